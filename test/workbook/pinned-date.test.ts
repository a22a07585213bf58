import { beforeEach, describe, expect, it, vi } from "vitest";
import { FakeDatedWorkbook } from "./fake-dated-workbook";
import { PATIENCE } from "../patience";

/** Each test opens the workbook anew: what is known of it lives in the modules. */
async function open() {
  vi.resetModules();
  const [pin, store, system] = await Promise.all([
    import("../../src/workbook/pinned-date"),
    import("../../src/reference/store"),
    import("../../src/reference/date-system"),
  ]);
  return { ...pin, ...store, ...system };
}

const KEY = "commissioning-costs.as-at";
const OURS = '=CSU.NAME("00T")';

let book: FakeDatedWorkbook;
beforeEach(() => {
  book = new FakeDatedWorkbook();
  book.install();
});

describe("the setting", () => {
  it.each([
    ["a day", { version: 1, asAt: "2015-03-31" }, { kind: "pinned", day: "2015-03-31" }],
    ["none", undefined, { kind: "none" }],
    ["a day that is not in the calendar", { version: 1, asAt: "2015-02-30" }, /cannot be read/],
    ["a text", "2015-03-31", /cannot be read/],
    ["a number", 42_094, /cannot be read/],
    ["a day without a version", { asAt: "2015-03-31" }, /cannot be read/],
    ["a later version", { version: 2, when: ["2015-03-31"] }, /newer version/],
  ])("that holds %s is understood", async (_, value, expected) => {
    const { readPinnedDate } = await open();
    expect(readPinnedDate(value)).toEqual(
      expected instanceof RegExp
        ? { kind: "unreadable", message: expect.stringMatching(expected) }
        : expected,
    );
  });
});

describe("opening a workbook", () => {
  it("takes the pinned day, which functions then see", async () => {
    book.settings.set(KEY, { version: 1, asAt: "2014-12-01" });
    const { readWorkbookDates, workbookDates, asAtDay } = await open();
    await readWorkbookDates();
    expect(workbookDates()).toEqual({ pinned: { kind: "pinned", day: "2014-12-01" }, system: 1900 });
    expect(asAtDay()).toBe("2014-12-01");
  });

  it("leaves cells alone where nothing was answered yet, as where nothing is pinned", async () => {
    const sheet = book.sheet("a", { A1: OURS });
    const { readWorkbookDates, asAtDay } = await open();
    asAtDay();
    await readWorkbookDates();
    book.settings.set(KEY, { version: 1, asAt: "2014-12-01" });
    await (await open()).readWorkbookDates();
    expect(sheet.log).toEqual([]);
  });

  it("works out again what was answered before the pinned day was known", async () => {
    book.settings.set(KEY, { version: 1, asAt: "2014-12-01" });
    const sheet = book.sheet("a", { A1: OURS });
    const { readWorkbookDates, asAtDay } = await open();
    asAtDay();
    await readWorkbookDates();
    expect(sheet.log).toEqual([`A1 ${OURS}`]);
  });

  it("leaves a setting it cannot read where it is, and pins nothing", async () => {
    book.settings.set(KEY, { was: "written by something else" });
    const { readWorkbookDates, workbookDates, asAtDay, register } = await open();
    await readWorkbookDates();
    expect(workbookDates().pinned.kind).toBe("unreadable");
    expect(asAtDay()).toBe(register().facts.date);
    expect(book.settings.get(KEY)).toEqual({ was: "written by something else" });
  });

  it.each([
    [1462, 1900, 42_095],
    [0, 1904, 40_633],
    [undefined, 1900, 42_095],
  ] as const)("with DATE(1904,1,1) = %s it counts days from %i", async (date, system, serial) => {
    book.date = date;
    const { readWorkbookDates, workbookDates, cellOfDay } = await open();
    await readWorkbookDates();
    expect(workbookDates().system).toBe(system);
    expect(cellOfDay("2015-04-01")).toBe(serial);
    const { cellOf } = await import("../../src/workbook/block");
    expect(cellOf("date", "2015-04-01").value).toBe(serial);
  });

  it("works out again cells whose dates were read before it was known that days count from 1904", async () => {
    book.date = 0;
    const sheet = book.sheet("a", { A1: OURS });
    const { readWorkbookDates, cellOfDay } = await open();
    cellOfDay("2015-04-01");
    await readWorkbookDates();
    expect(sheet.log).toEqual([`A1 ${OURS}`]);
  });

  it("follows a pin that somebody else sets", async () => {
    const sheet = book.sheet("a", { A1: OURS });
    const { readWorkbookDates, followPinnedDate, asAtDay, watchWorkbookDates } = await open();
    await readWorkbookDates();
    const stop = followPinnedDate();
    await Promise.resolve();
    asAtDay();
    const told = vi.fn();
    watchWorkbookDates(told);
    book.settings.set(KEY, { version: 1, asAt: "2014-12-01" });
    await vi.waitFor(() => book.settingsChanged().then(() => expect(told).toHaveBeenCalled()), PATIENCE);
    expect(asAtDay()).toBe("2014-12-01");
    expect(sheet.log).toEqual([`A1 ${OURS}`]);
    stop();
  });
});

describe("pinning", () => {
  it("keeps the day in the workbook, with its version, and works out our cells and no others", async () => {
    const first = book.sheet("a", {
      A1: "CSU.NAME is a function",
      B1: '="CSU.NAME("&A1',
      A2: OURS,
      A3: "=SUM(B2:B9)",
      A4: '=IFERROR(csu.status("00T"),"")',
      C2: "=MYCSU.NAME(1)",
      C3: 12,
    });
    const second = book.sheet("b", { D7: '=1+CSU.PERHEAD("2014/15")' });
    book.sheet("empty", {});
    const { pinWorkbook, countOurCells, asAtDay } = await open();
    expect(await countOurCells()).toBe(3);
    expect([...first.log, ...second.log]).toEqual([]);
    expect(await pinWorkbook("2015-03-31")).toBe(3);
    expect(book.settings.get(KEY)).toEqual({ version: 1, asAt: "2015-03-31" });
    expect(asAtDay()).toBe("2015-03-31");
    expect(first.log).toEqual([`A2 ${OURS}`, 'A4 =IFERROR(csu.status("00T"),"")']);
    expect(second.log).toEqual(['D7 =1+CSU.PERHEAD("2014/15")']);
  });

  it("unpins: the setting goes, the day of the release is back", async () => {
    book.settings.set(KEY, { version: 1, asAt: "2014-12-01" });
    const sheet = book.sheet("a", { A1: OURS });
    const { readWorkbookDates, pinWorkbook, asAtDay, register } = await open();
    await readWorkbookDates();
    await pinWorkbook(undefined);
    expect(book.settings.size).toBe(0);
    expect(asAtDay()).toBe(register().facts.date);
    expect(sheet.log).toHaveLength(1);
  });

  it("never writes into spilled cells, though Excel gives them their parent's formula", async () => {
    const list = '=CSU.LIST("CCG")';
    const sheet = book.sheet("a", { A1: list, A2: list, B1: list, B2: list, A4: OURS, A5: OURS });
    for (const at of ["A1", "A2", "B1", "B2"]) sheet.spills.set(at, "A1");
    const { pinWorkbook } = await open();
    expect(await pinWorkbook("2015-03-31")).toBe(3);
    expect(sheet.log).toEqual([`A1 ${list}`, `A4 ${OURS}`, `A5 ${OURS}`]);
  });

  it.each(["@", "General", "#,##0"])("keeps the format %s, and the formula a formula", async (format) => {
    const sheet = book.sheet("a", { A1: OURS });
    if (format !== "General") sheet.formats.set("A1", format);
    await (await open()).pinWorkbook("2015-03-31");
    expect(sheet.log).toEqual([`A1 ${OURS}`]);
    expect(sheet.formats.get("A1") ?? "General").toBe(format);
  });

  it("puts formats back where Excel refuses half way", async () => {
    const sheet = book.sheet("a", { A1: OURS });
    sheet.formats.set("A1", "@");
    sheet.refuses = "GeneralException";
    await (await open()).pinWorkbook("2015-03-31");
    expect(sheet.formats.get("A1")).toBe("@");
    expect(sheet.log).toEqual(["calculate true"]);
  });

  it("reaches formulas that call us through a defined name", async () => {
    book.names.push({ name: "Unit_now", formula: OURS });
    const sheet = book.sheet("a", { A1: "=unit_now&1", A2: '="unit_now"', A3: "=not_unit_now" });
    await (await open()).pinWorkbook("2015-03-31");
    expect(sheet.log).toEqual(["A1 =unit_now&1"]);
  });

  it.each(["protected", "refusing"])(
    "calculates a %s sheet as a whole, and writes nothing there",
    async (how) => {
      const sheet = book.sheet("a", { A1: OURS });
      if (how === "protected") sheet.protected = true;
      else sheet.refuses = "AccessDenied";
      const other = book.sheet("b", { A1: OURS });
      await (await open()).pinWorkbook("2015-03-31");
      expect(sheet.log).toEqual(["calculate true"]);
      expect(other.log).toEqual([`A1 ${OURS}`]);
    },
  );

  it("says so where the day is pinned but its cells could not be worked out", async () => {
    const sheet = book.sheet("a", { A1: OURS });
    sheet.refuses = "ActivityLimitReached";
    const { pinWorkbook, workbookDates } = await open();
    await expect(pinWorkbook("2015-03-31")).rejects.toMatchObject({
      code: "busy",
      message: expect.stringMatching(/is pinned, but .*press Refresh/),
    });
    expect(workbookDates().pinned).toEqual({ kind: "pinned", day: "2015-03-31" });
  });

  it("changes nothing where Excel takes no setting", async () => {
    book.failing = "AccessDenied";
    const { pinWorkbook, workbookDates } = await open();
    await expect(pinWorkbook("2015-03-31")).rejects.toMatchObject({ code: "protected_sheet" });
    expect(workbookDates().pinned).toEqual({ kind: "none" });
  });

  it("never makes a formula of a text that only looks like one", async () => {
    const sheet = book.sheet("a", { A1: OURS, A2: OURS });
    sheet.texts.add("A2");
    const { pinWorkbook } = await open();
    expect(await pinWorkbook("2015-03-31")).toBe(1);
    expect(sheet.log).toEqual([`A1 ${OURS}`]);
  });

  it("takes few exchanges for 5,000 cells on one sheet", async () => {
    book.sheet(
      "a",
      Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`A${i + 1}`, `=CSU.NAME(B${i + 1})`])),
    );
    const { pinWorkbook } = await open();
    book.syncs = 0;
    expect(await pinWorkbook("2015-03-31")).toBe(5000);
    expect(book.syncs).toBeLessThan(8);
  });
});
