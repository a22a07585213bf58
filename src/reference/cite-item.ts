import { type Body, sayBody } from "./bodies";
import { firstDay, sayDate, yearOf, type Day } from "./dates";
import { answer, refuse, type Answer } from "./fault";
import { STAFF_MEASURES, staffInPost } from "./headcount";
import type { Register } from "./register";
import { listed } from "./tables";

/** What can be cited of every body, beside the names of figures. */
const CITABLE = [
  "name",
  "opened",
  "closed",
  "successor",
  "coverage",
  "allowance",
  "population",
  "staff",
] as const;

/**
 * Source ids behind one item told of a body, on a day or in the financial year the day lies in. An item is one of
 * {@link CITABLE}, the name of a figure ("income"), or of a field ("head_office").
 */
export function citeItem(register: Register, body: Body, item: string, day: Day): Answer<readonly string[]> {
  const wanted = item.trim().toLowerCase().replace(/\s+/g, "_");
  const year = yearOf(day);
  switch (wanted) {
    case "name":
    case "opened":
      return found(body.sources, body, item);
    case "closed":
    case "successor": {
      const steps = register.lines.after(body);
      return found(steps.length ? steps.flatMap((step) => behind(register, step)) : body.sources, body, item);
    }
    case "coverage": {
      const rows = [...register.support.customersOf(body, day), ...register.support.suppliersOf(body, day)];
      if (!rows.length)
        return refuse("not_mapped", `No source says whom or who ${sayBody(body)} served on ${sayDate(day)}.`);
      return found(
        rows.flatMap((row) => row.sources),
        body,
        item,
      );
    }
    case "allowance": {
      const allowance = register.money.allowance(body, year);
      return allowance.ok ? found(allowance.value.sources, body, item) : allowance;
    }
    case "population": {
      const population = register.populations.population(body, year);
      return population.ok ? found(population.value.sources, body, item) : population;
    }
  }
  if (wanted === "staff")
    for (const measure of STAFF_MEASURES) {
      const staff = staffInPost(register, body, day, measure);
      if (staff.ok && staff.value.basis === "local") return found(staff.value.sources, body, item);
    }
  const figures = register.figures.about(body).filter((figure) => figure.metric === wanted);
  const sofar = figures.filter((figure) => (firstDay(figure.asAt) ?? "") <= day);
  const nearest = sofar.at(-1) ?? figures[0];
  if (nearest) return found(nearest.sources, body, item);
  if (wanted === "staff") {
    const staff = register.figures.staffOf(body).filter((row) => row.month_end <= day);
    if (staff.length) return found(listed(staff.at(-1)!.sources), body, item);
  }
  const field = register.figures.fieldsOf(body).find((row) => row.field === wanted);
  if (field) return found(listed(field.sources), body, item);
  const metrics = [...new Set(register.figures.about(body).map((figure) => figure.metric))].slice(0, 6);
  return refuse(
    "bad_argument",
    `item "${item}" is not held for ${sayBody(body)}: write ${[...CITABLE, ...metrics].map((word) => `"${word}"`).join(", ")}.`,
  );
}

/** Sources of a step, with those of every event told of it. */
function behind(
  register: Register,
  step: { readonly event: string; readonly sources: readonly string[] },
): readonly string[] {
  const event = step.event ? register.events.get(step.event) : undefined;
  return [...step.sources, ...(event?.sources ?? [])];
}

function found(sources: readonly string[], body: Body, item: string): Answer<readonly string[]> {
  return sources.length
    ? answer([...new Set(sources)])
    : refuse("not_published", `No source is held for ${item} of ${sayBody(body)}.`);
}
