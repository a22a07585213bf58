import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anchorsFor, follow, printsOf, type AnchorNow } from "../../../src/workbook/share/anchors";
import { printOf } from "../../../src/workbook/share/align";
import { moveFormula, type Area } from "../../../src/workbook/share/formula-text";
import type { Anchor, FrozenCell } from "../../../src/workbook/share/frozen";

const cell = (row: number, column: number, formula: string, value = `v${row}`): FrozenCell => ({
  row,
  column,
  formula,
  values: [[value]],
});
const at = (row: number, column: number): Area => ({
  sheet: "S",
  top: row,
  left: column,
  bottom: row,
  right: column,
});

describe("the anchors of frozen cells", () => {
  const places = (cells: readonly FrozenCell[]): unknown[] =>
    anchorsFor(cells, "S").map(({ sheet, row, rows, column, columns }) =>
      [sheet, row, rows, column, columns].join(" "),
    );

  it("are one a column of cells and of what they refer to, not one a cell", () => {
    const cells = Array.from({ length: 500 }, (_, row) => cell(row + 1, 2, `=CSU.NAME(A${row + 2},$F$1)`));
    expect(places(cells)).toEqual(["S 0 501 5 1", "S 0 501 2 1", "S 0 501 0 1"]);
  });

  it("span no wide gap, and follow blocks, ranges and entire columns as a whole", () => {
    const cells: FrozenCell[] = [
      {
        row: 0,
        column: 0,
        formula: "=CSU.LIST(H1:H9,J:J)",
        values: [
          ["a", "b"],
          ["c", "d"],
        ],
      },
      cell(0, 4, "=CSU.NAME(Other!A1:C1)"),
      cell(9_000, 4, "=CSU.NAME(Other!A2:C2)"),
    ];
    expect(places(cells)).toEqual([
      "S 0 2 0 2",
      "S 0 9 7 1",
      "S 0 1048576 9 1",
      "S 0 1 4 1",
      "S 9000 1 4 1",
      "Other 0 2 0 3",
    ]);
  });

  it("stay few where every formula has a range of its own", () => {
    const cells = Array.from({ length: 2_000 }, (_, row) =>
      cell(row + 1, 2, `=SUM(CSU.NAME($A$2:A${row + 3}))`),
    );
    expect(anchorsFor(cells, "S").length).toBeLessThan(310);
  });
});

/** A sheet whose rows move as Excel's do: the anchors on it grow, shrink and shift with them. */
class Rows {
  constructor(
    readonly rows: string[][],
    readonly anchors: (Anchor & { start: number | undefined; end: number })[],
  ) {}
  insert(place: number): void {
    this.rows.splice(place, 0, ["", "", ""]);
    for (const anchor of this.anchors) {
      if (anchor.start === undefined) continue;
      if (place <= anchor.start) anchor.start++;
      if (place <= anchor.end) anchor.end++;
    }
  }
  remove(place: number): void {
    this.rows.splice(place, 1);
    for (const anchor of this.anchors) {
      if (anchor.start === undefined) continue;
      if (place < anchor.start) anchor.start--;
      if (place <= anchor.end) anchor.end--;
      if (anchor.end < anchor.start) anchor.start = undefined;
    }
  }
  now = (anchor: Anchor): AnchorNow | undefined => {
    const { start, end } = this.anchors.find(({ name }) => name === anchor.name)!;
    if (start === undefined) return undefined;
    const held = this.rows.slice(start, end + 1).map((row) => [row[anchor.column]]);
    return {
      sheet: "S",
      row: start,
      column: anchor.column,
      rows: end - start + 1,
      columns: 1,
      prints: held.map(printOf),
    };
  };
}

describe("frozen cells on a sheet where rows come and go", () => {
  it("are found again, and their formulas speak of the cells they spoke of", () => {
    const action = fc.record({ at: fc.nat(60), add: fc.boolean() });
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 40 }),
        fc.integer({ min: 1, max: 4 }),
        fc.array(action, { maxLength: 12 }),
        (count, kinds, actions) => {
          // Column A: codes, all different. Column C: what we froze, with few different values. Row 1: a parameter.
          const rows = Array.from({ length: count + 1 }, (_, row) =>
            row ? [`code ${row}`, "", `kind ${row % kinds}`] : ["parameter", "", ""],
          );
          const cells = rows.slice(1).map((row, i) => cell(i + 1, 2, `=CSU.NAME(A${i + 2},$A$1)`, row[2]));
          const anchors = anchorsFor(cells, "S").map((spec, n): Anchor => {
            const { printed, ...place } = spec;
            const held = rows.slice(spec.row, spec.row + spec.rows).map((row) => [row[spec.column]]);
            return { ...place, name: `_CSU_frozen_1_${n}`, ...(printed && { prints: printsOf(held) }) };
          });
          const sheet = new Rows(
            rows.map((row) => [...row]),
            anchors.map((anchor) => ({ ...anchor, start: anchor.row, end: anchor.row + anchor.rows - 1 })),
          );
          for (const { at: place, add } of actions)
            if (add) sheet.insert(place % (sheet.rows.length + 1));
            else if (sheet.rows.length > 1) sheet.remove(place % sheet.rows.length);
          const placeOf = follow(anchors, sheet.now);
          for (const one of cells) {
            const place = placeOf(at(one.row, one.column));
            if (!place || sheet.rows[place.top]?.[2] !== one.values[0]![0]) continue;
            const formula = moveFormula(one.formula, "S", "S", placeOf);
            if (formula === undefined) continue;
            // What it now refers to is what stood beside it, whichever of the equal cells took it.
            const [, row, parameter] = /A(\d+),\$A\$(\d+)/.exec(formula)!;
            expect(sheet.rows[Number(row) - 1]![0]).toBe(`code ${one.row}`);
            // An empty row in the place of one taken out looks as if that one had been emptied.
            const held = sheet.rows[Number(parameter) - 1]![0];
            expect(held).toBe(sheet.rows.some(([first]) => first === "parameter") ? "parameter" : "");
            expect(sheet.rows[place.top]![0]).toBe(`code ${one.row}`);
          }
          // Nothing that still stands there is lost.
          const left = new Set(sheet.rows.map((row) => row[0]));
          if (left.has("parameter"))
            for (const one of cells)
              if (left.has(`code ${one.row}`)) expect(placeOf(at(one.row, one.column))).toBeDefined();
        },
      ),
      { seed: 53, numRuns: 1_000 },
    );
  });
});
