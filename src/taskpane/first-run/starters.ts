/** The finished examples that a newcomer can put into the sheet: labels, a code to change, and formulas. */
import { codeOf, sayBody, type Body } from "../../reference/bodies";
import { financialYear, type FinancialYear } from "../../reference/dates";
import type { Register } from "../../reference/register";
import type { CellBlock, CellContent } from "../../workbook/insert-cells";
import { examplesTexts } from "../../texts/en-GB/examples";

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
  return blockOf(examplesTexts.cut.title(CUT * 100, sayBody(body)), [
    [examplesTexts.cut.code, () => text(codeOf(body)), examplesTexts.cut.codeNote],
    [
      examplesTexts.cut.name,
      (cell) => formula(`=CSU.NAME(${cell(1)},${cell(3)})`),
      examplesTexts.cut.nameNote,
    ],
    [examplesTexts.cut.year, () => text(year), examplesTexts.cut.yearNote],
    [examplesTexts.cut.cut, () => number(CUT, SHARE), examplesTexts.cut.cutNote],
    [
      examplesTexts.cut.allowance,
      (cell) => formula(`=CSU.ALLOWANCE(${cell(1)},${cell(3)})`, POUNDS),
      examplesTexts.cut.allowanceNote,
    ],
    [
      examplesTexts.cut.allowanceAfter,
      (cell) => formula(`=CSU.CUT(${cell(5)},${cell(4)})`, POUNDS),
      examplesTexts.cut.allowanceAfterNote,
    ],
    [examplesTexts.cut.lessMoney, (cell) => formula(`=${cell(5)}-${cell(6)}`, POUNDS), ""],
    [
      examplesTexts.cut.costOfWte,
      (cell) => formula(`=CSU.COSTPERWTE("7",${cell(3)})`, POUNDS),
      examplesTexts.cut.costOfWteNote,
    ],
    [examplesTexts.cut.payShare, () => number(PAY_SHARE, SHARE), examplesTexts.cut.payShareNote],
    [
      examplesTexts.cut.wteNow,
      (cell) => formula(`=CSU.AFFORDABLEWTE(${cell(5)},${cell(8)},${cell(9)})`, WTE),
      "",
    ],
    [
      examplesTexts.cut.wteAfter,
      (cell) => formula(`=CSU.AFFORDABLEWTE(${cell(6)},${cell(8)},${cell(9)})`, WTE),
      "",
    ],
    [
      examplesTexts.cut.wteFewer,
      (cell) => formula(`=${cell(10)}-${cell(11)}`, WTE),
      examplesTexts.cut.wteFewerNote,
    ],
    [examplesTexts.cut.source, (cell) => formula(`=CSU.SOURCE(${cell(1)},"allowance",${cell(3)})`), ""],
  ]);
}

/** Who served a group at two days of 2014. */
export const servedExample = (body: Body): CellBlock =>
  blockOf(examplesTexts.served.title(sayBody(body)), [
    [examplesTexts.served.code, () => text(codeOf(body)), examplesTexts.served.codeNote],
    [examplesTexts.served.name, (cell) => formula(`=CSU.NAME(${cell(1)},"2014-04-01")`), ""],
    [
      examplesTexts.served.inApril,
      (cell) => formula(`=CSU.SERVEDBY(${cell(1)},"2014-04-01")`),
      examplesTexts.served.noneNote,
    ],
    [
      examplesTexts.served.inDecember,
      (cell) => formula(`=CSU.SERVEDBY(${cell(1)},"2014-12-31")`),
      examplesTexts.served.noneNote,
    ],
    [examplesTexts.served.source, (cell) => formula(`=CSU.SOURCE(${cell(1)},"coverage","2014-04-01")`), ""],
  ]);
