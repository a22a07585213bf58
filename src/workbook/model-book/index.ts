/** The model as sheets of the workbook: written, and brought up to date around what the user did. */
export type { ModelToWrite, Written } from "./model";
export { sheetNamesOf, type SheetNames } from "./place";
export type { InputEdit, RestoredCell } from "./plan-update";
export { checkBook, updateBook, type UpdateOutcome } from "./update";
export { writeBook } from "./write";
