/** The plan's money year by year: what charts compare. */
import { POUNDS } from "../axis";
import { plus, type CalcSheet } from "./sheet";

const money = (equation: string) => ({ unit: "GBP", format: POUNDS, equation });

export function writeYearly(calc: CalcSheet): void {
  const { organisations, units } = calc.inputs;
  calc.section("Money by year over all bodies");
  if (organisations.length)
    calc.withBase("c.allowance", "Allowances", money("R3 to R5"), (at) =>
      plus(organisations.map((_, o) => at.here(`o${o}.allowance`))),
    );
  calc.withBase("c.resource", "Resource of the teams in the plan", money("R13"), (at) =>
    plus(units.map((_, u) => at.here(`u${u}.resource`))),
  );
  const pay = units.map((_, u) => `u${u}`);
  calc.axis(
    "c.payQuarter",
    "Pay bill of the quarter, agency staff included",
    money("F8"),
    (at) => `(${plus(pay.map((u) => `${at.here(`${u}.paid`)}*${at.here(`${u}.cost`)}`))})/4`,
  );
  calc.withBase(
    "c.payBill",
    "Pay bill of the year, agency staff included",
    money("F8"),
    (at) => `SUMPRODUCT((${at.all("calc.year")}=${at.here("calc.year")})*${at.all("c.payQuarter")})`,
    (at) => plus(pay.map((u) => `${at.one(`${u}.paid`)}*${at.one(`${u}.cost`)}`)),
  );
}
