/** What `CSU.SCENARIO` answers: an output of a saved scenario, worked out by the engine as the pane does. */
import { distance } from "fastest-levenshtein";
import { bindOutput, OUTPUTS, outputOf, type Output } from "../analysis/outputs";
import { run } from "../engine";
import type { Inputs } from "../inputs";
import type { Results } from "../results";
import { resolve } from "../scenario/resolve";
import type { Scenario } from "../scenario/schema";
import { readFinancialYear, type FinancialYear } from "../../reference/dates";
import { answer, refuse, type Answer } from "../../reference/fault";
import type { Register } from "../../reference/register";
import { registerForCells } from "../../reference/store";
import { sameName, savedScenarios, type SavedScenario } from "./in-use";

/** A question as a cell puts it. */
export interface ScenarioQuestion {
  readonly name: string;
  /** One of the names in {@link OUTPUTS}. */
  readonly output: string;
  /** Year of the plan or quarter from 1, or by name: `2015/16`, `2015/16 Q2`. */
  readonly at: string | undefined;
}

/** Names told in one sentence. */
const MOST_NAMED = 8;

/**
 * The number of an output: of the year aimed at or of the last quarter where no other is asked for. Not available are
 * an unknown scenario, an unknown output, and what does not happen within the plan.
 */
export function answerScenario({ name, output, at }: ScenarioQuestion): Answer<number> {
  const { saved } = savedScenarios();
  const scenario = saved.find((one) => sameName(one.name, name));
  if (!scenario) return refuse("not_published", sayUnknownScenario(name, saved));
  const wanted = outputOf(output);
  if (!wanted) return refuse("not_published", sayUnknownOutput(output));
  const worked = workOut(scenario.scenario, registerForCells());
  if (!worked.ok) return worked;
  const { inputs, results } = worked.value;
  const place = placeOf(wanted, at, inputs);
  if (!place.ok) return place;
  const bound = bindOutput(
    { output: wanted.id, ...(place.value === null ? {} : { at: place.value }) },
    inputs,
  );
  if (!bound.ok) return refuse("bad_argument", bound.issues[0]!.message);
  const value = bound.value.read(results, inputs);
  return value === null
    ? refuse(
        "not_published",
        `${wanted.label} has no value in "${scenario.name}": it does not come about within the plan.`,
      )
    : answer(value);
}

interface WorkedOut {
  readonly register: Register;
  readonly run: Answer<{ readonly inputs: Inputs; readonly results: Results }>;
}

/** Runs by scenario: a saved scenario is another object once it changes. */
const runs = new WeakMap<Scenario, WorkedOut>();

function workOut(scenario: Scenario, register: Register): WorkedOut["run"] {
  const known = runs.get(scenario);
  if (known?.register === register) return known.run;
  const inputs = resolve(scenario, register.workforce);
  const worked: WorkedOut["run"] = inputs.ok
    ? answer({ inputs: inputs.value, results: run(inputs.value) })
    : refuse("not_published", `"${scenario.name}" cannot be worked out. ${inputs.issues[0]!.message}`);
  runs.set(scenario, { register, run: worked });
  return worked;
}

/** Year or quarter of the plan; null for the usual one. */
function placeOf(output: Output, at: string | undefined, inputs: Inputs): Answer<number | null> {
  if (at === undefined) return answer(null);
  if (output.axis === "plan")
    return refuse(
      "bad_argument",
      `${output.label} is one number for the whole plan: leave out year_or_quarter.`,
    );
  const place = output.axis === "year" ? yearOf(at, inputs) : quarterOf(at, inputs);
  return place === undefined ? refuse("bad_argument", sayPlaces(output, at, inputs)) : answer(place);
}

const COUNT = /^\d{1,2}$/;

function yearOf(at: string, inputs: Inputs): number | undefined {
  const year = COUNT.test(at) ? Number(at) : sinceBase(at, inputs);
  return year !== undefined && year >= 0 && year <= inputs.years ? year : undefined;
}

function quarterOf(at: string, inputs: Inputs): number | undefined {
  const named = /^(.+)q([1-4])$/i.exec(at);
  const year = named && sinceBase(named[1]!.trim(), inputs);
  const quarter = COUNT.test(at) ? Number(at) : year && year * 4 - 4 + Number(named[2]);
  return quarter && quarter >= 1 && quarter <= inputs.quarters ? quarter : undefined;
}

/** Years from the base year, which is 0. */
function sinceBase(text: string, { firstYear }: Inputs): number | undefined {
  const year: FinancialYear | undefined = readFinancialYear(text);
  return year === undefined ? undefined : Number(year.slice(0, 4)) - firstYear + 1;
}

function sayPlaces({ label, axis }: Output, at: string, { firstYear, years, quarters }: Inputs): string {
  const yearName = (first: number): string => `${first}/${String((first + 1) % 100).padStart(2, "0")}`;
  const last = yearName(firstYear + years - 1);
  return axis === "year"
    ? `year_or_quarter "${at}" is no year of the plan: for ${label} write "${yearName(firstYear - 1)}" to "${last}", or 1 to ${years}.`
    : `year_or_quarter "${at}" is no quarter of the plan: for ${label} write "${yearName(firstYear)} Q1" to "${last} Q4", or 1 to ${quarters}.`;
}

function sayUnknownScenario(name: string, saved: readonly SavedScenario[]): string {
  if (!saved.length)
    return `No scenario called "${name}" is saved in this workbook, nor any other: save one on the Model tab.`;
  const named = saved.slice(0, MOST_NAMED).map((one) => `"${one.name}"`);
  const more = saved.length > MOST_NAMED ? ` and ${saved.length - MOST_NAMED} more` : "";
  return `No scenario called "${name}" is saved in this workbook: choose ${named.join(", ")}${more}.`;
}

function sayUnknownOutput(output: string): string {
  const wanted = output
    .toLowerCase()
    .replaceAll(/[\s-]+/g, "_")
    .slice(0, 60);
  const near = OUTPUTS.map(({ id }) => ({ id, far: distance(id, wanted) }))
    .sort((a, b) => a.far - b.far)
    .slice(0, 3)
    .map(({ id }) => `"${id}"`);
  return `There is no output "${output}": choose one such as ${near.join(", ")}.`;
}
