/** Whether something built is older than what it is built from, told by file times. */
import { readdirSync, statSync } from "node:fs";
import path from "node:path";

/**
 * The newest modification time, in milliseconds, of files and of folders read through; 0 when none exists. A folder
 * counts too: its time tells that a file was taken away.
 */
export function newest(places: readonly string[], skip: readonly string[] = []): number {
  let time = 0;
  for (const place of places) {
    const found = statSync(place, { throwIfNoEntry: false });
    if (!found || skip.includes(path.resolve(place))) continue;
    const inside = found.isDirectory()
      ? newest(
          readdirSync(place).map((name) => path.join(place, name)),
          skip,
        )
      : 0;
    time = Math.max(time, found.mtimeMs, inside);
  }
  return time;
}

/** True when `product` is missing or any of `sources` was changed after it. */
export function outOfDate(
  product: string,
  sources: readonly string[],
  skip: readonly string[] = [],
): boolean {
  const built = statSync(product, { throwIfNoEntry: false });
  return (
    !built ||
    newest(
      sources,
      skip.map((place) => path.resolve(place)),
    ) > built.mtimeMs
  );
}
