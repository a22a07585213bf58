/** How everything that changes the workbook, or must not meet a change half way, is done. */
import { faultOf } from "./errors";
import { inTurn } from "./queue";

/**
 * Does work in the workbook in its turn, waiting while a cell is being edited.
 * @throws WorkbookFault with cause and remedy
 */
export function inWorkbook<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return inTurn(async () => {
    try {
      return await Excel.run({ delayForCellEdit: true }, work);
    } catch (error) {
      throw faultOf(error);
    }
  });
}

/** Follows changes of settings that are made elsewhere, as by somebody on the same file. Returns how to stop. */
export function followSettings(read: () => Promise<unknown>): () => void {
  const listening = Excel.run(async (context) => {
    const handler = context.workbook.settings.onSettingsChanged.add(() =>
      read().then(
        () => undefined,
        () => undefined,
      ),
    );
    await context.sync();
    return handler;
  }).catch(() => undefined);
  return () =>
    void listening.then(async (handler) => {
      if (!handler) return;
      handler.remove();
      await handler.context.sync().catch(() => undefined);
    });
}
