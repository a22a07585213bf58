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
  /** The longest task of the panel while it showed progress, in milliseconds; 0 where none took more than 50. */
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
  const tasks = await watchTasks(bench.frame);
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
    longest: Math.max(0, ...(await tasks())),
  };
}

type Window = typeof globalThis & { longTasks: number[] };

/**
 * From now on notes each task of the panel's own window that took more than 50 ms; the browser tells of no shorter
 * ones. The grid of the workbench runs on the same thread from another window; where Excel is a program of its own, its
 * time is not the panel's.
 */
async function watchTasks(frame: Frame): Promise<() => Promise<number[]>> {
  await frame.evaluate(() => {
    const here = globalThis as Window;
    here.longTasks = [];
    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries()) if (name === "self") here.longTasks.push(duration);
    }).observe({ type: "longtask" });
  });
  return () => frame.evaluate(() => (globalThis as Window).longTasks);
}
