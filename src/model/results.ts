/** What a run comes to. Arrays by year start with the base year; arrays by quarter start with quarter 1. Pounds, WTE. */
import type { Inputs } from "./inputs";

export interface OrganisationResults {
  /** R3 to R5: allowance. */
  readonly allowance: Float64Array;
  /** R6: allowance in base-year prices. */
  readonly allowanceReal: Float64Array;
  /** R7: pounds a head. */
  readonly perHead: Float64Array;
  readonly perHeadReal: Float64Array;
  /** R10 to R12. */
  readonly csu: Float64Array;
  readonly other: Float64Array;
  readonly inHouse: Float64Array;
}

export interface UnitResults {
  /** R13. */
  readonly resource: Float64Array;
  /** R14, by quarter. */
  readonly resourceQuarter: Float64Array;
  /** C6: cost of one WTE. */
  readonly costPerWte: Float64Array;
  /** N1 to N5. */
  readonly nonPayPrices: Float64Array;
  readonly releaseNeeded: Float64Array;
  readonly release: Float64Array;
  readonly fixedNonPay: Float64Array;
  readonly variableNonPay: Float64Array;
  readonly stranded: Float64Array;
  readonly payBudget: Float64Array;
  readonly unfunded: Float64Array;
  readonly affordable: Float64Array;
  /** F8: what the year lacks once pay, non-pay and local one-off cost are met. */
  readonly gap: Float64Array;
  /** WTE gone by the end of each quarter, by way of leaving. */
  readonly goneTurnover: Float64Array;
  readonly goneRedeployed: Float64Array;
  readonly goneMars: Float64Array;
  readonly goneRedundant: Float64Array;
  readonly goneVacancies: Float64Array;
  /** F1 and F2, on both boundaries. */
  readonly savingLocal: Float64Array;
  readonly savingSystem: Float64Array;
  /** One-off cost in the quarter it falls, whoever pays. */
  readonly exitCost: Float64Array;
  readonly marsCost: Float64Array;
  readonly netLocal: Float64Array;
  readonly netSystem: Float64Array;
  /** M1 to M8. */
  inPost: number;
  duplicates: number;
  posts: number;
  vacancies: number;
  mustLeave: number;
  turnover: number;
  redeployed: number;
  mars: number;
  redundancies: number;
  /** M8: heads. */
  redundantHeads: number;
  marsHeads: number;
  consultationCount: number;
  consultationDays: number;
  /** Day of exits, as a serial; NaN where the quarter was given. */
  exitDay: number;
  /** Quarter of exits, counted from 1. */
  exitQuarter: number;
  /** K10 and its parts, pounds a head; parts are NaN where a single average was given. */
  averageExit: number;
  averagePayment: number;
  averageStrain: number;
  averageClass1A: number;
  averageInLieu: number;
  averageMars: number;
}

export interface Results {
  readonly organisations: readonly OrganisationResults[];
  readonly units: readonly UnitResults[];
  /** G3, G4 by quarter. */
  readonly integration: Float64Array;
  readonly incomeLoss: Float64Array;
  readonly savingLocal: Float64Array;
  readonly savingSystem: Float64Array;
  readonly costLocal: Float64Array;
  readonly costSystem: Float64Array;
  /** Paid for the scenario's organisations by the nation and by customers. */
  readonly fundedNational: Float64Array;
  readonly fundedCustomers: Float64Array;
  /** What the local sums count and the system's do not: redeployment inside, money of other funders, lost income that moves. */
  readonly transfers: Float64Array;
  readonly netLocal: Float64Array;
  readonly netSystem: Float64Array;
  readonly cumLocal: Float64Array;
  readonly cumSystem: Float64Array;
  /** F4 by year, base year first (0). */
  readonly inYearSaving: Float64Array;
  readonly inYearNet: Float64Array;
  /** Sums over units. */
  affordable: number;
  establishment: number;
  inPost: number;
  posts: number;
  vacancies: number;
  turnover: number;
  redeployed: number;
  mars: number;
  redundancies: number;
  redundantHeads: number;
  exitTotal: number;
  exitLocal: number;
  exitNational: number;
  exitCustomers: number;
  oneOffLocal: number;
  oneOffSystem: number;
  /** Quarter from which every leaver is gone; null beyond the last. */
  fullQuarter: number | null;
  /** F4, pounds a year; null where some leave too late for a full year's quarter. */
  fullYearSaving: number | null;
  fullYearSavingSystem: number | null;
  paybackLocal: number | null;
  paybackSystem: number | null;
  firstCrossingLocal: number | null;
  firstCrossingSystem: number | null;
  paybackMonths: number | null;
  bridgeLocal: number;
  bridgeSystem: number;
  npvLocal: number;
  npvSystem: number;
  /** F7 without redundancy and agreed resignation payments, which appraisal treats as transfers; system boundary. */
  npvSocial: number;
}

const organisationResults = (n: number): OrganisationResults => ({
  allowance: new Float64Array(n),
  allowanceReal: new Float64Array(n),
  perHead: new Float64Array(n),
  perHeadReal: new Float64Array(n),
  csu: new Float64Array(n),
  other: new Float64Array(n),
  inHouse: new Float64Array(n),
});

// Numbers start as NaN, never 0: a field that first held a small integer changes its shape in V8 when a fraction comes,
// and code that met both shapes stays slow.
const unitResults = (n: number, q: number): UnitResults => ({
  resource: new Float64Array(n),
  resourceQuarter: new Float64Array(q),
  costPerWte: new Float64Array(n),
  nonPayPrices: new Float64Array(n),
  releaseNeeded: new Float64Array(n),
  release: new Float64Array(n),
  fixedNonPay: new Float64Array(n),
  variableNonPay: new Float64Array(n),
  stranded: new Float64Array(n),
  payBudget: new Float64Array(n),
  unfunded: new Float64Array(n),
  affordable: new Float64Array(n),
  gap: new Float64Array(n),
  goneTurnover: new Float64Array(q),
  goneRedeployed: new Float64Array(q),
  goneMars: new Float64Array(q),
  goneRedundant: new Float64Array(q),
  goneVacancies: new Float64Array(q),
  savingLocal: new Float64Array(q),
  savingSystem: new Float64Array(q),
  exitCost: new Float64Array(q),
  marsCost: new Float64Array(q),
  netLocal: new Float64Array(q),
  netSystem: new Float64Array(q),
  inPost: NaN,
  duplicates: NaN,
  posts: NaN,
  vacancies: NaN,
  mustLeave: NaN,
  turnover: NaN,
  redeployed: NaN,
  mars: NaN,
  redundancies: NaN,
  redundantHeads: NaN,
  marsHeads: NaN,
  consultationCount: NaN,
  consultationDays: NaN,
  exitDay: NaN,
  exitQuarter: NaN,
  averageExit: NaN,
  averagePayment: NaN,
  averageStrain: NaN,
  averageClass1A: NaN,
  averageInLieu: NaN,
  averageMars: NaN,
});

/** Room for the results of inputs of this shape, to be filled again and again. */
export function roomFor(inputs: Inputs): Results {
  const n = inputs.years + 1;
  const q = inputs.quarters;
  return {
    organisations: inputs.organisations.map(() => organisationResults(n)),
    units: inputs.units.map(() => unitResults(n, q)),
    integration: new Float64Array(q),
    incomeLoss: new Float64Array(q),
    savingLocal: new Float64Array(q),
    savingSystem: new Float64Array(q),
    costLocal: new Float64Array(q),
    costSystem: new Float64Array(q),
    fundedNational: new Float64Array(q),
    fundedCustomers: new Float64Array(q),
    transfers: new Float64Array(q),
    netLocal: new Float64Array(q),
    netSystem: new Float64Array(q),
    cumLocal: new Float64Array(q),
    cumSystem: new Float64Array(q),
    inYearSaving: new Float64Array(n),
    inYearNet: new Float64Array(n),
    affordable: NaN,
    establishment: NaN,
    inPost: NaN,
    posts: NaN,
    vacancies: NaN,
    turnover: NaN,
    redeployed: NaN,
    mars: NaN,
    redundancies: NaN,
    redundantHeads: NaN,
    exitTotal: NaN,
    exitLocal: NaN,
    exitNational: NaN,
    exitCustomers: NaN,
    oneOffLocal: NaN,
    oneOffSystem: NaN,
    fullQuarter: null,
    fullYearSaving: null,
    fullYearSavingSystem: null,
    paybackLocal: null,
    paybackSystem: null,
    firstCrossingLocal: null,
    firstCrossingSystem: null,
    paybackMonths: null,
    bridgeLocal: NaN,
    bridgeSystem: NaN,
    npvLocal: NaN,
    npvSystem: NaN,
    npvSocial: NaN,
  };
}
