/** What the tables of pay, on-costs, price levels and terms give, against figures read from the sources by hand. */
import { describe, expect, it } from "vitest";
import type { Answer } from "../../../src/reference/fault";
import { register } from "../../../src/reference/store";
import { BANDS, PAY_POINTS, ZONES, type Band, type PayPoint } from "../../../src/reference/workforce";

const { workforce, tables, citations } = register();
const value = <T>(answer: Answer<T>): T => {
  if (!answer.ok) throw new Error(answer.fault.message);
  return answer.value;
};

describe("pay", () => {
  it.each<[string, Band, PayPoint, number, string]>([
    ["2013/14", "2", "min", 14_294, "published"],
    ["2014/15", "7", "max", 40_558, "published"],
    ["2014/15", "8d", "mid", 71_886, "estimated"],
    ["2014/15", "9", "max", 98_453, "published"],
    ["2016/17", "7", "min", 31_383, "derived"],
    ["2018/19", "8c", "max", 71_243, "derived"],
    ["2021/22", "5", "mid", 27_780, "published"],
    ["2025/26", "7", "max", 54_710, "published"],
    ["2026/27", "9", "max", 129_783, "derived"],
  ])("of %s, band %s, %s is £%i (%s)", (year, band, point, amount, basis) =>
    expect(value(workforce.pay(year, band, point))).toMatchObject({ year, amount, basis }),
  );

  it("says how a derived figure was worked out, by how much it may be out, and who says so", () => {
    const figure = value(workforce.pay("2019/20", "8c", "max"));
    expect(figure).toMatchObject({ method: "2018/19 x 1.017", tolerance: 200, sources: ["W53", "W55"] });
    expect(figure.note).toMatch(/confirm before use/i);
    expect(value(workforce.pay("2014/15", "8d", "mid"))).toMatchObject({ tolerance: 2_000 });
  });

  it("rises from bottom to top and from band to band, by year and point", () => {
    for (const year of workforce.years().pay)
      for (const point of PAY_POINTS) {
        const amounts = BANDS.flatMap((band) => {
          const found = workforce.pay(year, band, point);
          return found.ok ? [found.value.amount] : [];
        });
        expect(amounts, `${year} ${point}`).toEqual([...new Set(amounts)].sort((a, b) => a - b));
      }
  });

  it("at the ends of a band agrees with the spine of the year", () => {
    // Bottom and top point of each band on the second pay spine.
    const ends = {
      "3": [6, 12],
      "5": [16, 23],
      "7": [26, 34],
      "8a": [33, 38],
      "8b": [37, 42],
      "9": [49, 54],
    };
    for (const year of ["2013/14", "2014/15", "2015/16", "2016/17", "2017/18"])
      for (const [band, [bottom, top]] of Object.entries(ends)) {
        const at = (point: PayPoint) => value(workforce.pay(year, band as Band, point)).amount;
        expect([at("min"), at("max")], `${year} ${band}`).toEqual(
          [bottom!, top!].map((point) => value(workforce.spine(year, point)).amount),
        );
      }
  });

  it("halfway points lie halfway", () => {
    const rows = tables.rows("pay_points").filter((row) => row.method === "mean of bottom and top");
    expect(rows).toHaveLength(43);
    for (const { year, band, amount } of rows) {
      const ends =
        value(workforce.pay(year, band, "min")).amount + value(workforce.pay(year, band, "max")).amount;
      expect(amount, `${year} ${band}`).toBe(ends / 2);
    }
  });

  it.each(
    tables
      .rows("pay_points")
      .flatMap((row) => {
        const [, from, sign, by] = /^(\d{4}\/\d{2}) ([x/]) ([\d.]+)$/.exec(row.method) ?? [];
        return from ? [[row, from, sign === "x" ? Number(by) : 1 / Number(by)] as const] : [];
      })
      .map(
        ([row, from, factor]) =>
          [`${row.year} ${row.band} ${row.point} from ${from}`, row, from, factor] as const,
      ),
  )("%s follows from the award, within its tolerance", (_name, row, from, factor) => {
    const base = value(workforce.pay(from, row.band, row.point)).amount;
    expect(Math.abs(base * factor - row.amount!)).toBeLessThanOrEqual(row.tolerance! + 0.5);
  });

  it("awards are shares of pay, and none where the award was no one rate", () => {
    expect(value(workforce.award("2019/20")).headline).toBe(0.017);
    expect(value(workforce.award("2014/15"))).toMatchObject({ headline: 0, consolidated: false });
    const flat = value(workforce.award("2022/23"));
    expect(flat.headline).toBeNull();
    expect(flat.text).toContain("£1,400");
  });
});

describe("on-costs", () => {
  it("of 2014/15 carry the rebate with its two limits, 52 times the weekly ones", () =>
    expect(value(workforce.onCosts("2014/15"))).toMatchObject({
      niRate: 0.138,
      niThreshold: 7_956,
      lowerEarningsLimit: 5_772,
      upperAccrualPoint: 40_040,
      rebate: 0.034,
      pensionFull: 0.14,
      pensionLocal: 0.14,
      levy: 0,
    }));
  it("of 2025/26 have the lower threshold, 15% and the central share of the pension rate", () =>
    expect(value(workforce.onCosts("2025/26"))).toMatchObject({
      niRate: 0.15,
      niThreshold: 5_000,
      upperAccrualPoint: null,
      rebate: 0,
      pensionFull: 0.2378,
      pensionLocal: 0.1438,
      levy: 0.005,
    }));
  it("give no rebate from April 2016", () => {
    const rebates = workforce.years().onCosts.map((year) => value(workforce.onCosts(year)).rebate);
    expect(rebates).toEqual([0.034, 0.034, 0.034, ...Array<number>(11).fill(0)]);
  });
  it("do not hold a limit that was not found", () =>
    expect(value(workforce.onCosts("2021/22")).lowerEarningsLimit).toBeNull());

  it("supplements run from fringe to inner London, and are nothing outside", () => {
    expect(value(workforce.highCostArea("2016/17", "inner"))).toMatchObject({
      rate: 0.2,
      min: 4_158,
      max: 6_405,
    });
    expect(value(workforce.highCostArea("2013/14", "outer"))).toMatchObject({ min: 3_449, tolerance: 2 });
    expect(value(workforce.highCostArea("2025/26", "fringe")).tolerance).toBeNull();
    for (const year of ["2016/17", "2022/23", "2040/41"])
      expect(value(workforce.highCostArea(year, "none"))).toMatchObject({ rate: 0, min: 0, max: 0 });
    expect(ZONES).toHaveLength(4);
  });
});

describe("deflators", () => {
  it("prefer the later forecast and keep the earlier one whole", () => {
    const [later, earlier] = workforce.vintages();
    expect([later, earlier]).toEqual(["OBR EFO March 2026", "OBR EFO November 2025"]);
    expect(value(workforce.deflator("2024/25"))).toMatchObject({
      index: 104.95,
      vintage: later,
      status: "outturn",
    });
    expect(value(workforce.deflator("2024/25", earlier)).index).toBe(104.625);
    expect(value(workforce.deflator("2025/26")).status).toBe("forecast");
  });
  it("agree in every year to 2023/24", () => {
    for (const year of workforce.years().deflators.filter((held) => held < "2024/25"))
      expect(value(workforce.deflator(year)).index).toBe(
        value(workforce.deflator(year, workforce.vintages()[1]!)).index,
      );
  });
});

describe("terms of exit", () => {
  it("before April 2015 know neither floor nor cap", () =>
    expect(workforce.exitTerms("old")).toMatchObject({
      to: "2015-03-31",
      monthsPerYear: 1,
      maxMonths: 24,
      minServiceWeeks: 104,
      salaryFloor: null,
      salaryCap: null,
      maxPayment: null,
      weeksPerMonth: 4.35,
      employerMeetsStrain: true,
    }));
  it("since then pay at most 24 months of the cap", () => {
    const terms = workforce.exitTerms("new");
    expect(terms).toMatchObject({
      from: "2015-04-01",
      to: null,
      salaryFloor: 23_000,
      salaryCap: 80_000,
      maxPayment: 160_000,
      employerMeetsStrain: false,
    });
    expect((terms.salaryCap! / 12) * terms.maxMonths).toBe(terms.maxPayment);
  });
  it("are chosen by the day on which consultation began", () => {
    expect(workforce.regimeOn("2015-03-31")).toBe("old");
    expect(workforce.regimeOn("2015-04-01")).toBe("new");
  });
  it.each([
    ["2014-04-06", 464],
    ["2015-04-05", 464],
    ["2015-04-06", 475],
    ["2023-04-06", 643],
    ["2026-04-05", 719],
  ])("the weekly limit on %s is £%i", (day, weekLimit) =>
    expect(value(workforce.statutory(day))).toMatchObject({ weekLimit, maxYears: 20, minYears: 2 }),
  );
  it("count half a week, a week and one and a half by age, whatever the day", () => {
    expect(value(workforce.statutory("2025-06-01")).weeksByAge).toEqual([0.5, 1, 1.5]);
    expect(workforce.statutoryWeeks()).toEqual({ maxYears: 20, minYears: 2, weeksByAge: [0.5, 1, 1.5] });
  });
  it("Class 1A starts on 6 April 2020", () => {
    expect(workforce.class1A("2020-04-05").threshold).toBeNull();
    expect(workforce.class1A("2020-04-06").threshold).toBe(30_000);
  });
  it("notice is a week under two years, then a week a year to twelve", () =>
    expect(workforce.notice()).toMatchObject({ weeksUnderTwoYears: 1, weeksPerYear: 1, maxWeeks: 12 }));
  it("consultation takes 30 days from 20 people and 45 from 100", () =>
    expect(workforce.consultation()).toMatchObject({
      from: "2013-04-06",
      thresholds: [
        { people: 100, days: 45 },
        { people: 20, days: 30 },
      ],
    }));
  it("a typical resignation scheme pays half a month a year, between 3 and 12, to £80,000", () =>
    expect(workforce.marsTerms()).toMatchObject({
      monthsPerYear: 0.5,
      minMonths: 3,
      maxMonths: 12,
      cap: 80_000,
      minServiceMonths: 12,
    }));
});

it.each([
  ["BM01", 9_400],
  ["BM05", 0.09],
  ["BM09", 43_095],
  ["BM11", 43_661.97],
  ["BM12", 104_000],
  ["BM21", 0.035],
])("benchmark %s is %d", (id, expected) =>
  expect(value(workforce.benchmark(id))).toMatchObject({ id, value: expected }),
);

it("every answer names sources that are held", () => {
  const years = workforce.years();
  const answers: readonly { readonly sources: readonly string[] }[] = [
    ...years.awards.map((year) => value(workforce.award(year))),
    ...years.onCosts.map((year) => value(workforce.onCosts(year))),
    ...years.highCostAreas.map((year) => value(workforce.highCostArea(year, "inner"))),
    ...years.deflators.map((year) => value(workforce.deflator(year))),
    ...workforce.benchmarks(),
    workforce.exitTerms("old"),
    workforce.exitTerms("new"),
    workforce.marsTerms(),
    workforce.class1A("2021-01-01"),
    workforce.notice(),
    workforce.consultation(),
    value(workforce.statutory("2025-01-01")),
  ];
  for (const { sources } of answers) {
    expect(sources.length).toBeGreaterThan(0);
    expect(citations.all(sources)).toHaveLength(sources.length);
  }
});
