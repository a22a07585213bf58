/** The tables of pay, on-costs, price levels and terms of exit. Amounts in pounds, rates as shares of 1. */
import { z } from "zod";
import {
  basis,
  filled,
  financialYear,
  imprecise,
  number,
  optionalList,
  optionalNumber,
  sources,
  text,
} from "../schema-cells";
import { BANDS, PAY_POINTS, ZONES } from "./scale";

const rate = number.refine((value) => value >= 0 && value <= 1, "a rate lies between 0 and 1");

/** Whose rules a row of `exit_terms` tells. */
const SCHEMES = [
  "section_16_old", // Agenda for Change redundancy, consultation begun before April 2015
  "section_16_new",
  "section_16", // both
  "notice",
  "consultation",
  "statutory",
  "exit_cap",
  "class_1a",
  "mars", // mutually agreed resignation, section 20
  "voluntary_2025",
  "repayment_2013",
] as const;

export const WORKFORCE_TABLES = {
  /** Annual basic pay of a full-time post at the bottom, middle and top of a band. */
  pay_points: z.object({
    year: financialYear,
    band: z.enum(BANDS),
    point: z.enum(PAY_POINTS),
    amount: optionalNumber,
    /** Pounds by which a derived figure may be out. */
    tolerance: optionalNumber,
    basis,
    method: text,
    note: text,
    sources: optionalList,
  }),
  /** Annual basic pay by point of the pay spine, which ended in March 2018. */
  spine_points: z.object({
    year: financialYear,
    point: number,
    amount: number,
    tolerance: number,
    basis,
    method: text,
    note: text,
    sources,
  }),
  /** The award of a year; no headline where it was no one rate. */
  pay_awards: z.object({
    year: financialYear,
    headline: optionalNumber,
    consolidated: z.enum(["yes", "no"]),
    coverage: filled,
    note: text,
    sources,
  }),
  /** What an employer pays on top of pay. The threshold is annual, the two limits are weekly as published. */
  on_costs: z.object({
    year: financialYear,
    ni_rate: rate,
    ni_threshold: number,
    lower_earnings_week: optionalNumber,
    upper_accrual_week: optionalNumber,
    rebate: rate,
    pension_full: rate,
    pension_local: rate,
    levy: rate,
    note: text,
    sources,
  }),
  /** High cost area supplements: a share of basic pay between two annual amounts. */
  high_cost_areas: z.object({
    year: financialYear,
    zone: z.enum(ZONES).exclude(["none"]),
    rate,
    minimum: number,
    maximum: number,
    tolerance: optionalNumber,
    basis,
    method: text,
    note: text,
    sources,
  }),
  /** The GDP deflator, 2023 = 100, by forecast in which it was published; one of those is preferred. */
  deflators: z.object({
    year: financialYear,
    vintage: filled,
    preferred: z.enum(["", "yes"]),
    index: number,
    status: z.enum(["outturn", "forecast"]),
    note: text,
    sources,
  }),
  /** One parameter of a rule on leaving, between two days. `at_least` is where it starts to hold: age, years, people. */
  exit_terms: z.object({
    id: filled,
    scheme: z.enum(SCHEMES),
    parameter: filled.regex(/^[a-z0-9_]+$/),
    from: imprecise,
    to: imprecise,
    at_least: optionalNumber,
    value: optionalNumber,
    unit: text,
    /** The rule in words, where a number does not say it. */
    rule: text,
    basis,
    note: text,
    sources: optionalList,
  }),
  /** Figures to hold a plan against. */
  benchmarks: z.object({
    id: filled,
    measure: filled,
    value: number,
    unit: filled,
    period: text,
    basis,
    note: text,
    sources,
  }),
} as const;
