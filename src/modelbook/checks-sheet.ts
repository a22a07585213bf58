/** What must always hold, each with its tolerance, rolled into one cell that every output shows. */
import type { Inputs } from "../model/inputs";
import { addHead, ALL_HOLD } from "./axis";
import type { At, Formula, Layout } from "./layout";
import { plus } from "./calc/sheet";

const SHEET = "checks";
/** The five ways in which posts go. */
const WAYS = ["vacancies", "turnover", "redeployed", "mars", "redundancies"] as const;

/** Writes the checks; a row's constant is what should be zero, its total TRUE while it is. Keys begin with `k.`. */
export function writeChecks(layout: Layout, inputs: Inputs): void {
  addHead(layout, SHEET, "Each difference should be zero within its tolerance.", inputs);
  const keys: string[] = [];
  layout.section(SHEET, "Master check");
  layout.add(SHEET, {
    key: "k.master",
    label: "Every check holds",
    unit: "flag",
    role: "check",
    one: (at) => `AND(${totals(at, keys)})`,
  });
  layout.add(SHEET, {
    key: "k.first",
    label: "First check that does not",
    unit: "name",
    role: "check",
    one: (at) =>
      `IF(${at.one("k.master")},"none",INDEX(${names(at, keys)},MATCH(FALSE,${totals(at, keys)},0)))`,
  });
  layout.add(SHEET, {
    key: "k.banner",
    label: "What every sheet says at its head",
    unit: "words",
    role: "check",
    one: (at) => `IF(${at.one("k.master")},"${ALL_HOLD}","Do not use: "&${at.one("k.first")})`,
  });
  layout.add(SHEET, {
    key: "k.tolerance",
    label: "Tolerance, in the unit of the check",
    unit: "GBP or WTE",
    one: 0.000001,
    role: "data",
    format: "0.0E+00",
  });
  layout.section(SHEET, "Differences");
  const check = (label: string, difference: Formula): void => {
    const key = `k.${keys.length}`;
    keys.push(key);
    layout.add(SHEET, {
      key,
      label,
      unit: "difference",
      role: "check",
      one: difference,
      format: "0.000000",
      // A difference that cannot be worked out is a check that does not hold.
      total: (at) =>
        `IFERROR(ABS(${at.one(key)})<=${at.one("k.tolerance")}*MAX(1,${at.one("k.scale")}),FALSE)`,
    });
  };
  layout.add(SHEET, {
    key: "k.scale",
    label: "Size of the plan's largest amount, in millions",
    unit: "GBP m",
    role: "calculation",
    one: (at) => `MAX(${at.all("c.resource")},${at.all("c.cumSystem")})/${at.one("data.million")}`,
  });
  check("Worked examples come to what they should", (at) => at.one("t.failed"));
  check(
    "Shares of exit cost sum to 1",
    (at) => `${at.one("in.fund.local")}+${at.one("in.fund.national")}+${at.one("in.fund.customers")}-1`,
  );
  inputs.organisations.forEach((one, o) => {
    check(
      `Shares of the allowance sum to 1: ${one.name}`,
      (at) => `${at.one(`in.o${o}.inHouse`)}+${at.one(`in.o${o}.csu`)}+${at.one(`in.o${o}.other`)}-1`,
    );
    check(
      `In-house, support unit and other spending are the allowance: ${one.name}`,
      (at) =>
        `SUM(${at.all(`o${o}.inHouse`)})+SUM(${at.all(`o${o}.csu`)})+SUM(${at.all(`o${o}.other`)})-SUM(${at.all(`o${o}.allowance`)})`,
    );
  });
  inputs.units.forEach((unit, u) => {
    if (Number.isNaN(unit.fixedCostPerWte))
      check(
        `Shares of the bands sum to 1: ${unit.name}`,
        (at) => `${plus([...unit.bandShare].map((_, b) => at.one(`in.u${u}.b${b}.share`)))}-1`,
      );
    check(
      `Posts are met by the five ways: ${unit.name}`,
      (at) => `${at.one(`u${u}.posts`)}-${WAYS.map((way) => at.one(`u${u}.${way}`)).join("-")}`,
    );
    check(
      `No way of leaving is below zero: ${unit.name}`,
      (at) => `MIN(0,${WAYS.map((way) => at.one(`u${u}.${way}`)).join(",")})`,
    );
    check(
      `No more people go than are in post: ${unit.name}`,
      (at) => `MAX(0,${at.one(`u${u}.all`)}-${at.one(`u${u}.inPost`)})`,
    );
    check(
      `Pay and non-pay are the resource, or non-pay is not funded: ${unit.name}`,
      (at) =>
        `SUM(${at.all(`u${u}.payBudget`)})+SUM(${at.all(`u${u}.fixed`)})+SUM(${at.all(`u${u}.variable`)})-SUM(${at.all(`u${u}.unfunded`)})-SUM(${at.all(`u${u}.resource`)})`,
    );
  });
  if (inputs.exits.strata.length)
    check(
      "Shares of the kinds of leaver sum to 1",
      (at) => `${plus(inputs.exits.strata.map((_, s) => at.one(`in.s${s}.weight`)))}-1`,
    );
  check(
    "Exit cost is paid in full by its funders",
    (at) =>
      `${at.one("c.exitTotal")}-${at.one("c.exit.local")}-${at.one("c.exit.national")}-${at.one("c.exit.customers")}`,
  );
  check(
    "The running total is the sum of net, local",
    (at) => `SUM(${at.all("c.netLocal")})-SUMPRODUCT(${at.all("c.cumLocal")},${at.all("c.isLast")})`,
  );
  check(
    "System net is local net less transfers",
    (at) => `SUM(${at.all("c.netSystem")})-SUM(${at.all("c.netLocal")})+SUM(${at.all("c.transfers")})`,
  );
  check(
    "In-year savings are the saving of the plan",
    (at) => `SUMPRODUCT(${at.all("c.inYearSaving")},${at.all("c.newYear")})-SUM(${at.all("c.savingLocal")})`,
  );
}

/** The labels and the results of the checks, which stand below one another. */
const span = (from: string, to: string): string => `${from}:${to.split("!").at(-1)!}`;
const names = (at: At, keys: readonly string[]): string =>
  span(at.one(keys[0]!), at.one(keys.at(-1)!)).replaceAll("$D$", "$B$");
const totals = (at: At, keys: readonly string[]): string => span(at.total(keys[0]!), at.total(keys.at(-1)!));
