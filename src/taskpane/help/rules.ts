/** The rule that a function follows and who set it, where it is more than looking up a fact. */

export interface Rule {
  readonly text: string;
  /** Ids of sources of the data. */
  readonly sources: readonly string[];
}

const OWN_MODEL = "A rule of this add-in's model, written out in its documentation (docs/model.md):";
const RULES: Readonly<Record<string, Rule>> = {
  CUT: {
    text: `${OWN_MODEL} the cut is taken from the amount of the year before, in cash or after inflation.`,
    sources: ["W72"],
  },
  REAL: { text: "The GDP deflator: outturn, then the latest forecast.", sources: ["W70", "W72"] },
  COSTPERWTE: {
    text: "Agenda for Change pay, high cost area supplements, National Insurance, NHS pension contributions and the apprenticeship levy of the year.",
    sources: ["W47", "W48", "W56", "W67", "W36", "W42", "W43"],
  },
  AFFORDABLEWTE: { text: `${OWN_MODEL} non-pay is met first, part of it fixed.`, sources: [] },
  REDUCTION: {
    text: `${OWN_MODEL} vacancies go first, then turnover, redeployment, agreed resignations, and redundancies last.`,
    sources: [],
  },
  REDUNDANCY: {
    text: "Section 16 of the NHS terms and conditions of service handbook.",
    sources: ["W01", "W02", "W05"],
  },
  MARS: {
    text: "A typical scheme under section 20 of the handbook: each employer's scheme may differ.",
    sources: ["W13", "W14", "W15"],
  },
  EXITCOST: { text: `${OWN_MODEL} heads times average cost, times the funder's share.`, sources: [] },
  PAYBACK: { text: `${OWN_MODEL} one-off cost over a month's saving.`, sources: [] },
  NPV: { text: "The Treasury's Green Book: a real rate of 3.5% a year.", sources: ["W73", "W74"] },
  RESTATE: {
    text: "A body that merged goes whole to its successor; one that was split goes by population, and the total is kept.",
    sources: [],
  },
  SHARE: { text: "The unit's CCGs over all CCGs open on the day, mapped or not.", sources: [] },
  MARKET: {
    text: "Shares as CSU.SHARE; the index is the sum of the squares of the shares in per cent.",
    sources: [],
  },
  POPULATION: {
    text: "As published for each measure; for a CSU the sum over the CCGs it served.",
    sources: ["B20"],
  },
  ALLOWANCE: {
    text: "As published, or the national rate times the population it was set on; for a CSU the sum over its CCGs.",
    sources: ["B20", "B21"],
  },
};

const FACT: Rule = {
  text: "A fact that was looked up: CSU.SOURCE gives who published it, and the panel shows it beside each figure.",
  sources: [],
};

export const ruleOf = (id: string): Rule => RULES[id] ?? FACT;
export const functionsWithRules = (): readonly string[] => Object.keys(RULES);
