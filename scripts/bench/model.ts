/** What the model is measured by: runs, every CCG, simulation in a worker, the loop it competes with, memory. */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { Worker } from "node:worker_threads";
import { run } from "../../src/model/engine";
import { roomFor } from "../../src/model/results";
import { simulateInWorker, type WorkerLike } from "../../src/model/simulation/in-worker";
import type { Reply } from "../../src/model/simulation/protocol";
import { simulate, type SimulationRequest } from "../../src/model/simulation/simulation";
import type { Register } from "../../src/reference/register";
import { handLoop } from "./hand-loop";
import type { Race } from "./measure";
import { eightBodies, everyCcg, inputsOf, oneUnit } from "./model-plans";

const REQUEST: SimulationRequest = {
  draws: 10_000,
  seed: 2014,
  drivers: [
    { driver: "turnover", distribution: { kind: "uniform", low: 0, high: 0.2 } },
    {
      driver: "average_exit_cost",
      distribution: { kind: "triangular", low: 30_000, mode: 43_095, high: 104_000 },
    },
  ],
  outputs: [{ output: "redundancies" }, { output: "npv_local" }],
};
const MEMORY_RUNS = 100;
/** Growth that counts as none: what the machinery of a run of Node itself moves about. */
const MOST_GROWTH_MB = 2;

export interface ModelBench {
  readonly races: readonly Race[];
  /** Longest that the main thread was kept while simulations ran in the worker, milliseconds. */
  readonly longestTask: () => number;
  /** Memory kept after 100 simulations beyond what ten kept, megabytes; `missed` where it is no longer flat. */
  readonly memory: () => Promise<{ readonly grown: number; readonly missed: boolean }>;
  readonly close: () => Promise<number>;
}

/** A limit as a rival: passes the time by the clock. */
export const waitFor = (milliseconds: number) => (): void => {
  const start = performance.now();
  while (performance.now() - start < milliseconds);
};

export function modelBench(register: Register): ModelBench {
  const eight = inputsOf(eightBodies(), register);
  const eightRoom = roomFor(eight);
  const ccgs = everyCcg(register);
  const one = inputsOf(oneUnit(), register);
  checkLoop(one);
  const thread = startThread();
  let longest = 0;

  const inWorker = async (): Promise<void> => {
    const stop = watchMainThread((task) => (longest = Math.max(longest, task)));
    const result = await simulateInWorker(one, REQUEST, { connect: () => connect(thread) });
    stop();
    if (!result.ok) throw new Error("The simulation was refused.");
  };

  return {
    races: [
      {
        what: "one plan of 20 quarters and 8 bodies",
        ours: () => run(eight, eightRoom),
        rival: waitFor(1),
        rivalName: "1 millisecond",
        goal: 1,
      },
      {
        what: `every CCG of 2013/14 (${ccgs.units.length}) with its own allowance, 20 quarters: checked, looked up and run`,
        ours: () => run(inputsOf(ccgs, register)),
        rival: waitFor(100),
        rivalName: "100 milliseconds",
        goal: 1,
      },
      {
        what: "10,000 draws of a plan of 20 quarters in a worker, question and answer included",
        ours: inWorker,
        rival: waitFor(1_000),
        rivalName: "1 second",
        rounds: 11,
        goal: 1,
      },
      {
        what: "10,000 draws of a plan of 20 quarters",
        ours: () => simulate(one, REQUEST),
        rival: () => handLoop(one, REQUEST),
        rivalName: "a hand-written typed-array loop of the same draws",
        rounds: 21,
        goal: 5,
      },
    ],
    longestTask: () => longest,
    memory: async () => {
      for (let i = 0; i < 10; i++) simulate(one, REQUEST);
      const before = await memoryKept();
      for (let i = 0; i < MEMORY_RUNS; i++) simulate(one, REQUEST);
      const grown = ((await memoryKept()) - before) / 2 ** 20;
      return { grown, missed: grown > MOST_GROWTH_MB };
    },
    close: () => thread.terminate(),
  };
}

/** The loop has to come to our numbers: else its time would be that of something else. */
function checkLoop(one: Parameters<typeof handLoop>[0]): void {
  const small = { ...REQUEST, draws: 200 };
  const ours = simulate(one, small);
  if (!ours.ok) throw new Error("The simulation was refused.");
  for (const [o, values] of handLoop(one, small).entries()) {
    const sorted = values.slice().sort();
    for (const [i, value] of ours.value.outputs[o]!.sorted.entries())
      if (Math.abs(value - sorted[i]!) > 1e-9 * Math.max(1, Math.abs(value)))
        throw new Error(`The loop gives ${sorted[i]} where the model gives ${value}.`);
  }
}

/** The thread of the worker. A thread knows nothing of TypeScript until it is told. */
function startThread(): Worker {
  const entry = JSON.stringify(new URL("./simulation-thread.ts", import.meta.url).href);
  return new Worker(`import("tsx/esm/api").then(({ tsImport }) => tsImport(${entry}, ${entry}))`, {
    eval: true,
  });
}

/** A thread that stays as a worker of the panel: ending it only stops listening. */
function connect(thread: Worker): WorkerLike {
  const worker: WorkerLike = {
    onmessage: null,
    onerror: null,
    postMessage: (ask) => thread.postMessage(ask),
    terminate: () => thread.off("message", pass),
  };
  const pass = (data: Reply): void => worker.onmessage?.({ data } as MessageEvent<Reply>);
  thread.on("message", pass);
  return worker;
}

/** Tells how long each turn of this thread kept a timer of a millisecond waiting. */
function watchMainThread(tell: (milliseconds: number) => void): () => void {
  let before = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    tell(now - before - 1);
    before = now;
  }, 1);
  return () => clearInterval(timer);
}

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

/** What is left once all is collected: buffers are given back a turn after their owners are gone. */
async function memoryKept(): Promise<number> {
  for (let turn = 0; turn < 4; turn++) {
    collect();
    await new Promise((next) => setTimeout(next, 20));
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
