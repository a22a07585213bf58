/** A refresh of one table and of many, in one page of the workbench: exchanges, time, and what keeps the panel waiting. */
import type { Frame } from "@playwright/test";
import {
  batches,
  copyTable,
  emptyBook,
  goBack,
  insert,
  look,
  pin,
  press,
  snapshot,
} from "../../test/end-to-end/tables-bench";
import type { OpenWorkbench } from "./workbench-page";

export interface Refresh {
  readonly tables: number;
  /** Exchanges with Excel, to look for changes and to refresh. */
  readonly looks: number;
  readonly writes: number;
  readonly milliseconds: number;
  /** The longest that scripts of the panel ran at a stretch while it showed progress, in milliseconds. */
  readonly longest: number;
}

const DAY = ["2013-12-01", "1 Dec 2013"] as const;

export async function measureRefreshes(bench: OpenWorkbench, many: number): Promise<Refresh[]> {
  await emptyBook(bench, "A1");
  await insert(bench, "Market shares by CCGs");
  const start = await snapshot(bench);
  const one = await refreshOf(bench, 1);
  await goBack(bench, start);
  await copyTable(bench, many - 1);
  return [one, await refreshOf(bench, many)];
}

async function refreshOf(bench: OpenWorkbench, tables: number): Promise<Refresh> {
  await pin(bench, ...DAY);
  await bench.page.evaluate(() => window.workbench.settled());
  const stretches = await watchStretches(bench.frame);
  const first = await batches(bench);
  const begun = performance.now();
  await look(bench);
  const between = await batches(bench);
  await press(bench, "Refresh");
  const milliseconds = performance.now() - begun;
  return {
    tables,
    looks: between - first,
    writes: (await batches(bench)) - between,
    milliseconds,
    longest: Math.max(0, ...(await stretches())),
  };
}

interface ScriptTiming {
  readonly duration: number;
  readonly windowAttribution: string;
}
type Window = typeof globalThis & { stretches: number[] };

/**
 * From now on notes how long each script of the panel's own window ran. The grid of the workbench runs on the same
 * thread from another window; where Excel is a program of its own, its time is not the panel's.
 */
async function watchStretches(frame: Frame): Promise<() => Promise<number[]>> {
  await frame.evaluate(() => {
    const here = globalThis as Window;
    here.stretches = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        for (const script of (entry as unknown as { scripts: readonly ScriptTiming[] }).scripts)
          if (script.windowAttribution === "self") here.stretches.push(script.duration);
    }).observe({ type: "long-animation-frame" });
  });
  return () => frame.evaluate(() => (globalThis as Window).stretches);
}
