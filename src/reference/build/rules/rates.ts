/** One national rate is preferred for each year and type; figures that conflict with it are kept beside it. */
import { groupBy } from "../../tables";
import { breach, type Check, type Rule } from "./context";

/** Variants that state the running cost allowance a head, not another scope, plan or expectation. */
const STATED = ["maximum", "announcement", "derived"];

const PREFERRED: Rule = {
  code: "preferred_rate",
  rule: "Where a rate a head of the running cost allowance is known, exactly one of the year and type is preferred.",
  remedy: "Mark one row of the year and type with yes, and leave the others blank.",
};
const GAP: Rule = {
  code: "gap_with_figure",
  rule: "A row for what was not found holds no figure and says why.",
  remedy: "Take the figure out or correct the basis; write the reason as note.",
};

export const checkRates: Check = ({ data, report }) => {
  for (const [key, rates] of groupBy(data.rates, ({ row }) => `${row.type} ${row.year}`)) {
    const preferred = rates.filter(({ row }) => row.preferred);
    const known = rates.filter(({ row }) => STATED.includes(row.variant) && row.per_head !== null);
    const line = (preferred[1] ?? known[0] ?? preferred[0])?.line ?? 0;
    if (preferred.length > 1 || (known.length && !preferred.length))
      breach(report, PREFERRED, "rates", line, `${key} has ${preferred.length} preferred rates.`);
    for (const { line, row } of preferred)
      if (row.per_head === null)
        breach(report, PREFERRED, "rates", line, `The preferred rate of ${key} has no figure.`);
  }
  for (const { line, row } of data.rates)
    if (row.basis === "not_found" && (row.per_head !== null || row.total !== null || !row.note))
      breach(
        report,
        GAP,
        "rates",
        line,
        `${row.type} ${row.year} is a gap with a figure or without a reason.`,
      );
};
