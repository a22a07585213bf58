import {
  FormulaDataModel,
  IDefinedNamesService,
  IFunctionService,
  SetDefinedNameMutation,
} from "@univerjs/engine-formula";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import { contains } from "./address";
import type { Book } from "./book";
import type { Table } from "./table";

/** A column before and after it was renamed. */
export interface Renaming {
  readonly from: string;
  readonly to: string;
}

/** `[ ] # ' @` stand for themselves in a column's name only after an apostrophe. */
const written = (name: string): string => name.replace(/[[\]#'@]/g, "'$&");
const plain = (text: string): string => text.replace(/'(.)/g, "$1");

/** Names that need brackets of their own after an at sign. */
const needsBrackets = (name: string): boolean => !/^[\p{L}\p{N}_]+$/u.test(name);

/**
 * A formula with the columns of a table renamed, as Excel rewrites it: in `Table[Column]`, `Table[[#Headers],[Column]]`,
 * `Table[[First]:[Last]]` and, in cells of the table itself, `[@Column]` and `[Column]`. Texts in quotes stay.
 */
export function renameColumnsIn(
  formula: string,
  table: string,
  inside: boolean,
  renamings: readonly Renaming[],
): string {
  const names = new Map(renamings.map(({ from, to }) => [from.toLowerCase(), to]));
  let out = "";
  for (let at = 0; at < formula.length;) {
    const rest = formula.slice(at);
    const quoted = /^(?:"(?:[^"]|"")*"?|'(?:[^']|'')*')/.exec(rest)?.[0];
    const word = /^[\p{L}_\\][\p{L}\p{N}_.\\]*/u.exec(rest)?.[0];
    if (quoted !== undefined) {
      out += quoted;
      at += quoted.length;
    } else if (word !== undefined || rest.startsWith("[")) {
      const owner = word ?? "";
      out += owner;
      at += owner.length;
      if (formula[at] !== "[") continue;
      const end = closing(formula, at);
      const spec = formula.slice(at, end);
      const own = owner === "" ? inside : owner.toLowerCase() === table.toLowerCase();
      out += own ? renameSpec(spec, names) : spec;
      at = end;
    } else {
      out += formula[at];
      at += 1;
    }
  }
  return out;
}

/** Behind the bracket that closes the one at a place. */
function closing(formula: string, open: number): number {
  let depth = 0;
  for (let at = open; at < formula.length; at++) {
    if (formula[at] === "'") at += 1;
    else if (formula[at] === "[") depth += 1;
    else if (formula[at] === "]" && --depth === 0) return at + 1;
  }
  return formula.length;
}

/** What stands between a table's brackets, the brackets included. */
function renameSpec(spec: string, names: ReadonlyMap<string, string>): string {
  const content = spec.slice(1, -1);
  const renamed = (text: string): string | undefined => names.get(plain(text).trim().toLowerCase());
  if (content.replace(/'./g, "").includes("["))
    return `[${content.replace(/\[((?:'.|[^[\]'])*)\]/g, (part, text: string) => {
      const name = text.startsWith("#") ? undefined : renamed(text);
      return name === undefined ? part : `[${written(name)}]`;
    })}]`;
  if (content.startsWith("@")) {
    const name = renamed(content.slice(1));
    if (name === undefined) return spec;
    return needsBrackets(name) ? `[@[${written(name)}]]` : `[@${name}]`;
  }
  const name = renamed(content);
  return name === undefined ? spec : `[${written(name)}]`;
}

/** The cells of a sheet, by row and column, whose formulas are to be set. */
type Rewritten = Record<number, Record<number, { f: string; si: null }>>;

/** Sets formulas of the whole workbook anew where a rule gives a text for them. */
function rewriteFormulas(
  book: Book,
  rule: (formula: string, sheetId: string, row: number, column: number) => string | null,
): void {
  const { injector, commands } = book.deps;
  const formulas = injector.get(FormulaDataModel);
  for (const [subUnitId, rows] of Object.entries(formulas.getFormulaData()[book.id] ?? {})) {
    const cellValue: Rewritten = {};
    for (const [row, columns] of Object.entries(rows ?? {})) {
      for (const column of Object.keys(columns ?? {})) {
        const [r, c] = [Number(row), Number(column)];
        const formula = formulas.getFormulaStringByCell(r, c, subUnitId, book.id);
        const f = formula ? rule(formula, subUnitId, r, c) : null;
        if (f !== null) (cellValue[r] ??= {})[c] = { f, si: null };
      }
    }
    if (Object.keys(cellValue).length > 0)
      commands.syncExecuteCommand(SetRangeValuesMutation.id, { unitId: book.id, subUnitId, cellValue });
  }
}

/** A table and the names that speak of it. */
function wordsFor(book: Book, table: string): string[] {
  const names = Object.values(book.deps.injector.get(IDefinedNamesService).getDefinedNameMap(book.id) ?? {});
  const telling = names.filter(({ formulaOrRefString }) => mentions(formulaOrRefString, table));
  return [table, ...telling.map(({ name }) => name)];
}

/** Formulas that speak of a table are read anew: the engine keeps what it read, with the cells the table had then. */
export function forgetParsed(book: Book, table: string): void {
  book.deps.injector.get(IFunctionService).deleteFormulaAstCacheKey(...wordsFor(book, table));
}

/** Has formulas that speak of a table calculated with its new cells. */
export function recalculateReferences(book: Book, table: string): void {
  forgetParsed(book, table);
  const words = wordsFor(book, table);
  rewriteFormulas(book, (formula) => (words.some((word) => mentions(formula, word)) ? formula : null));
}

const mentions = (formula: string, name: string): boolean =>
  formula.toLowerCase().includes(name.toLowerCase());

/** Rewrites every formula and name of the workbook that speaks of renamed columns of a table. */
export function renameInFormulas(book: Book, table: Table, renamings: readonly Renaming[]): void {
  const { injector, commands } = book.deps;
  const body = table.blockOf();
  const rename = (formula: string, inside: boolean): string =>
    renameColumnsIn(formula, table.name, inside, renamings);
  rewriteFormulas(book, (formula, sheetId, row, column) => {
    if (!formula.includes("[")) return null;
    const inside = sheetId === table.sheetId && contains(body, { row, column, rows: 1, columns: 1 });
    const renamed = rename(formula, inside);
    return renamed === formula ? null : renamed;
  });
  const names = injector.get(IDefinedNamesService).getDefinedNameMap(book.id) ?? {};
  for (const name of Object.values(names)) {
    const formulaOrRefString = rename(name.formulaOrRefString, false);
    if (formulaOrRefString !== name.formulaOrRefString)
      commands.syncExecuteCommand(SetDefinedNameMutation.id, {
        unitId: book.id,
        ...name,
        formulaOrRefString,
      });
  }
}
