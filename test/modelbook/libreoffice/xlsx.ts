/**
 * The described sheets as a file that any spreadsheet program opens. The parts are written here: of the libraries that
 * do it, one is no longer looked after and another keeps its current releases off the registry, and what is needed is
 * small: formulas without results, so that a reader has to work out every one.
 */
import { strToU8, zipSync } from "fflate";
import {
  CELL_STYLES,
  CONDITION_STYLES,
  type Book,
  type BookCell,
  type BookSheet,
} from "../../../src/modelbook";
import { letters } from "../../../src/modelbook/layout";
import { rowsOf } from "../formulas";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
/** Identifiers of number formats below this are the program's own. */
const FIRST_FORMAT = 164;

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
const colour = (value: string): string => `FF${value.slice(1)}`;

type Role = BookCell["role"];
const ROLES = Object.keys(CELL_STYLES) as Role[];

/** Number formats and looks, numbered in the order in which cells ask for them. */
class Styles {
  readonly #formats: string[] = [];
  readonly #looks: string[] = [];

  /** Number of the look of a cell. */
  of({ role, format }: BookCell): number {
    const at = numbered(this.#formats, format);
    const part = ROLES.indexOf(role) + 1;
    return (
      numbered(
        this.#looks,
        `<xf numFmtId="${FIRST_FORMAT + at}" fontId="${part}" fillId="${part + 1}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyProtection="1"><protection locked="${role === "input" ? 0 : 1}"/></xf>`,
      ) + 1
    );
  }

  xml(): string {
    const styles = ROLES.map((role) => CELL_STYLES[role]);
    const formats = this.#formats.map(
      (code, i) => `<numFmt numFmtId="${FIRST_FORMAT + i}" formatCode="${escaped(code)}"/>`,
    );
    const fonts = styles.map(
      ({ font, bold }) =>
        `<font>${bold ? "<b/>" : ""}<sz val="11"/><color rgb="${colour(font)}"/><name val="Arial"/></font>`,
    );
    const fills = styles.map(({ fill }) =>
      fill
        ? `<fill><patternFill patternType="solid"><fgColor rgb="${colour(fill)}"/></patternFill></fill>`
        : '<fill><patternFill patternType="none"/></fill>',
    );
    const conditions = Object.values(CONDITION_STYLES).map(
      ({ fill, font }) =>
        `<dxf><font><color rgb="${colour(font)}"/></font><fill><patternFill><bgColor rgb="${colour(fill)}"/></patternFill></fill></dxf>`,
    );
    const plain = '<font><sz val="11"/><name val="Arial"/></font>';
    const none =
      '<fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>';
    return `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="${formats.length}">${formats.join("")}</numFmts><fonts count="${fonts.length + 1}">${plain}${fonts.join("")}</fonts><fills count="${fills.length + 2}">${none}${fills.join("")}</fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${this.#looks.length + 1}"><xf xfId="0"/>${this.#looks.join("")}</cellXfs><dxfs count="${conditions.length}">${conditions.join("")}</dxfs></styleSheet>`;
  }
}

function numbered(list: string[], one: string): number {
  const at = list.indexOf(one);
  return at < 0 ? list.push(one) - 1 : at;
}

function cellXml(cell: BookCell, styles: Styles): string {
  const { row, column, value, formula } = cell;
  const head = `<c r="${letters(column)}${row + 1}" s="${styles.of(cell)}"`;
  if (formula) return `${head}><f>${escaped(String(value).slice(1))}</f></c>`;
  if (typeof value === "number") return `${head}><v>${value}</v></c>`;
  return value === ""
    ? `${head}/>`
    : `${head} t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
}

function sheetXml(sheet: BookSheet, styles: Styles): string {
  const { rows, columns } = sheet.frozen;
  const pane = `<pane xSplit="${columns}" ySplit="${rows}" topLeftCell="${letters(columns)}${rows + 1}" activePane="bottomRight" state="frozen"/>`;
  const widths = sheet.widths.map(
    (width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`,
  );
  const data = rowsOf(sheet).map(
    (cells) => `<row r="${cells[0]!.row + 1}">${cells.map((cell) => cellXml(cell, styles)).join("")}</row>`,
  );
  const looks = Object.keys(CONDITION_STYLES);
  const conditions = sheet.conditions.map(
    ({ cells, formula, look }, i) =>
      `<conditionalFormatting sqref="${cells}"><cfRule type="expression" dxfId="${looks.indexOf(look)}" priority="${i + 1}"><formula>${escaped(formula.slice(1))}</formula></cfRule></conditionalFormatting>`,
  );
  const validations = sheet.validations.map(({ cells, least, most, choices, message }) =>
    choices
      ? `<dataValidation type="list" allowBlank="1" showErrorMessage="1" error="${escaped(message)}" sqref="${cells}"><formula1>"${choices.join(",")}"</formula1></dataValidation>`
      : `<dataValidation type="decimal" allowBlank="1" showErrorMessage="1" error="${escaped(message)}" sqref="${cells}"><formula1>${least!}</formula1><formula2>${most!}</formula2></dataValidation>`,
  );
  const validated = validations.length
    ? `<dataValidations count="${validations.length}">${validations.join("")}</dataValidations>`
    : "";
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetPr><tabColor rgb="${colour(sheet.tab)}"/></sheetPr><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews><cols>${widths.join("")}</cols><sheetData>${data.join("")}</sheetData>${sheet.locked ? '<sheetProtection sheet="1"/>' : ""}${conditions.join("")}${validated}</worksheet>`;
}

/** The file's bytes. No formula has a result in it, and the program is told to work out all of them. */
export function xlsxOf(book: Book): Uint8Array {
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
