import { sayRectangle, type CellPlace } from "../../workbook/address";
import { lookupTexts } from "../../texts/en-GB/lookup";

/** `C4:J16 on Coverage`, or what is known when Excel has not said where the selection is. */
export const sayWhere = (
  place: CellPlace | undefined,
  size: { readonly rows: number; readonly columns: number },
): string =>
  place
    ? lookupTexts.insert.where(sayRectangle(place, size.rows, size.columns), place.sheet)
    : lookupTexts.insert.fromSelectedCell(size.rows, size.columns);
