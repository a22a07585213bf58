import { sayRectangle, type CellPlace } from "../../workbook/address";
import { sayCount } from "../figure/words";

/** `C4:J16 on Coverage`, or what is known when Excel has not said where the selection is. */
export const sayWhere = (
  place: CellPlace | undefined,
  size: { readonly rows: number; readonly columns: number },
): string =>
  place
    ? `${sayRectangle(place, size.rows, size.columns)} on ${place.sheet}`
    : `${sayCount(size.rows, "row")} and ${sayCount(size.columns, "column")} from the selected cell`;
