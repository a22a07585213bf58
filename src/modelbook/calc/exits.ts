/** Terms, timing and average cost of exits: K1 to K10. */
import type { UnitInputs } from "../../model/inputs";
import { DATE, FACTOR, POUNDS, WHOLE, WTE } from "../axis";
import type { At } from "../layout";
import { RATIO_ROW } from "./money";
import { orElse, plus, type CalcSheet } from "./sheet";

const money = (equation: string) => ({ unit: "GBP", format: POUNDS, equation });
const number = (unit: string, equation: string, format = WTE) => ({ unit, format, equation });

/** A limit that may be blank, which means none. */
const capped = (value: string, limit: string): string =>
  `IF(ISNUMBER(${limit}),MIN(${value},N(${limit})),${value})`;

/** K1 to K9 for one kind of leaver. */
export function writeStratum(calc: CalcSheet, s: number): void {
  const k = (name: string): string => `s${s}.${name}`;
  const given = (name: string): string => `in.s${s}.${name}`;
  calc.section(`Payment: kind of leaver ${s + 1}`);
  calc.one(
    k("years"),
    "Complete years of service",
    number("years", "K1", WHOLE),
    (at) => `INT(${at.one(given("serviceYears"))}+${at.one("data.slack")})`,
  );
  calc.one(
    k("months"),
    "Months of pay earned",
    number("months", "K1"),
    (at) =>
      `(${at.one(given("serviceYears"))}*${at.one("data.weeksInYear")}+${at.one("data.slack")}>=${at.one("data.minServiceWeeks")})*MIN(${at.one("data.maxMonths")},${at.one("data.monthsPerYear")}*${at.one(k("years"))})`,
  );
  calc.one(k("salary"), "Salary that counts", money("K2"), (at) =>
    capped(`MAX(${at.one(given("salary"))},${at.one("data.salaryFloor")})`, at.one("data.salaryCap")),
  );
  calc.one(
    k("month"),
    "Month of pay",
    money("K3"),
    (at) =>
      `MAX(${at.one(k("salary"))}/12,(${at.one("in.monthRule")}="better_of")*${at.one("data.weeksPerMonth")}*${at.one(k("salary"))}/${at.one("data.weeksInYear")})`,
  );
  calc.one(
    k("contract"),
    "Payment under section 16",
    money("K4"),
    (at) =>
      `${at.one(given("fte"))}*${capped(`${at.one(k("months"))}*${at.one(k("month"))}`, at.one("data.maxPayment"))}`,
  );
  calc.one(
    k("counted"),
    "Years that count by statute",
    number("years", "K5", WHOLE),
    (at) =>
      `(${at.one(k("years"))}>=${at.one("data.statutoryMinYears")})*MIN(${at.one(k("years"))},${at.one("data.statutoryYears")})`,
  );
  const from = (at: At, age: string): string =>
    `MIN(${at.one(k("counted"))},MAX(0,INT(${at.one(given("age"))})-${at.one(age)}))`;
  calc.one(k("from41"), "Of them worked at 41 or over", number("years", "K5", WHOLE), (at) =>
    from(at, "data.age41"),
  );
  calc.one(k("from22"), "Of them worked at 22 or over", number("years", "K5", WHOLE), (at) =>
    from(at, "data.age22"),
  );
  calc.one(
    k("weeks"),
    "Weeks of pay by statute",
    number("weeks", "K5"),
    (at) =>
      `${at.one("data.weeks41")}*${at.one(k("from41"))}+${at.one("data.weeks40")}*(${at.one(k("from22"))}-${at.one(k("from41"))})+${at.one("data.weeks22")}*(${at.one(k("counted"))}-${at.one(k("from22"))})`,
  );
  calc.one(k("weekPay"), "Week's pay that counts", money("K5"), (at) =>
    capped(
      `${at.one(given("salary"))}*${at.one(given("fte"))}/${at.one("data.weeksInYear")}`,
      at.one("data.weekLimit"),
    ),
  );
  calc.one(
    k("payment"),
    "Payment, never below the statutory one",
    money("K5"),
    (at) => `MAX(${at.one(k("contract"))},${at.one(k("weeks"))}*${at.one(k("weekPay"))})`,
  );
  calc.one(
    k("strain"),
    "Pension cost beyond the payment",
    money("K6"),
    (at) =>
      `(${at.one("in.regime")}="old")*(${at.one(given("takesPension"))}="yes")*MAX(0,${at.one(given("capitalisedCost"))}-${at.one(k("payment"))})`,
  );
  calc.one(
    k("taxed"),
    "Payment on which Class 1A is due",
    money("K7"),
    (at) =>
      `IF(ISNUMBER(${at.one("data.class1A")}),MAX(0,${at.one(k("payment"))}-N(${at.one("data.class1A")})),0)`,
  );
  calc.one(
    k("marsMonths"),
    "Agreed resignation: months of pay",
    number("months", "K9"),
    (at) =>
      `MIN(MAX(${at.one("data.marsMonths")}*${at.one(k("years"))},${at.one("data.marsLeast")}),${at.one("data.marsMost")})`,
  );
  calc.one(
    k("mars"),
    "Agreed resignation: payment",
    money("K9"),
    (at) =>
      `(${at.one(given("serviceYears"))}*12+${at.one("data.slack")}>=${at.one("data.marsService")})*MIN(${at.one("data.marsCap")},${at.one(k("marsMonths"))}*${at.one(given("salary"))}*${at.one(given("fte"))}/12)`,
  );
}

/** Sums over kinds of leaver, shared by all units. */
export function writeAverages(calc: CalcSheet): void {
  const { strata } = calc.inputs.exits;
  calc.section("Exits: over all kinds of leaver");
  const weighted = (name: string) => (at: At) =>
    plus(strata.map((_, s) => `${at.one(`in.s${s}.weight`)}*${at.one(`s${s}.${name}`)}`));
  calc.one("c.payment", "Payment before returns and repayments", money("K10"), weighted("payment"));
  calc.one(
    "c.paid",
    "Payment after returns within four weeks and repayments",
    money("K10"),
    (at) =>
      `${at.one("c.payment")}*(1-${at.one("in.fourWeekShare")})*(1-${at.one("in.clawbackProbability")}*${at.one("in.clawbackShare")})`,
  );
  calc.one("c.strain", "Pension cost", money("K6"), weighted("strain"));
  calc.one("c.taxed", "Payment on which Class 1A is due", money("K7"), weighted("taxed"));
  calc.one("c.notice", "Weeks of notice", number("weeks", "K8"), (at) =>
    plus(strata.map((_, s) => `${at.one(`in.s${s}.weight`)}*${at.one(`in.s${s}.noticeWeeks`)}`)),
  );
  calc.one("c.longest", "Longest notice", number("weeks", "K8"), (at) =>
    strata.length
      ? `MAX(${strata.map((_, s) => `(${at.one(`in.s${s}.weight`)}>0)*${at.one(`in.s${s}.noticeWeeks`)}`).join(",")})`
      : "0",
  );
  calc.one("c.mars", "Agreed resignation", money("K9"), (at) =>
    orElse(at.one("in.averageMarsCost"), weighted("mars")(at)),
  );
  calc.one(
    "c.decided",
    "Quarter of the announcement",
    number("quarter", "M5", WHOLE),
    (at) => `SUMPRODUCT((${at.all("calc.start")}<=${at.one("in.announced")})*1)`,
  );
}

/** Timing and K10 for one unit. */
export function writeExit(calc: CalcSheet, unit: UnitInputs, u: number): void {
  const k = (name: string): string => `u${u}.${name}`;
  const heads = `in.u${u}.headsPerWte`;
  const { consultation } = calc.inputs.exits;
  calc.section(`Exits: ${unit.name}`);
  // Thresholds are listed highest first: the days of the highest one reached are the most days of those reached.
  calc.one(k("days"), "Days of consultation", number("days", "M8", WHOLE), (at) =>
    orElse(
      at.one("in.consultationDays"),
      consultation.length
        ? `MAX(${consultation.map((_, i) => `(${at.one(k("count"))}>=${at.one(`data.consult${i}.people`)})*${at.one(`data.consult${i}.days`)}`).join(",")})`
        : "0",
    ),
  );
  calc.one(
    k("exitDay"),
    "Day of exits",
    { unit: "date", format: DATE, equation: "K11" },
    (at) =>
      `${at.one("in.announced")}+${at.one(k("days"))}+${at.one("data.daysInWeek")}*${at.one("c.longest")}`,
  );
  calc.one(
    k("dated"),
    "Quarter that holds it; one more than the last if beyond the plan",
    number("quarter", "K11", WHOLE),
    (at) =>
      `SUMPRODUCT((${at.all("calc.start")}<=${at.one(k("exitDay"))})*1)+(${at.one(k("exitDay"))}>=${at.one("data.planEnd")})`,
  );
  calc.one(k("exitQuarter"), "Quarter of exits", number("quarter", "K11", WHOLE), (at) =>
    orElse(at.one("in.exitQuarter"), at.one(k("dated"))),
  );
  calc.axis(
    k("exitYear"),
    "First quarter of the year of exits",
    { unit: "flag", format: WHOLE, equation: "" },
    (at) =>
      `${at.here("c.newYear")}*(${at.here("calc.year")}=MIN(MAX(1,ROUNDUP(${at.one(k("exitQuarter"))}/4,0)),${at.one("c.years")}))`,
  );
  calc.one(
    k("exitNi"),
    "Employer's National Insurance in the year of exits",
    RATIO_ROW("K7"),
    (at) => `SUMPRODUCT(${at.all("data.niRate")},${at.all(k("exitYear"))})`,
  );
  calc.one(
    k("exitWte"),
    "Cost of one WTE in the year of exits",
    money("K8"),
    (at) => `SUMPRODUCT(${at.all(k("cost"))},${at.all(k("exitYear"))})`,
  );
  calc.one(
    k("class1A"),
    "Class 1A on an exit, on average",
    money("K7"),
    (at) => `${at.one(k("exitNi"))}*${at.one("c.taxed")}`,
  );
  calc.one(
    k("inLieu"),
    "Pay in lieu of notice, on average",
    money("K8"),
    (at) =>
      `${at.one("in.payInLieuShare")}*${at.one("c.notice")}*${at.one(k("exitWte"))}/${at.one(heads)}/${at.one("data.weeksInYear")}`,
  );
  calc.one(k("average"), "Average cost of a redundancy", money("K10"), (at) =>
    orElse(
      at.one("in.averageCost"),
      `${at.one("c.paid")}+${at.one("c.strain")}+${at.one(k("class1A"))}+${at.one(k("inLieu"))}+${at.one("in.legalPerExit")}+${at.one("in.outplacementPerExit")}`,
    ),
  );
  calc.one(
    k("paymentShare"),
    "Payment as a share of it",
    { unit: "ratio", format: FACTOR, equation: "F7" },
    (at) =>
      `(${at.one(k("average"))}>0)*IF(ISNUMBER(${at.one("in.averageCost")}),1,${at.one("c.paid")}/MAX(${at.one(k("average"))},${at.one("data.slack")}))`,
  );
}
