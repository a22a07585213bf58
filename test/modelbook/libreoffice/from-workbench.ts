/** What stands in the workbench, as a file: the cells that the panel wrote, with the results that were shown there. */
import { z } from "zod";
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from "../../../src/workbench/automation";
import { contains, parseAddress } from "../../../src/workbench/objects/address";
import type { FileBook, FileCell, FileCondition, FileSheet, FileStyle, FileValidation } from "./xlsx";

const BLACK = "#000000";
/** Pixels of a character, and of the margin of a cell. */
const CHARACTER = 7;
const MARGIN = 5;

const colour = z.object({ rgb: z.string() });
const look = z.object({
  n: z.object({ pattern: z.string() }).optional(),
  cl: colour.optional(),
  bg: colour.optional(),
  bl: z.number().optional(),
});
const validation = z.object({
  cells: z.string(),
  rule: z.union([
    z.object({
      decimal: z.object({ formula1: z.number(), formula2: z.number(), operator: z.literal("Between") }),
    }),
    z.object({ list: z.object({ source: z.string() }) }),
  ]),
  errorAlert: z.object({ message: z.string() }),
});
const condition = z.object({ cells: z.string(), formula: z.string(), fill: z.string(), color: z.string() });

/** The sheets of these names and the names that refer to cells, as they stand in the workbench. */
export function workbenchFile({ sheets, names }: WorkbookSnapshot, wanted: readonly string[]): FileBook {
  return {
    sheets: sheets.filter(({ name }) => wanted.includes(name)).map(sheetOf),
    names: names.map(({ name, formula }) => ({ name, reference: formula.slice(1) })),
  };
}

function sheetOf(sheet: SheetSnapshot): FileSheet {
  const isLocked = locksOf(sheet);
  const [rows, columns] = sheet.frozen;
  const last = Math.max(-1, ...Object.keys(sheet.columnWidths).map(Number));
  return {
    name: sheet.name,
    tab: sheet.tabColor || BLACK,
    frozen: { rows, columns },
    locked: sheet.protected,
    widths: Array.from({ length: last + 1 }, (_, i) =>
      Math.max(1, ((sheet.columnWidths[i] ?? 0) - MARGIN) / CHARACTER),
    ),
    cells: Object.entries(sheet.cells).map(([address, cell]) => cellOf(address, cell, isLocked)),
    validations: sheet.validations.map((one) => validationOf(validation.parse(one))),
    conditions: sheet.conditions.map((one) => conditionOf(condition.parse(one))),
  };
}

/** Whether a cell is locked: what was set last counts, and every cell is at first. */
function locksOf({ locks }: SheetSnapshot): (address: string) => boolean {
  const blocks = locks.map(({ cells, locked }) => ({ block: parseAddress(cells).block, locked }));
  return (address) => {
    const { block } = parseAddress(address);
    return blocks.findLast((one) => contains(one.block, block))?.locked ?? true;
  };
}

function cellOf(address: string, cell: CellSnapshot, isLocked: (address: string) => boolean): FileCell {
  const { row, column } = parseAddress(address).block;
  const { formula, value } = cell;
  const at = { row, column, value: value ?? "", style: styleOf(cell, isLocked(address)) };
  return formula === undefined ? at : { ...at, formula };
}

function styleOf({ style = {} }: CellSnapshot, locked: boolean): FileStyle {
  const { n, cl, bg, bl } = look.parse(style);
  return {
    format: n?.pattern ?? "General",
    font: cl?.rgb ?? BLACK,
    fill: bg?.rgb ?? null,
    bold: bl === 1,
    locked,
  };
}

const validationOf = ({ cells, rule, errorAlert }: z.output<typeof validation>): FileValidation => ({
  cells,
  takes:
    "list" in rule
      ? { choices: rule.list.source.split(",") }
      : { least: rule.decimal.formula1, most: rule.decimal.formula2 },
  message: errorAlert.message,
});

const conditionOf = ({ cells, formula, fill, color }: z.output<typeof condition>): FileCondition => ({
  cells,
  formula,
  fill,
  font: color,
});
