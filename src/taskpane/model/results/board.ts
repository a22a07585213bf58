/** A plan's results as a table for a board paper, and two plans side by side. */
import { outputOf } from "../../../model/analysis/outputs";
import type { Block, Value } from "../../../workbook/block";
import { entriesOf } from "../plan/entries";
import { numberAt, type Entry } from "../plan/entry";
import { sayTyped } from "../plan/numbers";
import type { Reckoned } from "../plan/reckon";
import { readOutput, sayMoney, sayNone, sayQuarter, type Shown } from "./words";
import type { Scenario } from "../../../model/scenario/schema";
import { modelResultsTexts } from "../../../texts/en-GB/model-results";

/** In the order of a board paper: what is affordable, who goes, what it costs, what it saves. */
export const BOARD: readonly Shown[] = [
  { label: modelResultsTexts.board.resource, ref: { output: "resource" } },
  { label: modelResultsTexts.board.establishment, ref: { output: "establishment" } },
  { label: modelResultsTexts.board.affordable, ref: { output: "affordable_wte" } },
  { label: modelResultsTexts.posts.title, ref: { output: "posts_to_remove" } },
  { label: modelResultsTexts.ways.vacancies, ref: { output: "vacancies_deleted" } },
  { label: modelResultsTexts.ways.leavers, ref: { output: "turnover_leavers" } },
  { label: modelResultsTexts.ways.redeployed, ref: { output: "redeployed" } },
  { label: modelResultsTexts.ways.resignations, ref: { output: "mars_leavers" } },
  { label: modelResultsTexts.ways.redundancies, ref: { output: "redundancies" } },
  { label: modelResultsTexts.exits.title, ref: { output: "exit_cost" } },
  { label: modelResultsTexts.exits.paidLocally, ref: { output: "exit_cost_local" } },
  { label: modelResultsTexts.exits.paidByEngland, ref: { output: "exit_cost_national" } },
  { label: modelResultsTexts.exits.paidByCustomers, ref: { output: "exit_cost_customers" } },
  { label: modelResultsTexts.worth.oneOffOwn, ref: { output: "one_off_local" } },
  { label: modelResultsTexts.worth.oneOffAll, ref: { output: "one_off_system" } },
  { label: modelResultsTexts.worth.savingOwn, ref: { output: "full_year_saving" } },
  { label: modelResultsTexts.worth.savingAll, ref: { output: "full_year_saving_system" } },
  { label: modelResultsTexts.worth.paybackOwn, ref: { output: "payback_local" } },
  { label: modelResultsTexts.worth.paybackAll, ref: { output: "payback_system" } },
  { label: modelResultsTexts.worth.npvOwn, ref: { output: "npv_local" } },
  { label: modelResultsTexts.worth.npvAll, ref: { output: "npv_system" } },
];

const unitOf = ({ ref }: Shown): string => {
  const { unit } = outputOf(ref.output)!;
  return unit === "GBP" ? "£" : unit === "quarter" ? "quarter" : unit;
};

/** Figures of papers are whole pounds and hundredths of a post. */
const rounded = (value: number, unit: string): number =>
  unit === "£" ? Math.round(value) : Math.round(value * 100) / 100;

/** What stands in a cell: a number, a quarter by its name, or why there is none. */
function cellOf(reckoned: Reckoned, shown: Shown): Value {
  const value = readOutput(reckoned, shown.ref);
  const unit = unitOf(shown);
  if (value === null) return sayNone(outputOf(shown.ref.output)!);
  return unit === "quarter" ? sayQuarter(reckoned.scenario, value) : rounded(value, unit);
}

/** One plan as a table. */
export const boardBlock = (reckoned: Reckoned): Block => ({
  title: modelResultsTexts.board.plan(reckoned.scenario.name).slice(0, 80),
  columns: [
    { header: modelResultsTexts.board.measure, kind: "text" },
    { header: modelResultsTexts.board.result, kind: "persons" },
    { header: modelResultsTexts.board.unit, kind: "text" },
  ],
  rows: BOARD.map((shown) => [shown.label, cellOf(reckoned, shown), unitOf(shown)]),
});

/** One line of two plans side by side. */
export interface Side {
  readonly label: string;
  readonly unit: string;
  readonly first: number | null;
  readonly second: number | null;
}

export const sidesOf = (first: Reckoned, second: Reckoned): readonly Side[] =>
  BOARD.map((shown) => ({
    label: shown.label,
    unit: unitOf(shown),
    first: readOutput(first, shown.ref),
    second: readOutput(second, shown.ref),
  }));

/** The difference as people read it; empty where either has no value. */
export function sayDifference({ unit, first, second }: Side): string {
  if (first === null || second === null) return "";
  const by = second - first;
  if (Math.abs(by) < (unit === "£" ? 0.5 : 0.05)) return "=";
  const sign = by > 0 ? "+" : "−";
  if (unit === "£") return sign + sayMoney(Math.abs(by));
  const size = Math.abs(by).toLocaleString("en-GB", { maximumFractionDigits: 1 });
  return `${sign}${unit === "quarter" ? modelResultsTexts.board.quarters(size) : size}`;
}

/** Two plans as a table, the second less the first in the last column. */
export function comparisonBlock(first: Reckoned, second: Reckoned): Block {
  const sides = sidesOf(first, second);
  return {
    title: modelResultsTexts.board.compared,
    columns: [
      { header: modelResultsTexts.board.measure, kind: "text" },
      { header: `A: ${first.scenario.name}`, kind: "persons" },
      { header: `B: ${second.scenario.name}`, kind: "persons" },
      { header: modelResultsTexts.board.difference, kind: "persons" },
      { header: modelResultsTexts.board.unit, kind: "text" },
    ],
    rows: BOARD.map((shown, i) => {
      const { unit, first: a, second: b } = sides[i]!;
      const difference = a === null || b === null ? null : rounded(b - a, unit);
      return [shown.label, cellOf(first, shown), cellOf(second, shown), difference, unit];
    }),
  };
}

export interface Differing {
  readonly key: string;
  readonly label: string;
  readonly first: string;
  readonly second: string;
}

interface Input {
  readonly entry: Entry;
  readonly value: number | null;
}

/**
 * The inputs of a plan by what they are of and what they are called, years and all: the first unit of one plan is not
 * the first of another, nor is its first year.
 */
function inputsOf(plan: Scenario): ReadonlyMap<string, Input> {
  const inputs = new Map<string, Input>();
  for (const entry of entriesOf(plan)) {
    const named = entry.body ? `${entry.label}, ${entry.body}` : entry.label;
    // Two kinds of leaver may bear the same name.
    let key = named;
    for (let n = 2; inputs.has(key); n++) key = `${named} (${n})`;
    inputs.set(key, { entry, value: numberAt(plan, entry.path) });
  }
  return inputs;
}

/** Inputs that two plans do not have alike. What one of them does not have and the other has at nought is alike. */
export function differingInputs(first: Scenario, second: Scenario): readonly Differing[] {
  const [ofFirst, ofSecond] = [inputsOf(first), inputsOf(second)];
  return [...new Map([...ofFirst, ...ofSecond])].flatMap(([label, { entry }]) => {
    const [a, b] = [ofFirst.get(label), ofSecond.get(label)];
    if (a && b ? Object.is(a.value, b.value) : !(a ?? b)?.value) return [];
    const said = (input: Input | undefined): string =>
      typeof input?.value === "number" ? sayTyped(input.value, entry.field.unit) : "–";
    return [{ key: label, label, first: said(a), second: said(b) }];
  });
}
