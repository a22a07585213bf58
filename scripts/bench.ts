/**
 * `npm run bench`: how long things take beside a named rival, in one run. Candidates take turns round by round, so
 * that a busy machine slows all of them alike; the medians and their ratio are printed as a table.
 */
import { readFileSync } from "node:fs";
import { Register } from "../src/reference/register";
import { loadBuiltFunctions } from "./built-functions";

interface Race {
  readonly what: string;
  readonly ours: () => unknown;
  readonly rival: () => unknown;
  readonly rivalName: string;
  /** Most times the rival's median that ours may take. */
  readonly goal: number;
}

const ROUNDS = 41;
const release = readFileSync("assets/data/release.json", "utf8");
const manifest = readFileSync("assets/data/manifest.json", "utf8");

function openWhole(): Register {
  const register = Register.open(release, manifest);
  // Everything a first formula may touch is built, not only promised.
  register.resolve("00T");
  register.money.allowancesOf("2013/14", "best");
  register.lines.all.at(0);
  register.support.all.at(0);
  register.events.told.at(0);
  return register;
}

const register = openWhole();
const codes = register.bodies.openOn("CCG", "2013-04-01").map((body) => body.ods);
const column = Array.from({ length: 10_000 }, (_, i) => [codes[(i * 37) % codes.length]!]);
const amounts = new Map(
  codes.map((code) => {
    const found = register.resolve(code);
    const held = found.ok ? register.money.allowance(found.value, "2013/14") : found;
    return [code, held.ok ? held.value.amount : NaN] as const;
  }),
);
const allowance = loadBuiltFunctions("dist").get("ALLOWANCE")!;

const races: readonly Race[] = [
  {
    what: "load the register (bodies, names, lines, coverage, allowances, events)",
    ours: openWhole,
    rival: () => JSON.parse(release) as unknown,
    rivalName: "plain JSON.parse of the same file",
    goal: 4,
  },
  {
    what: "10,000 codes through CSU.ALLOWANCE(range, year), built file",
    ours: () => allowance(column, "2013/14", null),
    rival: () => column.map(([code]) => [amounts.get(code!)]),
    rivalName: "bare Map loop over the same codes",
    goal: 10,
  },
];

const time = (run: () => unknown): number => {
  const start = performance.now();
  run();
  return performance.now() - start;
};
const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1]!;

let missed = 0;
console.log(`Node ${process.version}, ${ROUNDS} rounds, medians in milliseconds\n`);
console.log("| what | ours | rival | rival is | ratio | goal |\n|---|---|---|---|---|---|");
for (const race of races) {
  const ours: number[] = [];
  const rival: number[] = [];
  for (let round = -5; round < ROUNDS; round++) {
    const pair = [time(race.ours), time(race.rival)];
    if (round < 0) continue; // warming up
    ours.push(pair[0]!);
    rival.push(pair[1]!);
  }
  const ratio = median(ours) / median(rival);
  if (ratio > race.goal) missed++;
  console.log(
    `| ${race.what} | ${median(ours).toFixed(2)} | ${median(rival).toFixed(2)} | ${race.rivalName} | ${ratio.toFixed(1)} | at most ${race.goal} |`,
  );
}
console.log(missed ? `\n${missed} goal${missed > 1 ? "s" : ""} missed` : "\nAll goals met");
process.exitCode = missed ? 1 : 0;
