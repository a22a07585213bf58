/** Every worked example of the model, through the model's own equations, tables and engine. */
import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { COSTS } from "./worked/costs";
import { EXITS } from "./worked/exits";
import { PLANS } from "./worked/plans";
import { PUBLISHED } from "./worked/published";
import { RESOURCE } from "./worked/resource";
import type { Worked } from "./worked/scenarios";

interface Example {
  readonly id: string;
  readonly description: string;
  readonly expected: string;
  readonly unit: string;
  readonly tolerance: string;
}

const EXAMPLES: Example[] = parse(readFileSync(new URL("worked-examples.csv", import.meta.url)), {
  columns: true,
});
const COMPUTATIONS: Worked = { ...RESOURCE, ...EXITS, ...COSTS, ...PLANS, ...PUBLISHED };
/** What binary fractions cost, for examples that are meant to the penny. */
const BINARY = 1e-12;

describe("worked examples", () => {
  it("are all here, each with one computation and none left over", () => {
    const ids = EXAMPLES.map((example) => example.id);
    expect(ids).toHaveLength(146);
    expect(Object.keys(COMPUTATIONS).sort()).toEqual([...ids].sort());
  });

  it.each(EXAMPLES)("$id: $description ($expected $unit)", ({ id, expected, tolerance }) => {
    const found = COMPUTATIONS[id]!();
    const wanted = Number(expected);
    expect(Math.abs(found - wanted), `${found} instead of ${wanted}`).toBeLessThanOrEqual(
      Number(tolerance) + BINARY * Math.abs(wanted),
    );
  });
});
