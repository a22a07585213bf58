/** Tables that are kept fresh, as the panel and the ribbon use them. */
export { insertQuery } from "./insert";
export { tablesOverview, type TableLine, type TablesOverview } from "./overview";
export { checkTables, refreshTables, type RefreshReport, type Scope, type TableReport } from "./refresh";
export { keepReport } from "./report-sheet";
export { undoRefresh, type UndoOutcome, type UndoState } from "./undo";
