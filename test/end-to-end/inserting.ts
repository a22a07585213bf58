/** The module that writes all tables, brought into the add-in's window with a table of the test's own making. */
import { build } from "esbuild";
import type { Block } from "../../src/workbook/block";
import type { Inserted, insertTable } from "../../src/workbook/insert-table";
import { addinFrame } from "./addin-frame";
import type { Bench } from "./harness";

type Window = typeof globalThis & { readonly insertion: { readonly insertTable: typeof insertTable } };

/** Gives what inserts a table at the selected cell, as the panel does. */
export async function inserting(bench: Bench): Promise<(block: Block) => Promise<Inserted>> {
  const { outputFiles } = await build({
    entryPoints: ["src/workbook/insert-table.ts"],
    bundle: true,
    format: "iife",
    globalName: "insertion",
    write: false,
  });
  const frame = addinFrame(bench);
  await frame.evaluate(
    (code) => void Function(`${code} globalThis.insertion = insertion`)(),
    outputFiles[0]!.text,
  );
  return (block) => frame.evaluate((one) => (globalThis as Window).insertion.insertTable(one), block);
}
