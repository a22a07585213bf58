import { typeOf } from "./content";
import type { Table } from "./table";

/** What Excel's lists of totals call a sum and a count of the rows that show. */
const SUM = 109;
const COUNT = 103;

/**
 * Shows the row of totals below the data; cells that stand there move down. The first time it holds the word "Total"
 * and, in the last column, a sum of its numbers or a count; later what it held before.
 */
export function showTotals(table: Table): void {
  table.book.guard(table.sheetId);
  const { look, info } = table;
  const block = table.gridBlock();
  const place = table.at({ ...block, row: block.row + block.rows, rows: 1 });
  if (place.getUsedRangeOrNullObject(true) !== null) place.makeRoom("Down");
  look.showTotals = true;
  const last = info.columns.length - 1;
  const formulas = info.columns.map(({ id, displayName }, i) => {
    const kept = look.totals[id];
    if (kept !== undefined) return kept;
    if (Object.keys(look.totals).length > 0) return "";
    if (i === last && i > 0) {
      const [first = ""] = table.getDataBodyRange().getColumn(i).values?.[0] ?? [];
      const kind = typeOf(first) === "Double" ? SUM : COUNT;
      return `=SUBTOTAL(${kind},${table.name}[${displayName.replace(/[[\]#'@]/g, "'$&")}])`;
    }
    return i === 0 ? "Total" : "";
  });
  table.getTotalRowRange().formulas = [formulas];
}

/** Takes the row of totals away and remembers what it held; nothing moves up. */
export function hideTotals(table: Table): void {
  table.book.guard(table.sheetId);
  const { look, info } = table;
  const range = table.getTotalRowRange();
  const [formulas = []] = range.formulas ?? [];
  look.totals = Object.fromEntries(info.columns.map(({ id }, i) => [id, String(formulas[i] ?? "")]));
  range.clear();
  look.showTotals = false;
}
