import { type Body, sayBody, TYPE_NAMES } from "./bodies";
import { cellOfDay } from "./date-system";
import { firstDay, yearOf, type Day } from "./dates";
import { answer, refuse, type Answer } from "./fault";
import { staffInPost } from "./headcount";
import type { Register } from "./register";
import { listed } from "./tables";

/** One thing known of a body, with what it rests on. */
export interface ProfileRow {
  readonly field: string;
  readonly value: string | number;
  /** As stated: a day, month, year, window or financial year; blank where it does not depend on one. */
  readonly date: string;
  readonly basis: string;
  readonly precision: string;
  readonly sources: readonly string[];
}

/** Everything known of a body, as it stood on a day: names, codes, life, fields, figures and people. */
export function profileOf(register: Register, body: Body, day: Day): readonly ProfileRow[] {
  const { bodies, lines, figures, money, populations } = register;
  const row = (
    field: string,
    value: string | number,
    sources: readonly string[],
    more: Partial<ProfileRow> = {},
  ): ProfileRow => ({ field, value, date: "", basis: "published", precision: "exact", sources, ...more });
  const year = yearOf(day);
  const allowance = money.allowance(body, year);
  const population = populations.population(body, year);
  const staff = staffInPost(register, body, day, "headcount");
  const steps = lines.after(body);
  return [
    row("id", body.id, body.sources),
    row("type", TYPE_NAMES[body.type], body.sources),
    row("name", bodies.nameOn(body, day), body.sources),
    ...bodies
      .codes(body)
      .map((code) =>
        row(`${code.scheme}_code`, code.code, listed(code.sources), { date: span(code.from, code.to) }),
      ),
    row("status", lines.status(body, day), body.sources, { date: day }),
    ...(body.openedAsStated
      ? [
          row("opened", cellOfDay(body.opened!), body.sources, {
            date: body.openedAsStated,
            precision: how(body.openedAsStated),
          }),
        ]
      : []),
    ...(body.closed
      ? [
          row("closed", cellOfDay(body.closed), steps[0]?.sources ?? body.sources, {
            date: steps[0]?.asStated ?? body.closedAsStated,
            precision: how(steps[0]?.asStated ?? body.closedAsStated),
            basis: steps.some((step) => step.inferred) ? "inferred" : "published",
          }),
        ]
      : []),
    ...steps.map((step) =>
      row("successor", sayBody(step.successor), step.sources, {
        date: step.asStated,
        basis: step.inferred ? "inferred" : "published",
        precision: how(step.asStated),
      }),
    ),
    ...bodies
      .otherNames(body)
      .filter((name) => name.kind !== "official")
      .map((name) =>
        row(`${name.kind}_name`, name.name, listed(name.sources), { date: span(name.from, name.to) }),
      ),
    ...fieldsOn(register, body, day),
    ...(allowance.ok
      ? [
          row("allowance", allowance.value.amount, allowance.value.sources, {
            date: year,
            basis: allowance.value.basis,
          }),
        ]
      : []),
    ...(population.ok
      ? [
          row(`population_${population.value.measure}`, population.value.persons, population.value.sources, {
            date: population.value.period,
            basis: population.value.basis,
          }),
        ]
      : []),
    // Staff of the user's own are among the figures.
    ...(staff.ok && staff.value.basis !== "local"
      ? [
          row("headcount", staff.value.value, staff.value.sources, {
            date: staff.value.asAt,
            basis: staff.value.basis,
            precision: staff.value.precision,
          }),
        ]
      : []),
    ...figures
      .about(body)
      .map((figure) =>
        row(
          figure.bodies.length > 1
            ? `${figure.metric} (with ${figure.bodies.filter((id) => id !== body.id).join(", ")})`
            : figure.metric,
          figure.value,
          figure.sources,
          { date: figure.asAt, basis: figure.basis, precision: figure.precision.replace("_", " ") },
        ),
      ),
    ...figures
      .peopleOf(body)
      .map((person) =>
        row(person.role.toLowerCase(), person.person, listed(person.sources), { date: person.as_at }),
      ),
  ];
}

/** The fields of a body on a day: of each the latest that had begun, else the first held. */
function fieldsOn(register: Register, body: Body, day: Day): readonly ProfileRow[] {
  const names = [...new Set(register.figures.fieldsOf(body).map((row) => row.field))];
  return names.map((name) => {
    const held = register.figures.fieldsOf(body).filter((row) => row.field === name);
    const row = held.filter((entry) => (firstDay(entry.as_at) ?? "") <= day).at(-1) ?? held[0]!;
    return {
      field: name,
      value: row.value,
      date: row.as_at,
      basis: "published",
      precision: "exact",
      sources: listed(row.sources),
    };
  });
}

/** One field of a body on a day: any of {@link profileOf}, by its name. */
export function fieldOf(register: Register, body: Body, field: string, day: Day): Answer<ProfileRow> {
  const wanted = field
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, "_");
  const rows = profileOf(register, body, day);
  const found = rows.find((row) => row.field.toLowerCase().replace(/\s+/g, "_") === wanted);
  if (found) return answer(found);
  const held = [...new Set(rows.map((row) => row.field))].filter((name) => !name.includes(" "));
  return refuse(
    "not_published",
    `No ${wanted} of ${sayBody(body)} is held. Held for it: ${held.join(", ")}.`,
  );
}

const span = (from: string, to: string): string => (from || to ? `${from || "?"} to ${to || "now"}` : "");
const how = (stated: string): string => (stated.length === 10 ? "exact" : "first or last possible day");
