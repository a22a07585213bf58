/** Monte Carlo: the plan run again and again with drivers drawn by chance. The same seed gives the same numbers. */
import type { DriverRef } from "../analysis/drivers";
import type { OutputRef } from "../analysis/outputs";
import { allOf, Trial } from "../analysis/trial";
import type { RunFrom } from "../engine";
import type { Inputs } from "../inputs";
import { failed, passed, type Checked, type Issue } from "../issue";
import { distributionIssues, type Distribution } from "./distribution";
import { samplerOf, streamsOf, type Sampler } from "./sampler";
import { summarise, type Summary } from "./summary";

export interface UncertainDriver extends DriverRef {
  readonly distribution: Distribution;
}

/** What to simulate: plain data, so that it can be kept with a plan and sent to a worker. */
export interface SimulationRequest {
  readonly draws: number;
  /** A whole number of 32 bits. */
  readonly seed: number;
  readonly drivers: readonly UncertainDriver[];
  readonly outputs: readonly OutputRef[];
}

export interface SimulationResult {
  readonly draws: number;
  readonly seed: number;
  /** One for each output, in the order asked for. */
  readonly outputs: readonly (Summary & { readonly ref: OutputRef })[];
}

const MOST_DRAWS = 100_000;
const MOST_OUTPUTS = 20;

/** A simulation that can be run in pieces. */
export class Simulation {
  readonly #trial: Trial;
  readonly #request: SimulationRequest;
  readonly #samplers: readonly Sampler[];
  readonly #set: readonly ((value: number) => void)[];
  readonly #read: readonly (() => number)[];
  readonly #drawn: readonly Float64Array[];
  /** Draws after the first leave out what no driver of the request acts on. */
  readonly #from: RunFrom;
  #done = 0;

  private constructor(
    trial: Trial,
    request: SimulationRequest,
    samplers: readonly Sampler[],
    set: readonly ((value: number) => void)[],
    read: readonly (() => number)[],
    from: RunFrom,
  ) {
    this.#trial = trial;
    this.#request = request;
    this.#samplers = samplers;
    this.#set = set;
    this.#read = read;
    this.#from = from;
    this.#drawn = read.map(() => new Float64Array(request.draws));
  }

  /** A simulation of a plan, or everything that is wrong with the request. */
  static of(inputs: Inputs, request: SimulationRequest, other: Inputs | null = null): Checked<Simulation> {
    const trial = new Trial(inputs, other);
    const drivers = allOf(
      "drivers",
      request.drivers.map((ref) => trial.driver(ref)),
    );
    const outputs = allOf(
      "outputs",
      request.outputs.map((ref) => trial.output(ref)),
    );
    const issues = [
      ...sizeIssues(request),
      ...(drivers.ok ? [] : drivers.issues),
      ...(outputs.ok ? [] : outputs.issues),
    ];
    if (!drivers.ok || !outputs.ok) return failed(issues);
    for (const [d, bound] of drivers.value.entries()) {
      const { distribution } = request.drivers[d]!;
      issues.push(...distributionIssues(distribution, bound.driver, ["drivers", d, "distribution"]));
      const twice = drivers.value.findIndex(
        (one) => one.driver === bound.driver && one.ref.body === bound.ref.body,
      );
      if (twice !== d)
        issues.push({
          code: "duplicate",
          path: ["drivers", d, "driver"],
          value: bound.driver.id,
          allowed: "each driver once",
          message: `${bound.driver.label} is drawn twice: take one of them out.`,
        });
    }
    for (const [o, { output }] of outputs.value.entries())
      if (output.searched)
        issues.push({
          code: "unknown_choice",
          path: ["outputs", o, "output"],
          value: output.id,
          allowed: "an output that one run gives",
          message: `${output.label} takes a search for every draw: choose another output.`,
        });
    if (issues.length) return failed(issues);
    const streams = streamsOf(request.seed, drivers.value.length);
    return passed(
      new Simulation(
        trial,
        request,
        drivers.value.map(({ driver }, d) =>
          samplerOf(request.drivers[d]!.distribution, driver, streams[d]!),
        ),
        drivers.value.map(({ set }) => set),
        outputs.value.map((output) => {
          const absent = output.output.absent === "never" ? Infinity : NaN;
          return () => trial.read(output) ?? absent;
        }),
        drivers.value.every(({ driver }) => driver.from === "people") ? "people" : "money",
      ),
    );
  }

  /** Draws done so far. */
  get done(): number {
    return this.#done;
  }

  get finished(): boolean {
    return this.#done === this.#request.draws;
  }

  /** Runs so many draws more, and no more than were asked for. */
  advance(draws: number): void {
    const end = Math.min(this.#done + draws, this.#request.draws);
    for (; this.#done < end; this.#done++) {
      for (let d = 0; d < this.#set.length; d++) this.#set[d]!(this.#samplers[d]!());
      this.#trial.run(this.#done === 0 ? "money" : this.#from);
      for (let o = 0; o < this.#read.length; o++) this.#drawn[o]![this.#done] = this.#read[o]!();
    }
  }

  /** What the draws came to; to be asked once all are done. */
  result(): SimulationResult {
    const { draws, seed, outputs } = this.#request;
    return {
      draws,
      seed,
      outputs: outputs.map((ref, o) => ({ ref, ...summarise(this.#drawn[o]!) })),
    };
  }
}

function sizeIssues({ draws, seed, outputs }: SimulationRequest): Issue[] {
  const issues: Issue[] = [];
  const whole = (key: "draws" | "seed", value: number, least: number, most: number): void => {
    if (Number.isInteger(value) && value >= least && value <= most) return;
    const allowed = `a whole number from ${least.toLocaleString("en-GB")} to ${most.toLocaleString("en-GB")}`;
    issues.push({
      code: Number.isFinite(value) && !Number.isInteger(value) ? "not_whole" : "out_of_range",
      path: [key],
      value,
      allowed,
      message: `${key === "draws" ? "Draws" : "The seed"}: ${value} cannot be used: give ${allowed}.`,
    });
  };
  whole("draws", draws, 1, MOST_DRAWS);
  whole("seed", seed, -(2 ** 31), 2 ** 31 - 1);
  if (outputs.length === 0 || outputs.length > MOST_OUTPUTS)
    issues.push({
      code: "wrong_length",
      path: ["outputs"],
      value: outputs.length,
      allowed: `1 to ${MOST_OUTPUTS} outputs`,
      message: `${outputs.length} outputs cannot be simulated at once: choose 1 to ${MOST_OUTPUTS}.`,
    });
  return issues;
}

/** Runs a whole simulation at once: for tests, and for places without a worker. */
export function simulate(
  inputs: Inputs,
  request: SimulationRequest,
  other: Inputs | null = null,
): Checked<SimulationResult> {
  const made = Simulation.of(inputs, request, other);
  if (!made.ok) return made;
  made.value.advance(request.draws);
  return passed(made.value.result());
}
