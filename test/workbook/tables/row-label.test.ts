/** Rows in the report of a refresh are named by what tells them apart, in words people know. */
import { expect, it } from "vitest";
import { heldOf } from "../../../src/workbook/tables/cells";
import { answerQuery } from "../../../src/workbook/tables/queries";
import { querySchema, type Query } from "../../../src/workbook/tables/query";
import { specsOf } from "../../../src/workbook/tables/record";
import { labelColumns, labelOf } from "../../../src/workbook/tables/row-label";

const on = (day: string) => ({ rule: "fixed", day }) as const;
function labels(query: Query): string[] {
  const block = answerQuery(query);
  const columns = labelColumns(block.columns);
  return specsOf(block).map((row) =>
    labelOf(columns, (column) => heldOf(row[block.columns.indexOf(column)]!)),
  );
}

const CASES: readonly (readonly [Query, string])[] = [
  [
    { block: "bodies", type: "CSU", asAt: on("2014-06-01") },
    "0CG, NHS Central Eastern Commissioning Support Unit",
  ],
  [{ block: "allowances", type: "CCG", asAt: on("2014-06-01") }, "00C, NHS Darlington CCG"],
  [
    { block: "populations", type: "CCG", measure: "registered", asAt: on("2014-06-01") },
    "00C, NHS Darlington CCG",
  ],
  [{ block: "coverage", body: "CSU-GM", asAt: on("2013-06-01") }, "00T, NHS Bolton CCG"],
  [{ block: "served", asAt: on("2014-06-01") }, "00C, NECS"],
  [{ block: "market", measure: "ccgs", asAt: on("2014-06-01") }, "0CX, Midlands and Lancashire CSU"],
  [
    { block: "mergers", type: "CSU", stage: "all" },
    "1 February 2014, Greater Manchester CSU; Cheshire and Merseyside CSU, North West CSU",
  ],
  [{ block: "suppliers", body: "CCG-00T" }, "North West CSU, general support, 1 July 2014"],
  [{ block: "money", body: "CCG-00T" }, "2014/15, 00T, NHS Bolton CCG"],
  [{ block: "descent", body: "CSU-ARDEN" }, "1 April 2015, CSU-ARDEN, 0DE"],
  [{ block: "staff", body: "CCG-00T" }, "31 March 2021, 00T, NHS Bolton CCG"],
  [{ block: "figures", body: "CSU-GM" }, "CCG customers, 2 April 2013"],
];

it.each(CASES.map(([query, label]) => [query.block, query, label] as const))(
  "a row of %s is told by what people know it by",
  (_block, query, label) => {
    const all = labels(query);
    expect(all).toContain(label);
    expect(all).not.toContain("");
  },
);

it("every kind of table is among the cases", () => {
  expect(new Set(CASES.map(([{ block }]) => block))).toEqual(
    new Set(querySchema.options.map((option) => option.shape.block.value)),
  );
});
