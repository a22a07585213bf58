/**
 * Sheets as a file that any spreadsheet program opens. The parts are written here: of the libraries that do it, one is no
 * longer looked after and another keeps its current releases off the registry, and what is needed is small.
 */
import { strToU8, zipSync } from "fflate";
import { letters } from "../../../src/modelbook/layout";

/** How a cell looks; colours are `#RRGGBB`. */
export interface FileStyle {
  readonly format: string;
  readonly font: string;
  readonly fill: string | null;
  readonly bold: boolean;
  readonly locked: boolean;
}

export interface FileCell {
  /** Row and column, counted from 0. */
  readonly row: number;
  readonly column: number;
  /** With its equals sign; a cell without one holds its value. */
  readonly formula?: string;
  /** A formula without one has no result in the file: a reader has to work it out. */
  readonly value?: string | number | boolean;
  readonly style: FileStyle;
}

/** What a cell takes: a number between two bounds, or one of a few words. */
export interface FileValidation {
  readonly cells: string;
  readonly takes: { readonly least: number; readonly most: number } | { readonly choices: readonly string[] };
  readonly message: string;
}

export interface FileCondition {
  readonly cells: string;
  readonly formula: string;
  readonly fill: string;
  readonly font: string;
}

export interface FileSheet {
  readonly name: string;
  readonly tab: string;
  readonly cells: readonly FileCell[];
  /** In characters, from the first column on. */
  readonly widths: readonly number[];
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly validations: readonly FileValidation[];
  readonly conditions: readonly FileCondition[];
  readonly locked: boolean;
}

export interface FileBook {
  readonly sheets: readonly FileSheet[];
  /** Names with what they refer to, without an equals sign. */
  readonly names: readonly { readonly name: string; readonly reference: string }[];
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
/** Identifiers of number formats below this are the program's own. */
const FIRST_FORMAT = 164;

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
const PLAIN_FONT = '<font><sz val="11"/><name val="Arial"/></font>';
/** The first two fills of a file are the program's own. */
const PLAIN_FILLS = ["none", "gray125"].map((type) => `<fill><patternFill patternType="${type}"/></fill>`);
const colour = (value: string): string => `FF${value.slice(1)}`;

/** Number formats and looks, numbered in the order in which cells ask for them. */
class Styles {
  readonly #formats: string[] = [];
  readonly #fonts: string[] = [PLAIN_FONT];
  readonly #fills: string[] = [...PLAIN_FILLS];
  readonly #looks: string[] = ['<xf xfId="0"/>'];
  readonly #conditions: string[] = [];

  /** Number of the look of a cell. */
  of({ format, font, fill, bold, locked }: FileStyle): number {
    const at = FIRST_FORMAT + numbered(this.#formats, format);
    const fontAt = numbered(
      this.#fonts,
      `<font>${bold ? "<b/>" : ""}<sz val="11"/><color rgb="${colour(font)}"/><name val="Arial"/></font>`,
    );
    const fillAt = fill
      ? numbered(
          this.#fills,
          `<fill><patternFill patternType="solid"><fgColor rgb="${colour(fill)}"/></patternFill></fill>`,
        )
      : 0;
    return numbered(
      this.#looks,
      `<xf numFmtId="${at}" fontId="${fontAt}" fillId="${fillAt}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyProtection="1"><protection locked="${locked ? 1 : 0}"/></xf>`,
    );
  }

  /** Number of the look that a condition gives. */
  ofCondition({ fill, font }: FileCondition): number {
    return numbered(
      this.#conditions,
      `<dxf><font><color rgb="${colour(font)}"/></font><fill><patternFill><bgColor rgb="${colour(fill)}"/></patternFill></fill></dxf>`,
    );
  }

  xml(): string {
    const formats = this.#formats.map(
      (code, i) => `<numFmt numFmtId="${FIRST_FORMAT + i}" formatCode="${escaped(code)}"/>`,
    );
    const list = (name: string, items: readonly string[]): string =>
      `<${name} count="${items.length}">${items.join("")}</${name}>`;
    return `${HEAD}<styleSheet xmlns="${MAIN}">${list("numFmts", formats)}${list("fonts", this.#fonts)}${list("fills", this.#fills)}<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>${list("cellXfs", this.#looks)}${list("dxfs", this.#conditions)}</styleSheet>`;
  }
}

function numbered(list: string[], one: string): number {
  const at = list.indexOf(one);
  return at < 0 ? list.push(one) - 1 : at;
}

function cellXml({ row, column, formula, value, style }: FileCell, styles: Styles): string {
  const head = `<c r="${letters(column)}${row + 1}" s="${styles.of(style)}"`;
  if (formula !== undefined) {
    const type = typeof value === "string" ? ' t="str"' : typeof value === "boolean" ? ' t="b"' : "";
    const shown = typeof value === "boolean" ? Number(value) : value;
    const result = shown === undefined ? "" : `<v>${escaped(String(shown))}</v>`;
    return `${head}${type}><f>${escaped(formula.slice(1))}</f>${result}</c>`;
  }
  if (typeof value === "number") return `${head}><v>${value}</v></c>`;
  if (typeof value === "boolean") return `${head} t="b"><v>${Number(value)}</v></c>`;
  return value
    ? `${head} t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`
    : `${head}/>`;
}

function rowsXml(cells: readonly FileCell[], styles: Styles): string {
  const rows = new Map<number, FileCell[]>();
  for (const cell of cells) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(
      ([row, line]) =>
        `<row r="${row + 1}">${line
          .sort((a, b) => a.column - b.column)
          .map((cell) => cellXml(cell, styles))
          .join("")}</row>`,
    )
    .join("");
}

function validationXml({ cells, takes, message }: FileValidation): string {
  const [type, first, second] =
    "choices" in takes
      ? ["list", `"${takes.choices.join(",")}"`, ""]
      : ["decimal", takes.least, `<formula2>${takes.most}</formula2>`];
  return `<dataValidation type="${type}" allowBlank="1" showErrorMessage="1" error="${escaped(message)}" sqref="${cells}"><formula1>${first}</formula1>${second}</dataValidation>`;
}

function sheetXml(sheet: FileSheet, styles: Styles): string {
  const { rows, columns } = sheet.frozen;
  const pane =
    rows || columns
      ? `<pane xSplit="${columns}" ySplit="${rows}" topLeftCell="${letters(columns)}${rows + 1}" activePane="bottomRight" state="frozen"/>`
      : "";
  const widths = sheet.widths.map(
    (width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`,
  );
  const data = rowsXml(sheet.cells, styles);
  const conditions = sheet.conditions.map(
    (one, i) =>
      `<conditionalFormatting sqref="${one.cells}"><cfRule type="expression" dxfId="${styles.ofCondition(one)}" priority="${i + 1}"><formula>${escaped(one.formula.slice(1))}</formula></cfRule></conditionalFormatting>`,
  );
  const validations = sheet.validations.map(validationXml);
  const validated = validations.length
    ? `<dataValidations count="${validations.length}">${validations.join("")}</dataValidations>`
    : "";
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetPr><tabColor rgb="${colour(sheet.tab)}"/></sheetPr><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews><cols>${widths.join("")}</cols><sheetData>${data}</sheetData>${sheet.locked ? '<sheetProtection sheet="1"/>' : ""}${conditions.join("")}${validated}</worksheet>`;
}

/** The file's bytes. The program that opens it is told to work out every formula. */
export function xlsxOf(book: FileBook): Uint8Array {
  const styles = new Styles();
  const sheets = book.sheets.map((sheet) => sheetXml(sheet, styles));
  const numbers = sheets.map((_, i) => i + 1);
  const list = book.sheets.map(
    ({ name }, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
  );
  const names = book.names.map(
    ({ name, reference }) => `<definedName name="${name}">${escaped(reference)}</definedName>`,
  );
  const parts: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${numbers.map((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${TYPE}.worksheet+xml"/>`).join("")}</Types>`,
    "_rels/.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${list.join("")}</sheets><definedNames>${names.join("")}</definedNames><calcPr fullCalcOnLoad="1"/></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PACKAGE}/relationships">${numbers.map((n) => `<Relationship Id="rId${n}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${n}.xml"/>`).join("")}<Relationship Id="rId0" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
  };
  const files = Object.entries(parts).map(([name, xml]) => [name, strToU8(HEAD + xml)] as const);
  return zipSync({
    ...Object.fromEntries(files),
    "xl/styles.xml": strToU8(styles.xml()),
    ...Object.fromEntries(sheets.map((xml, i) => [`xl/worksheets/sheet${i + 1}.xml`, strToU8(xml)])),
  });
}
