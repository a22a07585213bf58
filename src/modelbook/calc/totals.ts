/** The plan as a whole: merger block, funding, both boundaries, payback and present values: G3, G4, K11, F3 to F7. */
import { FACTOR, POUNDS, WHOLE, WTE } from "../axis";
import { largest, plus, type CalcSheet } from "./sheet";

const money = (equation: string) => ({ unit: "GBP", format: POUNDS, equation });
const quarter = (equation: string) => ({ unit: "quarter", format: WHOLE, equation });
const FLAG = { unit: "flag", format: WHOLE, equation: "" };

/** G3 and G4. */
export function writeMergerFlows(calc: CalcSheet): void {
  const { merger } = calc.inputs;
  calc.section("Merger: integration and lost income");
  calc.axis("c.integration", "Integration cost", money("G3"), (at) =>
    merger ? at.here("in.integration") : "0",
  );
  calc.axis("c.income", "Combined income", money("G5"), (at) =>
    merger ? plus(merger.units.map((u) => at.here(`u${u}.resource`))) : "0",
  );
  calc.axis("c.incomeLoss", "Contribution lost with customers", money("G4"), (at) =>
    merger ? `${at.here("in.lossRate")}*${at.here("c.income")}*${at.one("in.margin")}/4` : "0",
  );
  calc.axis("c.incomeMoved", "Of it: moves to a team in this plan", money("G4"), (at) =>
    merger ? `${at.here("c.incomeLoss")}*${at.one("in.transferShare")}` : "0",
  );
}

/** F1 to F3, K11. */
export function writeTotals(calc: CalcSheet): void {
  const units = calc.inputs.units.map((_, u) => u);
  const sum = (
    key: string,
    label: string,
    row: { unit: string; format: string; equation: string },
    name: string,
  ): void => calc.axis(key, label, row, (at) => plus(units.map((u) => at.here(`u${u}.${name}`))));
  calc.section("Savings, costs and net over all units");
  sum("c.savingLocal", "Saving, local", money("F1"), "savingLocal");
  sum("c.savingSystem", "Saving, system", money("F1"), "savingSystem");
  sum("c.exits", "Redundancies and agreed resignations, whoever pays", money("K11"), "oneOff");
  calc.axis(
    "c.fundedNational",
    "Paid nationally",
    money("K11"),
    (at) => `${at.one("in.fund.national")}*${at.here("c.exits")}`,
  );
  calc.axis(
    "c.fundedCustomers",
    "Paid by customers",
    money("K11"),
    (at) => `${at.one("in.fund.customers")}*${at.here("c.exits")}`,
  );
  calc.axis(
    "c.costLocal",
    "One-off cost, local",
    money("F2"),
    (at) =>
      `${at.one("in.fund.local")}*${at.here("c.exits")}+${at.here("c.integration")}+${at.here("c.incomeLoss")}`,
  );
  calc.axis(
    "c.costSystem",
    "One-off cost, system",
    money("F2"),
    (at) =>
      `${at.here("c.exits")}+${at.here("c.integration")}+${at.here("c.incomeLoss")}-${at.here("c.incomeMoved")}`,
  );
  for (const [name, word] of [
    ["Local", "local"],
    ["System", "system"],
  ] as const) {
    calc.axis(
      `c.net${name}`,
      `Saving less cost, ${word}`,
      money("F3"),
      (at) => `${at.here(`c.saving${name}`)}-${at.here(`c.cost${name}`)}`,
    );
    calc.axis(
      `c.cum${name}`,
      `Running total, ${word}`,
      money("F3"),
      (at) => `N(${at.before(`c.cum${name}`)})+${at.here(`c.net${name}`)}`,
    );
    calc.axis(
      `c.below${name}`,
      `Quarter, where the running total is below zero, ${word}`,
      quarter("F5"),
      (at) => `(${at.here(`c.cum${name}`)}<-${at.one("data.halfPenny")})*${at.here("calc.quarter")}`,
    );
    calc.axis(
      `c.crossed${name}`,
      `Quarter, where it is not; else one more than the last, ${word}`,
      quarter("F5"),
      (at) => `IF(${at.here(`c.below${name}`)}=0,${at.here("calc.quarter")},${at.one("c.quarters")}+1)`,
    );
  }
  calc.axis(
    "c.transfers",
    "Transfers inside the system",
    money("F2"),
    (at) =>
      `${at.here("c.fundedNational")}+${at.here("c.fundedCustomers")}+${at.here("c.savingLocal")}-${at.here("c.savingSystem")}-${at.here("c.incomeMoved")}`,
  );
  const inYear = (key: string, label: string, of: string): void =>
    calc.axis(
      key,
      label,
      money("F4"),
      (at) => `SUMPRODUCT((${at.all("calc.year")}=${at.here("calc.year")})*${at.all(of)})`,
    );
  inYear("c.inYearSaving", "In-year saving", "c.savingLocal");
  inYear("c.inYearNet", "In-year saving less cost", "c.netLocal");
}

/** F4 to F7. */
export function writeAppraisal(calc: CalcSheet): void {
  const units = calc.inputs.units.map((_, u) => u);
  const total = (key: string, label: string, equation: string, name: string, unit = "WTE"): void =>
    calc.one(key, label, { unit, format: WTE, equation }, (at) =>
      plus(units.map((u) => at.one(`u${u}.${name}`))),
    );
  calc.section("Over all units");
  calc.one("c.establishment", "Establishment", { unit: "WTE", format: WTE, equation: "M1" }, (at) =>
    plus(units.map((u) => at.one(`in.u${u}.establishment`))),
  );
  total("c.affordable", "Affordable workforce in the year aimed at", "N5", "target");
  total("c.inPost", "Staff in post", "M1", "inPost");
  total("c.posts", "Posts to remove", "M2", "posts");
  total("c.vacancies", "Vacancies deleted", "M3", "vacancies");
  total("c.turnover", "Leave anyway", "M5", "turnover");
  total("c.redeployed", "Found another post", "M6", "redeployed");
  total("c.marsLeavers", "Agreed resignations", "M6", "mars");
  total("c.redundancies", "Redundancies", "M6", "redundancies");
  total("c.redundantHeads", "People made redundant", "M8", "redundantHeads", "heads");
  calc.one("c.exitTotal", "Exit cost", money("K11"), (at) =>
    plus(
      units.map(
        (u) =>
          `${at.one(`u${u}.redundantHeads`)}*${at.one(`u${u}.average`)}+${at.one(`u${u}.marsHeads`)}*${at.one("c.mars")}`,
      ),
    ),
  );
  for (const funder of ["local", "national", "customers"] as const)
    calc.one(
      `c.exit.${funder}`,
      `Exit cost: ${funder}`,
      money("K11"),
      (at) => `${at.one(`in.fund.${funder}`)}*${at.one("c.exitTotal")}`,
    );
  calc.one(
    "c.oneOffLocal",
    "One-off cost, local",
    money("F2"),
    (at) => `${at.one("c.exit.local")}+SUM(${at.all("c.integration")})`,
  );
  calc.one(
    "c.oneOffSystem",
    "One-off cost, system",
    money("F2"),
    (at) => `${at.one("c.exitTotal")}+SUM(${at.all("c.integration")})`,
  );

  calc.section("Appraisal");
  calc.one(
    "c.full",
    "First quarter with everyone gone; beyond the plan if more than its quarters",
    quarter("F4"),
    (at) => `${largest(units.map((u) => at.one(`u${u}.lastExit`)))}+1`,
  );
  calc.axis("c.isFull", "That quarter", FLAG, (at) => `(${at.here("calc.quarter")}=${at.one("c.full")})*1`);
  calc.one(
    "c.late",
    "Some exits fall after the plan: their cost is not in the running totals",
    { ...FLAG, equation: "F5" },
    (at) =>
      `(${plus(units.map((u) => at.one(`u${u}.goneByExit`)))}<(${["redeployed", "marsLeavers", "redundancies"].map((way) => at.one(`c.${way}`)).join("+")})*(1-${at.one("data.almost")}))*1`,
  );
  for (const [name, word] of [
    ["Local", "local"],
    ["System", "system"],
  ] as const) {
    calc.one(
      `c.unpaid${name}`,
      `Some exits fall after the plan, or people must leave and nothing is saved or spent in it, ${word}`,
      { ...FLAG, equation: "F5" },
      (at) => {
        const total = at.all(`c.cum${name}`);
        const leavers = plus(units.map((u) => at.one(`u${u}.all`)));
        return `MAX(${at.one("c.late")},(${leavers}>0)*(MAX(${total})=0)*(MIN(${total})=0))`;
      },
    );
    calc.one(
      `c.fullYear${name}`,
      `Full-year saving, ${word}; 0 if some go too late`,
      money("F4"),
      (at) => `4*SUMPRODUCT(${at.all(`c.saving${name}`)},${at.all("c.isFull")})`,
    );
    calc.one(
      `c.payback${name}`,
      `Payback quarter, ${word}; beyond the plan if more than its quarters`,
      quarter("F5"),
      (at) => `IF(${at.one(`c.unpaid${name}`)}=1,${at.one("c.quarters")},MAX(${at.all(`c.below${name}`)}))+1`,
    );
    calc.one(
      `c.crossing${name}`,
      `First quarter not below zero, ${word}; beyond the plan if more than its quarters`,
      quarter("F5"),
      (at) =>
        `IF(${at.one(`c.unpaid${name}`)}=1,${at.one("c.quarters")}+1,MIN(${at.all(`c.crossed${name}`)}))`,
    );
    calc.one(
      `c.bridge${name}`,
      `Working balance needed, ${word}`,
      money("F6"),
      (at) => `0-MIN(0,MIN(${at.all(`c.cum${name}`)}))`,
    );
  }
  calc.axis(
    "c.discount",
    "Turns cash of the year into present value",
    { unit: "ratio", format: FACTOR, equation: "F7" },
    (at) => `${at.here("c.toReal")}/(1+${at.one("in.discountRate")})^(${at.here("calc.year")}-1)`,
  );
  calc.one(
    "c.npvLocal",
    "Net present value, local budget",
    money("F7"),
    (at) => `SUMPRODUCT(${at.all("c.netLocal")},${at.all("c.discount")})`,
  );
  calc.one(
    "c.npvSystem",
    "Net present value, system budget",
    money("F7"),
    (at) => `SUMPRODUCT(${at.all("c.netSystem")},${at.all("c.discount")})`,
  );
  calc.axis(
    "c.payments",
    "Redundancy and agreed resignation payments, transfers in appraisal",
    money("F7"),
    (at) =>
      plus(
        units.map(
          (u) => `${at.one(`u${u}.paymentShare`)}*${at.here(`u${u}.exitCost`)}+${at.here(`u${u}.marsCost`)}`,
        ),
      ),
  );
  calc.one(
    "c.npvSocial",
    "Net present value, social",
    money("F7"),
    (at) => `${at.one("c.npvSystem")}+SUMPRODUCT(${at.all("c.payments")},${at.all("c.discount")})`,
  );
}
