/** The scenario as it is kept in a workbook and exchanged: version 1. Bounds and units come from {@link FIELDS}. */
import { z } from "zod";
import { BANDS, PAY_POINTS, ZONES } from "../../reference/workforce/scale";
import { fieldOf, type FieldName } from "./fields";

z.config({ jitless: true });

export const SCENARIO_VERSION = 1;

/** Most bodies in one plan: every CCG of England with its team and the units that serve them. */
const MOST_BODIES = 300;
/** Most kinds of leaver in one plan. */
export const MOST_KINDS = 200;

/** A number of the list of fields. Not a number, infinite, out of range or not whole is refused. */
function num(name: FieldName) {
  const { least, most, whole } = fieldOf(name);
  const number = z.number().min(least).max(most);
  return whole ? number.int() : number;
}
/** A number with a default of its own. */
const withDefault = (name: FieldName) => num(name).default(fieldOf(name).byDefault!);
/** A number that may be left to the model. */
const optional = (name: FieldName) => num(name).nullable().default(null);

const text = z.string().trim();
const id = text.min(1).max(60);
const name = text.min(1).max(200);
const day = text.regex(/^\d{4}-\d{2}-\d{2}$/);
const financialYear = text.regex(/^\d{4}\/\d{2}$/);
/** By year of the plan, its first year first. */
const byYear = (field: FieldName) => z.array(num(field)).max(10);
/** By quarter of the plan. */
const byQuarter = (field: FieldName) => z.array(num(field)).max(40);

/** Where a value comes from: kept beside the number, shown wherever the number is. */
export const provenance = z.strictObject({
  /** `sourced` from the register, `assumption` nobody published, `user` given or confirmed by the user, `rule` of the model. */
  kind: z.enum(["sourced", "assumption", "user", "rule"]),
  /** Identifiers of sources in the register. */
  sources: z.array(id).default([]),
  date: text.default(""),
  note: text.max(1000).default(""),
});

const organisation = z.strictObject({
  id,
  name,
  allowance: num("allowance"),
  /** Persons in the base year and each year of the plan. */
  population: z.array(num("population")).min(2).max(11),
  rateOverride: z.array(num("rateOverride").nullable()).max(10).default([]),
  spend: z.strictObject({ inHouse: num("spendShare"), csu: num("spendShare"), other: num("spendShare") }),
  passThrough: z.strictObject({ csu: withDefault("passThrough"), other: withDefault("passThrough") }),
  /** The unit of this plan that it buys from; null for one outside the plan. */
  supportUnit: id.nullable().default(null),
});

const bands = z.strictObject({
  kind: z.literal("bands"),
  mix: z
    .array(
      z.strictObject({
        band: z.enum(BANDS),
        share: num("bandShare"),
        /** A point of the band, or a salary in its place. */
        pay: z.union([z.enum(PAY_POINTS), num("bandPay")]),
      }),
    )
    .min(1)
    .max(BANDS.length * 3),
  zone: z.enum(ZONES).default("none"),
  pension: z.enum(["local", "full"]).default("full"),
  inScheme: withDefault("inScheme"),
});

const unit = z.strictObject({
  id,
  name,
  resource: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("in_house"), organisation: id }),
    z.strictObject({ kind: z.literal("customers") }),
    z.strictObject({
      kind: z.literal("direct"),
      base: num("resource"),
      passThrough: withDefault("passThrough"),
    }),
  ]),
  /** In the base year and each year of the plan; empty for none. */
  otherIncome: z.array(num("income")).max(11).default([]),
  lostIncome: z.array(num("income")).max(11).default([]),
  establishment: num("establishment"),
  vacancyRate: withDefault("vacancyRate"),
  headsPerWte: withDefault("headsPerWte"),
  agencyShare: withDefault("agencyShare"),
  agencyPremium: withDefault("agencyPremium"),
  payShare: num("payShare"),
  fixedShare: withDefault("fixedShare"),
  releaseStep: withDefault("releaseStep"),
  releaseCap: withDefault("releaseCap"),
  turnover: withDefault("turnover"),
  capture: withDefault("capture"),
  redeploy: withDefault("redeploy"),
  mars: withDefault("mars"),
  boundaryShare: withDefault("boundaryShare"),
  cost: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("fixed"), perWte: num("costPerWte") }),
    bands,
  ]),
});

const stratum = z.strictObject({
  label: text.max(100).default(""),
  weight: num("weight"),
  serviceYears: num("serviceYears"),
  salary: num("salary"),
  fte: withDefault("fte"),
  age: withDefault("age"),
  takesPension: z.boolean().default(false),
  capitalisedCost: withDefault("capitalisedCost"),
  /** In place of statutory notice. */
  noticeWeeks: optional("noticeWeeks"),
});

const exits = z.strictObject({
  /** Left out: by the day on which consultation began (new terms from 1 April 2015). */
  regime: z.enum(["old", "new"]).nullable().default(null),
  monthRule: z.enum(["twelfth", "better_of"]).default("twelfth"),
  announced: day,
  consultationDays: optional("consultationDays"),
  exitQuarter: optional("exitQuarter"),
  leadQuarters: withDefault("leadQuarters"),
  /** Left out: the quarter after the announcement. */
  marsQuarter: optional("marsQuarter"),
  payInLieuShare: withDefault("payInLieuShare"),
  legalPerExit: withDefault("legalPerExit"),
  outplacementPerExit: withDefault("outplacementPerExit"),
  clawback: z.strictObject({
    probability: withDefault("clawbackProbability"),
    share: withDefault("clawbackShare"),
  }),
  fourWeekShare: withDefault("fourWeekShare"),
  savingStart: z.enum(["next_quarter", "pro_rata"]).default("next_quarter"),
  weekLimit: optional("weekLimit"),
  /** One figure in place of the kinds of leaver. */
  averageCost: optional("averageExitCost"),
  averageMarsCost: optional("averageExitCost"),
  savingPerLeaver: optional("savingPerLeaver"),
  strata: z.array(stratum).max(MOST_KINDS).default([]),
});

const merger = z.strictObject({
  units: z.array(id).min(2).max(50),
  duplicates: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("rate"), rate: num("duplicateRate") }),
    z.strictObject({ kind: z.literal("posts"), posts: num("duplicatePosts") }),
  ]),
  /** Cumulative, by quarter; empty to let them go with the other exits. */
  profile: byQuarter("profile").default([]),
  integration: byQuarter("integration").default([]),
  lossRate: byYear("lossRate").default([]),
  margin: withDefault("margin"),
  transferShare: withDefault("transferShare"),
});

/** A scenario as stored. Everything with a default may be left out of the text that is read. */
export const scenarioSchema = z.strictObject({
  version: z.literal(SCENARIO_VERSION),
  name,
  note: text.max(4000).default(""),
  /** First year of the plan; the base year is the one before. */
  firstYear: financialYear,
  years: withDefault("years"),
  prices: z.strictObject({
    /** Year in whose prices real values are shown. */
    year: financialYear,
    /** Vintage of the deflators; left out: the preferred one. */
    vintage: text.nullable().default(null),
  }),
  cut: z.strictObject({
    byYear: byYear("cut").min(1),
    basis: z.enum(["cash", "real"]).default("cash"),
    target: z.enum(["total", "per_head"]).default("total"),
  }),
  /** Left out of the list, or null: the table of awards. */
  award: z.array(num("award").nullable()).max(10).default([]),
  drift: byYear("drift").default([]),
  nonPayInflation: z.array(num("nonPayInflation").nullable()).max(10).default([]),
  phasing: byQuarter("phasing").default([]),
  discountRate: withDefault("discountRate"),
  /** Year whose affordable workforce is aimed at; left out: the last year with a cut. */
  targetYear: financialYear.nullable().default(null),
  /** Rates and prices after the last year of a table: refused, or held at the last ones known. */
  beyondTables: z.enum(["refuse", "hold"]).default("refuse"),
  organisations: z.array(organisation).max(MOST_BODIES).default([]),
  units: z.array(unit).min(1).max(MOST_BODIES),
  exits,
  funding: z.strictObject({
    local: num("fundingShare"),
    national: num("fundingShare"),
    customers: num("fundingShare"),
  }),
  merger: merger.nullable().default(null),
  /** Where values come from, by path joined with dots: `units.0.turnover`. */
  provenance: z.record(z.string().max(200), provenance).default({}),
});

/** A scenario with every default filled in. */
export type Scenario = z.output<typeof scenarioSchema>;
/** A scenario as a person or a file gives it. */
export type ScenarioDraft = z.input<typeof scenarioSchema>;
export type Provenance = z.output<typeof provenance>;
