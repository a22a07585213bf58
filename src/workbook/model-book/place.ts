/** Which names the sheets of a model get, and the names of its inputs. */
import { SHEET_NAMES, SHEET_ROLES, type BookName, type SheetRole } from "../../modelbook";

export type SheetNames = Readonly<Record<SheetRole, string>>;

/** Names of sheets with the number of the copy behind them, where there is more than one. */
export function sheetNamesOf(copy: number): SheetNames {
  const named = SHEET_ROLES.map((role) => [
    role,
    copy === 1 ? SHEET_NAMES[role] : `${SHEET_NAMES[role]} (${copy})`,
  ]);
  return Object.fromEntries(named) as Record<SheetRole, string>;
}

/** What an input's name is in a copy. */
export const inputName = ({ name }: Pick<BookName, "name">, copy: number): string =>
  copy === 1 ? name : `${name}_${copy}`;

/** The first copy of which no sheet is there yet, and that nothing was kept of. */
export function freeCopy(sheets: Iterable<string>, kept: Iterable<number>): number {
  const taken = new Set([...sheets].map((name) => name.toLowerCase()));
  const used = new Set(kept);
  for (let copy = 1; ; copy++)
    if (!used.has(copy) && Object.values(sheetNamesOf(copy)).every((name) => !taken.has(name.toLowerCase())))
      return copy;
}
