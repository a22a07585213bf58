/** The four questions a plan can start from, and the plan that each draws up from the register. */
import type { Body } from "../../../reference/bodies";
import {
  financialYear,
  firstDayOfYear,
  yearOf,
  type Day,
  type FinancialYear,
} from "../../../reference/dates";
import { figureAt } from "../../../reference/headcount";
import type { Register } from "../../../reference/register";
import type { BodyType } from "../../../reference/schema";
import { fieldOf } from "../../../model/scenario/fields";
import { draftFromRegister, type Asked, type PlanDraft } from "../../../model/scenario/from-register";
import type { ScenarioDraft } from "../../../model/scenario/schema";
import { modelPlanTexts } from "../../../texts/en-GB/model-plan";

export type QuestionId = "cut" | "csus_merge" | "customer_leaves" | "commissioners_merge";

/** Bodies to be chosen for a question. */
export interface Wanted {
  readonly label: string;
  readonly types: readonly BodyType[];
  readonly least: number;
  readonly most: number;
}

export interface Question {
  readonly id: QuestionId;
  readonly title: string;
  readonly about: string;
  /** The cut that stands in the field at first. */
  readonly cut: number;
  readonly cutLabel: string;
  readonly bodies: Wanted;
  /** Those that leave, where anybody does. */
  readonly leaving?: Wanted;
}

const COMMISSIONERS: readonly BodyType[] = ["CCG", "ICB"];
const TENTH = 0.1;

export const QUESTIONS: readonly Question[] = [
  {
    id: "cut",
    title: modelPlanTexts.questions.cut.title,
    about: modelPlanTexts.questions.cut.about,
    cut: TENTH,
    cutLabel: modelPlanTexts.questions.cut.cutLabel,
    bodies: {
      label: modelPlanTexts.questions.cut.bodies,
      types: [...COMMISSIONERS, "CSU"],
      least: 1,
      most: 20,
    },
  },
  {
    id: "csus_merge",
    title: modelPlanTexts.questions.merger.title,
    about: modelPlanTexts.questions.merger.about,
    cut: TENTH,
    cutLabel: modelPlanTexts.questions.merger.cutLabel,
    bodies: { label: modelPlanTexts.questions.merger.bodies, types: ["CSU"], least: 2, most: 10 },
  },
  {
    id: "customer_leaves",
    title: modelPlanTexts.questions.leaving.title,
    about: modelPlanTexts.questions.leaving.about,
    cut: 0,
    cutLabel: modelPlanTexts.questions.leaving.cutLabel,
    bodies: { label: modelPlanTexts.questions.leaving.unit, types: ["CSU"], least: 1, most: 1 },
    leaving: { label: modelPlanTexts.questions.leaving.customers, types: COMMISSIONERS, least: 1, most: 20 },
  },
  {
    id: "commissioners_merge",
    title: modelPlanTexts.questions.integration.title,
    about: modelPlanTexts.questions.integration.about,
    cut: TENTH,
    cutLabel: modelPlanTexts.questions.integration.cutLabel,
    bodies: { label: modelPlanTexts.questions.integration.bodies, types: COMMISSIONERS, least: 2, most: 20 },
  },
];

/** What was chosen for a question. */
export interface Choices {
  readonly bodies: readonly Body[];
  readonly leaving: readonly Body[];
  /** The year in which the cut, the merger or the leaving takes effect: the first of the plan. */
  readonly firstYear: FinancialYear;
  readonly years: number;
  readonly cut: number;
}

/**
 * The year to start from: that of the day, moved into the life of all bodies chosen, and back to the last one before
 * which their allowances are held.
 */
export function usualYear(register: Register, bodies: readonly Body[], day: Day): FinancialYear {
  const wanted = +yearOf(day).slice(0, 4);
  const opened = bodies
    .map((body) => body.opened ?? "")
    .sort()
    .at(-1);
  const closed = bodies.map((body) => body.closed ?? "9999-12-31").sort()[0];
  // The figures of a plan are those of the year before it: a body has to have one.
  const first = opened ? +yearOf(opened).slice(0, 4) + 1 : -Infinity;
  const last = closed ? +yearOf(closed).slice(0, 4) : Infinity;
  const latest = Math.max(Math.min(wanted, last), first);
  const held = (start: number): boolean =>
    bodies.every(
      (body) => body.type === "CSU" || register.money.allowance(body, financialYear(start - 1)).ok,
    );
  for (let start = latest; start >= first && start > latest - YEARS_BACK; start--)
    if (held(start)) return financialYear(start);
  return financialYear(latest);
}
const YEARS_BACK = 15;

/** Draws up the plan of a question. What is known is filled in with its source, the rest is asked for. */
export function drawUp(register: Register, question: Question, choices: Choices): PlanDraft {
  const { bodies, firstYear, years, cut } = choices;
  const commissioners = bodies.filter((body) => body.type !== "CSU");
  const made = draftFromRegister(register, {
    name: nameOf(question, choices),
    commissioners,
    supportUnits: bodies.filter((body) => body.type === "CSU"),
    firstYear,
    years,
    cuts: Array.from({ length: years }, (_, y) => (y === 0 ? cut : 0)),
    merge: question.id === "csus_merge",
  });
  const aimed = { ...made, draft: { ...made.draft, targetYear: firstYear } };
  if (question.id === "commissioners_merge") return withMergedTeams(aimed, commissioners);
  if (question.id === "customer_leaves") return withIncomeLost(register, aimed, choices);
  return aimed;
}

const MOST_NAMED = 3;

function nameOf({ id }: Question, { bodies, leaving, cut }: Choices): string {
  const named = (list: readonly Body[]): string => {
    const names = list.slice(0, MOST_NAMED).map((body) => body.shortName);
    return list.length > MOST_NAMED
      ? modelPlanTexts.names.andOthers(names.join(", "))
      : modelPlanTexts.names.both(names);
  };
  if (id === "cut") return modelPlanTexts.names.less(named(bodies), Math.round(cut * 1000) / 10);
  if (id === "customer_leaves") return modelPlanTexts.names.without(named(bodies), named(leaving));
  return modelPlanTexts.names.merged(named(bodies));
}

/** The teams of the commissioners become one. */
function withMergedTeams(made: PlanDraft, commissioners: readonly Body[]): PlanDraft {
  const { byDefault, label } = fieldOf("duplicateRate");
  const path = ["merger", "duplicates", "rate"];
  const provenance = {
    kind: "assumption" as const,
    sources: [],
    date: "",
    note: modelPlanTexts.asked.noFigure,
  };
  return {
    ...made,
    draft: {
      ...made.draft,
      merger: {
        units: commissioners.map((body) => body.id),
        duplicates: { kind: "rate", rate: byDefault! },
      },
      provenance: { ...made.draft.provenance, [path.join(".")]: provenance },
    },
    known: [...made.known, { path, label, value: byDefault!, provenance }],
  };
}

/** The unit loses what the leaving customers paid, from the first year on: asked for once. */
function withIncomeLost(register: Register, made: PlanDraft, choices: Choices): PlanDraft {
  const names = choices.leaving.map((body) => body.shortName).join(", ");
  const asked: Asked = {
    path: ["units", 0, "lostIncome", 1],
    label: modelPlanTexts.asked.incomeLost,
    unit: "GBP",
    why: modelPlanTexts.asked.notPublished(names),
    suggestion: lossByPopulation(register, choices),
  };
  const [unit] = made.draft.units;
  const units: ScenarioDraft["units"] = [
    { ...unit!, lostIncome: [0, ...Array.from({ length: choices.years }, () => NaN)] },
  ];
  return { ...made, draft: { ...made.draft, units }, asked: [...made.asked, asked] };
}

/** The unit's income by its customers' populations: a start, not an answer. */
function lossByPopulation(register: Register, choices: Choices): Asked["suggestion"] {
  const { firstYear, leaving } = choices;
  const unit = choices.bodies[0]!;
  const before = firstDayOfYear(financialYear(+firstYear.slice(0, 4) - 1));
  const year = yearOf(before);
  const income = figureAt(register, unit, "income", before);
  const customers = register.support.customersOf(unit, before).map((service) => service.ccg);
  if (!income.ok || !leaving.every((body) => customers.includes(body))) return null;
  let all = 0;
  let gone = 0;
  const sources = new Set(income.value.sources);
  for (const body of customers) {
    const population = register.populations.population(body, year);
    if (!population.ok) return null;
    all += population.value.persons;
    if (leaving.includes(body)) gone += population.value.persons;
    for (const source of population.value.sources) sources.add(source);
  }
  return {
    value: Math.round((income.value.value * gone) / all),
    note: modelPlanTexts.asked.byPopulation(Math.round((gone / all) * 1000) / 10),
    sources: [...sources],
  };
}
