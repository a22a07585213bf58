/** What the worker does: makes tables of a text or a file. Pure, so that it is tested without one. */
import { dataFiguresFaultsTexts } from "../../../../texts/en-GB/data-figures-faults";
import { MOST_FILE_BYTES, TableFault, type RawTable, type TableFaultCode } from "./raw-table";
import { decodeText, tableOfText } from "./text-table";
import { tablesOfWorkbook } from "./workbook-table";

/** What is to be read. */
export type Source =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "file"; readonly name: string; readonly bytes: ArrayBuffer };

export type SourceAnswer =
  | { readonly ok: true; readonly tables: readonly RawTable[] }
  | { readonly ok: false; readonly code: TableFaultCode; readonly message: string };

const begins = (bytes: Uint8Array, ...with_: readonly number[]): boolean =>
  with_.every((byte, i) => bytes[i] === byte);

/** Reads a source; never throws for what a file may hold. */
export async function readSource(source: Source): Promise<SourceAnswer> {
  try {
    return { ok: true, tables: await tablesOf(source) };
  } catch (error) {
    if (error instanceof TableFault) return { ok: false, code: error.code, message: error.message };
    return {
      ok: false,
      code: "damaged_file",
      message: dataFiguresFaultsTexts.table.unreadable,
    };
  }
}

async function tablesOf(source: Source): Promise<readonly RawTable[]> {
  if (source.kind === "text") return [tableOfText(dataFiguresFaultsTexts.table.pasted, source.text)];
  const bytes = new Uint8Array(source.bytes);
  if (bytes.length > MOST_FILE_BYTES)
    throw new TableFault("too_large", dataFiguresFaultsTexts.table.over10Megabytes(source.name));
  if (begins(bytes, 0x50, 0x4b)) return tablesOfWorkbook(source.name, bytes);
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    throw new TableFault("old_workbook", dataFiguresFaultsTexts.table.oldWorkbook(source.name));
  return [tableOfText(source.name, decodeText(bytes))];
}
