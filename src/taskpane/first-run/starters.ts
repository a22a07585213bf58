/** The finished examples that a newcomer can put into the sheet: labels, a code to change, and formulas. */
import { codeOf, sayBody, type Body } from "../../reference/bodies";
import { financialYear, type FinancialYear } from "../../reference/dates";
import type { Register } from "../../reference/register";
import type { CellBlock, CellContent } from "../../workbook/insert-cells";

/** The group that the examples are about until another is chosen: much is held of it. */
export const EXAMPLE = "00T";
const CUT = 0.1;
/** An assumption nobody published: how much of a running cost allowance goes on pay. */
const PAY_SHARE = 0.75;
const [FIRST_YEAR, LAST_YEAR] = [2013, 2021];

const POUNDS = "£#,##0";
const WTE = "#,##0.0";
const SHARE = "0%";
const PLAIN = "General";

const text = (said: string): CellContent => ({ kind: "text", text: said });
const number = (value: number, format: string): CellContent => ({ kind: "number", value, format });
const formula = (said: string, format = PLAIN): CellContent => ({ kind: "formula", formula: said, format });

/** A line of an example: what it is, the cell, and how it comes about. Rows before it are named by `cell`. */
type Line = readonly [label: string, cell: (cell: (row: number) => string) => CellContent, note: string];

function blockOf(title: string, lines: readonly Line[]): CellBlock {
  const notes = lines.map(([, , note]) => note);
  return {
    rows: lines.length + 1,
    columns: 3,
    widths: [34, 26, Math.max(...notes.map(({ length }) => length))],
    lay: (at) => [
      [text(title), text(""), text("")],
      ...lines.map(([label, cell, note]) => [text(label), cell((row) => at(row, 1)), text(note)]),
    ],
  };
}

/** The latest year for which an allowance of the group is held; the first one where none is. */
export function yearFor({ money }: Register, body: Body): FinancialYear {
  for (let year = LAST_YEAR; year > FIRST_YEAR; year--)
    if (money.allowance(body, financialYear(year)).ok) return financialYear(year);
  return financialYear(FIRST_YEAR);
}

/** What a cut of a tenth means for a group: its money, and the staff that the money carries. */
export function cutExample(held: Register, body: Body): CellBlock {
  const year = yearFor(held, body);
  return blockOf(`A ${CUT * 100}% cut for ${sayBody(body)}`, [
    ["CCG", () => text(codeOf(body)), "Change this code for another CCG"],
    ["Name", (cell) => formula(`=CSU.NAME(${cell(1)},${cell(3)})`), "As it was called then"],
    ["Year", () => text(year), "Change it: 2013/14 and later"],
    ["Cut", () => number(CUT, SHARE), "Change it"],
    [
      "Allowance",
      (cell) => formula(`=CSU.ALLOWANCE(${cell(1)},${cell(3)})`, POUNDS),
      "Published, or derived from what was",
    ],
    ["Allowance after the cut", (cell) => formula(`=CSU.CUT(${cell(5)},${cell(4)})`, POUNDS), "In cash"],
    ["Less money", (cell) => formula(`=${cell(5)}-${cell(6)}`, POUNDS), ""],
    [
      "Cost of one WTE",
      (cell) => formula(`=CSU.COSTPERWTE("7",${cell(3)})`, POUNDS),
      "Middle of band 7, with on-costs",
    ],
    ["Share of it that is pay", () => number(PAY_SHARE, SHARE), "An assumption: change it"],
    [
      "WTE it carries now",
      (cell) => formula(`=CSU.AFFORDABLEWTE(${cell(5)},${cell(8)},${cell(9)})`, WTE),
      "",
    ],
    ["WTE after the cut", (cell) => formula(`=CSU.AFFORDABLEWTE(${cell(6)},${cell(8)},${cell(9)})`, WTE), ""],
    ["WTE fewer", (cell) => formula(`=${cell(10)}-${cell(11)}`, WTE), "What the cut means"],
    ["Source of the allowance", (cell) => formula(`=CSU.SOURCE(${cell(1)},"allowance",${cell(3)})`), ""],
  ]);
}

/** Who served a group at two days of 2014. */
export const servedExample = (body: Body): CellBlock =>
  blockOf(`Who served ${sayBody(body)} in 2014`, [
    ["CCG", () => text(codeOf(body)), "Change this code for another CCG"],
    ["Name", (cell) => formula(`=CSU.NAME(${cell(1)},"2014-04-01")`), ""],
    [
      "On 1 April 2014",
      (cell) => formula(`=CSU.SERVEDBY(${cell(1)},"2014-04-01")`),
      "#N/A: no source says who",
    ],
    [
      "On 31 December 2014",
      (cell) => formula(`=CSU.SERVEDBY(${cell(1)},"2014-12-31")`),
      "#N/A: no source says who",
    ],
    ["Source", (cell) => formula(`=CSU.SOURCE(${cell(1)},"coverage","2014-04-01")`), ""],
  ]);
