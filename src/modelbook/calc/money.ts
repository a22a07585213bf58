/** Flags, the cut, allowances and resources: R1 to R14. */
import type { OrganisationInputs, UnitInputs } from "../../model/inputs";
import { DATE, FACTOR, PENCE, POUNDS, RATIO, WHOLE } from "../axis";
import { plus, type CalcSheet } from "./sheet";

const FLAG = { unit: "flag", format: WHOLE, equation: "" };
const money = (equation: string) => ({ unit: "GBP", format: POUNDS, equation });

/** Flags on the axis and what a year is of the year before. */
export function writeAxisAndCut(calc: CalcSheet): void {
  calc.section("Flags and the cut");
  calc.one(
    "c.years",
    "Years in the plan",
    { unit: "years", format: WHOLE, equation: "" },
    (at) => `MAX(${at.all("calc.year")})`,
  );
  calc.one(
    "c.quarters",
    "Quarters in the plan",
    { unit: "quarters", format: WHOLE, equation: "" },
    (at) => `MAX(${at.all("calc.quarter")})`,
  );
  calc.axis("c.end", "First day after the quarter", { unit: "date", format: DATE, equation: "" }, (at) =>
    at.here("data.end"),
  );
  calc.axis("c.isFirst", "First quarter of the plan", FLAG, (at) => `(${at.here("calc.quarter")}=1)*1`);
  calc.axis(
    "c.isLast",
    "Last quarter of the plan",
    FLAG,
    (at) => `(${at.here("calc.quarter")}=${at.one("c.quarters")})*1`,
  );
  calc.axis("c.newYear", "First quarter of a year", FLAG, (at) => `(MOD(${at.here("calc.quarter")},4)=1)*1`);
  calc.axis(
    "c.isTarget",
    "First quarter of the year aimed at",
    FLAG,
    (at) => `${at.here("c.newYear")}*(${at.here("calc.year")}=${at.one("in.targetYear")})`,
  );
  calc.withBase("c.deflator", "GDP deflator", { unit: "index", format: FACTOR, equation: "" }, (at) =>
    at.here("data.deflator"),
  );
  calc.opening(
    "c.deflatorBefore",
    "GDP deflator, quarter before",
    { unit: "index", format: FACTOR, equation: "" },
    "c.deflator",
  );
  calc.axis("c.isReal", "Cut in real terms", FLAG, (at) => `(${at.one("in.basis")}="real")*1`);
  calc.axis(
    "c.priceFactor",
    "Growth of prices that a real cut allows for",
    { unit: "ratio", format: FACTOR, equation: "R2" },
    (at) => `1+${at.here("c.isReal")}*(${at.here("c.deflator")}/${at.here("c.deflatorBefore")}-1)`,
  );
  calc.axis(
    "c.factor",
    "What the year is of the year before",
    { unit: "ratio", format: FACTOR, equation: "R2" },
    (at) => `1+${at.here("c.newYear")}*((1-${at.here("in.cut")})*${at.here("c.priceFactor")}-1)`,
  );
  calc.withBase(
    "c.toReal",
    "Turns cash of the year into base prices",
    { unit: "ratio", format: FACTOR, equation: "R6" },
    (at) => `${at.one("data.deflatorBase")}/${at.here("c.deflator")}`,
  );
}

/** R1 to R12 for one organisation. */
export function writeOrganisation(calc: CalcSheet, one: OrganisationInputs, o: number): void {
  const k = (name: string): string => `o${o}.${name}`;
  const given = (name: string): string => `in.o${o}.${name}`;
  calc.section(`Allowance: ${one.name}`);
  calc.withBase(k("people"), "Population", { unit: "persons", format: POUNDS, equation: "" }, (at) =>
    at.here(given("population")),
  );
  calc.opening(
    k("peopleBefore"),
    "Population, quarter before",
    { unit: "persons", format: POUNDS, equation: "" },
    k("people"),
  );
  calc.opening(k("opening"), "Allowance, quarter before", money(""), k("allowance"));
  calc.axis(
    k("byTotal"),
    "Allowance if the total is cut",
    money("R3"),
    (at) => `${at.here(k("opening"))}*${at.here("c.factor")}`,
  );
  calc.axis(
    k("byHead"),
    "Allowance if the rate a head is cut",
    money("R4"),
    (at) =>
      `${at.here(k("opening"))}/${at.here(k("peopleBefore"))}*${at.here("c.factor")}*${at.here(k("people"))}`,
  );
  calc.axis(
    k("calculated"),
    "Allowance by the rule chosen",
    money("R3, R4"),
    (at) => `IF(${at.one("in.target")}="total",${at.here(k("byTotal"))},${at.here(k("byHead"))})`,
  );
  calc.axis(k("overridden"), "Allowance with a rate of its own where given", money("R5"), (at) => {
    const rate = at.here(given("rateOverride"));
    return `IF(ISNUMBER(${rate}),N(${rate})*${at.here(k("people"))},${at.here(k("calculated"))})`;
  });
  calc.withBase(
    k("allowance"),
    "Allowance",
    money("R3 to R5"),
    (at) =>
      `${at.here("c.newYear")}*${at.here(k("overridden"))}+(1-${at.here("c.newYear")})*${at.here(k("opening"))}`,
    (at) => at.one(given("allowance")),
  );
  calc.withBase(
    k("real"),
    "Allowance in base prices",
    money("R6"),
    (at) => `${at.here(k("allowance"))}*${at.here("c.toReal")}`,
  );
  const head = { unit: "GBP per head", format: PENCE, equation: "R7" };
  calc.withBase(
    k("perHead"),
    "Allowance a head",
    head,
    (at) => `${at.here(k("allowance"))}/${at.here(k("people"))}`,
  );
  calc.withBase(
    k("perHeadReal"),
    "Allowance a head in base prices",
    head,
    (at) => `${at.here(k("real"))}/${at.here(k("people"))}`,
  );
  for (const [name, label, share, pass, equation] of [
    ["csu", "Spending on support units", "csu", "passCsu", "R10"],
    ["other", "Other spending", "other", "passOther", "R11"],
  ] as const)
    calc.withBase(k(name), label, money(equation), (at) => {
      const base = at.one(given("allowance"));
      const part = at.one(given(share));
      return `${part}*${base}+${at.one(given(pass))}*${part}*(${at.here(k("allowance"))}-${base})`;
    });
  calc.withBase(
    k("inHouse"),
    "In-house spending",
    money("R12"),
    (at) => `${at.here(k("allowance"))}-${at.here(k("csu"))}-${at.here(k("other"))}`,
  );
}

/** R13 and R14 for one unit. */
export function writeResource(calc: CalcSheet, unit: UnitInputs, u: number): void {
  const k = (name: string): string => `u${u}.${name}`;
  const given = (name: string): string => `in.u${u}.${name}`;
  calc.section(`Resource: ${unit.name}`);
  if (unit.resourceKind === "direct") {
    const ratio = { unit: "ratio", format: FACTOR, equation: "R2" };
    calc.opening(
      k("followedBefore"),
      "Resource as a share of the base, if followed in full, quarter before",
      ratio,
      k("followed"),
    );
    calc.withBase(
      k("followed"),
      "Resource as a share of the base, if the cut is followed in full",
      ratio,
      (at) => `${at.here(k("followedBefore"))}*${at.here("c.factor")}`,
      () => "1",
    );
  }
  const customers = calc.inputs.organisations.flatMap((one, o) =>
    one.supportUnit === u ? [`o${o}.csu`] : [],
  );
  calc.withBase(k("resource"), "Resource", money("R13"), (at) => {
    const own =
      unit.resourceKind === "in_house"
        ? at.here(`o${unit.organisation}.inHouse`)
        : unit.resourceKind === "customers"
          ? plus(customers.map(at.here))
          : `${at.one(given("resource"))}*(1+${at.one(given("pass"))}*(${at.here(k("followed"))}-1))`;
    return `${own}+N(${at.here(given("otherIncome"))})-N(${at.here(given("lostIncome"))})`;
  });
  calc.axis(
    k("resourceQuarter"),
    "Resource in the quarter",
    money("R14"),
    (at) => `${at.here(k("resource"))}*${at.here("in.phasing")}`,
  );
}

/** C1 to C6 for one unit. */
export function writeCosts(calc: CalcSheet, unit: UnitInputs, u: number): void {
  const k = (name: string): string => `u${u}.${name}`;
  const given = (name: string): string => `in.u${u}.${name}`;
  const perWte = (equation: string) => ({ unit: "GBP per WTE", format: PENCE, equation });
  calc.section(`Cost of one WTE: ${unit.name}`);
  const ratio = { unit: "ratio", format: FACTOR, equation: "C1" };
  calc.opening(k("growthBefore"), "Pay against the base year, quarter before", ratio, k("growth"));
  calc.withBase(
    k("growth"),
    "Pay against the base year",
    ratio,
    (at) =>
      `${at.here(k("growthBefore"))}*(1+${at.here("c.newYear")}*((1+${at.here("in.award")})*(1+${at.here("in.drift")})-1))`,
    () => "1",
  );
  if (!Number.isNaN(unit.fixedCostPerWte)) {
    calc.withBase(
      k("cost"),
      "Cost of one WTE",
      perWte("C6"),
      (at) => `${at.one(given("cost"))}*${at.here(k("growth"))}`,
    );
    return;
  }
  const data = (name: string): string => `data.u${u}.${name}`;
  const costs: string[] = [];
  for (let b = 0; b < unit.bandShare.length; b++) {
    const band = (name: string): string => k(`b${b}.${name}`);
    const n = `Band ${b + 1} of the mix: `;
    costs.push(band("cost"));
    calc.withBase(
      band("basic"),
      `${n}basic pay`,
      perWte("C1"),
      (at) => `${at.one(given(`b${b}.pay`))}*${at.here(k("growth"))}`,
    );
    calc.withBase(
      band("supplement"),
      `${n}high-cost area supplement`,
      perWte("C2"),
      (at) =>
        `(${at.here(data("zoneRate"))}>0)*MIN(MAX(${at.here(data("zoneRate"))}*${at.here(band("basic"))},${at.here(data("zoneLeast"))}),${at.here(data("zoneMost"))})`,
    );
    calc.withBase(
      band("gross"),
      `${n}gross pay`,
      perWte("C3"),
      (at) => `${at.here(band("basic"))}+${at.here(band("supplement"))}`,
    );
    calc.withBase(
      band("head"),
      `${n}gross pay of one person`,
      perWte("C3"),
      (at) => `${at.here(band("gross"))}/${at.one(given("headsPerWte"))}`,
    );
    calc.withBase(
      band("standard"),
      `${n}National Insurance of one person before the rebate`,
      perWte("C4"),
      (at) => `${at.here("data.niRate")}*MAX(0,${at.here(band("head"))}-${at.here("data.niThreshold")})`,
    );
    calc.withBase(
      band("rebate"),
      `${n}contracted-out rebate of one person`,
      perWte("C4"),
      (at) =>
        `(${at.here(band("head"))}>=${at.here("data.lel")})*${at.here("data.rebate")}*MAX(0,MIN(${at.here(band("head"))},${at.here("data.uap")})-${at.here("data.lel")})`,
    );
    calc.withBase(
      band("ni"),
      `${n}National Insurance`,
      perWte("C4"),
      (at) =>
        `${at.one(given("headsPerWte"))}*(${at.here(band("standard"))}-${at.one(given("inScheme"))}*${at.here(band("rebate"))})`,
    );
    calc.withBase(
      band("pension"),
      `${n}pension and levy`,
      perWte("C5"),
      (at) =>
        `${at.here(band("gross"))}*(${at.here(data("pension"))}*${at.one(given("inScheme"))}+${at.here("data.levy")})`,
    );
    calc.withBase(
      band("cost"),
      `${n}cost, times its share`,
      perWte("C6"),
      (at) =>
        `${at.one(given(`b${b}.share`))}*(${at.here(band("gross"))}+${at.here(band("ni"))}+${at.here(band("pension"))})`,
    );
  }
  calc.withBase(k("cost"), "Cost of one WTE", perWte("C6"), (at) => plus(costs.map(at.here)));
}

export const RATIO_ROW = (equation: string) => ({ unit: "ratio", format: RATIO, equation });
