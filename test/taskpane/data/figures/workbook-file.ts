/** Makes small Excel workbooks, also ones that no honest program would write. */
import { strToU8, zipSync, type Zippable } from "fflate";

export interface SheetSpec {
  readonly name: string;
  /** What stands in sheetData. */
  readonly xml: string;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const escape = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** `A1`, `B1` and so on, in rows. A number with `date: true` gets a date format. */
export type Cell = string | number | boolean | null | { readonly date: number };

export function rowsXml(rows: readonly (readonly Cell[])[]): string {
  return rows
    .map((row, r) => {
      const cells = row.map((cell, c) => {
        const at = `r="${String.fromCharCode(65 + c)}${r + 1}"`;
        if (cell === null) return "";
        if (typeof cell === "string")
          return `<c ${at} t="inlineStr"><is><t xml:space="preserve">${escape(cell)}</t></is></c>`;
        if (typeof cell === "boolean") return `<c ${at} t="b"><v>${Number(cell)}</v></c>`;
        return typeof cell === "number"
          ? `<c ${at}><v>${cell}</v></c>`
          : `<c ${at} s="1"><v>${cell.date}</v></c>`;
      });
      return `<row r="${r + 1}">${cells.join("")}</row>`;
    })
    .join("");
}

export function workbookParts(sheets: readonly SheetSpec[]): Record<string, string> {
  const numbered = sheets.map((sheet, i) => ({ ...sheet, n: i + 1 }));
  return {
    "[Content_Types].xml": `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    "xl/workbook.xml": `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${LINKS}"><sheets>${numbered
      .map(({ name, n }) => `<sheet name="${escape(name)}" sheetId="${n}" r:id="rId${n}"/>`)
      .join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${numbered
      .map(
        ({ n }) => `<Relationship Id="rId${n}" Type="${LINKS}/worksheet" Target="worksheets/sheet${n}.xml"/>`,
      )
      .join("")}<Relationship Id="rIdS" Type="${LINKS}/styles" Target="styles.xml"/></Relationships>`,
    "xl/styles.xml": `${HEAD}<styleSheet xmlns="${MAIN}"><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" xfId="0"/><xf numFmtId="14" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    ...Object.fromEntries(
      numbered.map(({ xml, n }) => [
        `xl/worksheets/sheet${n}.xml`,
        `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${xml}</sheetData></worksheet>`,
      ]),
    ),
  };
}

export function pack(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array<ArrayBuffer> {
  const files: Zippable = Object.fromEntries(
    Object.entries(parts).map(([path, content]) => [
      path,
      typeof content === "string" ? strToU8(content) : content,
    ]),
  );
  return new Uint8Array(zipSync(files));
}

export const workbookFile = (
  rows: readonly (readonly Cell[])[],
  name = "Allowances",
): Uint8Array<ArrayBuffer> => pack(workbookParts([{ name, xml: rowsXml(rows) }]));
