import { describe, expect, it } from "vitest";
import { READY_SCENARIOS } from "../../../src/model/scenario/ready";
import { readScenario } from "../../../src/model/scenario/read";
import { resolve } from "../../../src/model/scenario/resolve";
import type { Scenario } from "../../../src/model/scenario/schema";
import { bookOf, type Book, type SheetRole } from "../../../src/modelbook";
import { register } from "../../../src/reference/store";
import { gridOf } from "../../../src/workbook/model-book/grid";
import { keptInputs, packGrids, unpackGrids, type BookTag } from "../../../src/workbook/model-book/kept";
import { planUpdate, type Standing } from "../../../src/workbook/model-book/plan-update";
import { translate, type Placing } from "../../../src/workbook/model-book/placing";
import { facts } from "../../modelbook/facts";

const read = readScenario(READY_SCENARIOS.find(({ id }) => id === "arden-gem")!.draft);
if (!read.ok) throw new Error(read.issues[0]!.message);
const SCENARIO = read.value;

function lay(scenario: Scenario): Book {
  const inputs = resolve(scenario, register().workforce);
  if (!inputs.ok) throw new Error(inputs.issues[0]!.message);
  return bookOf(scenario, inputs.value, facts);
}
const BOOK = lay(SCENARIO);
const gridsOf = (book: Book) => new Map(book.sheets.map((sheet) => [sheet.id, gridOf(sheet)]));
const WRITTEN = gridsOf(BOOK);
const TAG: BookTag = {
  scenarioId: "one",
  copy: 1,
  sheets: BOOK.sheets.map(({ id, name }) => ({ role: id, sheetId: id, name })),
  inputs: keptInputs(BOOK.inputs, (name) => BOOK.sheets.find((sheet) => sheet.name === name)!.id),
  cells: packGrids(WRITTEN),
};

type Rows = unknown[][];
/** The sheets as Excel gives them after they were written. */
function standing(): { names: Map<SheetRole, string>; cells: Map<SheetRole, Rows> } {
  return {
    names: new Map(BOOK.sheets.map(({ id, name }) => [id, name])),
    cells: new Map(
      [...WRITTEN].map(([role, grid]) => [
        role,
        grid.map((row) =>
          row.map(({ value }) => (typeof value === "string" ? value.replace(/^'/, "") : value)),
        ),
      ]),
    ),
  };
}

const count = (length: number): number[] => Array.from({ length }, (_, i) => i);

/** Puts a row and a column into a sheet, as a person does: every formula of the workbook follows. */
function insert(now: ReturnType<typeof standing>, role: SheetRole, row: number, column: number): void {
  const cells = now.cells.get(role)!;
  const placing: Placing = {
    rows: count(2000).map((r) => (r < row ? r : r + 1)),
    columns: count(200).map((c) => (c < column ? c : c + 1)),
  };
  const still: Placing = { rows: count(2000), columns: count(200) };
  for (const [own, rows] of now.cells)
    for (const line of rows)
      line.forEach((held, c) => {
        if (typeof held !== "string" || !held.startsWith("=")) return;
        line[c] = translate(held, (name) => {
          const wanted = name ?? now.names.get(own)!;
          return { name: wanted, placing: wanted === now.names.get(role) ? placing : still };
        });
      });
  for (const line of cells) line.splice(column, 0, "");
  cells.splice(
    row,
    0,
    cells[0]!.map(() => ""),
  );
}
const plan = (now: Standing, book: Book = BOOK) => planUpdate(TAG, WRITTEN, now, book);
const sum = ({ changes }: ReturnType<typeof plan>): number =>
  [...changes.values()].reduce((total, list) => total + list.length, 0);

const HARDER = lay({ ...SCENARIO, discountRate: 0.05 });
const RATE = BOOK.inputs.find(({ id }) => id === "discountRate")!;
/** Row and column of an address with one or two letters. */
function place(cell: string): [number, number] {
  const [, letters = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(cell)!;
  return [+row - 1, [...letters].reduce((total, letter) => total * 26 + letter.charCodeAt(0) - 64, 0) - 1];
}

describe("bringing sheets up to date", () => {
  it("keeps the cells that were written in little room, and reads them again", () => {
    expect(unpackGrids(TAG.cells)).toEqual(WRITTEN);
    expect(TAG.cells.length).toBeLessThan(200_000);
    expect(unpackGrids(TAG.cells.slice(0, 999))).toBeUndefined();
  });

  it("writes nothing where nothing has changed", () => {
    const made = plan(standing());
    expect([sum(made), made.edits, made.restored, made.flowed, made.reasons]).toEqual([0, [], [], [], []]);
  });

  it("lets a new value of the scenario flow in, and nothing else", () => {
    const made = plan(standing(), HARDER);
    expect(made.flowed).toEqual([RATE.label]);
    const [row, column] = place(RATE.cell);
    expect(made.changes.get("inputs")).toContainEqual({
      row,
      column,
      spec: expect.objectContaining({ value: 0.05 }) as unknown,
    });
    // Beside it only where it comes from is said.
    expect(sum(made)).toBeLessThan(6);
    expect(made.restored).toEqual([]);
  });

  it("keeps and lists what the user typed into an input, also where the scenario says something else now", () => {
    const now = standing();
    const [row, column] = place(RATE.cell);
    now.cells.get("inputs")![row]![column] = 0.02;
    for (const [book, ours] of [
      [BOOK, 0.035],
      [HARDER, 0.05],
    ] as const) {
      const made = plan(now, book);
      expect(made.edits).toEqual([
        expect.objectContaining({ id: "discountRate", theirs: 0.02, was: 0.035, ours, cell: RATE.cell }),
      ]);
      expect(made.changes.get("inputs") ?? []).not.toContainEqual(expect.objectContaining({ row, column }));
    }
    now.cells.get("inputs")![row]![column] = 0.05;
    expect(plan(now, HARDER).edits, "the user came to the same").toEqual([]);
  });

  it("gives a formula back that was typed over, and says what had been there", () => {
    const now = standing();
    const rows = now.cells.get("calc")!;
    const row = rows.findIndex((line) => String(line[8] ?? "").startsWith("="));
    const before = rows[row]![8];
    rows[row]![8] = 42;
    const made = plan(now);
    expect(made.restored).toEqual([{ sheet: "Calc", cell: `I${row + 1}`, held: 42 }]);
    expect(made.changes.get("calc")).toEqual([
      { row, column: 8, spec: expect.objectContaining({ value: before }) as unknown },
    ]);
  });

  it.each<[SheetRole, number, number]>([
    ["inputs", 8, 1],
    ["calc", 40, 9],
    ["outputs", 3, 0],
    ["data", 12, 7],
  ])("finds the cells of %s where a row and a column of the user's moved them", (role, row, column) => {
    const now = standing();
    insert(now, role, row, column);
    now.cells.get(role)![row]![column] = "A note of mine";
    const same = plan(now);
    expect([sum(same), same.reasons, same.restored]).toEqual([0, [], []]);
    const made = plan(now, HARDER);
    const [at, along] = place(RATE.cell);
    const moved = role === "inputs" ? [at + Number(at >= row), along + Number(along >= column)] : [at, along];
    expect(made.changes.get("inputs")).toContainEqual(
      expect.objectContaining({ row: moved[0], column: moved[1] }),
    );
  });

  it("follows sheets that were renamed", () => {
    const now = standing();
    now.names.set("inputs", "Our inputs");
    for (const rows of now.cells.values())
      for (const line of rows)
        line.forEach((held, c) => {
          if (typeof held === "string") line[c] = held.replaceAll("Inputs!", "'Our inputs'!");
        });
    const inputs = resolve(SCENARIO, register().workforce);
    if (!inputs.ok) throw new Error(inputs.issues[0]!.message);
    const book = bookOf(SCENARIO, inputs.value, { ...facts, sheetNames: { inputs: "Our inputs" } });
    const made = plan(now, book);
    expect(made.reasons).toEqual([]);
    expect(made.restored.length).toBeLessThan(3);
  });

  it("says when rows that are needed, or whole sheets, are gone, or the plan has another shape", () => {
    const cut = standing();
    cut.cells.get("inputs")!.splice(place(RATE.cell)[0], 1);
    expect(plan(cut).reasons[0]).toMatch(/Discount rate.*" of the sheet Inputs was taken out/);
    const gone = standing();
    gone.cells.delete("calc");
    expect(plan(gone).reasons).toEqual(["The sheet Calc is no longer there."]);
    expect(plan(standing(), lay({ ...SCENARIO, years: SCENARIO.years - 1 })).reasons[0]).toMatch(/other/);
  });
});
