/** Tables in text: CSV files, and what is pasted from a sheet, a web page or a document. */
import { CsvError, parse } from "csv-parse/browser/esm/sync";
import { dataFiguresFaultsTexts } from "../../../../texts/en-GB/data-figures-faults";
import { MOST_FILE_BYTES, MOST_ROWS, TableFault, trimmed, type RawTable } from "./raw-table";

/** What separates cells; what is pasted from a sheet has tabs, and files of a continental Excel semicolons. */
const SEPARATORS = ["\t", ";", ","] as const;

/** The text of a file: by its byte order mark, else UTF-8, else the alphabet of older Windows programs. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/**
 * The table in a text.
 * @throws {@link TableFault} `not_a_table`, `quotes`, `empty` or `too_large`
 */
export function tableOfText(name: string, text: string): RawTable {
  if (text.length > MOST_FILE_BYTES)
    throw new TableFault("too_large", dataFiguresFaultsTexts.table.textTooLong);
  if (text.includes("\0")) throw new TableFault("not_a_table", dataFiguresFaultsTexts.table.noTable(name));
  return trimmed(name, recordsOf(text.replace(/^\uFEFF/, "")));
}

function recordsOf(text: string): string[][] {
  try {
    return parse(text, {
      delimiter: separatorOf(text),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      // One more than is taken, so that a longer file is refused and not cut.
      to: MOST_ROWS + 1,
    }) as unknown as string[][];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new TableFault("quotes", dataFiguresFaultsTexts.table.openQuotation);
  }
}

/** The separator that the first filled lines have most of, outside quotes. */
function separatorOf(text: string): string {
  const bare = text
    .slice(0, 20_000)
    .replaceAll(/"(?:[^"]|"")*"/g, "")
    .split(/\r\n?|\n/)
    .filter((line) => line.trim())
    .slice(0, 20)
    .join("\n");
  const counts = SEPARATORS.map((separator) => bare.split(separator).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))]!;
}
