import { stringify } from "csv-stringify/browser/esm/sync";
import { codeOf } from "../../../reference/bodies";
import type { LocalSet } from "../../../reference/local/local-set";
import { register } from "../../../reference/store";
import { dataFiguresTexts } from "../../../texts/en-GB/data-figures";
import { isByYear } from "./meaning/cells";
import { sayKind } from "./words";

/** A set as CSV that the panel reads again. Texts that a spreadsheet program would take for formulas are guarded. */
export function csvOf(set: LocalSet): string {
  const { bodies } = register();
  const rows = set.rows.map(({ body: id, period, amount, source }) => {
    const body = bodies.get(id);
    return [body ? codeOf(body) : id, body?.name ?? "", period, amount, source ?? set.source, set.entered];
  });
  const amounts = `${sayKind(set)} (${set.unit === "GBP" ? "£" : set.unit})`;
  return stringify(
    [
      [
        dataFiguresTexts.csv.code,
        dataFiguresTexts.csv.organisation,
        isByYear(set.kind) ? dataFiguresTexts.csv.year : dataFiguresTexts.csv.date,
        amounts,
        dataFiguresTexts.csv.source,
        dataFiguresTexts.csv.entered,
      ],
      ...rows,
    ],
    { escape_formulas: true, record_delimiter: "windows" },
  );
}
