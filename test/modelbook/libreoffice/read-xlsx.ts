/** What a spreadsheet program saved: the result of every cell, errors told apart. */
import { strFromU8, unzipSync } from "fflate";
import { DOMParser, type Document, type Element } from "@xmldom/xmldom";

export type Saved = number | string | boolean | { readonly error: string };

export interface SavedWorkbook {
  /** Results by sheet and address. */
  readonly sheets: ReadonlyMap<string, ReadonlyMap<string, Saved>>;
  /** Formulas that have no result in the file. */
  readonly withoutResult: number;
  readonly formulas: number;
}

const all = (of: Document | Element, name: string): readonly Element[] =>
  Array.from(of.getElementsByTagName(name));
const textOf = (of: Element, name: string): string | undefined =>
  of.getElementsByTagName(name)[0]?.textContent ?? undefined;

/** Reads a workbook of the Office Open XML kind. */
export function readXlsx(bytes: Uint8Array): SavedWorkbook {
  const parts = unzipSync(bytes);
  const parse = (name: string): Document =>
    new DOMParser().parseFromString(strFromU8(parts[name]!), "text/xml");
  const shared = parts["xl/sharedStrings.xml"]
    ? all(parse("xl/sharedStrings.xml"), "si").map((one) =>
        all(one, "t")
          .map((t) => t.textContent)
          .join(""),
      )
    : [];
  const targets = new Map(
    all(parse("xl/_rels/workbook.xml.rels"), "Relationship").map((one) => [
      one.getAttribute("Id"),
      one.getAttribute("Target")!.replace(/^\/xl\//, ""),
    ]),
  );
  const sheets = new Map<string, ReadonlyMap<string, Saved>>();
  let withoutResult = 0;
  let formulas = 0;
  for (const sheet of all(parse("xl/workbook.xml"), "sheet")) {
    const cells = new Map<string, Saved>();
    for (const cell of all(parse(`xl/${targets.get(sheet.getAttribute("r:id"))!}`), "c")) {
      const isFormula = textOf(cell, "f") !== undefined;
      const value = textOf(cell, "v");
      if (isFormula) formulas++;
      if (isFormula && value === undefined) withoutResult++;
      cells.set(cell.getAttribute("r")!, savedOf(cell, value, shared));
    }
    sheets.set(sheet.getAttribute("name")!, cells);
  }
  return { sheets, withoutResult, formulas };
}

function savedOf(cell: Element, value: string | undefined, shared: readonly string[]): Saved {
  switch (cell.getAttribute("t")) {
    case "s":
      return shared[Number(value)]!;
    case "inlineStr":
      return textOf(cell, "t") ?? "";
    case "str":
      return value ?? "";
    case "b":
      return value === "1";
    case "e":
      return { error: value ?? "" };
    default:
      return value === undefined ? "" : Number(value);
  }
}

/** Cells that hold an error, each with it. */
export const errorsOf = ({ sheets }: SavedWorkbook): readonly string[] =>
  [...sheets].flatMap(([sheet, cells]) =>
    [...cells].flatMap(([cell, value]) =>
      typeof value === "object" ? [`${sheet}!${cell} ${value.error}`] : [],
    ),
  );

/** Numbers that differ by more than this, relative to values above 1, are told. */
const CLOSE = 1e-6;

/** Cells that show something else after than before. */
export function differences(before: SavedWorkbook, after: SavedWorkbook): readonly string[] {
  const differing: string[] = [];
  for (const [sheet, cells] of before.sheets)
    for (const [cell, value] of cells) {
      const now = after.sheets.get(sheet)?.get(cell) ?? "";
      const same =
        typeof value === "number" && typeof now === "number"
          ? Math.abs(now - value) <= CLOSE * Math.max(1, Math.abs(value))
          : now === value;
      if (!same) differing.push(`${sheet}!${cell}: ${JSON.stringify(value)}, then ${JSON.stringify(now)}`);
    }
  return differing;
}
