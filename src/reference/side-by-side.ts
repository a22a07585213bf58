/** Units side by side for every figure held, and together: what a merger would bring to one table. */
import { type Body, sayBody } from "./bodies";
import { firstDay, sayDate, yearOf, type Day } from "./dates";
import { answer, refuse, type Answer } from "./fault";
import { precisionWord } from "./figures";
import { figureAt, staffInPost } from "./headcount";
import type { Register } from "./register";

/** One figure of one unit: its value, and how it was stated. */
export interface Told {
  readonly value: number;
  /** "about, at June 2014": blank where it is exact and of the day asked for. */
  readonly note: string;
}

export interface ComparedFigure {
  readonly figure: string;
  readonly unit: string;
  /** One entry a unit, in the order given. */
  readonly values: readonly Answer<Told>[];
  /** What a source says of all of them together, else the sum; null for shares and rates, which do not add. */
  readonly combined: Answer<Told> | null;
}

/** Units whose figures add up. */
const ADDITIVE = new Set(["count", "GBP", "GBP per year", "people", "persons", "FTE", "posts", "payments"]);

/** Every figure held for at least one of the units at or before the day, coverage, people and money first. */
export function sideBySide(register: Register, units: readonly Body[], day: Day): readonly ComparedFigure[] {
  const { support, populations, money, figures } = register;
  const year = yearOf(day);
  const exact = (found: Answer<number>): Answer<Told> =>
    found.ok ? answer({ value: found.value, note: "" }) : found;
  const first: [figure: string, unit: string, valueOf: (unit: Body) => Answer<Told>, metric?: string][] = [
    [
      "CCGs served",
      "count",
      (unit) => {
        const served = support.customersOf(unit, day).length;
        return served
          ? answer({ value: served, note: "" })
          : refuse("not_mapped", `No source names a CCG that ${sayBody(unit)} served on ${sayDate(day)}.`);
      },
    ],
    [
      `Population served, ${year}`,
      "persons",
      (unit) => {
        const found = populations.population(unit, year);
        return exact(found.ok ? answer(found.value.persons) : found);
      },
    ],
    [
      `Allowances of the CCGs served, ${year}`,
      "GBP",
      (unit) => {
        const found = money.allowance(unit, year);
        return exact(found.ok ? answer(found.value.amount) : found);
      },
    ],
    [
      "Staff",
      "people",
      (unit) => {
        const found = staffInPost(register, unit, day, "headcount");
        return found.ok ? answer({ value: found.value.value, note: noteOf(found.value) }) : found;
      },
      "staff",
    ],
  ];
  const metrics = new Map<string, string>();
  for (const unit of units)
    for (const told of figures.about(unit))
      if (told.metric !== "staff" && !metrics.has(told.metric)) metrics.set(told.metric, told.unit);
  const rest = [...metrics].map(([metric, measured]): (typeof first)[number] => [
    metric.replaceAll("_", " "),
    measured,
    (unit) => {
      const found = figureAt(register, unit, metric, day);
      return found.ok ? answer({ value: found.value.value, note: noteOf(found.value) }) : found;
    },
    metric,
  ]);
  return [...first, ...rest]
    .map(([figure, unit, valueOf, metric]): ComparedFigure => {
      const values = units.map(valueOf);
      const summed = ADDITIVE.has(unit) ? sumOf(units, values) : null;
      const together =
        summed?.ok === false && metric ? toldTogether(register, units, metric, day) : undefined;
      return { figure, unit, values, combined: together ? answer(together) : summed };
    })
    .filter((row) => row.values.some((value) => value.ok));
}

/** A figure that a source gives for exactly these units in one number, the latest at or before the day. */
function toldTogether(
  register: Register,
  units: readonly Body[],
  metric: string,
  day: Day,
): Told | undefined {
  const found = register.figures
    .about(units[0]!)
    .filter(
      (figure) =>
        figure.metric === metric &&
        figure.bodies.length === units.length &&
        units.every((unit) => figure.bodies.includes(unit.id)) &&
        (firstDay(figure.asAt) ?? "") <= day,
    )
    .at(-1);
  return found && { value: found.value, note: noteOf(found) };
}

/** A sum is given only where every part of it is held. */
function sumOf(units: readonly Body[], values: readonly Answer<Told>[]): Answer<Told> {
  const lacking = units.filter((_, i) => !values[i]!.ok);
  if (lacking.length)
    return refuse(
      "not_published",
      `Not held for ${lacking.map(sayBody).join(", ")}, so there is no sum: give the figure of your own, or add what is held.`,
    );
  return answer({
    value: values.reduce((sum, value) => sum + (value.ok ? value.value.value : 0), 0),
    note: "",
  });
}

const noteOf = (told: {
  readonly precision: Parameters<typeof precisionWord>[0];
  readonly asAt: string;
}): string =>
  [precisionWord(told.precision), told.asAt && `at ${sayDate(told.asAt)}`].filter(Boolean).join(", ");
