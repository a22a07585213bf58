/**
 * `npm run bench`: how long things take beside a named rival, in one run. Candidates take turns round by round, so
 * that a busy machine slows all of them alike; the medians and their ratio are printed as a table. The functions
 * are those of the build in `dist`. Exit code 1 where a goal is missed.
 */
import { readFileSync } from "node:fs";
import os from "node:os";
import { enlarge } from "./bench/synthetic";
import { columnOf, figuresBeside, need, readCells } from "./bench/columns";
import { ironCalc, univer, type Engine } from "./bench/engines";
import { modelBench, waitFor } from "./bench/model";
import { isMissed, type Race, run, sayRow, time } from "./bench/measure";
import { type BuiltFunction, loadBuiltFunctions } from "./built-functions";
import { readRelease } from "../src/reference/release";
import { Register } from "../src/reference/register";

/** How the data may grow, to a hundred times what they are. */
const TIMES_LARGER = [10, 100];
/** Gives a little over 25,000 bodies. */
const TIMES_LARGER_TO_SEARCH = 46;
const YEAR = "2013/14";
/** Each a kind of search; the slowest of them is held against the goal. */
const SEARCHES = [
  "e",
  "nhs",
  "clinical commissioning group",
  "90",
  "bristol",
  "birstol",
  "manc",
  "west kent",
];
const BUILD = process.argv[2] ?? "dist";

const release = readFileSync("assets/data/release.json", "utf8");
const manifest = readFileSync("assets/data/manifest.json", "utf8");

function openWhole(): Register {
  const register = Register.open(release, manifest);
  // Everything a first formula may touch is built, not only promised.
  register.resolve("00T");
  register.money.allowancesOf(YEAR, "best");
  register.lines.all.at(0);
  register.support.all.at(0);
  register.events.told.at(0);
  return register;
}

const register = openWhole();
const codes = register.bodies.openOn("CCG", "2013-04-01").map((body) => body.ods);
const amounts = new Map(
  codes.map((code) => {
    const found = register.resolve(code);
    const held = found.ok ? register.money.allowance(found.value, YEAR) : found;
    return [code, held.ok ? held.value.amount : NaN] as const;
  }),
);
const built = loadBuiltFunctions(BUILD);
const allowance = need(built, "ALLOWANCE");
const restate = need(built, "RESTATE");

/** A function of the build over a register made larger, and how many bodies that has. */
function amongMore(id: string, times: number): { readonly call: BuiltFunction; readonly bodies: string } {
  const larger = enlarge(readRelease(release), times);
  return {
    call: need(loadBuiltFunctions(BUILD, JSON.stringify(larger)), id),
    bodies: larger.tables["bodies"]!.rows.toLocaleString("en-GB"),
  };
}
const grown = TIMES_LARGER.map((times) => ({ times, ...amongMore("ALLOWANCE", times) }));
const largeFind = amongMore("FIND", TIMES_LARGER_TO_SEARCH);

const [thousand, tenThousand, hundredThousand] = [1_000, 10_000, 100_000].map((rows) =>
  columnOf(codes, rows),
) as [string[][], string[][], string[][]];
const figures = figuresBeside(tenThousand);
const ours = (): unknown => allowance(tenThousand, YEAR, null);

/** An engine whose answers are ours: else its time would be that of something else. */
async function checked(name: string, engine: Engine): Promise<Engine> {
  await engine.calculate();
  for (const nth of [0, 4_321, tenThousand.length - 1]) {
    const expected = amounts.get(tenThousand[nth]![0]!);
    if (engine.value(nth) !== expected)
      throw new Error(`${name} gives ${String(engine.value(nth))} where ${expected} is right.`);
  }
  return engine;
}
const lookup = { table: [...amounts], codes: tenThousand.map(([code]) => code!) };
const iron = await checked("IronCalc", ironCalc(lookup));
const grid = await checked("Univer", univer(lookup));

/** The search that takes longest, so that the goal holds for all of them. */
async function slowestSearch(): Promise<string> {
  const times = new Map<string, number>();
  for (let round = 0; round < 7; round++)
    for (const text of SEARCHES)
      times.set(text, Math.min(times.get(text) ?? Infinity, await time(() => search(text))));
  return [...times].reduce((a, b) => (b[1] > a[1] ? b : a))[0];
}
const search = (text: string): unknown => largeFind.call(text, null, null, null);
const slowest = await slowestSearch();

const races: readonly Race[] = [
  {
    what: "load the register (bodies, names, lines, coverage, allowances, events)",
    ours: openWhole,
    rival: () => JSON.parse(release) as unknown,
    rivalName: "plain JSON.parse of the same file",
    goal: 4,
  },
  {
    what: "10,000 codes through CSU.ALLOWANCE(range, year)",
    ours,
    rival: () => tenThousand.map(([code]) => [amounts.get(code!)]),
    rivalName: "bare Map loop over the same codes",
    goal: 5,
  },
  {
    what: "10,000 codes through CSU.ALLOWANCE(range, year)",
    ours,
    rival: () => iron.calculate(),
    rivalName: "10,000 XLOOKUP formulas over 211 codes in IronCalc",
    rounds: 5,
    goal: 1 / 20,
  },
  {
    what: "10,000 codes through CSU.ALLOWANCE(range, year)",
    ours,
    rival: () => grid.calculate(),
    rivalName: "10,000 XLOOKUP formulas over 211 codes in Univer",
    rounds: 5,
    goal: 1 / 20,
  },
  {
    what: "10,000 calls of CSU.ALLOWANCE with one code each",
    ours: () => tenThousand.map((row) => allowance([row], YEAR, null)),
    rival: () => iron.calculate(),
    rivalName: "10,000 XLOOKUP formulas over 211 codes in IronCalc",
    rounds: 5,
  },
  {
    what: "each code of 100,000 through CSU.ALLOWANCE",
    ours: () => allowance(hundredThousand, YEAR, null),
    rival: () => allowance(thousand, YEAR, null),
    rivalName: "each code of 1,000",
    pieces: [100_000, 1_000],
    goal: 1.5,
  },
  ...grown.map(({ times, call, bodies }): Race => ({
    what: `10,000 codes through CSU.ALLOWANCE, register ${times} times larger (${bodies} bodies)`,
    ours: () => call(tenThousand, YEAR, null),
    rival: ours,
    rivalName: "the same codes, the register as it is",
    rounds: 201,
    goal: 2,
  })),
  {
    what: `CSU.FIND("${slowest}") among ${largeFind.bodies} bodies, the slowest of ${SEARCHES.length} kinds of search`,
    ours: () => search(slowest),
    rival: waitFor(5),
    rivalName: "5 milliseconds",
    goal: 1,
  },
  {
    what: "CSU.RESTATE of 10,000 rows on the bodies of 1 July 2022",
    ours: () => restate(tenThousand, figures, "2022-07-01", null, null),
    rival: () => readCells(tenThousand, figures),
    rivalName: "a loop that reads the same codes and parses the figures",
    goal: 10,
  },
];

const model = modelBench(register);

const [cpu] = os.cpus();
console.log(`Node ${process.version}, ${os.cpus().length} × ${cpu?.model ?? "unknown processor"}, medians\n`);
console.log("| what | ours | rival | rival is | ours beside it | goal | |\n|---|---|---|---|---|---|---|");
let missed = 0;
for (const race of [...model.races, ...races]) {
  const result = await run(race);
  if (isMissed(result)) missed++;
  console.log(sayRow(result));
}
const memory = await model.memory();
if (memory.missed) missed++;
console.log(`
Longest the main thread was kept while the worker simulated: ${model.longestTask().toFixed(0)} ms`);
console.log(
  `Memory kept after 100 simulations more: ${memory.grown.toFixed(2)} MB, ${memory.missed ? "missed" : "flat"}`,
);
await model.close();
console.log(missed ? `\n${missed} goal${missed > 1 ? "s" : ""} missed` : "\nAll goals met");
process.exit(missed ? 1 : 0); // the engines keep timers running
