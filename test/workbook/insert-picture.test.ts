/** A picture over the cells of a sheet: laid, taken away, and refused with cause and remedy. */
import { beforeEach, describe, expect, it } from "vitest";
import { insertPicture, removePicture, type PictureToInsert } from "../../src/workbook/insert-picture";
import { FakeWorkbook, SHEET_ID } from "./fake-excel";

const PICTURE: PictureToInsert = {
  image: "iVBORw0KGgo=",
  name: "Posts",
  description: "Of 1,047 posts 47 go.",
  width: 240,
  height: 120,
};

let book: FakeWorkbook;
beforeEach(() => {
  book = new FakeWorkbook();
  book.install();
});

it("lies with its corner on the active cell, in its size, with its words", async () => {
  expect(await insertPicture(PICTURE)).toEqual({
    sheet: "Coverage",
    cell: "C4",
    sheetId: SHEET_ID,
    shapeId: book.shapes[0]!.id,
  });
  expect(book.shapes.map(({ look }) => look)).toEqual([
    {
      image: PICTURE.image,
      name: "Posts",
      altTextDescription: "Of 1,047 posts 47 go.",
      lockAspectRatio: false,
      left: 96,
      top: 45,
      width: 240,
      height: 120,
    },
  ]);
  expect(book.cells.size).toBe(0);
});

describe("what stands in the way", () => {
  it.each([
    [
      "a protected sheet",
      "protected_sheet",
      /^The sheet Coverage is protected: .*unprotect it\./,
      () => (book.protected = true),
    ],
    [
      "a workbook to read only",
      "read_only",
      /open to read only: save a copy of it/,
      () => (book.readOnly = true),
    ],
    [
      "a sheet without cells",
      "wrong_sheet",
      /^Select a cell on a worksheet first\.$/,
      () => (book.active = "Chart1"),
    ],
    [
      "an Excel without pictures",
      "too_old",
      /lacks what is needed for this: update Excel/,
      () => (book.failAt = { sync: 1, code: "ApiNotFound" }),
    ],
    [
      "an Excel that allows none",
      "protected_sheet",
      /does not allow this sheet to be written to: choose a sheet/,
      () => (book.failAt = { sync: 2, code: "AccessDenied" }),
    ],
    [
      "an Excel without room",
      "too_large",
      /^The picture is more than Excel takes at once: make the panel narrower/,
      () => (book.failAt = { sync: 2, code: "RequestPayloadSizeLimitExceeded" }),
    ],
    [
      "an Excel that does not say why",
      "refused",
      /Excel refused \(GeneralException\): check that the sheet can be edited/,
      () => (book.failAt = { sync: 2, code: "GeneralException" }),
    ],
  ])("%s is told, and no picture stays", async (_, code, message, arrange) => {
    book.shapes.push({ id: "theirs", look: {} });
    arrange();
    await expect(insertPicture(PICTURE)).rejects.toMatchObject({
      code,
      message: expect.stringMatching(message) as string,
    });
    expect(book.shapes.map(({ id }) => id)).toEqual(["theirs"]);
  });

  it("an Excel that does not let go of half a picture either: it is said where to delete it", async () => {
    book.failAt = { sync: 2, code: "GeneralException", lasting: true };
    await expect(insertPicture(PICTURE)).rejects.toMatchObject({
      code: "half_done",
      message:
        "Excel stopped half way: if part of the picture stands on the sheet Coverage at C4, delete it there.",
    });
  });
});

describe("taking a picture away", () => {
  it("leaves the pictures of others, and says whether it was still there", async () => {
    book.shapes.push({ id: "theirs", look: {} });
    const ours = await insertPicture(PICTURE);
    expect(await removePicture(ours)).toBe(true);
    expect(book.shapes.map(({ id }) => id)).toEqual(["theirs"]);
    expect(await removePicture(ours)).toBe(false);
  });

  it("finds nothing on a sheet that is gone", async () => {
    const ours = await insertPicture(PICTURE);
    expect(await removePicture({ ...ours, sheetId: "{gone}" })).toBe(false);
    expect(book.shapes).toHaveLength(1);
  });
});
