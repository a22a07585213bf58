/** The data release a workbook is kept to, and taking another into use. */
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { ReleaseLabel } from "../../src/reference/release-order";
import { FakeDatedWorkbook } from "./fake-dated-workbook";
import { PATIENCE } from "../patience";

const KEY = "commissioning-costs.release";
const OURS = '=CSU.STATUS("00T")';
const label: ReleaseLabel = { version: "1.1.0", date: "2027-04-30", checksum: "a".repeat(64) };
const other: ReleaseLabel = { version: "1.0.0", date: "2026-11-22", checksum: "b".repeat(64) };
const setting = (release: ReleaseLabel) => ({ version: 1, release });

let book: FakeDatedWorkbook;
beforeEach(() => {
  vi.resetModules();
  book = new FakeDatedWorkbook();
  book.install();
});
const open = () => import("../../src/workbook/pinned-release");

describe("what the setting means", () => {
  it.each<[string, unknown, string]>([
    ["nothing", undefined, "none"],
    ["a release", setting(label), "pinned"],
    ["a text", "1.1.0", "unreadable"],
    ["a version that is none", setting({ ...label, version: "1.1" }), "unreadable"],
    ["a day that is none", setting({ ...label, date: "2027-02-30" }), "unreadable"],
    ["a checksum that is none", setting({ ...label, checksum: "<script>" }), "unreadable"],
    ["a later version of the setting", { version: 2, release: label }, "unreadable"],
  ])("%s", async (_what, value, kind) => {
    const { readPinned } = await open();
    expect(readPinned(value).kind).toBe(kind);
  });

  it("sends for a newer add-in where a newer one wrote it", async () => {
    const { readPinned } = await open();
    expect(readPinned({ version: 2 })).toMatchObject({
      message: expect.stringContaining("update the add-in"),
    });
  });
});

it("is read, and told to those who watch once for each change", async () => {
  book.settings.set(KEY, setting(label));
  const { readPinnedRelease, watchPinnedRelease, pinnedRelease, followPinnedRelease } = await open();
  let told = 0;
  watchPinnedRelease(() => void (told += 1));
  await readPinnedRelease();
  await readPinnedRelease();
  expect(pinnedRelease()).toEqual({ kind: "pinned", label });
  expect(told).toBe(1);
  followPinnedRelease();
  await vi.waitFor(async () => {
    book.settings.set(KEY, setting(other));
    await book.settingsChanged();
    expect(pinnedRelease()).toEqual({ kind: "pinned", label: other });
  }, PATIENCE);
});

describe("taking another release into use", () => {
  const swapping = () => {
    const log: string[] = [];
    return {
      log,
      swap: () => {
        log.push("new");
        return () => void log.push("back");
      },
    };
  };

  it("has every cell of ours worked out again, after the release is in use, and keeps the workbook to it", async () => {
    const sheet = book.sheet("a", { A1: OURS, A2: "=1+1" });
    const { changeRelease, pinnedRelease } = await open();
    const { log, swap } = swapping();
    expect(await changeRelease({ pin: label, swap })).toBe(1);
    expect(log).toEqual(["new"]);
    expect(sheet.log).toEqual([`A1 ${OURS}`]);
    expect(book.settings.get(KEY)).toEqual(setting(label));
    expect(pinnedRelease()).toEqual({ kind: "pinned", label });
  });

  it.each([
    ["leaves the setting as it is", "same", setting(other)],
    ["takes the setting away", undefined, undefined],
  ] as const)("%s where asked to", async (_what, pin, held) => {
    book.settings.set(KEY, setting(other));
    const { changeRelease } = await open();
    await changeRelease({ pin, swap: swapping().swap });
    expect(book.settings.get(KEY)).toEqual(held);
  });

  it("puts everything back where Excel refuses half way", async () => {
    book.settings.set(KEY, setting(other));
    const first = book.sheet("a", { A1: OURS });
    const second = book.sheet("b", { B2: OURS });
    second.refuses = "ServiceNotAvailable";
    const { changeRelease, readPinnedRelease, pinnedRelease } = await open();
    await readPinnedRelease();
    const { log, swap } = swapping();
    const mending = (): (() => void) => {
      const back = swap();
      return () => {
        second.refuses = "";
        back();
      };
    };
    await expect(changeRelease({ pin: label, swap: mending })).rejects.toMatchObject({ code: "busy" });
    expect(log).toEqual(["new", "back"]);
    expect(book.settings.get(KEY)).toEqual(setting(other));
    expect(pinnedRelease()).toEqual({ kind: "pinned", label: other });
    // Once with the new release, once more with the one before.
    expect(first.log).toEqual([`A1 ${OURS}`, `A1 ${OURS}`]);
    expect(second.log).toEqual([`B2 ${OURS}`]);
  });

  it("says so where not even that could be done", async () => {
    const sheet = book.sheet("a", { A1: OURS });
    sheet.refuses = "ServiceNotAvailable";
    const { changeRelease } = await open();
    await expect(changeRelease({ pin: label, swap: swapping().swap })).rejects.toMatchObject({
      message: expect.stringContaining("Press Recalculate"),
    });
  });

  it("changes nothing where the workbook cannot even be read", async () => {
    book.failing = "AccessDenied";
    const { changeRelease } = await open();
    const { log, swap } = swapping();
    await expect(changeRelease({ pin: label, swap })).rejects.toMatchObject({ code: "protected_sheet" });
    expect(log).toEqual([]);
  });
});

it("keeping to what is in use writes the setting and touches no cell", async () => {
  const sheet = book.sheet("a", { A1: OURS });
  const { keepTo, pinnedRelease } = await open();
  await keepTo(label);
  expect(book.settings.get(KEY)).toEqual(setting(label));
  await keepTo(undefined);
  expect(book.settings.has(KEY)).toBe(false);
  expect(pinnedRelease()).toEqual({ kind: "none" });
  expect(sheet.log).toEqual([]);
});
