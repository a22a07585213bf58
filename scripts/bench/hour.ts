/**
 * An hour of work in the workbench: sixty rounds, each what a person does in a minute. Told is how much more memory
 * is held after the last than after the first, and how long the page's tasks are while nobody does anything.
 */
import type { CDPSession, Frame, Page } from "@playwright/test";

const MINUTES = 60;
const NAMES = [
  "arden",
  "greater manchester csu",
  "00T",
  "birmingham",
  "QHL",
  "north west",
  "kent",
  "bristol",
];
const YEARS = ["2013/14", "2014/15", "2015/16"];
/** Free cells of the sample workbook. */
const SCRATCH = "Start here!T2:T41";

/** Memory in use once all that is unused is collected, bytes. */
async function heap(devtools: CDPSession): Promise<number> {
  for (let turn = 0; turn < 3; turn++) await devtools.send("HeapProfiler.collectGarbage");
  return (await devtools.send("Runtime.getHeapUsage")).usedSize;
}

/** What of a snapshot of the memory is read here: fields of its nodes in one long list, and the names of their types. */
interface Snapshot {
  readonly snapshot: {
    readonly meta: {
      readonly node_fields: readonly string[];
      readonly node_types: readonly [readonly string[], ...unknown[]];
    };
  };
  readonly nodes: readonly number[];
}

/** Memory that holds what the browser made of scripts to run them (byte code, machine code, notes for both), bytes. */
async function compiledCode(devtools: CDPSession): Promise<number> {
  const parts: string[] = [];
  const collect = ({ chunk }: { readonly chunk: string }): number => parts.push(chunk);
  devtools.on("HeapProfiler.addHeapSnapshotChunk", collect);
  await devtools.send("HeapProfiler.takeHeapSnapshot", { reportProgress: false });
  devtools.off("HeapProfiler.addHeapSnapshotChunk", collect);
  const { snapshot, nodes } = JSON.parse(parts.join("")) as Snapshot;
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [type, size, code] = [fields.indexOf("type"), fields.indexOf("self_size"), types[0].indexOf("code")];
  let bytes = 0;
  for (let node = 0; node < nodes.length; node += fields.length)
    if (nodes[node + type] === code) bytes += nodes[node + size]!;
  return bytes;
}

async function minute(page: Page, frame: Frame, nth: number): Promise<void> {
  const tab = (name: string) => frame.getByRole("tab", { name }).click();
  await tab("Look up");
  await frame.getByRole("combobox", { name: "Find an organisation" }).fill(NAMES[nth % NAMES.length]!);
  await frame.getByRole("option").first().waitFor();
  await page.keyboard.press("Enter");
  await frame.getByRole("heading", { level: 2 }).first().waitFor();
  await tab("Mergers");
  await frame.getByRole("slider").first().waitFor();
  await tab("Model");
  const example = frame.getByRole("button", { name: /^Central Midlands merges/ });
  const cut = frame.getByRole("slider", { name: "Cut in 2015/16" });
  await example.or(cut).first().waitFor();
  if (await example.isVisible()) await example.click();
  await cut.focus();
  await page.keyboard.press(nth % 2 ? "ArrowLeft" : "ArrowRight");
  await frame.getByRole("region", { name: "Results" }).waitFor();
  await tab("Data");
  await page.evaluate(
    async ([cells, formulas]) => {
      await window.workbench.write(cells, formulas);
      await window.workbench.settled();
      await window.workbench.write(cells, "");
      await window.workbench.settled();
    },
    [
      SCRATCH,
      Array.from({ length: 40 }, (_, row) => [`=CSU.ALLOWANCE("0${row % 8}T","${YEARS[nth % 3]}")`]),
    ] as const,
  );
}

export interface Hour {
  /** Megabytes after the first minute, and after the last. */
  readonly first: number;
  readonly last: number;
  /** How much of the growth is compiled code, megabytes. */
  readonly code: number;
}

const MEGABYTE = 2 ** 20;

export async function spendHour(page: Page, frame: Frame, devtools: CDPSession): Promise<Hour> {
  await minute(page, frame, 0);
  const first = await heap(devtools);
  const codeBefore = await compiledCode(devtools);
  for (let nth = 1; nth < MINUTES - 1; nth++) await minute(page, frame, nth);
  // The last minute does what the first did: like stands beside like, not one organisation's page beside another's.
  await minute(page, frame, 0);
  const last = await heap(devtools);
  const code = (await compiledCode(devtools)) - codeBefore;
  return { first: first / MEGABYTE, last: last / MEGABYTE, code: code / MEGABYTE };
}

const IDLE_MS = 10_000;

/** The longest task in ten seconds in which nothing is asked of the add-in; 0 where none took 50 milliseconds. */
export const longestIdleTask = (frame: Frame): Promise<number> =>
  frame.evaluate(async (milliseconds) => {
    let longest = 0;
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) longest = Math.max(longest, entry.duration);
    });
    observer.observe({ type: "longtask" });
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    observer.disconnect();
    return longest;
  }, IDLE_MS);
