/** Pieces of the written pages: Markdown as Prettier leaves it, so that a page never differs by its layout alone. */
import path from "node:path";
import { format, resolveConfig } from "prettier";
import { ROOT } from "../project";

/** A table; cells are plain text. */
export function table(names: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]): string => `| ${cells.map(cellText).join(" | ")} |`;
  // Numbers stand to the right, as in a sheet.
  const rules = names.map((_, i) =>
    rows.length && rows.every((row) => typeof row[i] === "number") ? "---:" : "---",
  );
  return [line(names), `| ${rules.join(" | ")} |`, ...rows.map(line)].join("\n");
}

const cellText = (cell: string | number): string =>
  typeof cell === "number" ? count(cell) : cell.replaceAll("|", "\\|").replaceAll("\n", " ");

/** A number as people read it, to six decimals at most. */
export const count = (value: number): string => value.toLocaleString("en-GB", { maximumFractionDigits: 6 });

/** Text that Markdown would read as markup, shown as it is. */
export const plain = (text: string): string => text.replace(/[\\`*_<>[\]#|]/g, "\\$&");

/** A page as it is committed. */
export async function page(parts: readonly string[]): Promise<string> {
  const config = await resolveConfig(path.join(ROOT, "docs", "page.md"));
  return format(`${parts.join("\n\n")}\n`, { ...config, parser: "markdown" });
}
