/** What an exit costs: one average, or kinds of leaver that are added, named and taken out of a plan. */
import { fieldOf, type FieldName } from "../../../model/scenario/fields";
import type { Asked, DraftPath } from "../../../model/scenario/gather";
import { scenarioSchema, type Provenance, type Scenario } from "../../../model/scenario/schema";
import { modelPlanTexts } from "../../../texts/en-GB/model-plan";
import { change, setValues, type ExitCosts, type Plan } from "./plan";

type Kind = Scenario["exits"]["strata"][number];

/** What a kind of leaver is called; one without a name goes by its number. */
export const kindName = ({ label }: Pick<Kind, "label">, index: number): string =>
  label || modelPlanTexts.leavers.kind(index + 1);

export const sumOf = (shares: readonly number[]): number => shares.reduce((sum, one) => sum + one, 0);

/** What the kinds of leaver are of all leavers together; NaN while one is still to be given. */
export const shareOfKinds = ({ exits }: Scenario): number => sumOf(exits.strata.map((one) => one.weight));

/** Whether exits are costed by kind of leaver, not by an average. */
export const isByKind = ({ exits }: Scenario): boolean => exits.strata.length > 0;

const KINDS = ["exits", "strata"] as const;
const isOfKinds = (key: string): boolean => key === KINDS.join(".") || key.startsWith(`${KINDS.join(".")}.`);
const isOfCosts = (key: string): boolean => isOfKinds(key) || /^exits\.average(Mars)?Cost$/.test(key);

/** Costs exits in the other way. The way that is left is kept, and comes back as it was. */
export function costOtherwise(plan: Plan): Plan {
  const { scenario } = plan;
  const { averageCost, averageMarsCost, strata } = scenario.exits;
  const [ofCosts, ofPlan] = [isOfCosts, (key: string) => !isOfCosts(key)];
  const taken = plan.otherCosts ?? (isByKind(scenario) ? anAverage() : aFirstKind());
  const next = change(plan, (before) => ({
    ...before,
    exits: { ...before.exits, ...taken.costs },
    provenance: { ...only(before.provenance, ofPlan), ...taken.provenance },
  }));
  return {
    ...next,
    asked: [...plan.asked.filter(({ path }) => ofPlan(path.join("."))), ...taken.asked],
    typed: { ...only(plan.typed, ofPlan), ...taken.typed },
    otherCosts: {
      costs: { averageCost, averageMarsCost, strata },
      provenance: only(scenario.provenance, ofCosts),
      asked: plan.asked.filter(({ path }) => ofCosts(path.join("."))),
      typed: only(plan.typed, ofCosts),
    },
  };
}

/** Adds a kind of leaver with what the others leave of all leavers; its pay and service are asked for. */
export function addKind(plan: Plan): Plan {
  const index = plan.scenario.exits.strata.length;
  const given = plan.scenario.exits.strata.map(({ weight }) => weight).filter(Number.isFinite);
  const made = newKind(index, 1 - sumOf(given));
  const next = change(plan, (before) => ({
    ...before,
    exits: { ...before.exits, strata: [...before.exits.strata, made.kind] },
    provenance: { ...before.provenance, ...made.provenance },
  }));
  return { ...next, asked: [...plan.asked, ...made.asked] };
}

/** Takes a kind of leaver out, with all that is said of it. The kinds after it move up. */
export function removeKind(plan: Plan, index: number): Plan {
  const next = change(plan, (before) => ({
    ...before,
    exits: { ...before.exits, strata: before.exits.strata.filter((_, s) => s !== index) },
    provenance: movedUp(before.provenance, index),
  }));
  return {
    ...next,
    typed: movedUp(plan.typed, index),
    asked: plan.asked.flatMap((one) => {
      const path = pathWithout(one.path, index);
      return path ? [{ ...one, path }] : [];
    }),
  };
}

/** Changes what is no number of a kind of leaver: its name, or whether a pension is taken. */
export const changeKind = (
  plan: Plan,
  index: number,
  to: Partial<Pick<Kind, "label" | "takesPension">>,
): Plan =>
  change(plan, (before) => ({
    ...before,
    exits: {
      ...before.exits,
      strata: before.exits.strata.map((one, s) => (s === index ? { ...one, ...to } : one)),
    },
  }));

/** Brings the shares to 100% together, each to the others as it was. */
export function scaleShares(plan: Plan): Plan {
  const total = shareOfKinds(plan.scenario);
  return setValues(
    plan,
    plan.scenario.exits.strata.map(({ weight }, s) => ({
      path: [...KINDS, s, "weight"],
      value: weight / total,
    })),
  );
}

const ASKED_OF_KIND: readonly FieldName[] = ["serviceYears", "salary"];

interface NewKind extends Omit<ExitCosts, "costs" | "typed"> {
  readonly kind: Kind;
}

function newKind(index: number, left: number): NewKind {
  const rest = Number(left.toPrecision(12));
  const weight = rest > 0 && rest <= 1 ? rest : NaN;
  const asked = Number.isNaN(weight) ? (["weight", ...ASKED_OF_KIND] as const) : ASKED_OF_KIND;
  const whole = scenarioSchema.shape.exits.shape.strata.unwrap().element.parse({
    weight: 1,
    serviceYears: 0,
    salary: 0,
  });
  return {
    kind: { ...whole, weight, serviceYears: NaN, salary: NaN },
    asked: asked.map((name) => ask([...KINDS, index, name], name, modelPlanTexts.leavers.ask)),
    provenance: Number.isNaN(weight)
      ? {}
      : {
          [[...KINDS, index, "weight"].join(".")]: assumed(
            index ? modelPlanTexts.leavers.otherKinds : modelPlanTexts.leavers.all,
          ),
        },
  };
}

function aFirstKind(): ExitCosts {
  const { kind, asked, provenance } = newKind(0, 1);
  return {
    costs: { averageCost: null, averageMarsCost: null, strata: [kind] },
    asked,
    provenance,
    typed: {},
  };
}

const anAverage = (): ExitCosts => ({
  costs: { averageCost: NaN, averageMarsCost: null, strata: [] },
  asked: [ask(["exits", "averageCost"], "averageExitCost", fieldOf("averageExitCost").note ?? "")],
  provenance: {},
  typed: {},
});

const ask = (path: DraftPath, name: FieldName, why: string): Asked => {
  const { label, unit } = fieldOf(name);
  return { path, label, unit, why, suggestion: null };
};

const assumed = (note: string): Provenance => ({ kind: "assumption", sources: [], date: "", note });

const only = <T>(record: Readonly<Record<string, T>>, keep: (key: string) => boolean): Record<string, T> =>
  Object.fromEntries(Object.entries(record).filter(([key]) => keep(key)));

/** A path once the kind of leaver with this index is gone; undefined for one that went with it. */
function pathWithout(path: DraftPath, index: number): DraftPath | undefined {
  const at = path[KINDS.length];
  if (!KINDS.every((part, i) => path[i] === part) || at === undefined || Number(at) < index) return path;
  return Number(at) === index ? undefined : [...KINDS, Number(at) - 1, ...path.slice(KINDS.length + 1)];
}

const movedUp = <T>(record: Readonly<Record<string, T>>, index: number): Record<string, T> =>
  Object.fromEntries(
    Object.entries(record).flatMap(([key, value]) => {
      const path = pathWithout(key.split("."), index);
      return path ? [[path.join("."), value]] : [];
    }),
  );
