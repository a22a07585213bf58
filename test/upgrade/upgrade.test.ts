// @vitest-environment jsdom
/** Workbooks saved by every version there was are read by this one, and brought up to date. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { setsOf, LOCAL_FIGURES_PART } from "../../src/workbook/local-figures-part";
import { BOOK_PART, unpackGrids } from "../../src/workbook/model-book/kept";
import { openPart, type PartKind } from "../../src/workbook/parts";
import { PINNED_DATE_KEY, readPinnedDate } from "../../src/workbook/pinned-date";
import { PINNED_RELEASE_KEY, readPinned } from "../../src/workbook/pinned-release";
import { SCENARIO_PART, scenariosOf } from "../../src/workbook/scenarios/part";
import { callsUs } from "../../src/workbook/our-cells";
import { FROZEN, FROZEN_NAMES } from "../../src/workbook/share/frozen";
import { RECORD, TAG } from "../../src/workbook/tables/kept";
import { planRefresh } from "../../src/workbook/tables/plan";
import { answerQuery } from "../../src/workbook/tables/queries";
import { readRecord } from "../../src/workbook/tables/record";
import { causeOf } from "../../src/workbook/trouble/ask";
import { callsIn } from "../../src/workbook/trouble/calls";
import "../functions/call";
import { planOf } from "../modelbook/plans";
import { version } from "../../package.json";
import { writeFixture, type Fixture } from "./fixture";

const ROOT = path.join(import.meta.dirname, "fixtures");
const own = path.join(ROOT, `v${version}`);

it("this version has a fixture", async () => {
  if (existsSync(own)) return;
  await writeFixture(own);
  throw new Error(`The fixture of ${version} was missing and has been written: look at it and commit it.`);
});

/** The values of all parts of a kind, by key. Every part of the fixture must be of one of the kinds asked for. */
function read<T>(kind: PartKind<T>, parts: readonly string[]): Map<string, T> {
  const found = new Map<string, T>();
  for (const xml of parts) {
    if (!xml.includes(`"${kind.namespace}"`)) continue;
    const opened = openPart(kind, xml);
    if (!opened.ok) throw opened.fault;
    found.set(opened.key, opened.value);
  }
  expect(found.size, kind.called).toBeGreaterThan(0);
  return found;
}

const versions = existsSync(ROOT) ? readdirSync(ROOT).sort() : [];

describe.each(versions)("a workbook of %s", (name) => {
  const kept = <K extends keyof Fixture>(file: K): Fixture[K] =>
    JSON.parse(readFileSync(path.join(ROOT, name, `${file}.json`), "utf8")) as Fixture[K];

  it("is pinned to its date and kept to its release", () => {
    const settings = kept("settings");
    expect(readPinnedDate(settings[PINNED_DATE_KEY])).toEqual({ kind: "pinned", day: "2014-03-31" });
    expect(readPinned(settings[PINNED_RELEASE_KEY])).toMatchObject({ kind: "pinned" });
  });

  it("has tables that are known again and can be refreshed: every column kept is one that is answered", () => {
    const parts = kept("tables");
    const tags = read(TAG, parts);
    const records = read(RECORD, parts);
    expect(tags.size).toBe(5);
    for (const [key, tag] of tags) {
      const { query, columns } = tag;
      const record = readRecord(key, records);
      expect(record.keys.length).toBeGreaterThan(0);
      expect([...record.columns.keys()]).toEqual(columns.map(({ id }) => id));
      const now = answerQuery(query);
      expect(now.columns.map(({ id }) => id)).toEqual(expect.arrayContaining(columns.map(({ id }) => id)));
      // Rows are told apart as they were: most of what was there is found again.
      const again = record.keys.filter((row) => now.keys.includes(row));
      expect(again.length).toBeGreaterThan(record.keys.length * 0.8);
      const cells = columns.map(({ id }) => record.columns.get(id)!);
      const standing = {
        columns: columns.map(({ excelId, header }, i) => ({ excelId, name: header, cells: cells[i]! })),
        rows: record.keys.length,
        kept: (column: number, row: number) => cells[column]![row]!,
        format: () => "General",
      };
      const next = { version: "99.0.0", checksum: "f".repeat(64) };
      const refresh = planRefresh(tag, record, standing, now, next);
      expect(refresh.tag.release).toEqual(next);
      expect(refresh.matched.filter((row) => row === undefined)).toEqual([]);
    }
  });

  it("has figures of its owner's", () => {
    const { sets, incomplete } = setsOf(read(LOCAL_FIGURES_PART, kept("figures")).values());
    expect(incomplete).toBe(0);
    expect(sets).toMatchObject([{ kind: "allowance", rows: [{ body: "00T", amount: 5_000_000 }] }]);
  });

  it("has scenarios that calculate", () => {
    const { saved, faults } = scenariosOf({ values: read(SCENARIO_PART, kept("scenarios")), faults: [] });
    expect(faults).toEqual([]);
    expect(saved).toHaveLength(1);
    expect(planOf(saved[0]!.scenario).book.sheets.length).toBeGreaterThan(5);
  });

  it("has a model whose inputs are found again by their names", () => {
    const [saved] = scenariosOf({ values: read(SCENARIO_PART, kept("scenarios")), faults: [] }).saved;
    const [book] = [...read(BOOK_PART, kept("models")).values()];
    expect(unpackGrids(book!.cells)?.size).toBe(book!.sheets.length);
    const now = new Set(planOf(saved!.scenario).book.inputs.map(({ id }) => id));
    expect(book!.inputs.map(({ id }) => id).filter((id) => !now.has(id))).toEqual([]);
  });

  it("has frozen formulas that can be restored", () => {
    const parts = kept("shared");
    for (const { cells } of read(FROZEN, parts).values())
      for (const { formula } of cells) expect(callsUs(formula)).toBe(true);
    for (const { names } of read(FROZEN_NAMES, parts).values())
      for (const { formula } of names) expect(callsUs(formula)).toBe(true);
  });

  it.each(kept("formulas"))("%s is answered or refused as our functions do", async (formula) => {
    const calls = callsIn(formula, "Paper");
    expect(calls?.length).toBeGreaterThan(0);
    const cause = await causeOf(calls!, () => undefined, 0);
    expect(["elsewhere", "refused"]).toContain(cause.kind);
  });
});
