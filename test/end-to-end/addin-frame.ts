/** Office.js in the add-in's own window, for tests of what the workbench does with it. */
import type { Frame } from "@playwright/test";
import type { Bench } from "./harness";

/** The add-in's window, with Excel's library in it. */
export function addinFrame(bench: Pick<Bench, "page">): Frame {
  const frame = bench.page.frames().find((candidate) => candidate.url().includes("taskpane.html"));
  if (!frame) throw new Error("The add-in has no frame.");
  return frame;
}

/** The code of the error that a batch ends with, and its message. */
export interface Failure {
  readonly code: string;
  readonly message: string;
  readonly location: string;
}

/** Runs a batch that should fail; `null` when it does not. */
export function failureOf(
  frame: Frame,
  batch: (context: Excel.RequestContext) => Promise<unknown>,
): Promise<Failure | null> {
  return frame.evaluate(async (source) => {
    // The function crosses to the other window as text; it uses nothing from around it.
    const run = Function(`return (${source})`)() as (context: Excel.RequestContext) => Promise<unknown>;
    try {
      await Excel.run(run);
      return null;
    } catch (error) {
      const { code, message, debugInfo } = error as OfficeExtension.Error;
      return { code, message, location: String(debugInfo.errorLocation) };
    }
  }, batch.toString());
}

/** Runs a batch in the add-in's window and gives what it returns. */
export function excel<T>(
  bench: Pick<Bench, "page">,
  batch: (context: Excel.RequestContext) => Promise<T>,
): Promise<T> {
  return addinFrame(bench).evaluate((source) => {
    const run = Function(`return (${source})`)() as (context: Excel.RequestContext) => Promise<T>;
    return Excel.run(run);
  }, batch.toString());
}
