/** The rules that the sheets keep, so that a reviewer can trust the first formula of a row for all of it. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { READY_SCENARIOS } from "../../src/model/scenario/ready";
import { SHEET_ROLES, type BookCell, type BookSheet } from "../../src/modelbook";
import { COLUMNS, letters } from "../../src/modelbook/layout";
import { drafts } from "../model/arbitraries";
import { addressOf, asCopied, functionsOf, hasNestedIf, numbersIn, referencesOf, rowsOf } from "./formulas";
import { planOf } from "./plans";

/** Functions that Excel 2021, LibreOffice, Univer and IronCalc all have. */
const FUNCTIONS = new Set(
  "ABS AND COUNT COUNTIF IF IFERROR INDEX INT ISNUMBER MATCH MAX MIN MOD MONTH N NOT ROUNDUP SUM SUMPRODUCT TEXT YEAR".split(
    " ",
  ),
);
/** Fixed arithmetic: nothing, one, quarters of a year, months of a year. */
const ARITHMETIC = new Set(["0", "1", "4", "12"]);
/** Sheets with one column a quarter. */
const WITH_AXIS = new Set(["inputs", "data", "calc", "outputs", "checks"]);

const PLANS = [
  ...READY_SCENARIOS.map(({ id, draft }) => [id, planOf(draft)] as const),
  ...fc
    .sample(drafts, { numRuns: 6, seed: 7 })
    .map((draft, i) => [`at random ${i + 1}`, planOf(draft)] as const),
];

describe.each(PLANS)("%s", (_, { book, inputs }) => {
  const formulas = book.sheets.flatMap((sheet) =>
    sheet.cells.filter((cell) => cell.formula).map((cell) => ({ sheet, cell, text: String(cell.value) })),
  );
  const where = ({ sheet, cell, text }: { sheet: BookSheet; cell: BookCell; text: string }): string =>
    `${sheet.name}!${addressOf(cell)} ${text}`;
  const breaking = (rule: (text: string, cell: BookCell, sheet: BookSheet) => boolean): readonly string[] =>
    formulas.filter(({ text, cell, sheet }) => rule(text, cell, sheet)).map(where);

  it("has a sheet for each purpose, in order, and none hidden or without width", () => {
    expect(book.sheets.map(({ id }) => id)).toEqual(SHEET_ROLES);
    expect(book.sheets.every(({ widths }) => widths.every((width) => width > 0))).toBe(true);
    expect(book.sheets.every(({ locked }) => locked)).toBe(true);
  });

  it("gives the same columns the same meaning on every sheet with quarters", () => {
    for (const sheet of book.sheets.filter(({ id }) => WITH_AXIS.has(id))) {
      const at = (row: number, column: number) =>
        sheet.cells.find((cell) => cell.row === row && cell.column === column)?.value;
      expect([2, 3, 4].map((column) => at(1, column))).toEqual(["Unit", "Constant", "Source"]);
      expect(at(1, 1)).toMatch(/Costs and savings are positive/);
      for (let q = 0; q < inputs.quarters; q++) {
        expect(at(2, COLUMNS.axis + q)).toBe(q + 1);
        expect(at(4, COLUMNS.axis + q)).toBe(inputs.quarterStart[q]);
      }
    }
  });

  it("has one formula a row, copied across", () => {
    for (const sheet of book.sheets)
      for (const row of rowsOf(sheet)) {
        const across = row.filter((cell) => cell.formula && cell.column >= COLUMNS.axis);
        expect(new Set(across.map(asCopied)).size, across[0] && addressOf(across[0])).toBeLessThanOrEqual(1);
        if (across.length && sheet.id !== "inputs" && sheet.id !== "tests")
          expect(across).toHaveLength(inputs.quarters);
      }
  });

  it("types no number into a formula but fixed arithmetic", () => {
    expect(breaking((text) => numbersIn(text).some((number) => !ARITHMETIC.has(number)))).toEqual([]);
  });

  it("calls only functions that Excel 2021, LibreOffice, Univer and IronCalc all have", () => {
    expect(breaking((text) => functionsOf(text).some((name) => !FUNCTIONS.has(name)))).toEqual([]);
  });

  it("refers to cells of its own sheets only, never by address in a text", () => {
    const cells = new Set(
      book.sheets.flatMap(({ name, cells: all }) => all.map((cell) => `${name}!${addressOf(cell)}`)),
    );
    const names = book.names.map(({ name }) => name);
    expect(
      breaking((text) => /OFFSET|INDIRECT|\[|CSU\./.test(text) || names.some((name) => text.includes(name))),
    ).toEqual([]);
    // The quarter before the first is the blank column before it.
    expect(
      breaking((text, cell, { name }) =>
        referencesOf(text).some(({ sheet, column, row }) => {
          const on = sheet.replaceAll(/^'|'$/g, "").replaceAll("''", "'") || name;
          return column !== COLUMNS.axis - 1 && !cells.has(`${on}!${letters(column)}${row + 1}`);
        }),
      ),
    ).toEqual([]);
  });

  it("flows from top to bottom and from left to right", () => {
    const order = ["inputs", "data", "calc"];
    expect(
      breaking((text, cell, { id }) => {
        if (id !== "calc" || cell.row === 0) return false;
        return referencesOf(text).some(({ sheet, column, row }) => {
          if (sheet)
            return !order.includes(book.sheets.find((one) => one.name === sheet.replaceAll("'", ""))!.id);
          return row >= cell.row && column >= cell.column;
        });
      }),
    ).toEqual([]);
  });

  it("keeps formulas short, without an IF in an IF", () => {
    const bodies = inputs.units.length + inputs.organisations.length + inputs.exits.strata.length;
    expect(breaking((text) => text.length > 300 + 60 * bodies)).toEqual([]);
    expect(breaking((text) => referencesOf(text).length > 12 + 6 * bodies)).toEqual([]);
    expect(breaking(hasNestedIf)).toEqual([]);
  });

  it("rounds nothing", () => {
    expect(breaking((text) => /\b(ROUND|ROUNDDOWN|TRUNC)\(/.test(text))).toEqual([]);
  });

  it("says the unit of every row and the source of every input and published figure", () => {
    for (const sheet of book.sheets.filter(({ id }) => WITH_AXIS.has(id) || id === "tests"))
      for (const row of rowsOf(sheet)) {
        const told = row.filter(({ column }) => column >= COLUMNS.constant && column !== COLUMNS.source);
        const counted = told.filter(({ role }) => role !== "heading" && role !== "note" && role !== "label");
        if (!counted.length) continue;
        const at = (column: number) => row.find((cell) => cell.column === column)?.value ?? "";
        const label = `${sheet.name} row ${row[0]!.row + 1}`;
        expect(at(COLUMNS.unit), label).not.toBe("");
        if (row[0]!.row >= 5 && (sheet.id === "inputs" || sheet.id === "data"))
          expect(at(COLUMNS.source), label).not.toBe("");
      }
  });

  it("lets nothing be typed into an input cell that the model cannot take", () => {
    const sheet = book.sheets.find(({ id }) => id === "inputs")!;
    const inside = (cell: BookCell): boolean =>
      sheet.validations.some(({ cells }) => {
        const [from, to = from] = cells.split(":");
        const [a, b] = [referencesOf(from!)[0]!, referencesOf(to!)[0]!];
        return cell.row === a.row && cell.column >= a.column && cell.column <= b.column;
      });
    const inputCells = sheet.cells.filter((cell) => cell.role === "input");
    expect(inputCells.filter((cell) => !inside(cell)).map(addressOf)).toEqual([]);
  });

  it("knows every input cell by a name and a place in the scenario of its own", () => {
    const sheet = book.sheets.find(({ id }) => id === "inputs")!;
    const cells = sheet.cells.filter((cell) => cell.role === "input").map(addressOf);
    expect(book.inputs.map(({ cell }) => cell).sort()).toEqual([...cells].sort());
    expect(new Set(book.inputs.map(({ id }) => id)).size).toBe(book.inputs.length);
    expect(new Set(book.inputs.map(({ path }) => path)).size).toBe(book.inputs.length);
    const ids = book.sheets.flatMap((one) =>
      one.cells.flatMap(({ id }) => (id === undefined ? [] : [`${one.id} ${id}`])),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("names single input cells only, and lists the names on About", () => {
    const listed = new Set(book.sheets.find(({ id }) => id === "about")!.cells.map(({ value }) => value));
    const at = new Set(book.inputs.map(({ sheet, cell }) => `${sheet}!${cell}`));
    for (const { name, reference } of book.names) {
      expect(listed).toContain(name);
      expect(at).toContain(reference.replaceAll("$", "").replaceAll("'", ""));
    }
  });

  it("colours by conditions that look at their own sheet only", () => {
    for (const sheet of book.sheets) {
      expect(sheet.conditions.length).toBeGreaterThan(0);
      for (const { formula } of sheet.conditions)
        expect(referencesOf(formula).map(({ sheet: on }) => on)).toEqual([""]);
    }
  });
});
