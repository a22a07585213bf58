import type { Body } from "../../reference/bodies";
import { registerForCells as register } from "../../reference/store";
import { sideBySide, type ComparedFigure } from "../../reference/side-by-side";
import {
  badArgument,
  block,
  type Cell,
  isBlank,
  orError,
  orThrow,
  plain,
  readAsAt,
  readCells,
} from "../edge";
import { ofType, organisation } from "../subject";

/** Units set beside one another in one block: more do not fit a page. */
const MOST_UNITS = 20;

/**
 * Support units side by side and combined, for every figure held of any of them: what a merger would bring together.
 * @customfunction MERGE MERGE
 * @param csus Codes or names of two or more CSUs: a range, or an array such as {"0AJ","0AK"}.
 * @param [as_at] Date, or financial year such as "2014/15" (its last day). Left out: the pinned date.
 * @param [headers] TRUE (default) puts the column names in the first row.
 * @returns A block: figure, unit, one column a CSU, combined, note. A sum needs every part; else a figure told of all together.
 */
export function merge(csus: any[][], as_at?: any, headers?: any): any[][] {
  const day = readAsAt(as_at);
  const units = [
    ...new Set(
      readCells(csus, "csus")
        .flat()
        .filter((cell) => !isBlank(cell))
        .map((cell): Body => {
          const unit = organisation(String(plain(cell)), ["CSU"]);
          return orThrow(
            ofType(unit, ["CSU", "SHARED", "OTHER"], "CSU.SERVEDBY gives the CSU that served it"),
          );
        }),
    ),
  ];
  if (units.length < 2)
    throw badArgument('csus names fewer than two units: give two or more, such as {"0AJ","0AK"}.');
  if (units.length > MOST_UNITS)
    throw badArgument(`csus names ${units.length} units, the limit is ${MOST_UNITS}: give fewer.`);
  const rows = sideBySide(register(), units, day).map((row): Cell[] => [
    row.figure,
    row.unit,
    ...row.values.map((told) => orError(told, ({ value }) => value)),
    row.combined === null ? "" : orError(row.combined, ({ value }) => value),
    notesOf(row, units),
  ]);
  return block(
    ["figure", "unit", ...units.map((unit) => unit.shortName), "combined", "note"],
    rows,
    headers,
    "No figure of these units is held at this date.",
  );
}

/** How figures were stated, unit by unit, and the one told of all together. */
function notesOf(row: ComparedFigure, units: readonly Body[]): string {
  const single = row.values.flatMap((told, i) =>
    told.ok && told.value.note ? [`${units[i]!.shortName}: ${told.value.note}`] : [],
  );
  const together =
    row.combined?.ok && row.combined.value.note ? [`together: ${row.combined.value.note}`] : [];
  return [...single, ...together].join("; ");
}
