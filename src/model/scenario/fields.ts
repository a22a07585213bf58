/**
 * Every number of a scenario: what it means, its unit, what it may be, what it is unless the user says otherwise,
 * and who says so. The schema, the panel's form, the sheet of inputs and the messages are made from this one list.
 */

export type FieldUnit =
  | "GBP"
  | "GBP per head"
  | "persons"
  | "WTE"
  | "ratio"
  | "heads per WTE"
  | "years"
  | "weeks"
  | "days"
  | "quarters"
  | "quarter"
  | "age"
  | "posts"
  | "index"
  | "GBP per WTE";

export interface Field {
  readonly label: string;
  readonly unit: FieldUnit;
  readonly least: number;
  readonly most: number;
  readonly whole?: true;
  /** Used where the user gives nothing; absent where something must be given. */
  readonly byDefault?: number;
  /** Source id in the register; `rule` for a convention of the model; null for an assumption nobody published. */
  readonly source?: string | "rule" | null;
  /** Why this default, or what to look at before changing it. */
  readonly note?: string;
}

const POUNDS = 1e12;
const PEOPLE = 1e9;
const STAFF = 1e6;

const share = (label: string, more: Partial<Field> = {}): Field => ({
  label,
  unit: "ratio",
  least: 0,
  most: 1,
  ...more,
});
const pounds = (label: string, more: Partial<Field> = {}): Field => ({
  label,
  unit: "GBP",
  least: 0,
  most: POUNDS,
  ...more,
});

export const FIELDS = {
  years: {
    label: "Years in the plan",
    unit: "years",
    least: 1,
    most: 10,
    whole: true,
    byDefault: 5,
    source: "rule",
  },
  cut: { label: "Cut in the year", unit: "ratio", least: -1, most: 1, note: "A negative cut is growth." },
  award: {
    label: "Pay award",
    unit: "ratio",
    least: -0.2,
    most: 0.5,
    note: "Taken from the table of awards where it holds the year.",
  },
  drift: {
    label: "Pay drift",
    unit: "ratio",
    least: -0.2,
    most: 0.2,
    byDefault: 0,
    source: null,
    note: "Incremental drift; no published figure.",
  },
  nonPayInflation: {
    label: "Non-pay inflation",
    unit: "ratio",
    least: -0.2,
    most: 0.5,
    note: "Left out: growth of the GDP deflator.",
  },
  discountRate: share("Discount rate, real", { byDefault: 0.035, source: "W73" }),
  phasing: share("Share of the year's resource in a quarter", { byDefault: 0.25, source: "rule" }),

  allowance: pounds("Running cost allowance, base year"),
  population: { label: "Population", unit: "persons", least: 1, most: PEOPLE },
  rateOverride: {
    label: "Allowance a head in place of the calculated one",
    unit: "GBP per head",
    least: 0,
    most: 1e4,
  },
  spendShare: share("Share of the base allowance"),
  passThrough: {
    label: "Share of the cut passed on",
    unit: "ratio",
    least: 0,
    most: 5,
    byDefault: 1,
    source: null,
    note: "1 passes the cut on in proportion; above 1 hits the others harder.",
  },

  resource: pounds("Resource in the base year"),
  income: pounds("Income", { byDefault: 0, source: "rule" }),
  establishment: { label: "Establishment", unit: "WTE", least: 0, most: STAFF },
  vacancyRate: share("Vacancy rate", {
    byDefault: 0.09,
    source: "W88",
    note: "The National Audit Office's figure for the whole system in April 2013.",
  }),
  headsPerWte: {
    label: "People per WTE",
    unit: "heads per WTE",
    least: 1,
    most: 5,
    byDefault: 1,
    source: null,
  },
  agencyShare: share("Vacancies covered by agency staff", { byDefault: 0, source: null }),
  agencyPremium: {
    label: "Extra cost of agency staff",
    unit: "ratio",
    least: 0,
    most: 5,
    byDefault: 0,
    source: null,
  },
  payShare: share("Pay as a share of the resource", {
    note: "Ask for the last accounts; it decides how many posts go.",
  }),
  fixedShare: share("Non-pay that does not vary", { byDefault: 0.4, source: null }),
  releaseStep: {
    label: "Steps in which fixed non-pay can go",
    unit: "ratio",
    least: 0.0001,
    most: 1,
    byDefault: 0.04,
    source: null,
  },
  releaseCap: share("Most of the fixed non-pay that can go", { byDefault: 1, source: null }),
  turnover: share("Staff turnover a year", {
    byDefault: 0.1,
    source: "W98",
    note: "Between 8.8% and 10.5% at one NHS arm's-length body: a stand-in.",
  }),
  capture: share("Leavers whose post can go", { byDefault: 0.5, source: null }),
  redeploy: share("Found another post, of those still to go", { byDefault: 0.25, source: null }),
  mars: share("Agreed resignations, of the remainder", { byDefault: 0.2, source: null }),
  boundaryShare: share("Redeployed people who stay inside these organisations", {
    byDefault: 0,
    source: null,
  }),
  inScheme: share("Staff in the NHS pension scheme", { byDefault: 1, source: null }),
  costPerWte: { label: "Cost of one WTE, base year", unit: "GBP per WTE", least: 1, most: 1e7 },
  bandShare: share("Share of staff in the band"),
  bandPay: { label: "Basic pay of the band", unit: "GBP per WTE", least: 1, most: 1e6 },

  leadQuarters: {
    label: "Quarters from decision to target",
    unit: "quarters",
    least: 0,
    most: 40,
    whole: true,
    byDefault: 4,
    source: "rule",
    note: "Turnover helps for this long.",
  },
  consultationDays: {
    label: "Days of consultation",
    unit: "days",
    least: 0,
    most: 365,
    whole: true,
    note: "Left out: 30 days from 20 people, 45 from 100.",
  },
  noticeWeeks: {
    label: "Weeks of notice",
    unit: "weeks",
    least: 0,
    most: 104,
    note: "Left out: statutory notice by service.",
  },
  exitQuarter: {
    label: "Quarter of exits",
    unit: "quarter",
    least: 1,
    most: 40,
    whole: true,
    note: "Left out: worked out from announcement, consultation and notice.",
  },
  marsQuarter: { label: "Quarter of agreed resignations", unit: "quarter", least: 1, most: 40, whole: true },
  payInLieuShare: share("Notice paid instead of worked", { byDefault: 0, source: null }),
  legalPerExit: pounds("Legal cost of an exit", { byDefault: 0, source: null }),
  outplacementPerExit: pounds("Outplacement cost of an exit", { byDefault: 0, source: null }),
  clawbackProbability: share("Chance that a payment is reclaimed", { byDefault: 0, source: null }),
  clawbackShare: share("Share of it reclaimed", { byDefault: 0, source: null }),
  fourWeekShare: share("People in suitable NHS work within four weeks, not paid", {
    byDefault: 0,
    source: null,
    note: "The four-week rule (W12).",
  }),
  averageExitCost: pounds("Average cost of an exit", {
    note: "Published: 43,095 (W87), 43,662 (W84), 104,000 (W91).",
  }),
  savingPerLeaver: pounds("Annual saving of a leaver", { note: "Left out: the cost of one WTE." }),
  weight: share("Share of leavers"),
  serviceYears: { label: "Years of service", unit: "years", least: 0, most: 60 },
  salary: pounds("Full-time salary", { most: 1e6 }),
  fte: {
    label: "Share of full time worked",
    unit: "ratio",
    least: 0.01,
    most: 1,
    byDefault: 1,
    source: "rule",
  },
  age: { label: "Age", unit: "age", least: 16, most: 90, byDefault: 45, source: null },
  capitalisedCost: pounds("Capitalised cost of an unreduced pension", {
    most: 1e7,
    byDefault: 0,
    source: "rule",
  }),
  weekLimit: pounds("Statutory limit of a week's pay", {
    most: 1e4,
    note: "Left out: the table of statutory limits.",
  }),

  fundingShare: share("Share of exit cost"),

  duplicateRate: share("Posts held twice, of the smaller unit", { byDefault: 0.05, source: null }),
  duplicatePosts: { label: "Posts held twice", unit: "posts", least: 0, most: STAFF },
  profile: share("Duplicate posts gone by the end of the quarter"),
  integration: pounds("Integration cost in the quarter", { byDefault: 0, source: null }),
  lossRate: share("Income lost with customers who leave", { byDefault: 0, source: null }),
  margin: share("Contribution in lost income", { byDefault: 0.15, source: null }),
  transferShare: share("Lost income that moves to a team in this plan", { byDefault: 0, source: null }),
} as const satisfies Record<string, Field>;

export type FieldName = keyof typeof FIELDS;

/** A field with its optional parts, for those who go through the list. */
export const fieldOf = (name: FieldName): Field => FIELDS[name];
