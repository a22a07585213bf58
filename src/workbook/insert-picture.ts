/** Lays a picture over the cells of a sheet, and takes it away again. No cell is changed. */
import { readPlace, sayCell } from "./address";
import { faultOf, WorkbookFault } from "./errors";
import { inWorkbook } from "./in-workbook";

export interface PictureToInsert {
  /** PNG or JPEG, as base64. */
  readonly image: string;
  /** What it is called in the workbook. */
  readonly name: string;
  /** What it shows, for people who do not see it. */
  readonly description: string;
  /** In points. */
  readonly width: number;
  readonly height: number;
}

/** A picture that stands on a sheet. */
export interface InsertedPicture {
  readonly sheet: string;
  /** The cell at its top left corner, without the sheet: `C4`. */
  readonly cell: string;
  /** By which it is found again, also when sheet or picture are moved or renamed. */
  readonly sheetId: string;
  readonly shapeId: string;
}

/**
 * Lays a picture with its top left corner on the active cell, with its description as alternative text. All or nothing.
 * @throws {@link WorkbookFault} `read_only`, `protected_sheet`, `wrong_sheet`, `too_large`; `half_done` where not even taking it
 * out again succeeded; else with cause and remedy
 */
export const insertPicture = (picture: PictureToInsert): Promise<InsertedPicture> =>
  inWorkbook(async (context) => {
    const cell = context.workbook.getActiveCell();
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    cell.load("address, left, top");
    sheet.load("id, protection/protected");
    sheet.shapes.load("items/id");
    context.workbook.load("readOnly");
    await context.sync();
    const place = readPlace(cell.address);
    if (!place) throw new WorkbookFault("wrong_sheet", "Select a cell on a worksheet first.");
    if (context.workbook.readOnly)
      throw new WorkbookFault(
        "read_only",
        "This workbook is open to read only: save a copy of it and insert there. Nothing was changed.",
      );
    if (sheet.protection.protected)
      throw new WorkbookFault(
        "protected_sheet",
        `The sheet ${place.sheet} is protected: select a cell on another sheet, or unprotect it. Nothing was changed.`,
      );
    const corner = sayCell(place.row, place.column);
    const before = new Set(sheet.shapes.items.map(({ id }) => id));
    try {
      const shape = sheet.shapes.addImage(picture.image);
      shape.name = picture.name;
      shape.altTextDescription = picture.description;
      // Else the second of the two sizes would change the first.
      shape.lockAspectRatio = false;
      shape.left = cell.left;
      shape.top = cell.top;
      shape.width = picture.width;
      shape.height = picture.height;
      shape.load("id");
      await context.sync();
      return {
        sheet: place.sheet,
        cell: corner,
        sheetId: sheet.id,
        shapeId: shape.id,
      };
    } catch (error) {
      await takeOut(context, sheet, (id) => !before.has(id)).catch(() => {
        throw new WorkbookFault(
          "half_done",
          `Excel stopped half way: if part of the picture stands on the sheet ${place.sheet} at ${corner}, delete it there.`,
        );
      });
      throw faultOfPicture(error);
    }
  });

/** What a picture that is too large asks for is another remedy than for a table. */
function faultOfPicture(error: unknown): WorkbookFault {
  const fault = faultOf(error);
  return fault.code === "too_large"
    ? new WorkbookFault(
        "too_large",
        "The picture is more than Excel takes at once: make the panel narrower, which makes the picture smaller, and insert it again. Nothing was changed.",
      )
    : fault;
}

/** Takes a picture away that was inserted; false where somebody has done so already. */
export const removePicture = ({ sheetId, shapeId }: InsertedPicture): Promise<boolean> =>
  inWorkbook(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(sheetId);
    await context.sync();
    return !sheet.isNullObject && takeOut(context, sheet, (id) => id === shapeId);
  });

async function takeOut(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  isOurs: (id: string) => boolean,
): Promise<boolean> {
  sheet.shapes.load("items/id");
  await context.sync();
  const ours = sheet.shapes.items.filter(({ id }) => isOurs(id));
  for (const shape of ours) shape.delete();
  await context.sync();
  return ours.length > 0;
}
