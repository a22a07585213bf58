/**
 * Works out every formula of the workbook again, also those whose inputs have not changed, so that cells with our
 * functions call them anew. Writes nothing: no cell, format or undo step is touched.
 *
 * Waits when somebody is typing in a cell (`delayForCellEdit`), which Excel would otherwise answer with an error.
 * @throws `OfficeExtension.Error` when Excel refuses the calculation.
 */
export async function recalculate(): Promise<void> {
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    context.workbook.application.calculate(Excel.CalculationType.full);
    await context.sync();
  });
}
