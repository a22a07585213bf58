import { invalidArgument } from "./errors";

/**
 * Excel's rule for names of tables and cells: at most 255 characters, a letter, underscore or backslash first, then
 * letters, digits, dots and underscores; not a cell's address in either style, and not `C` or `R` alone.
 */
export function isName(name: string): boolean {
  return (
    name.length <= 255 &&
    /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) &&
    !/^([A-Z]{1,3}\d{1,7}|[RC]|R\d*C\d*)$/i.test(name)
  );
}

/**
 * A name that is well formed and free. Tables and names share one list, whatever the case.
 *
 * @throws OfficeError `InvalidArgument`
 */
export function newName(value: unknown, taken: Iterable<string>): string {
  const name = String(value);
  if (!isName(name)) throw invalidArgument(`"${name}" is not a name that Excel accepts.`);
  for (const other of taken) {
    if (other.toLowerCase() === name.toLowerCase()) throw invalidArgument(`The name "${name}" is taken.`);
  }
  return name;
}

/** Headers of a table are texts, filled in where they are missing and numbered where they are equal. */
export function tableHeaders(cells: readonly unknown[]): string[] {
  const headers: string[] = [];
  const taken = new Set<string>();
  for (const [i, cell] of cells.entries()) {
    const text = String(cell ?? "");
    const base = text === "" ? `Column${i + 1}` : text;
    let header = base;
    for (let number = 2; taken.has(header.toLowerCase()); number++) header = `${base}${number}`;
    taken.add(header.toLowerCase());
    headers.push(header);
  }
  return headers;
}
