import { createContext, useContext, useEffect, useState } from "react";
import type { CellPlace } from "../workbook/address";
import { insertFormula } from "../workbook/insert-formula";
import { insertTable } from "../workbook/insert-table";
import { watchActiveCell } from "../workbook/selection";

/** What the panel asks of the workbook. */
export interface WorkbookPort {
  readonly insertTable: typeof insertTable;
  readonly insertFormula: typeof insertFormula;
  readonly watchActiveCell: typeof watchActiveCell;
}

export const excel: WorkbookPort = { insertTable, insertFormula, watchActiveCell };

export const WorkbookAccess = createContext<WorkbookPort>(excel);

export const useWorkbook = (): WorkbookPort => useContext(WorkbookAccess);

/** The active cell, followed as the user moves; undefined while it is not known. */
export function useActiveCell(): CellPlace | undefined {
  const { watchActiveCell: watch } = useWorkbook();
  const [place, setPlace] = useState<CellPlace>();
  useEffect(() => watch(setPlace), [watch]);
  return place;
}
