/** Whatever its owner does to a table before it is refreshed to a newer release, nothing of theirs is lost. */
import fc from "fast-check";
import { newerRelease } from "../../scripts/newer-release";
import { addinFrame, excel } from "./addin-frame";
import { expect, test, type Bench } from "./harness";
import { publish } from "./publish";
import { forgetLateMeasuring, goBack, insert, look, oneSheet, pin, press, snapshot } from "./tables-bench";

const TABLE = "Allowances of ICBs";
/** Days that the workbook is pinned to afterwards: one with other figures, one with other organisations too. */
const DAYS = { "1 Jun 2025": "2025-06-01", "1 May 2027": "2027-05-01" };
/** Of each day, in pages of their own: the grid of the workbench slows down with each snapshot it goes back to. */
const [PAGES, SEQUENCES] = [2, 10];

/** What is done, with two numbers to choose by. */
type Act = readonly [what: (typeof WHAT)[number], at: number, other: number];
const WHAT = [
  "sort",
  "rename",
  "hide rows",
  "hide column",
  "own values",
  "own formulas",
  "note",
  "delete rows",
  "delete column",
  "move down",
  "move right",
  "format",
  "overtype",
] as const;
const acts = fc
  .tuple(
    fc.array(fc.tuple(fc.constantFrom(...WHAT), fc.nat(1_000), fc.nat(1_000)), {
      minLength: 2,
      maxLength: 9,
    }),
    // Filters come last: Excel writes otherwise into what is filtered.
    fc.boolean(),
  )
  .map(([list, filtered]): { list: readonly Act[]; filtered: boolean } => ({ list, filtered }));

async function insertAt(bench: Bench, cell: string): Promise<void> {
  await bench.select(`Work!${cell}`);
  expect(await insert(bench, TABLE)).toMatch(new RegExp(`^Wrote \\d+ rows to ${cell}`));
}

interface Held {
  readonly header: string[];
  readonly values: unknown[][];
  readonly formulas: unknown[][];
  readonly fills: string[];
  readonly formats: string[][];
  readonly hidden: boolean[];
  readonly filters: unknown[];
  readonly above: unknown;
}

/** Everything of the first table. */
const held = (bench: Bench): Promise<Held> =>
  excel(bench, async (context) => {
    const table = context.workbook.tables.getItemAt(0);
    const header = table.getHeaderRowRange();
    const body = table.getDataBodyRange();
    header.load("values, rowIndex, columnIndex, columnCount");
    body.load("values, formulas, numberFormat, rowCount");
    table.autoFilter.load("criteria");
    await context.sync();
    const above = header.worksheet.getCell(header.rowIndex - 1, header.columnIndex);
    above.load("values");
    const rows = Array.from({ length: body.rowCount }, (_, i) => body.getRow(i));
    for (const row of rows) row.format.fill.load("color");
    const columns = Array.from({ length: header.columnCount }, (_, i) => body.getColumn(i));
    for (const column of columns) column.load("columnHidden");
    await context.sync();
    return {
      header: header.values[0]!.map(String),
      values: body.values,
      formulas: body.formulas,
      formats: body.numberFormat as string[][],
      fills: rows.map((row) => row.format.fill.color),
      hidden: columns.map(({ columnHidden }) => columnHidden),
      filters: table.autoFilter.criteria.map((one) => (one as { values?: unknown } | null)?.values ?? null),
      above: above.values[0]![0] as unknown,
    };
  });

/** Does these things; gives for each column which of ours it is, by its first header, or null for one's own. */
const act = (bench: Bench, list: readonly Act[], filtered: boolean): Promise<(string | null)[]> =>
  addinFrame(bench).evaluate(
    ([todo, filter]) =>
      Excel.run(async (context) => {
        const table = context.workbook.tables.getItemAt(0);
        const read = async () => {
          const header = table.getHeaderRowRange();
          const body = table.getDataBodyRange();
          header.load("values");
          body.load("values, rowCount, address");
          await context.sync();
          return { header: header.values[0]!.map(String), body, rows: body.values as unknown[][] };
        };
        const ours: (string | null)[] = (await read()).header;
        const pick = <T>(of: readonly T[], at: number): T => of[at % of.length]!;
        for (const [what, at, other] of todo) {
          const { header, body, rows } = await read();
          const column = at % header.length;
          const id = ours.indexOf("Id");
          const own = ours.flatMap((name, i) => (name === null ? [i] : []));
          if (what === "sort") table.sort.apply([{ key: column, ascending: other % 2 === 0 }]);
          if (what === "rename") table.columns.getItemAt(column).name = `Renamed ${at} ${other}`;
          if (what === "hide rows") body.getRow(at % rows.length).getResizedRange(0, 0).rowHidden = true;
          if (what === "hide column") body.getColumn(column).columnHidden = true;
          if (what === "own values" || what === "own formulas") {
            const values = rows.map((row, i) =>
              what === "own formulas" ? `=LEN("${String(row[id])}")` : i % 3 ? `of ${String(row[id])}` : "",
            );
            table.columns.add(undefined, undefined, `Mine ${ours.length}`);
            await context.sync();
            table.getDataBodyRange().getColumn(ours.length).values = values.map((value) => [value]);
            ours.push(null);
          }
          if (what === "note" && own.length) {
            const row = at % rows.length;
            body.getCell(row, pick(own, other)).values = [[`of ${String(rows[row]![id])}`]];
          }
          if (what === "delete rows")
            body
              .getRow(at % (rows.length - 2))
              .getResizedRange(1, 0)
              .delete("Up");
          if (
            what === "delete column" &&
            ours[column] !== null &&
            !["Id", "Source"].includes(ours[column]!)
          ) {
            table.columns.getItemAt(column).delete();
            ours.splice(column, 1);
          }
          // The sheet keeps its size: the grid of the workbench draws badly what a snapshot makes smaller again.
          if (what === "move down") {
            table.worksheet.getRange("1:2").insert("Down");
            table.worksheet.getRange("1001:1002").delete("Up");
          }
          if (what === "move right" && header.length < 14) {
            table.worksheet.getRange("A:A").insert("Right");
            table.worksheet.getRange("U:U").delete("Left");
          }
          if (what === "format") {
            body.getRow(at % rows.length).format.fill.color = "#FFFF00";
            const amounts = ours.indexOf("Allowance (£)");
            if (amounts >= 0) body.getColumn(amounts).numberFormat = rows.map(() => ["#,##0.00"]);
          }
          if (what === "overtype" && ours[column] !== null && ours[column] !== "Id")
            body.getCell(other % rows.length, column).values = [[other % 2 ? "mine" : other]];
          await context.sync();
        }
        if (filter) {
          const { rows } = await read();
          const id = ours.indexOf("Id");
          table.columns
            .getItemAt(id)
            .filter.applyValuesFilter(rows.slice(0, 9).map((row) => String(row[id])));
        }
        await context.sync();
        return ours;
      }),
    [list, filtered] as const,
  );

for (const [n, [said, day]] of Object.entries(DAYS).entries())
  for (let part = 0; part < PAGES; part++)
    test(`after any work of its owner a refresh leaves theirs beside the right rows and makes ours what the data say of ${said} (${part + 1} of ${PAGES})`, async ({
      bench,
    }) => {
      test.setTimeout(420_000);
      const { pane } = bench;
      const newer = newerRelease();
      await publish(bench, newer);
      await oneSheet(bench, "Above the table");
      await pin(bench, "2024-06-01", "1 Jun 2024");
      await insertAt(bench, "D5");
      await pane.getByRole("button", { name: "Check for a newer release" }).click();
      await pane.getByRole("button", { name: `Use release ${newer.version} for this workbook` }).click();
      await expect(pane.getByText(/is in use/)).toBeVisible();

      await pin(bench, day, said);
      const start = await snapshot(bench);
      await insertAt(bench, "A200");
      const fresh = (await bench.read("Work!A200:I260")).values.filter(([id]) => id !== "");
      const sequences = fc.sample(acts, { seed: 2027 + n * PAGES + part, numRuns: SEQUENCES });
      for (const { list, filtered } of sequences) {
        await bench.select("Work!A1");
        await goBack(bench, start);
        const ours = await act(bench, list, filtered);
        const before = await held(bench);
        await look(bench);
        await press(bench, "Refresh");
        const after = await held(bench);
        const about = `${JSON.stringify(list)}${filtered ? ", filtered" : ""}`;
        checkRefreshed(before, after, ours, fresh, about);
      }
      forgetLateMeasuring(bench);
    });

function checkRefreshed(
  before: Held,
  after: Held,
  ours: readonly (string | null)[],
  [header, ...fresh]: readonly (readonly unknown[])[],
  about: string,
): void {
  const kept = ({ header: names, hidden, filters, above }: Held) => ({ names, hidden, filters, above });
  expect(kept(after), about).toEqual(kept(before));
  const id = ours.indexOf("Id");
  const own = ours.flatMap((name, i) => (name === null ? [i] : []));
  const rowOf = (table: Held) => new Map(table.values.map((row, i) => [row[id], i]));
  const [was, is] = [rowOf(before), rowOf(after)];

  // Ours: every row of the data, once, in every column that is still there; no other row without a note.
  expect(new Set(after.values.map((row) => row[id])).size, about).toBe(after.values.length);
  for (const row of fresh) {
    const now = after.values[is.get(row[0]) ?? -1] ?? [];
    for (const [column, name] of ours.entries())
      if (name !== null)
        expect(now[column], `${about}: ${String(row[0])}, ${name}`).toBe(row[header!.indexOf(name)]);
  }
  const known = new Set(fresh.map(([code]) => code));
  const isNote = (cell: unknown): boolean => cell !== "" && !String(cell).startsWith("=");
  for (const row of after.formulas)
    if (!known.has(row[id]))
      expect(
        own.some((column) => isNote(row[column])),
        about,
      ).toBe(true);

  // Theirs: beside the same organisation as before, with the look of its row; only rows without a note may go.
  for (const [code, i] of was) {
    const place = is.get(code);
    const theirs = own.map((column) => before.formulas[i]![column]);
    if (place === undefined) expect(theirs.some(isNote), `${about}: ${String(code)}`).toBe(false);
    else {
      expect(
        own.map((column) => after.formulas[place]![column]),
        about,
      ).toEqual(theirs);
      expect(after.fills[place], about).toBe(before.fills[i]);
      expect(after.formats[place], `${about}: ${String(code)}`).toEqual(before.formats[i]);
    }
  }
}
