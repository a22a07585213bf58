/** The rule that a function follows, in words. */

const MODEL = "A rule of this add-in's model, written out in its documentation (docs/model.md):";

export const rulesTexts = {
  cut: `${MODEL} the cut is taken from the amount of the year before, in cash or after inflation.`,
  real: "The GDP deflator: outturn, then the latest forecast.",
  costPerWte:
    "Agenda for Change pay, high cost area supplements, National Insurance, NHS pension contributions and the apprenticeship levy of the year.",
  affordableWte: `${MODEL} non-pay is met first, part of it fixed.`,
  reduction: `${MODEL} vacancies go first, then turnover, redeployment, agreed resignations, and redundancies last.`,
  redundancy: "Section 16 of the NHS terms and conditions of service handbook.",
  mars: "A typical scheme under section 20 of the handbook: each employer's scheme may differ.",
  exitCost: `${MODEL} heads times average cost, times the funder's share.`,
  payback: `${MODEL} one-off cost over a month's saving.`,
  npv: "The Treasury's Green Book: a real rate of 3.5% a year.",
  restate:
    "A body that merged goes whole to its successor; one that was split goes by population, and the total is kept.",
  share: "The unit's CCGs over all CCGs open on the day, mapped or not.",
  market: "Shares as CSU.SHARE; the index is the sum of the squares of the shares in per cent.",
  population: "As published for each measure; for a CSU the sum over the CCGs it served.",
  allowance:
    "As published, or the national rate times the population it was set on; for a CSU the sum over its CCGs.",
  fact: "A fact that was looked up: CSU.SOURCE gives who published it, and the panel shows it beside each figure.",
} as const;
