/**
 * Tables in Excel workbooks (.xlsx). A workbook is a packed folder that may unpack to far more than it weighs, and one
 * cell of it may claim to stand in the last row of the sheet: both are looked at before anything is made of them.
 */
import { strFromU8, unzipSync, zipSync } from "fflate";
import readWorkbook, { InvalidInputError, InvalidSpreadsheetError } from "read-excel-file/universal";
import { dataFiguresFaultsTexts } from "../../../../texts/en-GB/data-figures-faults";
import { MOST_CELLS, TableFault, trimmed, type RawCell, type RawTable } from "./raw-table";

/** Bytes and files that a workbook may unpack to. */
const MOST_UNPACKED = 60_000_000;
const MOST_PARTS = 500;
const SHEET = /^xl\/worksheets\/[^/]+\.xml$/i;
/** Cells with anything in them; an empty one that only has a format closes itself. */
const CELL = /<(?:\w+:)?c\b[^>]*?\sr\s*=\s*["']([A-Za-z]+)(\d+)["'][^>]*?(\/?)>/g;
const ROW = /<(?:\w+:)?row\b[^>]*?\sr\s*=\s*["'](\d+)["'][^>]*?(\/?)>/g;
const LAST_ROW = 1_048_576;

const damaged = (name: string): TableFault =>
  new TableFault("damaged_file", dataFiguresFaultsTexts.table.damaged(name));
const tooLarge = (name: string): TableFault =>
  new TableFault("too_large", dataFiguresFaultsTexts.table.largerThanTaken(name));

/**
 * The sheets of a workbook that hold anything.
 * @throws {@link TableFault} `damaged_file`, `too_large` or `empty`
 */
export async function tablesOfWorkbook(name: string, bytes: Uint8Array): Promise<readonly RawTable[]> {
  const parts = unpack(name, bytes);
  for (const [path, content] of Object.entries(parts))
    if (SHEET.test(path)) refuseScattered(name, strFromU8(content));
  // Packed again without compression, so that the reader unpacks it on the spot and starts no worker of its own.
  const plain = zipSync(parts, { level: 0 });
  const sheets = await openSheets(name, plain.buffer);
  const filled = sheets.filter(({ data }) => data.some((row) => row.some((cell) => cell !== null)));
  if (!filled.length) throw new TableFault("empty", dataFiguresFaultsTexts.table.nothingInFile(name));
  return filled.map(({ sheet, data }) =>
    trimmed(
      sheet,
      data.map((row) => row.map(rawCell)),
    ),
  );
}

/** The parts of the packed file that say what its cells hold. */
function unpack(name: string, bytes: Uint8Array): Record<string, Uint8Array> {
  let left = MOST_UNPACKED;
  let parts = 0;
  try {
    return unzipSync(bytes, {
      filter: (part) => {
        if (!/\.xml(?:\.rels)?$/i.test(part.name)) return false;
        left -= part.originalSize;
        if (left < 0 || ++parts > MOST_PARTS) throw tooLarge(name);
        return true;
      },
    });
  } catch (error) {
    throw error instanceof TableFault ? error : damaged(name);
  }
}

/** Refuses a sheet whose cells lie so far apart that the table between them would not fit. */
function refuseScattered(name: string, xml: string): void {
  let rows = 0;
  let columns = 0;
  for (const [, letters, digits, empty] of xml.matchAll(CELL))
    if (!empty) {
      rows = Math.max(rows, Number(digits));
      columns = Math.max(columns, letters!.length > 3 ? Infinity : columnNumber(letters!));
    }
  for (const [, digits, empty] of xml.matchAll(ROW)) if (!empty) rows = Math.max(rows, Number(digits));
  if (rows > LAST_ROW || rows * Math.max(columns, 1) > MOST_CELLS * 4) throw tooLarge(name);
}

const columnNumber = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

interface Sheet {
  readonly sheet: string;
  readonly data: readonly (readonly unknown[])[];
}

async function openSheets(name: string, file: ArrayBufferLike): Promise<readonly Sheet[]> {
  try {
    return (await readWorkbook(file as ArrayBuffer)) as unknown as readonly Sheet[];
  } catch (error) {
    if (error instanceof InvalidInputError || error instanceof InvalidSpreadsheetError) throw damaged(name);
    throw error;
  }
}

function rawCell(cell: unknown): RawCell {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? null : cell.toISOString().slice(0, 10);
  return typeof cell === "string" || typeof cell === "number" || typeof cell === "boolean" ? cell : null;
}
