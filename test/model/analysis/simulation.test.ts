import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { simulateInWorker, SimulationFault, type WorkerLike } from "../../../src/model/simulation/in-worker";
import { answer, type Ask, type Reply } from "../../../src/model/simulation/protocol";
import { Simulation, simulate, type SimulationRequest } from "../../../src/model/simulation/simulation";
import { chanceOfMissing, percentile, summarise } from "../../../src/model/simulation/summary";
import { small, wide } from "./plans";

const REQUEST: SimulationRequest = {
  draws: 2_000,
  seed: 2014,
  drivers: [
    { driver: "turnover", distribution: { kind: "uniform", low: 0, high: 0.2 } },
    {
      driver: "average_exit_cost",
      distribution: { kind: "triangular", low: 30_000, mode: 43_095, high: 104_000 },
    },
  ],
  outputs: [{ output: "redundancies" }, { output: "npv_local" }, { output: "payback_local" }],
};

function simulated(inputs = small(), request = REQUEST) {
  const result = simulate(inputs, request);
  if (!result.ok) throw new Error(result.issues.map((issue) => issue.message).join(" "));
  return result.value;
}

describe("simulation", () => {
  it("gives the same numbers for the same seed, others for another", () => {
    expect(simulated()).toEqual(simulated());
    expect(simulated(small(), { ...REQUEST, seed: 2015 }).outputs[1]!.mean).not.toBe(
      simulated().outputs[1]!.mean,
    );
  });

  it("gives the same numbers in one piece and in many", () => {
    const made = Simulation.of(small(), REQUEST);
    if (!made.ok) throw new Error("was refused");
    while (!made.value.finished) made.value.advance(7);
    expect(made.value.done).toBe(2_000);
    expect(made.value.result()).toEqual(simulated());
  });

  it("draws one driver the same whatever other drivers there are after it", () => {
    const alone = simulated(small(), { ...REQUEST, drivers: REQUEST.drivers.slice(0, 1) });
    expect(alone.outputs[0]!.sorted).toEqual(simulated().outputs[0]!.sorted);
  });

  it("comes to what the model says of the mean driver where the model is linear", () => {
    // 47 less half of 470 times the turnover: on average 47 - 23.5.
    const [redundancies] = simulated(small(), { ...REQUEST, draws: 20_000 }).outputs;
    expect(redundancies!.mean).toBeCloseTo(23.5, 0);
    expect(redundancies!.least).toBeGreaterThanOrEqual(0);
    expect(redundancies!.most).toBeLessThanOrEqual(47);
    const median = redundancies!.percentiles.find(({ p }) => p === 0.5)!;
    expect(Math.abs(median.value! - 23.5)).toBeLessThan(0.7);
  });

  it("gives the plan itself where every driver is fixed", () => {
    const fixed = simulated(small(), {
      ...REQUEST,
      draws: 10,
      drivers: [{ driver: "turnover", distribution: { kind: "fixed", value: 0 } }],
    });
    expect(fixed.outputs[0]).toMatchObject({ sd: expect.closeTo(0, 9), least: expect.closeTo(47, 9) });
    expect(fixed.outputs[2]).toMatchObject({ mean: 7, never: 0, unknown: 0 });
  });

  it("counts draws that never pay back apart, above every target", () => {
    const { outputs } = simulated(small(), {
      ...REQUEST,
      drivers: [{ driver: "average_exit_cost", distribution: { kind: "uniform", low: 0, high: 120_000 } }],
    });
    const payback = outputs[2]!;
    // Six quarters of 10,000 a head pay back 60,000: dearer ones never do within the plan.
    expect(payback.never).toBeCloseTo(0.5, 1);
    expect(payback.most).toBe(8);
    expect(payback.percentiles.find(({ p }) => p === 0.95)!.value).toBeNull();
    expect(chanceOfMissing(payback, 8, "at_most")).toBeCloseTo(payback.never, 12);
    expect(chanceOfMissing(payback, 4, "at_most")).toBeCloseTo(1 - 20 / 120, 1);
  });

  it("leaves the plan as it was", () => {
    const inputs = wide();
    const before = structuredClone(inputs);
    simulated(inputs, {
      ...REQUEST,
      draws: 20,
      drivers: [{ driver: "lag", distribution: { kind: "uniform", low: -1, high: 3 } }],
    });
    expect(inputs).toEqual(before);
  });

  it("reports everything that is wrong with a request", () => {
    const result = simulate(small(), {
      draws: 0,
      seed: 0.5,
      drivers: [
        { driver: "service", distribution: { kind: "fixed", value: 3 } },
        { driver: "turnover", distribution: { kind: "uniform", low: 2, high: 3 } },
      ],
      outputs: [{ output: "rain" }],
    });
    if (result.ok) throw new Error("was accepted");
    expect(result.issues.map((issue) => [issue.code, ...issue.path])).toEqual([
      ["out_of_range", "draws"],
      ["not_whole", "seed"],
      ["unknown_reference", "drivers", 0, "driver"],
      ["unknown_reference", "outputs", 0, "output"],
    ]);
    const paths = (request: Partial<SimulationRequest>) => {
      const second = simulate(small(), { ...REQUEST, ...request });
      return second.ok ? [] : second.issues.map((issue) => [issue.code, ...issue.path]);
    };
    expect(paths({ drivers: [REQUEST.drivers[0]!, REQUEST.drivers[0]!] })).toEqual([
      ["duplicate", "drivers", 1, "driver"],
    ]);
    expect(
      paths({ drivers: [{ driver: "turnover", distribution: { kind: "uniform", low: 2, high: 3 } }] }),
    ).toEqual([
      ["out_of_range", "drivers", 0, "distribution", "low"],
      ["out_of_range", "drivers", 0, "distribution", "high"],
    ]);
    expect(paths({ outputs: [] })).toEqual([["wrong_length", "outputs"]]);
    expect(paths({ outputs: [{ output: "break_even_cut" }] })).toEqual([
      ["unknown_choice", "outputs", 0, "output"],
    ]);
    expect(paths({ draws: 1e9 })).toEqual([["out_of_range", "draws"]]);
  });
});

describe("percentiles", () => {
  it("are those of Excel's PERCENTILE.INC", () => {
    const sorted = Float64Array.of(1, 2, 3, 4);
    expect([0, 0.25, 0.3, 0.5, 0.9, 1].map((p) => percentile(sorted, p))).toEqual([
      1,
      1.75,
      expect.closeTo(1.9, 12),
      2.5,
      expect.closeTo(3.7, 12),
      4,
    ]);
    expect(percentile(Float64Array.of(5), 0.7)).toBe(5);
    expect(percentile(new Float64Array(0), 0.5)).toBeNaN();
  });

  it("lie between least and most and rise with the share", () => {
    fc.assert(
      fc.property(
        fc.float64Array({ minLength: 1, maxLength: 60, noNaN: true, min: -1e9, max: 1e9 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (values, a, b) => {
          const sorted = values.sort();
          const [low, high] = [percentile(sorted, Math.min(a, b)), percentile(sorted, Math.max(a, b))];
          const slack = 1e-6;
          expect(low).toBeGreaterThanOrEqual(sorted[0]! - slack);
          expect(high).toBeLessThanOrEqual(sorted.at(-1)! + slack);
          expect(low).toBeLessThanOrEqual(high + slack);
        },
      ),
      { seed: 3, numRuns: 1_000 },
    );
  });

  it("and the rest of a summary keep what never happens and what cannot be told apart", () => {
    const summary = summarise(Float64Array.of(4, NaN, 2, Infinity), [0.5, 1]);
    expect(summary).toMatchObject({ never: 0.25, unknown: 0.25, mean: 3, least: 2, most: 4 });
    expect(summary.sd).toBeCloseTo(Math.SQRT2, 12);
    expect(summary.percentiles).toEqual([
      { p: 0.5, value: 4 },
      { p: 1, value: null },
    ]);
    expect(chanceOfMissing(summary, 4, "at_least")).toBeCloseTo(1 / 3, 12);
    expect(chanceOfMissing(summary, 4, "at_most")).toBeCloseTo(1 / 3, 12);
    const none = summarise(Float64Array.of(NaN));
    expect(none).toMatchObject({ mean: null, sd: null, least: null, most: null, unknown: 1, never: 0 });
    expect(chanceOfMissing(none, 1, "at_most")).toBeNull();
  });
});

/** A worker without a thread: questions and answers are copied as between threads. */
class NearbyWorker implements WorkerLike {
  onmessage: WorkerLike["onmessage"] = null;
  onerror: WorkerLike["onerror"] = null;
  ended = false;

  constructor(private readonly run: (ask: Ask, reply: (message: Reply) => void) => void) {}

  postMessage(ask: Ask): void {
    const copied = structuredClone(ask);
    queueMicrotask(() =>
      this.run(copied, (message) => {
        if (!this.ended) this.onmessage?.({ data: structuredClone(message) } as MessageEvent<Reply>);
      }),
    );
  }

  terminate(): void {
    this.ended = true;
  }
}

describe("simulation in a worker", () => {
  const working = () => new NearbyWorker((ask, reply) => answer(ask, reply));

  it("comes to what it comes to here, with progress on the way, and ends its worker", async () => {
    const worker = working();
    const told: [number, number][] = [];
    const result = await simulateInWorker(small(), REQUEST, {
      connect: () => worker,
      onProgress: (done, draws) => told.push([done, draws]),
    });
    expect(result).toEqual({ ok: true, value: simulated() });
    expect(told).toEqual([500, 1_000, 1_500, 2_000].map((done) => [done, 2_000]));
    expect(worker.ended).toBe(true);
  });

  it("hands over the other vintage", async () => {
    const inputs = wide();
    const other = { ...inputs, deflator: inputs.deflator.map((index, y) => index * 1.05 ** y) };
    const request = {
      ...REQUEST,
      draws: 4,
      drivers: [{ driver: "deflator_vintage", distribution: { kind: "fixed", value: 1 } as const }],
    };
    const result = await simulateInWorker(inputs, request, { connect: working, other });
    if (!result.ok) throw new Error(result.issues[0]!.message);
    expect(result.value.outputs[1]!.mean).not.toBeCloseTo(
      simulated(inputs, { ...REQUEST, draws: 1, drivers: [] }).outputs[1]!.mean!,
      0,
    );
  });

  it("brings back issues as data", async () => {
    const result = await simulateInWorker(small(), { ...REQUEST, draws: 0 }, { connect: working });
    expect(result).toMatchObject({ ok: false, issues: [{ path: ["draws"] }] });
  });

  it("stops when asked: before the start, and on the way, when the worker ends at once", async () => {
    const stopped = { code: "stopped" };
    await expect(
      simulateInWorker(small(), REQUEST, { connect: working, signal: AbortSignal.abort() }),
    ).rejects.toMatchObject(stopped);
    const stop = new AbortController();
    const worker = working();
    const told: number[] = [];
    const running = simulateInWorker(small(), REQUEST, {
      connect: () => worker,
      signal: stop.signal,
      onProgress: (done) => {
        told.push(done);
        stop.abort();
      },
    });
    await expect(running).rejects.toBeInstanceOf(SimulationFault);
    await expect(running).rejects.toMatchObject(stopped);
    expect(worker.ended).toBe(true);
    expect(told[0]).toBe(500);
  });

  it("says so when the worker breaks", async () => {
    const broken = (run: (worker: NearbyWorker) => void) => () => {
      const worker: NearbyWorker = new NearbyWorker(() => run(worker));
      return worker;
    };
    await expect(
      simulateInWorker(small(), REQUEST, {
        connect: broken((worker) => worker.onerror?.({ message: "" } as ErrorEvent)),
      }),
    ).rejects.toMatchObject({ code: "failed", message: expect.stringContaining("did not load") });
    const nonsense = { ...small(), units: null } as unknown as ReturnType<typeof small>;
    await expect(simulateInWorker(nonsense, REQUEST, { connect: working })).rejects.toMatchObject({
      code: "failed",
    });
  });
});
