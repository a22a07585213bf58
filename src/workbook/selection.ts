import { readPlace, type CellPlace } from "./address";
import { faultOf, WorkbookFault } from "./errors";

/** The active cell: where the next table or formula goes. */
async function activeCell(): Promise<CellPlace> {
  try {
    return await Excel.run(async (context) => {
      const cell = context.workbook.getActiveCell();
      cell.load("address");
      await context.sync();
      const place = readPlace(cell.address);
      if (!place) throw new WorkbookFault("wrong_sheet", "Select a cell on a worksheet first.");
      return place;
    });
  } catch (error) {
    throw faultOf(error);
  }
}

/**
 * Tells the active cell now and whenever the selection changes; `undefined` while it cannot be known (a chart is
 * selected, a cell is being edited). Returns how to stop.
 */
export function watchActiveCell(tell: (place: CellPlace | undefined) => void): () => void {
  let stopped = false;
  let reading = false;
  let again = false;
  // Arrow keys held down give many events: one reading at a time, and one more after the last event.
  const read = async (): Promise<void> => {
    again = reading;
    if (reading) return;
    reading = true;
    const place = await activeCell().catch(() => undefined);
    reading = false;
    if (stopped) return;
    tell(place);
    if (again) void read();
  };
  const listening = Excel.run(async (context) => {
    const handler = context.workbook.onSelectionChanged.add(read);
    await context.sync();
    return handler;
  }).catch(() => undefined);
  void read();
  return () => {
    stopped = true;
    void listening.then(async (handler) => {
      if (!handler) return;
      handler.remove();
      await handler.context.sync().catch(() => undefined);
    });
  };
}
