/** The model as sheets of the workbook: written, and brought up to date around what the user did. */
export type { ModelToWrite, Written } from "./model";
export { sheetNamesOf, type SheetNames } from "./place";
export { writeBook } from "./write";
