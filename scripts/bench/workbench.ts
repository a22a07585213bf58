/**
 * `npm run bench:workbench`: tables and plans in the workbench as it is built. What is compared takes turns in one page, so
 * that a busy machine slows both alike. Exit code 1 where a goal is missed. `npm run bench:workbench -- plan` takes one part
 * of refresh, insertion and plan, a number other rounds of insertion than 7.
 */
import os from "node:os";
import { raceInsertion } from "./workbench-insert";
import { openWorkbench, type OpenWorkbench } from "./workbench-page";
import { measurePlan } from "./workbench-plan";
import { measureRefreshes } from "./workbench-refresh";

const ASKED = process.argv.slice(2);
const ROUNDS = Number(ASKED.find((word) => /^\d+$/.test(word)) ?? 7);
const TABLES = 50;
const MOST_BESIDE_BARE = 1.3;
const LONGEST_TASK = 50;
const MOST_TO_WRITE = 3_000;
const MOST_TO_FOLLOW = 50;

/** A line of the table; what has no goal of its own is not missed. */
interface Row {
  readonly what: string;
  readonly measured: string;
  readonly goal?: string;
  readonly met?: boolean;
}

const say = (value: number): string => `${value.toFixed(0)} ms`;
const sayTask = (value: number): string => (value ? say(value) : `none over ${LONGEST_TASK} ms`);

async function refresh(bench: OpenWorkbench): Promise<Row[]> {
  const [one, many] = await measureRefreshes(bench, TABLES);
  return [
    {
      what: "one table looked at and refreshed",
      measured: `${one!.looks} and ${one!.writes} exchanges, ${say(one!.milliseconds)}`,
    },
    {
      what: `${TABLES} tables looked at and refreshed`,
      measured: `${many!.looks} and ${many!.writes} exchanges, ${say(many!.milliseconds)}`,
      goal: "as many exchanges as one",
      met: many!.looks === one!.looks && many!.writes === one!.writes,
    },
    {
      what: `longest task of the panel while it shows progress, one table and ${TABLES}`,
      measured: `${sayTask(one!.longest)} and ${sayTask(many!.longest)}`,
      goal: `at most ${LONGEST_TASK} ms`,
      met: Math.max(one!.longest, many!.longest) <= LONGEST_TASK,
    },
  ];
}

async function insertion(bench: OpenWorkbench): Promise<Row[]> {
  const { ours, bare, ratio, rounds } = await raceInsertion(bench, ROUNDS);
  await bench.page.evaluate(() => window.workbench.reset());
  return [
    {
      what: `10,000 rows by 10 columns inserted, beside a bare write of the same values (medians of ${rounds} rounds)`,
      measured: `${say(ours)} beside ${say(bare)}: ${ratio.toFixed(2)} times`,
      goal: `at most ${MOST_BESIDE_BARE} times`,
      met: ratio <= MOST_BESIDE_BARE,
    },
  ];
}

async function plan(bench: OpenWorkbench): Promise<Row[]> {
  const { written, calculated, cells, half, nineInTen } = await measurePlan(bench);
  return [
    {
      what: `the model of Central Midlands written as sheets (${cells.toLocaleString("en-GB")} cells with the sample's), until the panel says so`,
      measured: `${say(written)}, calculated after ${say(calculated)}`,
      goal: `at most ${say(MOST_TO_WRITE)}`,
      met: written <= MOST_TO_WRITE,
    },
    {
      what: "a slider's move to its results painted: half of the moves, nine in ten",
      measured: `${say(half)} and ${say(nineInTen)}`,
      goal: `half within ${say(MOST_TO_FOLLOW)}`,
      met: half <= MOST_TO_FOLLOW,
    },
  ];
}

/** The plan is last: the add-in is loaded anew for it. */
const PARTS = { refresh, insertion, plan };

const named = ASKED.filter((word) => !/^\d+$/.test(word));
const unknown = named.find((word) => !(word in PARTS));
if (unknown !== undefined)
  throw new Error(`There is no part ${unknown}: name some of ${Object.keys(PARTS).join(", ")}.`);

const bench = await openWorkbench();
try {
  const rows: Row[] = [];
  for (const [name, measure] of Object.entries(PARTS))
    if (named.length === 0 || named.includes(name)) rows.push(...(await measure(bench)));
  const verdict = (met: boolean | undefined): string => (met === undefined ? "" : met ? "met" : "missed");
  console.log(`
${os.cpus().length} × ${os.cpus()[0]?.model ?? "unknown processor"}, load ${os.loadavg()[0]!.toFixed(1)}, ${new Date().toISOString().slice(0, 10)}

| what | measured | goal | |
|---|---|---|---|`);
  for (const { what, measured, goal = "", met } of rows)
    console.log(`| ${what} | ${measured} | ${goal} | ${verdict(met)} |`);
  process.exitCode = rows.some(({ met }) => met === false) ? 1 : 0;
} finally {
  await bench.close();
}
