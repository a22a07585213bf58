/** Published tables behind the plan, with source and vintage: looked up when the sheets are made, not changed here. */
import type { Inputs } from "../model/inputs";
import { addHead, DATE, FACTOR, PENCE, POUNDS, RATIO, WHOLE } from "./axis";
import type { Layout, RowSpec } from "./layout";

const SHEET = "data";

/** Where the tables come from, for the source column. */
export interface DataSources {
  readonly deflator: string;
  readonly onCosts: string;
  readonly terms: string;
  readonly mars: string;
  readonly statutory: string;
}

/** Writes the tables. Keys begin with `data.`. */
export function writeData(layout: Layout, inputs: Inputs, sources: DataSources): void {
  addHead(layout, SHEET, "Published tables; the source ids are listed on About.", inputs);
  const yearly = (
    key: string,
    label: string,
    unit: string,
    values: (year: number) => number,
    source: string,
    format: string,
  ): void =>
    layout.add(SHEET, {
      key: `data.${key}`,
      label,
      unit,
      one: values(0),
      source,
      role: "data",
      format,
      axis: Array.from({ length: inputs.quarters }, (_, q) => values((q >> 2) + 1)),
    });
  const one = (
    key: string,
    label: string,
    unit: string,
    value: number,
    source: string,
    format: string,
  ): void => {
    const spec: RowSpec = { key: `data.${key}`, label, unit, source, role: "data", format };
    // A rule with no limit stands as a blank.
    layout.add(SHEET, { ...spec, one: Number.isFinite(value) ? value : "" });
  };

  layout.section(SHEET, "Prices");
  yearly("deflator", "GDP deflator", "index", (y) => inputs.deflator[y]!, sources.deflator, FACTOR);
  one(
    "deflatorBase",
    "GDP deflator of the year in whose prices real values are",
    "index",
    inputs.deflatorBase,
    sources.deflator,
    FACTOR,
  );

  layout.section(SHEET, "On-costs");
  yearly(
    "niRate",
    "Employer's National Insurance",
    "ratio",
    (y) => inputs.rates[y]!.niRate,
    sources.onCosts,
    RATIO,
  );
  yearly(
    "niThreshold",
    "Secondary threshold",
    "GBP",
    (y) => inputs.rates[y]!.niThreshold,
    sources.onCosts,
    POUNDS,
  );
  yearly(
    "lel",
    "Lower earnings limit",
    "GBP",
    (y) => inputs.rates[y]!.lowerEarningsLimit,
    sources.onCosts,
    POUNDS,
  );
  yearly(
    "uap",
    "Upper accrual point",
    "GBP",
    (y) => inputs.rates[y]!.upperAccrualPoint,
    sources.onCosts,
    POUNDS,
  );
  yearly("rebate", "Contracted-out rebate", "ratio", (y) => inputs.rates[y]!.rebate, sources.onCosts, RATIO);
  yearly("levy", "Apprenticeship levy", "ratio", (y) => inputs.rates[y]!.levy, sources.onCosts, RATIO);
  inputs.units.forEach((unit, u) => {
    if (!Number.isNaN(unit.fixedCostPerWte)) return;
    yearly(
      `u${u}.pension`,
      `Employer's pension contribution: ${unit.name}`,
      "ratio",
      (y) => unit.pension[y]!,
      sources.onCosts,
      RATIO,
    );
    yearly(
      `u${u}.zoneRate`,
      "High-cost area supplement",
      "ratio",
      (y) => unit.zoneRate[y]!,
      sources.onCosts,
      RATIO,
    );
    yearly(
      `u${u}.zoneLeast`,
      "High-cost area, least",
      "GBP",
      (y) => unit.zoneLeast[y]!,
      sources.onCosts,
      POUNDS,
    );
    yearly(
      `u${u}.zoneMost`,
      "High-cost area, most",
      "GBP",
      (y) => unit.zoneMost[y]!,
      sources.onCosts,
      POUNDS,
    );
  });

  const { terms, marsTerms, statutory } = inputs.exits;
  layout.section(SHEET, "Terms of exit");
  one(
    "monthsPerYear",
    "Months of pay for a complete year",
    "months",
    terms.monthsPerYear,
    sources.terms,
    FACTOR,
  );
  one("maxMonths", "Most months paid", "months", terms.maxMonths, sources.terms, WHOLE);
  one(
    "minServiceWeeks",
    "Weeks of service before anything is paid",
    "weeks",
    terms.minServiceWeeks,
    sources.terms,
    WHOLE,
  );
  one("salaryFloor", "Salary floor", "GBP", terms.salaryFloor, sources.terms, POUNDS);
  one("salaryCap", "Salary cap; blank for none", "GBP", terms.salaryCap, sources.terms, POUNDS);
  one(
    "maxPayment",
    "Most that is paid for a full-time post; blank for none",
    "GBP",
    terms.maxPayment,
    sources.terms,
    POUNDS,
  );
  one(
    "weeksPerMonth",
    "Weeks in a month, better-of rule",
    "weeks",
    terms.weeksPerMonth,
    sources.terms,
    PENCE,
  );
  one(
    "weekLimit",
    "Statutory limit of a week's pay; blank where it cannot bind",
    "GBP",
    statutory.weekLimit,
    sources.statutory,
    PENCE,
  );
  one("statutoryYears", "Years that count by statute", "years", statutory.maxYears, sources.statutory, WHOLE);
  one(
    "statutoryMinYears",
    "Years of service before statutory pay",
    "years",
    statutory.minYears,
    sources.statutory,
    WHOLE,
  );
  one(
    "weeks22",
    "Weeks for a year worked under 22",
    "weeks",
    statutory.weeksByAge[0],
    sources.statutory,
    PENCE,
  );
  one(
    "weeks40",
    "Weeks for a year worked from 22 to 40",
    "weeks",
    statutory.weeksByAge[1],
    sources.statutory,
    PENCE,
  );
  one(
    "weeks41",
    "Weeks for a year worked at 41 or over",
    "weeks",
    statutory.weeksByAge[2],
    sources.statutory,
    PENCE,
  );
  one("age22", "Age from which the second rate counts", "age", 22, sources.statutory, WHOLE);
  one("age41", "Age from which the third rate counts", "age", 41, sources.statutory, WHOLE);
  one(
    "class1A",
    "Payment above which Class 1A is due; blank for never",
    "GBP",
    inputs.exits.class1AThreshold,
    sources.terms,
    POUNDS,
  );
  one(
    "marsMonths",
    "MARS: months for a complete year",
    "months",
    marsTerms.monthsPerYear,
    sources.mars,
    PENCE,
  );
  one("marsLeast", "MARS: fewest months", "months", marsTerms.minMonths, sources.mars, WHOLE);
  one("marsMost", "MARS: most months", "months", marsTerms.maxMonths, sources.mars, WHOLE);
  one("marsCap", "MARS: most that is paid", "GBP", marsTerms.cap, sources.mars, POUNDS);
  one(
    "marsService",
    "MARS: months of service before anything is paid",
    "months",
    marsTerms.minServiceMonths,
    sources.mars,
    WHOLE,
  );
  inputs.exits.consultation.forEach(({ people, days }, i) => {
    one(`consult${i}.people`, "Consultation: from so many people", "heads", people, sources.terms, WHOLE);
    one(`consult${i}.days`, "Consultation: days", "days", days, sources.terms, WHOLE);
  });
  layout.section(SHEET, "Arithmetic");
  layout.add(SHEET, {
    key: "data.end",
    label: "First day after the quarter",
    unit: "date",
    source: "rule",
    role: "data",
    format: DATE,
    axis: Array.from({ length: inputs.quarters }, (_, q) => inputs.quarterStart[q + 1]!),
  });
  one("planEnd", "First day after the plan", "date", inputs.quarterStart[inputs.quarters]!, "rule", DATE);
  one("slack", "Room for the rounding of binary fractions", "ratio", 1e-9, "rule", "0.0E+00");
  one("halfPenny", "Sums nearer to zero than this count as zero", "GBP", 0.005, "rule", "0.000");
  one("almost", "Shares nearer to the whole than this count as the whole", "ratio", 1e-12, "rule", "0.0E+00");
  one("million", "Pounds in a million", "GBP", 1_000_000, "rule", POUNDS);
  one("daysInWeek", "Days in a week", "days", 7, "rule", WHOLE);
  one("weeksInYear", "Weeks in a year", "weeks", 52, "rule", WHOLE);
}
