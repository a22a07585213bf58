/** A plan in the panel and on sheets: how long the whole model takes to write, and results to follow a slider. */
import { median } from "./measure";
import type { OpenWorkbench } from "./workbench-page";

export interface PlanTimes {
  /** Milliseconds from pressing "Insert the model" until the panel says that it was written; medians. */
  readonly written: number;
  /** Until the sheets are calculated as well. */
  readonly calculated: number;
  readonly cells: number;
  /** Milliseconds from a move of the slider to the paint with its results: half of the moves, and nine in ten, are faster. */
  readonly half: number;
  readonly nineInTen: number;
}

const MODELS = 3;
const MOVES = 60;
/** A person who drags: moves as far apart as screens are painted, and then some. */
const BETWEEN_MS = 120;

async function openPlan({ pane }: OpenWorkbench): Promise<void> {
  await pane.getByRole("tab", { name: "Model" }).click();
  await pane.getByRole("button", { name: /^Central Midlands merges/ }).click();
  await pane.getByRole("region", { name: "Results" }).waitFor();
}

export async function measurePlan(bench: OpenWorkbench): Promise<PlanTimes> {
  const { page, pane } = bench;
  await openPlan(bench);
  const results = pane.getByRole("region", { name: "Results" });
  const slider = await pane.getByRole("slider", { name: "Cut in 2015/16" }).elementHandle();
  const shown = await results.elementHandle();
  if (!slider || !shown) throw new Error("The plan shows no slider or no results.");
  const moves = await slider.evaluate(
    async (input, [region, times, between]) => {
      const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")!.set!;
      const wait = (milliseconds: number) => new Promise((next) => setTimeout(next, milliseconds));
      const measured: number[] = [];
      for (let nth = 0; nth < times; nth++) {
        await wait(between);
        const changed = new Promise<void>((resolve) => {
          const observer = new MutationObserver(() => {
            observer.disconnect();
            resolve();
          });
          observer.observe(region, { childList: true, characterData: true, subtree: true });
        });
        const begun = performance.now();
        set.call(input, String(Number((input as HTMLInputElement).value) + (nth % 20 < 10 ? 1 : -1)));
        input.dispatchEvent(new Event("input", { bubbles: true }));
        await changed;
        // The frame after the next has been painted.
        await new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)));
        measured.push(performance.now() - begun);
      }
      return measured;
    },
    [shown, MOVES, BETWEEN_MS] as const,
  );
  moves.sort((a, b) => a - b);

  const written: number[] = [];
  const calculated: number[] = [];
  const actions = pane.getByRole("region", { name: "What to do with the plan" });
  for (let nth = 0; nth < MODELS; nth++) {
    await page.evaluate(async () => {
      await window.workbench.reset();
      await window.workbench.reloadAddin();
      await window.workbench.settled();
    });
    await openPlan(bench);
    const begun = performance.now();
    await actions.getByRole("button", { name: "Insert the model" }).click();
    await actions.getByText(/^Wrote the model as/).waitFor({ timeout: 120_000 });
    written.push(performance.now() - begun);
    await page.evaluate(() => window.workbench.settled());
    calculated.push(performance.now() - begun);
  }
  const { sheets } = await page.evaluate(() => window.workbench.snapshot());
  const cells = sheets.reduce((sum, sheet) => sum + Object.keys(sheet.cells).length, 0);
  return {
    written: median(written),
    calculated: median(calculated),
    cells,
    half: moves[MOVES >> 1]!,
    nineInTen: moves[Math.floor(MOVES * 0.9)]!,
  };
}
