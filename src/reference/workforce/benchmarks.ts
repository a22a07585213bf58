import { answer, refuse, type Answer } from "../fault";
import type { Basis } from "../schema";
import { listed, type Tables } from "../tables";

/** A figure to hold a plan against, in its unit. */
export interface Benchmark {
  readonly id: string;
  readonly measure: string;
  readonly value: number;
  readonly unit: string;
  readonly period: string;
  readonly basis: Basis;
  readonly note: string;
  readonly sources: readonly string[];
}

/** Published averages and rates of commissioning reforms; what they conflict with is in their notes. */
export class Benchmarks {
  readonly all: readonly Benchmark[];

  constructor(tables: Tables) {
    this.all = tables.rows("benchmarks").map((row) => ({
      id: row.id,
      measure: row.measure,
      value: row.value,
      unit: row.unit,
      period: row.period,
      basis: row.basis,
      note: row.note,
      sources: listed(row.sources),
    }));
  }

  get(id: string): Answer<Benchmark> {
    const found = this.all.find((benchmark) => benchmark.id === id);
    if (found) return answer(found);
    const held = `${this.all[0]?.id ?? "none"} to ${this.all.at(-1)?.id ?? "none"}`;
    return refuse("bad_argument", `There is no benchmark "${id}" (held: ${held}): write one of those.`);
  }
}
