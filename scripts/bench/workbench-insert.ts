/** Inserting a table beside a bare write of the same values, in one page of the workbench, in turns. */
import { build } from "esbuild";
import type * as blocks from "../../src/workbook/block";
import type * as tables from "../../src/workbook/insert-table";
import { median } from "./measure";
import type { OpenWorkbench } from "./workbench-page";

const ROWS = 10_000;
const KINDS: readonly blocks.ColumnKind[] = [
  "text",
  "text",
  "date",
  "number",
  "persons",
  "pounds",
  "pounds",
  "ratio",
  "text",
  "text",
];

type Window = typeof globalThis & {
  readonly insertion: Pick<typeof tables, "insertTable"> & Pick<typeof blocks, "cellsOf">;
  compared: { readonly block: blocks.Block; readonly values: (string | number)[][] };
};

export interface Insertion {
  readonly ours: number;
  readonly bare: number;
  /** Median of the ratios of the rounds. */
  readonly ratio: number;
  readonly rounds: number;
}

export async function raceInsertion({ page, frame }: OpenWorkbench, rounds: number): Promise<Insertion> {
  await frame.evaluate((code) => void Function(`${code} globalThis.insertion = insertion`)(), await bundle());
  await frame.evaluate(
    ([kinds, count]) => {
      const here = globalThis as Window;
      const columns = kinds.map((kind, i) => ({ header: `Column ${i + 1}`, kind }));
      const cell = (kind: string, row: number, column: number): string | number => {
        if (kind === "date") return "2013-04-01";
        if (kind === "ratio") return (row % 100) / 100;
        return kind === "text" ? `${column ? "text" : "code"} ${row % 997} ${column}` : row * column;
      };
      const rows = Array.from({ length: count }, (_, row) =>
        kinds.map((kind, column) => cell(kind, row, column)),
      );
      const block = { title: "Rows", columns, rows };
      const values = here.insertion.cellsOf(block).map((line) => line.map(({ value }) => value));
      here.compared = { block, values };
    },
    [KINDS, ROWS] as const,
  );
  const onEmptySheet = async (work: () => Promise<number>): Promise<number> => {
    await frame.evaluate(() =>
      Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        worksheets.load("items/name");
        await context.sync();
        const empty = worksheets.add();
        empty.activate();
        empty.getRange("A1").select();
        for (const sheet of worksheets.items) sheet.delete();
        await context.sync();
      }),
    );
    await page.evaluate(() => window.workbench.settled());
    return work();
  };
  const bare = (): Promise<number> =>
    frame.evaluate(async () => {
      const { values } = (globalThis as Window).compared;
      const start = performance.now();
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRangeByIndexes(0, 0, values.length, values[0]!.length).values = values;
        await context.sync();
      });
      return performance.now() - start;
    });
  const ours = (): Promise<number> =>
    frame.evaluate(async () => {
      const here = globalThis as Window;
      const start = performance.now();
      await here.insertion.insertTable(here.compared.block);
      return performance.now() - start;
    });
  const pairs: (readonly [ours: number, bare: number])[] = [];
  // The first round only lets both sides run compiled code.
  for (let round = 0; round <= rounds; round++) {
    const beside = await onEmptySheet(bare);
    const own = await onEmptySheet(ours);
    if (round > 0) pairs.push([own, beside]);
  }
  return {
    ours: median(pairs.map(([own]) => own)),
    bare: median(pairs.map(([, beside]) => beside)),
    ratio: median(pairs.map(([own, beside]) => own / beside)),
    rounds,
  };
}

/** The module that writes all tables, as a script for the add-in's window. */
async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: 'export { insertTable } from "./insert-table"; export { cellsOf } from "./block";',
      resolveDir: "src/workbook",
      loader: "ts",
    },
    bundle: true,
    format: "iife",
    globalName: "insertion",
    write: false,
  });
  return outputFiles[0]!.text;
}
