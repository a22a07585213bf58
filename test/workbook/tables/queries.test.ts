import { afterEach, describe, expect, it } from "vitest";
import { pinDay } from "../../../src/reference/store";
import { answerQuery } from "../../../src/workbook/tables/queries";
import { querySchema, type Query } from "../../../src/workbook/tables/query";
import { withColumns } from "../../../src/workbook/tables/with-columns";

const on = (day: string) => ({ rule: "fixed", day }) as const;
const QUERIES: readonly Query[] = [
  { block: "bodies", type: "CCG", asAt: on("2015-06-01") },
  { block: "bodies", type: "CSU", asAt: on("2013-06-01") },
  { block: "coverage", body: "CSU-GM", asAt: on("2013-06-01") },
  { block: "served", asAt: on("2016-06-01") },
  { block: "market", measure: "ccgs", asAt: on("2014-01-01") },
  { block: "market", measure: "allowance", asAt: on("2014-01-01") },
  { block: "allowances", type: "CCG", asAt: on("2015-06-01") },
  { block: "populations", type: "CCG", measure: "allowance", asAt: on("2014-06-01") },
  { block: "mergers", type: "all", stage: "all" },
  { block: "mergers", type: "CSU", stage: "completed" },
  { block: "money", body: "CCG-00T" },
  { block: "suppliers", body: "CCG-00T" },
  { block: "descent", body: "CSU-GM" },
  { block: "staff", body: "CCG-00T" },
  { block: "figures", body: "CSU-GM" },
];
afterEach(() => pinDay(undefined));

describe.each(QUERIES.map((query) => [JSON.stringify(query), query] as const))(
  "the table of %s",
  (_, query) => {
    it("has rows, each with a key and a source of its own, and headers that differ", () => {
      const block = answerQuery(query);
      expect(block.rows.length).toBeGreaterThan(0);
      expect(new Set(block.keys).size).toBe(block.rows.length);
      expect(block.bodies).toHaveLength(block.rows.length);
      for (const names of [block.columns.map((c) => c.header.toLowerCase()), block.columns.map((c) => c.id)])
        expect(new Set(names).size).toBe(block.columns.length);
      for (const row of block.rows) expect(row).toHaveLength(block.columns.length);
      expect(block.columns.map((column) => column.role)).toEqual(expect.arrayContaining(["key", "source"]));
    });

    it("is asked for anew by what is kept of it", () => {
      const kept = JSON.parse(JSON.stringify(query)) as unknown;
      expect(answerQuery(querySchema.parse(kept))).toEqual(answerQuery(query));
    });
  },
);

describe("the table of who served each CCG", () => {
  it("has every open CCG, one row a supplier, and says where no source maps one", () => {
    const query: Query = { block: "served", asAt: on("2016-06-01") };
    const { rows, bodies } = answerQuery(query);
    expect(new Set(bodies).size).toBe(209);
    const servedBy = (code: string) => rows.filter((row) => row[0] === code).map((row) => row[2]);
    // South Lincolnshire: the contract with Optum, beside what is carried forward.
    expect(servedBy("99D")).toEqual(expect.arrayContaining(["Arden and GEM CSU", "Optum"]));
    expect(servedBy("00T")).toEqual(["Not mapped"]);
    const unmapped = rows.find((row) => row[0] === "00T")!;
    expect(unmapped.slice(5, 9)).toEqual([undefined, undefined, "no source says", undefined]);
  });
});

describe("a query", () => {
  it("about the pinned day follows the workbook", () => {
    const query: Query = { block: "bodies", type: "CSU", asAt: { rule: "pinned" } };
    pinDay("2013-06-01");
    const before = answerQuery(query);
    pinDay("2016-06-01");
    const after = answerQuery(query);
    expect([before.day, after.day]).toEqual(["2013-06-01", "2016-06-01"]);
    expect(after.rows.length).toBeLessThan(before.rows.length);
  });

  it("keeps the columns that tell rows apart and the sources, whatever is chosen", () => {
    const block = withColumns(answerQuery(QUERIES[2]!), ["allowance"]);
    expect(block.columns.map((column) => column.id)).toEqual([
      "code",
      "allowance",
      "source",
      "figure_source",
    ]);
    expect(block.rows[0]).toHaveLength(4);
    expect(block.rows[0]?.[0]).toBe("00T");
  });

  it("about an organisation that is not held says so", () => {
    expect(() => answerQuery({ block: "money", body: "CCG-XXX" })).toThrow(/no longer hold the organisation/);
  });

  it("that is damaged is none", () => {
    for (const query of [
      { block: "bodies", type: "CCG" },
      { block: "bodies", type: "CCG", asAt: on("2015-02-31") },
      { block: "money", body: "CCG-00T", more: 1 },
      { block: "other" },
    ])
      expect(querySchema.safeParse(query).success).toBe(false);
  });
});
