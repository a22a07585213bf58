/** The rule that a function follows and who set it, where it is more than looking up a fact. */
import { rulesTexts } from "../../texts/en-GB/rules";

export interface Rule {
  readonly text: string;
  /** Ids of sources of the data. */
  readonly sources: readonly string[];
}

const RULES: Readonly<Record<string, Rule>> = {
  CUT: {
    text: rulesTexts.cut,
    sources: ["W72"],
  },
  REAL: { text: rulesTexts.real, sources: ["W70", "W72"] },
  COSTPERWTE: {
    text: rulesTexts.costPerWte,
    sources: ["W47", "W48", "W56", "W67", "W36", "W42", "W43"],
  },
  AFFORDABLEWTE: { text: rulesTexts.affordableWte, sources: [] },
  REDUCTION: {
    text: rulesTexts.reduction,
    sources: [],
  },
  REDUNDANCY: {
    text: rulesTexts.redundancy,
    sources: ["W01", "W02", "W05"],
  },
  MARS: {
    text: rulesTexts.mars,
    sources: ["W13", "W14", "W15"],
  },
  EXITCOST: { text: rulesTexts.exitCost, sources: [] },
  PAYBACK: { text: rulesTexts.payback, sources: [] },
  NPV: { text: rulesTexts.npv, sources: ["W73", "W74"] },
  RESTATE: {
    text: rulesTexts.restate,
    sources: [],
  },
  SHARE: { text: rulesTexts.share, sources: [] },
  MARKET: {
    text: rulesTexts.market,
    sources: [],
  },
  POPULATION: {
    text: rulesTexts.population,
    sources: ["B20"],
  },
  ALLOWANCE: {
    text: rulesTexts.allowance,
    sources: ["B20", "B21"],
  },
};

const FACT: Rule = {
  text: rulesTexts.fact,
  sources: [],
};

export const ruleOf = (id: string): Rule => RULES[id] ?? FACT;
export const functionsWithRules = (): readonly string[] => Object.keys(RULES);
