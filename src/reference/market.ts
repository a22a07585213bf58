import { type Body } from "./bodies";
import { yearOf, type Day } from "./dates";
import type { Register } from "./register";

/** What shares are counted by: customers, the people they serve, or the allowance they spend. */
export const MARKET_MEASURES = ["ccgs", "population", "allowance"] as const;
export type MarketMeasure = (typeof MARKET_MEASURES)[number];

/** One supplier's part of England on a day; `supplier` is undefined for the CCGs that no source maps. */
export interface MarketShare {
  readonly supplier: Body | undefined;
  readonly ccgs: number;
  /** CCGs, persons or pounds, by the measure. */
  readonly amount: number;
  /** Part of the total of all CCGs that have the figure; all shares sum to 1. */
  readonly share: number;
  readonly sources: readonly string[];
}

export interface Market {
  readonly day: Day;
  readonly measure: MarketMeasure;
  /** Suppliers by falling share; the CCGs that no source maps come last, always. */
  readonly shares: readonly MarketShare[];
  /** Herfindahl-Hirschman index of the CSUs over the mapped part, 0 to 10,000; undefined where none is mapped. */
  readonly hhi: number | undefined;
  /** Open CCGs for which the measure is not held, by code: they are in no share. */
  readonly missing: readonly string[];
}

/**
 * Who had which part of the market for commissioning support on a day. Every CCG open on the day counts; one
 * served by several suppliers counts in equal parts to each.
 */
export function marketOn(register: Register, day: Day, measure: MarketMeasure): Market {
  const year = yearOf(day);
  const weightOf = (ccg: Body): number | undefined => {
    if (measure === "ccgs") return 1;
    const held =
      measure === "population"
        ? register.populations.population(ccg, year)
        : register.money.allowance(ccg, year);
    if (!held.ok) return undefined;
    return "persons" in held.value ? held.value.persons : held.value.amount;
  };
  const parts = new Map<Body | undefined, { ccgs: number; amount: number; sources: Set<string> }>();
  const missing: string[] = [];
  for (const ccg of register.bodies.openOn("CCG", day)) {
    const weight = weightOf(ccg);
    if (weight === undefined) {
      missing.push(ccg.ods);
      continue;
    }
    const services = register.support.suppliersOf(ccg, day);
    const suppliers = services.length ? services.map((service) => service.csu) : [undefined];
    suppliers.forEach((supplier, i) => {
      let part = parts.get(supplier);
      if (!part) parts.set(supplier, (part = { ccgs: 0, amount: 0, sources: new Set() }));
      part.ccgs += 1 / suppliers.length;
      part.amount += weight / suppliers.length;
      for (const source of services[i]?.sources ?? []) part.sources.add(source);
    });
  }
  if (!parts.has(undefined)) parts.set(undefined, { ccgs: 0, amount: 0, sources: new Set() });
  const total = [...parts.values()].reduce((sum, part) => sum + part.amount, 0);
  const shares = [...parts].map(([supplier, part]) => ({
    supplier,
    ccgs: part.ccgs,
    amount: part.amount,
    share: total ? part.amount / total : 0,
    sources: [...part.sources],
  }));
  shares.sort((a, b) => Number(!a.supplier) - Number(!b.supplier) || b.share - a.share || order(a, b));
  const units = shares.filter((share) => share.supplier?.type === "CSU");
  const mapped = units.reduce((sum, share) => sum + share.share, 0);
  return {
    day,
    measure,
    shares,
    hhi: mapped ? 10_000 * units.reduce((sum, share) => sum + (share.share / mapped) ** 2, 0) : undefined,
    missing,
  };
}

const order = (a: MarketShare, b: MarketShare): number =>
  (a.supplier?.id ?? "") < (b.supplier?.id ?? "") ? -1 : 1;
