/** Timing in turns: candidates that are compared run one after the other in every round of the same minute. */

/** What `ours` may cost beside `rival`: `most` times it, or at most one `least`th of it where the rival is to be slower. */
export interface Race {
  readonly what: string;
  readonly ours: () => unknown;
  readonly rival: () => unknown;
  readonly rivalName: string;
  readonly rounds?: number;
  /** Times are divided by this many of ours, and of the rival's, to compare cost per piece. */
  readonly pieces?: readonly [ours: number, rival: number];
  /** Most times the rival's median that ours may take; left out where the row only informs. */
  readonly goal?: number;
}

export interface Result {
  readonly what: string;
  readonly ours: number;
  readonly rival: number;
  readonly rivalName: string;
  readonly goal: number | undefined;
}

const ROUNDS = 41;
/** The part of the rounds that comes before them uncounted, so that both sides run compiled code. */
const WARM_UP = 0.25;

export async function time(run: () => unknown): Promise<number> {
  const start = performance.now();
  const result = run();
  if (result instanceof Promise) await result;
  return performance.now() - start;
}

export const median = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[times.length >> 1]!;

/** Medians of both sides, in milliseconds, over rounds in which both take a turn. */
export async function run({ rounds = ROUNDS, pieces = [1, 1], goal, ...race }: Race): Promise<Result> {
  const ours: number[] = [];
  const rival: number[] = [];
  for (let round = -Math.floor(rounds * WARM_UP); round < rounds; round++) {
    const pair = [await time(race.ours), await time(race.rival)] as const;
    if (round < 0) continue; // warming up
    ours.push(pair[0] / pieces[0]);
    rival.push(pair[1] / pieces[1]);
  }
  return { what: race.what, ours: median(ours), rival: median(rival), rivalName: race.rivalName, goal };
}

const ratioOf = ({ ours, rival }: Result): number => ours / rival;
export const isMissed = (result: Result): boolean =>
  result.goal !== undefined && ratioOf(result) > result.goal;

const milliseconds = (value: number): string =>
  value < 0.01 ? `${(value * 1e6).toFixed(0)} ns` : `${value.toFixed(value < 10 ? 2 : 0)} ms`;

/** One row of the printed table. A goal below 1 reads as "at least so many times faster". */
export function sayRow(result: Result): string {
  const ratio = ratioOf(result);
  const { goal } = result;
  const fast = goal !== undefined && goal < 1;
  const said = fast ? `${(1 / ratio).toFixed(0)} times faster` : ratio.toFixed(ratio < 0.1 ? 4 : 2);
  const wanted =
    goal === undefined ? "none" : fast ? `at least ${Math.round(1 / goal)} times faster` : `at most ${goal}`;
  const verdict = goal === undefined ? "" : isMissed(result) ? "missed" : "met";
  return `| ${result.what} | ${milliseconds(result.ours)} | ${milliseconds(result.rival)} | ${result.rivalName} | ${said} | ${wanted} | ${verdict} |`;
}
