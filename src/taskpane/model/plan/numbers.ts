/** How a number of a plan is typed and shown in a field: its unit stands in the field, the number alone is typed. */
import type { Field, FieldUnit } from "../../../model/scenario/fields";
import { modelPlanTexts } from "../../../texts/en-GB/model-plan";
import { readAmount } from "../../data/figures/meaning/cells";

/** What stands before and after the number, and how many of what is typed make one of what is kept. */
export interface Typing {
  readonly before: string;
  readonly after: string;
  readonly times: number;
}

const PLAIN: Typing = { before: "", after: "", times: 1 };
const TYPING: Readonly<Partial<Record<FieldUnit, Partial<Typing>>>> = {
  GBP: { before: "£" },
  "GBP per head": { before: "£", after: modelPlanTexts.units.perHead },
  "GBP per WTE": { before: "£", after: modelPlanTexts.units.perWte },
  ratio: { after: "%", times: 100 },
  persons: { after: modelPlanTexts.units.people },
  WTE: { after: modelPlanTexts.units.wte },
  posts: { after: modelPlanTexts.units.posts },
  years: { after: modelPlanTexts.units.years },
  weeks: { after: modelPlanTexts.units.weeks },
  days: { after: modelPlanTexts.units.days },
  quarters: { after: modelPlanTexts.units.quarters },
  quarter: { before: modelPlanTexts.units.quarter },
  "heads per WTE": { after: modelPlanTexts.units.people },
  age: { after: modelPlanTexts.units.years },
};

export const typingOf = (unit: FieldUnit): Typing => ({ ...PLAIN, ...TYPING[unit] });

const shown = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 2 });
const whole = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 0 });
const small = new Intl.NumberFormat("en-GB", { maximumSignificantDigits: 3 });

/** The number as it stands in a field; empty where there is none. */
export function showTyped(value: number | null | undefined, unit: FieldUnit): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return "";
  const number = value * typingOf(unit).times;
  // Pence of an amount that was worked out say nothing.
  if (unit === "GBP" && Math.abs(number) >= 1000) return whole.format(number);
  return Math.abs(number) < 0.1 ? small.format(number) : shown.format(number);
}

/** The number with its unit, in a sentence. */
export function sayTyped(value: number, unit: FieldUnit): string {
  const { before, after } = typingOf(unit);
  const number = showTyped(value, unit);
  const start = before === "£" ? before + number : [before, number].filter(Boolean).join(" ");
  return after === "%" ? `${start}%` : [start, after].filter(Boolean).join(" ");
}

/** A share in per cent with all its places: shares that miss 100% by little show that they do. */
export const sayPercent = (share: number): string => `${Number((share * 100).toPrecision(8))}%`;

/** `0% to 100%`; a side without a sensible end is left out. */
export function sayRange({ least, most, unit }: Pick<Field, "least" | "most" | "unit">): string {
  if (most < ENDLESS) return modelPlanTexts.units.range(sayTyped(least, unit), sayTyped(most, unit));
  return modelPlanTexts.units.orMore(sayTyped(least, unit));
}
/** Upper bounds from here on are there to catch slips, and tell nobody anything. */
const ENDLESS = 1e6;

const SHORT: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, bn: 1e9 };

/** The number somebody typed, in the unit that is kept. NaN where it is none; undefined where the field is empty. */
export function readTyped(text: string, unit: FieldUnit): number | undefined {
  const bare = text.trim().replace(/%$/, "").trim();
  if (bare === "") return undefined;
  const parts = /^(.*?[\d.)])\s*(k|m|bn)$/i.exec(bare);
  const amount = readAmount(parts ? parts[1]! : bare);
  if (amount === null || amount === undefined) return NaN;
  const value = (amount * (parts ? SHORT[parts[2]!.toLowerCase()]! : 1)) / typingOf(unit).times;
  return Number(value.toPrecision(15));
}
