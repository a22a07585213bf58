/** Why the workbook refused: a code for programs, one sentence with cause and remedy for people. */
export type WorkbookFaultCode =
  | "no_excel"
  | "not_loaded"
  | "editing_cell"
  | "protected_sheet"
  | "read_only"
  | "occupied"
  | "overlaps_table"
  | "merged_cells"
  | "off_sheet"
  | "place_gone"
  | "too_large"
  | "busy"
  | "other_workbook"
  | "too_old"
  | "wrong_sheet"
  | "unreadable_part"
  | "newer_part"
  | "nothing_selected"
  | "no_answer"
  | "cancelled"
  | "not_kept"
  | "name_taken"
  | "date_system"
  | "half_done"
  | "refused";

export class WorkbookFault extends Error {
  constructor(
    readonly code: WorkbookFaultCode,
    message: string,
  ) {
    super(message);
    this.name = "WorkbookFault";
  }
}

const UNHARMED = "Nothing was changed.";

const SAID: Readonly<Partial<Record<WorkbookFaultCode, string>>> = {
  no_excel: "Excel is not connected to this panel: open it from the Commissioning tab in Excel.",
  not_loaded: `A part of the add-in could not be loaded, perhaps because it was updated meanwhile: check the connection, then close the panel and open it again. ${UNHARMED}`,
  editing_cell: `A cell is being edited: press Enter in Excel, then try again. ${UNHARMED}`,
  protected_sheet: `Excel does not allow this sheet to be written to: choose a sheet that is not protected. ${UNHARMED}`,
  place_gone: `The sheet or cell is no longer there: select another cell and try again. ${UNHARMED}`,
  too_large: `This is more than Excel takes at once: choose a smaller table. ${UNHARMED}`,
  busy: `Excel is busy: wait a moment and try again. ${UNHARMED}`,
  other_workbook: `Another workbook is in front: return to this one and try again. ${UNHARMED}`,
  too_old: `This version of Excel lacks what is needed for this: update Excel, or copy the figures from the panel. ${UNHARMED}`,
  wrong_sheet: `This kind of sheet has no cells: select a cell on a worksheet. ${UNHARMED}`,
  merged_cells: `There are merged cells where this would go: select a cell with free space below and to the right. ${UNHARMED}`,
};

/** Office.js codes, which are stable and English, by what they mean to a person. */
const CODES: Readonly<Record<string, WorkbookFaultCode>> = {
  InvalidOperationInCellEditMode: "editing_cell",
  AccessDenied: "protected_sheet",
  ItemNotFound: "place_gone",
  InvalidReference: "place_gone",
  InvalidObjectPath: "place_gone",
  MergedRangeConflict: "merged_cells",
  RequestPayloadSizeLimitExceeded: "too_large",
  ResponsePayloadSizeLimitExceeded: "too_large",
  RangeExceedsLimit: "too_large",
  MemoryLimitReached: "too_large",
  ActivityLimitReached: "busy",
  RequestAborted: "busy",
  Timeout: "busy",
  ServiceNotAvailable: "busy",
  Conflict: "busy",
  InactiveWorkbook: "other_workbook",
  ApiNotFound: "too_old",
  ApiNotAvailable: "too_old",
  NotImplemented: "too_old",
  UnsupportedOperation: "too_old",
  UnsupportedFeature: "too_old",
  UnsupportedSheet: "wrong_sheet",
};

/**
 * What an error of Office.js means to the person at the sheet. Excel's own message is in the language of its user
 * interface and is never shown; its code is, where no better word is known.
 */
export function faultOf(error: unknown): WorkbookFault {
  if (error instanceof WorkbookFault) return error;
  if (error instanceof ReferenceError) return new WorkbookFault("no_excel", SAID.no_excel!);
  // The bundler's name for a file of the add-in that did not come.
  if (error instanceof Error && error.name === "ChunkLoadError")
    return new WorkbookFault("not_loaded", SAID.not_loaded!);
  const said = typeof error === "object" && error && "code" in error ? String(error.code) : "";
  const code = (Object.hasOwn(CODES, said) ? CODES[said] : undefined) ?? "refused";
  return new WorkbookFault(
    code,
    SAID[code] ??
      `Excel refused${said ? ` (${said})` : ""}: check that the sheet can be edited and try again. ${UNHARMED}`,
  );
}
