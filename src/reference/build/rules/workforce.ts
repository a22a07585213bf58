/** Pay, on-costs, price levels and terms of exit: figures are there or said to be missing, and run the right way. */
import type { TableName } from "../../schema";
import { groupBy } from "../../tables";
import { breach, type Check, type Context, type Rule } from "./context";

const GAP: Rule = {
  code: "gap_with_figure",
  rule: "A row for what was not found holds no figure and says why; every other row holds a figure or a rule in words.",
  remedy: "Take the figure out or correct the basis; write the reason as note.",
};
const ORDER: Rule = {
  code: "pay_order",
  rule: "Pay does not fall from the bottom to the top of a band, nor along the spine.",
  remedy: "Correct the amount.",
};
const ON_COSTS: Rule = {
  code: "on_cost_parts",
  rule: "Local payers meet no more than the full pension rate, and a rebate needs its two limits.",
  remedy: "Correct the rates, or add the limits.",
};
const RANGE: Rule = {
  code: "supplement_range",
  rule: "The least supplement of an area is below the most.",
  remedy: "Correct the amounts.",
};
const VINTAGE: Rule = {
  code: "preferred_vintage",
  rule: "Exactly one vintage of the deflators is preferred, in all of its rows.",
  remedy: "Mark every row of one vintage with yes, and leave the others blank.",
};
const UNBROKEN: Rule = {
  code: "deflator_years",
  rule: "Each vintage of the deflators holds every year from its first to its last.",
  remedy: "Add the missing year.",
};
const ONE_RULE: Rule = {
  code: "terms_overlap",
  rule: "A parameter of a scheme has one value on each day, for each age, length of service or number of people.",
  remedy: "End the earlier rule on the day before the later one begins.",
};
const NEEDED: Rule = {
  code: "term_missing",
  rule: "The parameters that payments are worked out from are held with their values.",
  remedy: "Restore the row or its value.",
};

/** What the add-in asks for by name, by scheme: each parameter with the number of its steps. */
const PARAMETERS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  section_16_old: { months_per_year: 1, max_months: 1, min_service_weeks: 1, employer_meets_strain: 1 },
  section_16_new: { months_per_year: 1, max_months: 1, min_service_weeks: 1, employer_meets_strain: 1 },
  section_16: { weeks_per_month: 1, pension_age: 1, return_weeks: 1 },
  mars: { months_per_year: 1, min_months: 1, max_months: 1, max_payment: 1, min_service_months: 1 },
  statutory: { weeks_per_year: 3, max_years: 1, min_years: 1 },
  class_1a: { threshold: 1 },
  notice: { weeks: 2, weeks_per_year: 1 },
  consultation: { days: 2 },
};

export const checkWorkforce: Check = (context) => {
  checkPay(context);
  checkOnCosts(context);
  checkDeflators(context);
  checkTerms(context);
};

function checkPay({ data, report }: Context): void {
  for (const { line, row } of data.pay_points)
    if ((row.basis === "not_found") !== (row.amount === null) || (row.amount === null && !row.note))
      breach(report, GAP, "pay_points", line, `${row.band} ${row.point} of ${row.year} is half a gap.`);
  const places = ["min", "mid", "max"];
  const amounts = data.pay_points.flatMap(({ line, row }) =>
    row.amount === null
      ? []
      : [
          {
            line,
            amount: row.amount,
            series: `${row.year} band ${row.band}`,
            place: places.indexOf(row.point),
          },
        ],
  );
  inOrder("pay_points", amounts, report);
  const spine = data.spine_points.map(({ line, row }) => ({
    line,
    amount: row.amount,
    series: row.year,
    place: row.point,
  }));
  inOrder("spine_points", spine, report);
}

interface Rung {
  readonly line: number;
  readonly amount: number;
  readonly series: string;
  readonly place: number;
}

function inOrder(table: TableName, rungs: readonly Rung[], report: Context["report"]): void {
  for (const [series, all] of groupBy(rungs, (rung) => rung.series)) {
    const ladder = all.sort((a, b) => a.place - b.place);
    for (const [i, rung] of ladder.entries()) {
      const below = ladder[i - 1];
      if (below && below.amount > rung.amount)
        breach(report, ORDER, table, rung.line, `${series} falls from ${below.amount} to ${rung.amount}.`);
    }
  }
}

function checkOnCosts({ data, report }: Context): void {
  for (const { line, row } of data.on_costs) {
    if (row.pension_local > row.pension_full)
      breach(
        report,
        ON_COSTS,
        "on_costs",
        line,
        `Local payers meet ${row.pension_local} of ${row.pension_full}.`,
      );
    if (row.rebate > 0 && (row.lower_earnings_week === null || row.upper_accrual_week === null))
      breach(report, ON_COSTS, "on_costs", line, `The rebate of ${row.year} has no limits.`);
  }
  for (const { line, row } of data.high_cost_areas)
    if (row.minimum >= row.maximum)
      breach(report, RANGE, "high_cost_areas", line, `${row.minimum} is not below ${row.maximum}.`);
}

function checkDeflators({ data, report }: Context): void {
  const vintages = [...groupBy(data.deflators, ({ row }) => row.vintage)];
  const preferred = vintages.filter(([, rows]) => rows.some(({ row }) => row.preferred));
  const halfMarked = preferred.find(([, rows]) => !rows.every(({ row }) => row.preferred));
  if (vintages.length && (preferred.length !== 1 || halfMarked)) {
    const line = (preferred[1] ?? halfMarked ?? vintages[0]!)[1][0]!.line;
    breach(report, VINTAGE, "deflators", line, `${preferred.length} vintages are marked, or one in part.`);
  }
  for (const [vintage, rows] of vintages) {
    const starts = rows.map(({ row }) => Number(row.year.slice(0, 4)));
    const missing = Math.max(...starts) - Math.min(...starts) + 1 - starts.length;
    if (missing) breach(report, UNBROKEN, "deflators", rows[0]!.line, `${vintage} lacks ${missing} years.`);
  }
}

function checkTerms({ data, report }: Context): void {
  const same = groupBy(data.exit_terms, ({ row }) => `${row.scheme} ${row.parameter} ${row.at_least ?? ""}`);
  for (const [what, rows] of same)
    for (const [i, { line, row }] of rows.entries())
      for (const { row: earlier } of rows.slice(0, i))
        if (earlier.from <= (row.to || "9999") && row.from <= (earlier.to || "9999"))
          breach(report, ONE_RULE, "exit_terms", line, `${earlier.id} tells ${what} on the same days.`);
  for (const { line, row } of data.exit_terms) {
    const said = row.value !== null || row.rule !== "";
    if ((row.basis === "not_found") === said || (!said && !row.note))
      breach(report, GAP, "exit_terms", line, `${row.id} is half a gap.`);
  }
  if (!data.exit_terms.length) return;
  for (const [scheme, parameters] of Object.entries(PARAMETERS))
    for (const [parameter, steps] of Object.entries(parameters)) {
      const held = data.exit_terms.filter(
        ({ row }) => row.scheme === scheme && row.parameter === parameter && row.value !== null,
      );
      if (held.length !== steps)
        breach(
          report,
          NEEDED,
          "exit_terms",
          0,
          `${scheme} ${parameter} has ${held.length} of ${steps} values.`,
        );
    }
  if (!data.exit_terms.some(({ row }) => row.scheme === "section_16_new" && row.parameter === "trigger"))
    breach(report, NEEDED, "exit_terms", 0, "The day from which the new terms hold is missing.");
}
