/** What a refresh plans, carried out on a table of plain arrays that its owner has worked in. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Tag } from "../../../src/workbook/tables/kept";
import type { Held } from "../../../src/workbook/tables/packed";
import { planRefresh, type TableNow, type TablePlan } from "../../../src/workbook/tables/plan";
import type { QueryBlock } from "../../../src/workbook/tables/query";
import { recordOf, specsOf } from "../../../src/workbook/tables/record";

const COLUMNS: QueryBlock["columns"] = [
  { id: "code", header: "Code", kind: "text", role: "key" },
  { id: "name", header: "Name", kind: "text", role: "figure" },
  { id: "amount", header: "Amount", kind: "pounds", role: "figure" },
  { id: "source", header: "Source", kind: "text", role: "source" },
];

/** An answer about the bodies given, with what is told of each. */
const blockOf = (bodies: ReadonlyMap<number, number>): QueryBlock => ({
  title: "test",
  query: { block: "money", body: "CCG-00T" },
  day: undefined,
  columns: COLUMNS,
  keys: [...bodies.keys()].map(String),
  bodies: [...bodies].map(() => undefined),
  rows: [...bodies].map(([id, amount]) => [`C${id}`, `=Body ${id % 3}`, amount, "HSJ"]),
});

/** A table as plain arrays: each cell as it can be written again, texts behind an apostrophe. */
interface Sheet {
  readonly columns: { excelId: number; name: string; ours: string | undefined }[];
  rows: { cells: Held[]; about: string }[];
}

const inserted = (block: QueryBlock): { sheet: Sheet; tag: Tag } => ({
  sheet: {
    columns: block.columns.map(({ id, header }, i) => ({ excelId: i + 1, name: header, ours: id })),
    rows: specsOf(block).map((row, i) => ({
      about: block.keys[i]!,
      cells: row.map(({ value }) => kept(value)),
    })),
  },
  tag: {
    tableId: "t",
    name: "CSU_test",
    query: block.query,
    columns: block.columns.map(({ id, header, role }, i) => ({
      id,
      header,
      excelId: i + 1,
      key: role === "key",
    })),
    release: { version: "1", checksum: "a" },
    day: "",
  },
});

const kept = (value: Held): Held =>
  typeof value === "string" && value !== "" && !value.startsWith("'") ? `'${value}` : value;
const shown = (cell: Held): Held => (typeof cell === "string" && cell.startsWith("'") ? cell.slice(1) : cell);

const nowOf = ({ columns, rows }: Sheet): TableNow => ({
  columns: columns.map(({ excelId, name }, i) => ({
    excelId,
    name,
    cells: rows.map(({ cells }) => shown(cells[i]!)),
  })),
  rows: rows.length,
  kept: (column, row) => rows[row]!.cells[column]!,
  format: () => "General",
});

function carryOut(sheet: Sheet, plan: TablePlan): void {
  for (const { index, count } of plan.inserts)
    sheet.rows.splice(
      index,
      0,
      ...Array.from({ length: count }, () => ({ about: "new", cells: sheet.columns.map((): Held => "") })),
    );
  for (const { row, column, value } of plan.writes) sheet.rows[row]!.cells[column] = kept(value);
  for (const { index, count } of plan.deletes.toReversed()) sheet.rows.splice(index, count);
}

type Act = (sheet: Sheet, at: number, other: number) => void;
const swap = <T>(list: T[], a: number, b: number): void => {
  [list[a], list[b]] = [list[b]!, list[a]!];
};
const ACTS: readonly Act[] = [
  // sorts
  (sheet, at) =>
    void sheet.rows.sort((a, b) =>
      String(a.cells[at % sheet.columns.length]).localeCompare(String(b.cells[at % sheet.columns.length])),
    ),
  // renames a header
  (sheet, at) => void (sheet.columns[at % sheet.columns.length]!.name = `Renamed ${at}`),
  // moves a column
  (sheet, at, other) => {
    const [a, b] = [at % sheet.columns.length, other % sheet.columns.length];
    swap(sheet.columns, a, b);
    for (const { cells } of sheet.rows) swap(cells, a, b);
  },
  // adds a column
  (sheet, at) => {
    sheet.columns.push({ excelId: 100 + sheet.columns.length, name: `Mine ${at}`, ours: undefined });
    for (const { cells } of sheet.rows) cells.push("");
  },
  // types a note
  (sheet, at, other) => {
    const own = sheet.columns.flatMap(({ ours }, i) => (ours ? [] : [i]));
    const row = sheet.rows[at % Math.max(1, sheet.rows.length)];
    if (row && own.length) row.cells[own[other % own.length]!] = `'note on ${row.about}`;
  },
  // types over one of our figures
  (sheet, at, other) => {
    const place = sheet.columns.findIndex(({ ours }) => ours === (other % 2 ? "amount" : "name"));
    const row = sheet.rows[at % Math.max(1, sheet.rows.length)];
    if (row && place >= 0) row.cells[place] = other % 3 ? other : "=1+1";
  },
  // deletes a row
  (sheet, at) => void (sheet.rows.length > 1 && sheet.rows.splice(at % sheet.rows.length, 1)),
];

const bodies = fc
  .uniqueArray(fc.tuple(fc.nat(30), fc.nat(9)), { selector: ([id]) => id, minLength: 1, maxLength: 15 })
  .map((list) => new Map(list));
const acts = fc.array(fc.tuple(fc.nat(ACTS.length - 1), fc.nat(50), fc.nat(50)), { maxLength: 12 });
const NEXT = { version: "2", checksum: "b" };

describe("the plan of a refresh", () => {
  it("makes our cells what the query says and leaves the user's beside the right rows, whatever was done", () => {
    fc.assert(
      fc.property(bodies, bodies, acts, (before, after, done) => {
        const old = blockOf(before);
        const { sheet, tag } = inserted(old);
        for (const [act, at, other] of done) ACTS[act]!(sheet, at, other);
        const notes = notesOf(sheet);
        const block = blockOf(after);
        const { plan, changes } = planRefresh(tag, recordOf(old, specsOf(old)), nowOf(sheet), block, NEXT);
        carryOut(sheet, plan);

        expect(notesOf(sheet)).toEqual(notes);
        const ours = COLUMNS.map(({ id }) => sheet.columns.findIndex((column) => column.ours === id));
        const told = new Map(
          sheet.rows.map(({ cells }) => [String(shown(cells[ours[0]!]!)), ours.map((i) => shown(cells[i]!))]),
        );
        for (const row of block.rows) expect(told.get(String(row[0]))).toEqual(row);
        // What the data no longer tell of stays only for a note.
        for (const { cells, about } of sheet.rows) {
          const gone = about !== "new" && !after.has(Number(about));
          const noted = cells.some((cell, i) => !sheet.columns[i]!.ours && cell !== "");
          if (gone && !noted) expect(sheet.rows).toHaveLength(1);
        }
        expect(changes.every(({ reason }) => reason !== undefined)).toBe(true);
      }),
      { seed: 53, numRuns: 1_500 },
    );
  });

  it("changes nothing where nothing has changed", () => {
    fc.assert(
      fc.property(bodies, (held) => {
        const block = blockOf(held);
        const { sheet, tag } = inserted(block);
        const { plan, changes } = planRefresh(
          tag,
          recordOf(block, specsOf(block)),
          nowOf(sheet),
          block,
          tag.release,
        );
        expect(plan).toEqual({ inserts: [], writes: [], deletes: [], headers: [] });
        expect(changes).toEqual([]);
      }),
      { seed: 54, numRuns: 200 },
    );
  });

  const one = (amount: number) => blockOf(new Map([[1, amount]]));
  const planOf = (edit: (sheet: Sheet) => void, after: QueryBlock) => {
    const before = one(5);
    const { sheet, tag } = inserted(before);
    edit(sheet);
    return planRefresh(tag, recordOf(before, specsOf(before)), nowOf(sheet), after, NEXT);
  };

  it("tells a correction from an edit of the user's, with the difference", () => {
    expect(planOf(() => undefined, one(8)).changes).toMatchObject([
      { kind: "changed", column: "Amount", before: 5, after: 8, difference: 3, reason: "correction" },
    ]);
    expect(planOf((sheet) => (sheet.rows[0]!.cells[2] = 99), one(5)).changes).toMatchObject([
      { kind: "changed", before: 99, after: 5, difference: -94, reason: "your edit" },
    ]);
  });

  it("leaves a column that the user deleted deleted, and says so", () => {
    const { deletedColumns, plan } = planOf((sheet) => {
      sheet.columns.splice(1, 1);
      sheet.rows[0]!.cells.splice(1, 1);
    }, one(8));
    expect(deletedColumns).toEqual(["Name"]);
    expect(plan.writes).toEqual([{ row: 0, column: 1, value: 8 }]);
  });

  it("keeps a row that is gone where a note stands beside it, and says why", () => {
    const { plan, changes } = planOf(
      (sheet) => {
        sheet.columns.push({ excelId: 9, name: "Mine", ours: undefined });
        sheet.rows[0]!.cells.push("'rang on Monday");
      },
      blockOf(new Map([[2, 1]])),
    );
    expect(plan.deletes).toEqual([]);
    expect(changes.map(({ kind }) => kind)).toEqual(["kept", "added"]);
  });
});

/** Cells that are not ours, by what their row is about; rows that were nobody's when typed into included. */
const notesOf = (sheet: Sheet): string[] =>
  sheet.rows
    .flatMap(({ cells, about }) =>
      cells.flatMap((cell, i) =>
        sheet.columns[i]!.ours || cell === "" ? [] : [`${about}: ${sheet.columns[i]!.name}: ${String(cell)}`],
      ),
    )
    .sort();
