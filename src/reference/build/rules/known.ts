/** Counts and sums that are known from outside the tables: a table that no longer meets them has lost a fact. */
import { isOpen } from "../../bodies";
import type { BodyType, TableName } from "../../schema";
import { Support } from "../../support";
import { breach, type Check, type Context } from "./context";

interface Known {
  readonly what: string;
  readonly table: TableName;
  readonly expected: number;
  readonly found: (context: Context) => number;
}

const openOn = (type: BodyType, day: string, expected: number): Known => ({
  what: `${type}s open on ${day}`,
  table: "bodies",
  expected,
  found: ({ bodies }) => bodies.openOn(type, day).length,
});

const allowances = (year: string, expected: number): Known => ({
  what: `ICB allowances of ${year} in thousand pounds`,
  table: "allowances",
  expected,
  found: ({ data }) =>
    Math.round(
      data.allowances
        .filter(({ row }) => row.year === year && row.kind === "allowance" && row.body.startsWith("ICB-"))
        .reduce((sum, { row }) => sum + row.amount, 0) / 1000,
    ),
});

/** CCGs whose CSU is known; single services, a CCG's own staff and private suppliers do not count. */
const mapped = (day: string, expected: number): Known => ({
  what: `CCGs mapped to a CSU on ${day}`,
  table: "coverage",
  expected,
  found: ({ bodies, tables }) =>
    new Set(
      new Support(bodies, tables).all
        .filter(
          ({ csu, service, from, to }) =>
            csu.type === "CSU" && !service && from <= day && day <= (to ?? "9999") && isOpen(csu, day),
        )
        .map(({ ccg }) => ccg.id),
    ).size,
});

const KNOWN: readonly Known[] = [
  openOn("CCG", "2013-04-01", 211),
  openOn("CCG", "2015-04-01", 209),
  openOn("CCG", "2017-04-01", 207),
  openOn("CCG", "2018-04-01", 195),
  openOn("CCG", "2019-04-01", 191),
  openOn("CCG", "2020-04-01", 135),
  openOn("CCG", "2021-04-01", 106),
  openOn("CCG", "2022-07-01", 0),
  openOn("SUBICB", "2022-07-01", 106),
  openOn("ICB", "2022-07-01", 42),
  openOn("ICB", "2026-04-01", 36),
  openOn("CSU", "2013-04-01", 19),
  {
    what: "CCGs merged into another CCG",
    table: "successions",
    expected: 142,
    found: ({ data }) =>
      data.successions.filter(
        ({ row }) => row.predecessor.startsWith("CCG-") && row.successor.startsWith("CCG-"),
      ).length,
  },
  allowances("2023/24", 1_108_760),
  allowances("2024/25", 908_760),
  allowances("2025/26", 873_992),
  mapped("2013-04-01", 194),
  mapped("2014-05-01", 185),
  mapped("2015-04-02", 175),
  mapped("2017-04-30", 128),
  {
    what: "CCGs served by Greater Manchester CSU on 2013-06-01",
    table: "coverage",
    expected: 12,
    found: ({ bodies, tables }) =>
      new Support(bodies, tables).all.filter(
        ({ csu, from, to }) => csu.id === "CSU-GM" && from <= "2013-06-01" && "2013-06-01" <= (to ?? "9999"),
      ).length,
  },
  {
    what: "rates for 2014/15 and 2015/16 that conflict with the preferred one",
    table: "rates",
    expected: 2,
    found: ({ data }) =>
      data.rates.filter(({ row }) => row.variant === "reply" && row.per_head !== null && !row.preferred)
        .length,
  },
  {
    what: "facts of the two merger articles",
    table: "article_facts",
    expected: 52,
    found: ({ data }) => data.article_facts.length,
  },
  {
    what: "pay points of bands 2 to 9 with an amount",
    table: "pay_points",
    expected: 413,
    found: ({ data }) => data.pay_points.filter(({ row }) => row.amount !== null).length,
  },
  {
    what: "years with all three rates of high cost areas",
    table: "high_cost_areas",
    expected: 12,
    found: ({ data }) => data.high_cost_areas.length / 3,
  },
  {
    what: "years in which the two vintages of the deflator differ",
    table: "deflators",
    expected: 7,
    found: ({ data }) =>
      new Set(data.deflators.map(({ row }) => `${row.year} ${row.index}`)).size -
      new Set(data.deflators.map(({ row }) => row.year)).size,
  },
  {
    what: "weekly limits of statutory redundancy pay",
    table: "exit_terms",
    expected: 11,
    found: ({ data }) =>
      data.exit_terms.filter(({ row }) => row.parameter === "week_limit" && row.value !== null).length,
  },
];

/** Holds the published tables against {@link KNOWN}. */
export const checkKnown: Check = (context) => {
  for (const { what, table, expected, found } of KNOWN) {
    const count = found(context);
    if (count !== expected)
      breach(
        context.report,
        {
          code: "known_count",
          rule: "Counts and sums known from outside the tables are met.",
          remedy: "Look for the row that was lost, added or changed.",
        },
        table,
        0,
        `${what}: ${count} where ${expected} is known.`,
      );
  }
};
