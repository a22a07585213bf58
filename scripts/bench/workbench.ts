/**
 * `npm run bench:workbench`: tables in the workbench as it is built. What is compared takes turns in one page, so that
 * a busy machine slows both alike. Exit code 1 where a goal is missed.
 */
import os from "node:os";
import { raceInsertion } from "./workbench-insert";
import { openWorkbench } from "./workbench-page";
import { measurePlan } from "./workbench-plan";
import { measureRefreshes } from "./workbench-refresh";

const ROUNDS = Number(process.argv[2] ?? 7);
const TABLES = 50;
const MOST_BESIDE_BARE = 1.3;
const LONGEST_TASK = 50;
const MOST_TO_WRITE = 3_000;
const MOST_TO_FOLLOW = 50;

const bench = await openWorkbench();
try {
  const [one, many] = await measureRefreshes(bench, TABLES);
  const insertion = await raceInsertion(bench, ROUNDS);
  await bench.page.evaluate(() => window.workbench.reset());
  // Last: the add-in is loaded anew for it.
  const plan = await measurePlan(bench);
  const verdict = (met: boolean): string => (met ? "met" : "missed");
  const met = [
    insertion.ratio <= MOST_BESIDE_BARE,
    many!.looks === one!.looks && many!.writes === one!.writes,
    Math.max(one!.longest, many!.longest) <= LONGEST_TASK,
    plan.written <= MOST_TO_WRITE,
    plan.half <= MOST_TO_FOLLOW,
  ] as const;
  const say = (value: number): string => `${value.toFixed(0)} ms`;
  const sayTask = (value: number): string => (value ? say(value) : `none over ${LONGEST_TASK} ms`);
  console.log(`
${os.cpus().length} × ${os.cpus()[0]?.model ?? "unknown processor"}, load ${os.loadavg()[0]!.toFixed(1)}, ${new Date().toISOString().slice(0, 10)}

| what | measured | goal | |
|---|---|---|---|
| 10,000 rows by 10 columns inserted, beside a bare write of the same values (medians of ${insertion.rounds} rounds) | ${say(insertion.ours)} beside ${say(insertion.bare)}: ${insertion.ratio.toFixed(2)} times | at most ${MOST_BESIDE_BARE} times | ${verdict(met[0])} |
| one table looked at and refreshed | ${one!.looks} and ${one!.writes} exchanges, ${say(one!.milliseconds)} | | |
| ${TABLES} tables looked at and refreshed | ${many!.looks} and ${many!.writes} exchanges, ${say(many!.milliseconds)} | as many exchanges as one | ${verdict(met[1])} |
| longest task of the panel while it shows progress, one table and ${TABLES} | ${sayTask(one!.longest)} and ${sayTask(many!.longest)} | at most ${LONGEST_TASK} ms | ${verdict(met[2])} |
| the model of Central Midlands written as sheets (${plan.cells.toLocaleString("en-GB")} cells with the sample's), until the panel says so | ${say(plan.written)}, calculated after ${say(plan.calculated)} | at most ${say(MOST_TO_WRITE)} | ${verdict(met[3])} |
| a slider's move to its results painted: half of the moves, nine in ten | ${say(plan.half)} and ${say(plan.nineInTen)} | half within ${say(MOST_TO_FOLLOW)} | ${verdict(met[4])} |`);
  process.exitCode = met.includes(false) ? 1 : 0;
} finally {
  await bench.close();
}
