/**
 * `npm run bench:workbench`: tables in the workbench as it is built. What is compared takes turns in one page, so that
 * a busy machine slows both alike. Exit code 1 where a goal is missed.
 */
import os from "node:os";
import { raceInsertion } from "./workbench-insert";
import { openWorkbench } from "./workbench-page";
import { measureRefreshes } from "./workbench-refresh";

const ROUNDS = Number(process.argv[2] ?? 7);
const TABLES = 50;
const MOST_BESIDE_BARE = 1.3;
const LONGEST_TASK = 50;

const bench = await openWorkbench();
try {
  const [one, many] = await measureRefreshes(bench, TABLES);
  const insertion = await raceInsertion(bench, ROUNDS);
  const verdict = (met: boolean): string => (met ? "met" : "missed");
  const met = [
    insertion.ratio <= MOST_BESIDE_BARE,
    many!.looks === one!.looks && many!.writes === one!.writes,
    Math.max(one!.longest, many!.longest) <= LONGEST_TASK,
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
| longest task of the panel while it shows progress, one table and ${TABLES} | ${sayTask(one!.longest)} and ${sayTask(many!.longest)} | at most ${LONGEST_TASK} ms | ${verdict(met[2])} |`);
  process.exitCode = met.includes(false) ? 1 : 0;
} finally {
  await bench.close();
}
