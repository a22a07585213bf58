/** Every number a user may change, with its unit, bounds and source. */
import { FIELDS, fieldOf, type FieldName } from "../model/scenario/fields";
import type { Inputs } from "../model/inputs";
import type { Scenario } from "../model/scenario/schema";
import { addHead, DATE, FACTOR, PENCE, POUNDS, RATIO, WHOLE, WTE } from "./axis";
import { InputNames, toldOf } from "./input-names";
import type { Formula, Layout, RowSpec } from "./layout";

const SHEET = "inputs";

/** Formats by the unit of a field. */
function formatOf(name: FieldName): string {
  const { unit, most } = fieldOf(name);
  if (unit === "ratio") return most > 5 ? FACTOR : RATIO;
  if (unit === "GBP") return POUNDS;
  if (unit === "GBP per head" || unit === "GBP per WTE") return PENCE;
  if (unit === "WTE" || unit === "years" || unit === "heads per WTE" || unit === "posts") return WTE;
  return unit === "persons" ? POUNDS : WHOLE;
}

/** What a number usually is: its default, or a blank where it may be left to the model. */
const usual = (field: FieldName, value: number): number | string | null =>
  fieldOf(field).byDefault ?? (Number.isNaN(value) ? "" : null);

/** Writes the inputs of a plan. Keys: `in.` and the name of the input; bodies have `o0.` or `u0.` in front of it. */
export class InputsSheet {
  readonly #names: InputNames;

  constructor(
    private readonly layout: Layout,
    private readonly scenario: Scenario,
    private readonly inputs: Inputs,
  ) {
    this.#names = new InputNames(scenario);
  }

  write(): void {
    const { layout, inputs } = this;
    addHead(layout, SHEET, "Change the cells marked as inputs: everything else follows.", inputs);
    this.#plan();
    inputs.organisations.forEach((_, o) => this.#organisation(o));
    inputs.units.forEach((_, u) => this.#unit(u));
    this.#exits();
    inputs.exits.strata.forEach((_, s) => this.#stratum(s));
    if (inputs.merger) this.#merger();
  }

  #plan(): void {
    const { layout, inputs, scenario } = this;
    layout.section(SHEET, "Plan");
    this.#byYear("cut", "cut", inputs.cut, "cut.byYear");
    this.#choice("basis", "Cut in cash or in real terms", inputs.cutBasis, ["cash", "real"], "cut.basis");
    this.#choice(
      "target",
      "Cut of the total or of the rate a head",
      inputs.cutTarget,
      ["total", "per_head"],
      "cut.target",
    );
    this.#byYear("award", "award", inputs.award, "award");
    this.#byYear("drift", "drift", inputs.drift, "drift");
    this.#byYear("nonPayInflation", "nonPayInflation", inputs.nonPayInflation, "nonPayInflation");
    layout.add(SHEET, {
      key: "in.phasing",
      label: fieldOf("phasing").label,
      unit: "ratio",
      role: "input",
      axis: [...inputs.phasing],
      format: RATIO,
      bounds: FIELDS.phasing,
      source: this.#sourceOf("phasing", "phasing", inputs.phasing[0]),
      input: this.#names.byQuarter("phasing", fieldOf("phasing").label, 0.25),
    });
    this.#one("discountRate", "discountRate", inputs.discountRate, "discountRate");
    layout.add(SHEET, {
      key: "in.targetYear",
      label: "Year of the plan whose affordable workforce is aimed at",
      unit: "year",
      one: inputs.targetYear,
      role: "input",
      format: WHOLE,
      bounds: { least: 1, most: inputs.years },
      source: this.#sourceOf("targetYear"),
      input: this.#names.one("targetYear", "Year of the plan whose affordable workforce is aimed at", null),
    });
    for (const [key, value] of [
      ["local", scenario.funding.local],
      ["national", scenario.funding.national],
      ["customers", scenario.funding.customers],
    ] as const)
      this.#one(`fund.${key}`, "fundingShare", value, `funding.${key}`, `Share of exit cost: ${key}`);
  }

  #organisation(o: number): void {
    const { layout, inputs, scenario } = this;
    const one = inputs.organisations[o]!;
    const at = `organisations.${o}`;
    const key = `o${o}`;
    layout.section(SHEET, one.name);
    this.#one(`${key}.allowance`, "allowance", one.allowance, `${at}.allowance`);
    this.#byYear(`${key}.population`, "population", one.population, `${at}.population`, true);
    this.#byYear(`${key}.rateOverride`, "rateOverride", one.rateOverride, `${at}.rateOverride`);
    const { spend } = scenario.organisations[o]!;
    this.#one(`${key}.inHouse`, "spendShare", spend.inHouse, `${at}.spend.inHouse`, "Share spent in house");
    this.#one(`${key}.csu`, "spendShare", one.shareCsu, `${at}.spend.csu`, "Share spent on a support unit");
    this.#one(`${key}.other`, "spendShare", one.shareOther, `${at}.spend.other`, "Share spent on others");
    this.#one(
      `${key}.passCsu`,
      "passThrough",
      one.passThroughCsu,
      `${at}.passThrough.csu`,
      "Share of the cut passed on to the support unit",
    );
    this.#one(
      `${key}.passOther`,
      "passThrough",
      one.passThroughOther,
      `${at}.passThrough.other`,
      "Share of the cut passed on to others",
    );
  }

  #unit(u: number): void {
    const { layout, inputs } = this;
    const unit = inputs.units[u]!;
    const at = `units.${u}`;
    const key = `u${u}`;
    layout.section(SHEET, `${unit.name}: workforce`);
    if (unit.resourceKind === "direct") {
      this.#one(`${key}.resource`, "resource", unit.directResource, `${at}.resource.base`);
      this.#one(`${key}.pass`, "passThrough", unit.directPassThrough, `${at}.resource.passThrough`);
    }
    this.#byYear(`${key}.otherIncome`, "income", unit.otherIncome, `${at}.otherIncome`, true, "Other income");
    this.#byYear(
      `${key}.lostIncome`,
      "income",
      unit.lostIncome,
      `${at}.lostIncome`,
      true,
      "Income of customers who leave",
    );
    for (const field of [
      "establishment",
      "vacancyRate",
      "headsPerWte",
      "agencyShare",
      "agencyPremium",
      "payShare",
      "fixedShare",
      "releaseStep",
      "releaseCap",
      "turnover",
      "capture",
      "redeploy",
      "mars",
      "boundaryShare",
    ] as const)
      this.#one(`${key}.${field}`, field, unit[field], `${at}.${field}`);
    if (Number.isNaN(unit.fixedCostPerWte)) {
      this.#one(`${key}.inScheme`, "inScheme", unit.inScheme, `${at}.cost.inScheme`);
      for (let b = 0; b < unit.bandShare.length; b++) {
        const band = this.#bandName(u, b);
        this.#one(
          `${key}.b${b}.share`,
          "bandShare",
          unit.bandShare[b]!,
          `${at}.cost.mix.${b}.share`,
          `Share of staff in ${band}`,
        );
        this.#one(
          `${key}.b${b}.pay`,
          "bandPay",
          unit.bandPay[b]!,
          `${at}.cost.mix.${b}.pay`,
          `Basic pay of ${band}, base year`,
        );
      }
    } else this.#one(`${key}.cost`, "costPerWte", unit.fixedCostPerWte, `${at}.cost.perWte`);
  }

  #bandName(u: number, b: number): string {
    const { cost } = this.scenario.units[u]!;
    if (cost.kind === "fixed") return "";
    const { band, pay } = cost.mix[b]!;
    return `band ${band}${typeof pay === "number" ? "" : `, ${pay}`}`;
  }

  #exits(): void {
    const { layout, inputs } = this;
    const { exits } = inputs;
    layout.section(SHEET, "Exits: terms and timing");
    layout.add(SHEET, {
      key: "in.announced",
      label: "Day on which the plan is announced and consultation begins",
      unit: "date",
      one: exits.announced,
      role: "input",
      format: DATE,
      bounds: { least: inputs.quarterStart[0]!, most: inputs.quarterStart[inputs.quarters]! - 1 },
      source: this.#sourceOf("exits.announced"),
      input: this.#names.one("exits.announced", "Day on which the plan is announced", null),
    });
    this.#choice("regime", "Section 16 terms", exits.regime, ["old", "new"], "exits.regime");
    this.#choice("monthRule", "Month of pay", exits.monthRule, ["twelfth", "better_of"], "exits.monthRule");
    this.#choice(
      "savingStart",
      "Savings start",
      exits.savingStart,
      ["next_quarter", "pro_rata"],
      "exits.savingStart",
    );
    this.#one("consultationDays", "consultationDays", exits.consultationOverride, "exits.consultationDays");
    this.#one("exitQuarter", "exitQuarter", exits.exitQuarterOverride, "exits.exitQuarter");
    this.#one("leadQuarters", "leadQuarters", exits.leadQuarters, "exits.leadQuarters");
    this.#one("marsQuarter", "marsQuarter", exits.marsQuarter, "exits.marsQuarter");
    this.#one("payInLieuShare", "payInLieuShare", exits.payInLieuShare, "exits.payInLieuShare");
    this.#one("legalPerExit", "legalPerExit", exits.legalPerExit, "exits.legalPerExit");
    this.#one(
      "outplacementPerExit",
      "outplacementPerExit",
      exits.outplacementPerExit,
      "exits.outplacementPerExit",
    );
    const { clawback } = this.scenario.exits;
    this.#one(
      "clawbackProbability",
      "clawbackProbability",
      clawback.probability,
      "exits.clawback.probability",
    );
    this.#one("clawbackShare", "clawbackShare", clawback.share, "exits.clawback.share");
    this.#one("fourWeekShare", "fourWeekShare", exits.fourWeekShare, "exits.fourWeekShare");
    this.#one(
      "averageCost",
      "averageExitCost",
      exits.averageCost,
      "exits.averageCost",
      "Average cost of an exit, in place of the kinds of leaver",
    );
    this.#one(
      "averageMarsCost",
      "averageExitCost",
      exits.averageMarsCost,
      "exits.averageMarsCost",
      "Average cost of an agreed resignation, in place of the kinds of leaver",
    );
    this.#one("savingPerLeaver", "savingPerLeaver", exits.savingPerLeaver, "exits.savingPerLeaver");
  }

  #stratum(s: number): void {
    const { layout, inputs, scenario } = this;
    const one = inputs.exits.strata[s]!;
    const key = `s${s}`;
    const at = `exits.strata.${s}`;
    layout.section(SHEET, `Leavers: ${scenario.exits.strata[s]!.label || `kind ${s + 1}`}`);
    for (const field of [
      "weight",
      "serviceYears",
      "salary",
      "fte",
      "age",
      "capitalisedCost",
      "noticeWeeks",
    ] as const)
      this.#one(`${key}.${field}`, field, one[field], `${at}.${field}`);
    this.#choice(
      `${key}.takesPension`,
      "Takes an unreduced pension",
      one.takesPension ? "yes" : "no",
      ["no", "yes"],
      `${at}.takesPension`,
    );
  }

  #merger(): void {
    const { layout, inputs } = this;
    const merger = inputs.merger!;
    layout.section(SHEET, "Merger");
    this.#one("duplicateRate", "duplicateRate", merger.duplicateRate, "merger.duplicates.rate");
    this.#one(
      "duplicates",
      "duplicatePosts",
      merger.duplicates,
      "merger.duplicates.posts",
      "Posts held twice, in place of the share",
    );
    layout.add(SHEET, {
      key: "in.profile",
      label: "Duplicate posts gone by the end of the quarter; blank to go with the other exits",
      unit: "ratio",
      role: "input",
      format: RATIO,
      axis: [...merger.profile].map((value) => (Number.isNaN(value) ? null : value)),
      bounds: FIELDS.profile,
      source: this.#sourceOf("merger.profile"),
      input: this.#names.byQuarter("merger.profile", "Duplicate posts gone", ""),
    });
    layout.add(SHEET, {
      key: "in.integration",
      label: "Integration cost",
      unit: "GBP",
      role: "input",
      format: POUNDS,
      axis: [...merger.integration],
      bounds: FIELDS.integration,
      source: this.#sourceOf("merger.integration"),
      input: this.#names.byQuarter("merger.integration", "Integration cost", 0),
    });
    this.#byYear("lossRate", "lossRate", merger.lossRate, "merger.lossRate");
    this.#one("margin", "margin", merger.margin, "merger.margin");
    this.#one("transferShare", "transferShare", merger.transferShare, "merger.transferShare");
  }

  /** One number; NaN is a blank that leaves it to the model. */
  #one(key: string, field: FieldName, value: number, path: string, label?: string): void {
    this.layout.add(SHEET, {
      key: `in.${key}`,
      label: label ?? fieldOf(field).label,
      unit: fieldOf(field).unit,
      one: Number.isNaN(value) ? "" : value,
      source: this.#sourceOf(path, field, value),
      role: "input",
      format: formatOf(field),
      bounds: FIELDS[field],
      input: this.#names.one(path, label ?? fieldOf(field).label, usual(field, value)),
    });
  }

  /** One of a few words, the usual one first. */
  #choice(key: string, label: string, value: string, choices: readonly string[], path: string): void {
    this.layout.add(SHEET, {
      key: `in.${key}`,
      label,
      unit: "choice",
      one: value,
      source: this.#sourceOf(path),
      role: "input",
      choices,
      input: this.#names.one(path, label, path === "exits.regime" ? null : choices[0]!),
    });
  }

  /** A value a year, entered in the first quarter; `withBase` has the base year in the constant column. */
  #byYear(
    key: string,
    field: FieldName,
    values: Float64Array,
    path: string,
    withBase = false,
    label?: string,
  ): void {
    const name = `in.${key}`;
    // Not a comparison with "": the workbench's engine takes a cell that holds 0 for an empty one there.
    const follow: Formula = (at) => `IF(ISNUMBER(${at.before(name)}),${at.before(name)},"")`;
    const spec: RowSpec = {
      key: name,
      label: label ?? fieldOf(field).label,
      unit: fieldOf(field).unit,
      source: this.#sourceOf(path, field, values[1]),
      role: "input",
      format: formatOf(field),
      bounds: FIELDS[field],
      input: this.#names.byYear(path, label ?? fieldOf(field).label, usual(field, values[1]!), withBase),
      axis: Array.from({ length: this.inputs.quarters }, (_, q) => {
        const value = values[(q >> 2) + 1]!;
        if (q % 4 !== 0) return follow;
        return Number.isNaN(value) ? null : value;
      }),
    };
    this.layout.add(SHEET, withBase ? { ...spec, one: values[0]! } : spec);
  }

  /** Ids of sources, or who else says so. */
  #sourceOf(path: string, field?: FieldName, value?: number): string {
    const told = toldOf(this.scenario, path);
    if (told) return told.sources.join(";") || told.kind;
    if (value !== undefined && Number.isNaN(value)) return "model";
    const usually = field && fieldOf(field);
    return usually?.byDefault !== undefined && usually.byDefault === value
      ? (usually.source ?? "assumption")
      : "user";
  }
}
