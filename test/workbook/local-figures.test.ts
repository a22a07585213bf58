// @vitest-environment jsdom
import fc from "fast-check";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { LocalKind, LocalSet } from "../../src/reference/local/local-set";
import { chunksOf, keyOfChunk, LOCAL_FIGURES_PART, setsOf } from "../../src/workbook/local-figures-part";
import { MOST_PART_BYTES, openPart, partXml } from "../../src/workbook/parts";
import { FakeParts } from "./fake-parts";

const SEED = 20_261_122;
const PERIODS = { allowance: "2016/17", population: "2016/17", staff: "2016-09-30", figure: "2016-09-30" };
const MEASURES = { allowance: "allowance", population: "ons", staff: "fte", figure: "establishment" };

const text = fc
  .oneof(
    fc.string({ unit: "binary", minLength: 1, maxLength: 60 }),
    fc.constantFrom("=1+1", "＝cmd", "@SUM(A1)", "]]><x>", "__proto__", "\ufffe\uffff", "'quoted'", "a;b"),
  )
  .filter((held) => held.length > 0);
const anySet: fc.Arbitrary<LocalSet> = fc
  .constantFrom<LocalKind>("allowance", "population", "staff", "figure")
  .chain((kind) =>
    fc.record({
      id: fc.uuid(),
      order: fc.nat(1000),
      kind: fc.constant(kind),
      measure: fc.constant(MEASURES[kind]),
      unit: fc.constant("GBP"),
      source: text,
      entered: fc.constant("2026-11-22"),
      rows: fc.array(
        fc
          .tuple(
            text,
            fc.double({ noNaN: true, noDefaultInfinity: true }),
            fc.option(text, { nil: undefined }),
          )
          .map(([body, amount, source]) => ({
            body: body.slice(0, 60),
            period: PERIODS[kind],
            amount: Object.is(amount, -0) ? 0 : amount,
            ...(source === undefined ? {} : { source }),
          })),
        { minLength: 1, maxLength: 8 },
      ),
    }),
  );

const SET: LocalSet = {
  id: "one",
  order: 1,
  kind: "allowance",
  measure: "allowance",
  unit: "GBP",
  source: "Board paper",
  entered: "2026-11-22",
  rows: [{ body: "CCG-00C", period: "2016/17", amount: 2_260_000 }],
};
const xmlOf = (set: LocalSet): string[] =>
  chunksOf(set).map((chunk) => partXml(LOCAL_FIGURES_PART, chunk, keyOfChunk(chunk)));

describe("a set of figures", () => {
  it("comes back from the workbook as it went in", () => {
    fc.assert(
      fc.property(anySet, (set) => {
        const opened = xmlOf(set).map((xml) => openPart(LOCAL_FIGURES_PART, xml));
        const chunks = opened.map((part) => (part.ok ? part.value : undefined)!);
        expect(setsOf(chunks)).toEqual({ sets: [set], incomplete: 0 });
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  it("that is long goes in several parts within a megabyte, and is used only when all are there", () => {
    const long = {
      ...SET,
      rows: Array.from({ length: 40_000 }, (_, i) => ({
        body: `CCG-${i}`,
        period: "2016/17",
        amount: i + 0.25,
        source: `Paper ${i % 7}`,
      })),
    };
    const parts = xmlOf(long);
    expect(parts.length).toBeGreaterThan(1);
    for (const xml of parts) expect(xml.length).toBeLessThan(1_200_000);
    expect(Math.max(...parts.map((xml) => xml.length))).toBeLessThan(MOST_PART_BYTES);
    const chunks = chunksOf(long);
    expect(setsOf([...chunks].reverse()).sets).toEqual([long]);
    expect(setsOf(chunks.slice(1))).toEqual({ sets: [], incomplete: 1 });
    expect(
      setsOf([...chunks.slice(1), ...chunksOf(SET).map((part) => ({ ...part, id: "two" }))]),
    ).toMatchObject({
      sets: [{ id: "two" }],
      incomplete: 1,
    });
  });

  it("that is more than a workbook can keep is refused", () => {
    const rows = Array.from({ length: 9_000 }, (_, i) => ({
      body: "CCG-00C",
      period: "2016/17",
      amount: 1,
      source: `${i}`.padStart(300, "x"),
    }));
    expect(() => chunksOf({ ...SET, rows })).toThrow(expect.objectContaining({ code: "too_large" }));
  });

  it.each([
    ["another kind", { kind: "budget" }],
    ["a measure of another kind", { measure: "fte" }],
    ["a year that is none", { rows: [["CCG-00C", "2016/18", 1, -1]] }],
    ["a day where a year belongs", { rows: [["CCG-00C", "2016-04-01", 1, -1]] }],
    ["an amount that is text", { rows: [["CCG-00C", "2016/17", "1", -1]] }],
    ["a source that is not there", { rows: [["CCG-00C", "2016/17", 1, 0]] }],
    ["a part beyond its own count", { part: 2 }],
    ["something foreign", { script: "x" }],
  ])("with %s is not used", (_, change) => {
    const [chunk] = chunksOf(SET);
    const xml = partXml(LOCAL_FIGURES_PART, { ...chunk!, ...change } as never, "one.1");
    expect(openPart(LOCAL_FIGURES_PART, xml)).toMatchObject({
      ok: false,
      fault: { code: "unreadable_part" },
    });
  });

  it("that was damaged in any of two thousand ways is used as a whole or told of", () => {
    const [xml] = xmlOf({
      ...SET,
      rows: [...SET.rows, { ...SET.rows[0]!, period: "2017/18", source: "Other" }],
    });
    let refused = 0;
    fc.assert(
      fc.property(fc.nat(xml!.length - 1), fc.nat(40), fc.string({ maxLength: 5 }), (at, length, put) => {
        const opened = openPart(LOCAL_FIGURES_PART, xml!.slice(0, at) + put + xml!.slice(at + length));
        if (!opened.ok) {
          refused++;
          expect(opened.fault.message).toMatch(/(stays as it is|add-in)/);
        } else for (const set of setsOf([opened.value]).sets) expect(set.rows.length).toBeGreaterThan(0);
      }),
      { seed: SEED, numRuns: 2000 },
    );
    expect(refused).toBeGreaterThan(1000);
  });
});

describe("opening a workbook", () => {
  let book: FakeParts;
  beforeEach(() => {
    vi.resetModules();
    book = new FakeParts();
    const run = (_: unknown, work: (context: Excel.RequestContext) => unknown): unknown =>
      work(book.context());
    Object.assign(globalThis, { Excel: { run } });
  });
  const open = async () => ({
    ...(await import("../../src/workbook/local-figures")),
    ...(await import("../../src/reference/store")),
  });

  it("takes its figures into use, tells so, and touches no cell where none has asked", async () => {
    for (const xml of xmlOf(SET)) book.add(xml);
    const { readOwnFigures, watchRegister, register } = await open();
    const told = vi.fn();
    watchRegister(told);
    expect(await readOwnFigures()).toEqual([]);
    expect(told).toHaveBeenCalledOnce();
    expect(register().local.sets).toEqual([SET]);
  });

  it("uses what is sound beside what is damaged or not whole, tells of it, and keeps it", async () => {
    for (const xml of xmlOf(SET)) book.add(xml);
    const namespace = LOCAL_FIGURES_PART.namespace;
    book.add(`<part xmlns="${namespace}" version="1" key="x.1">{"rows":</part>`);
    book.add(`<part xmlns="${namespace}" version="9" key="y.1">{}</part>`);
    const [half] = chunksOf({ ...SET, id: "half" });
    book.add(partXml(LOCAL_FIGURES_PART, { ...half!, of: 2 }, "half.1"));
    const kept = [...book.kept];
    const { readOwnFigures, register } = await open();
    expect(await readOwnFigures()).toEqual([
      expect.stringContaining("damaged"),
      expect.stringContaining("newer version"),
      expect.stringContaining("not whole"),
    ]);
    expect(register().local.sets).toEqual([SET]);
    expect(book.kept).toEqual(kept);
  });

  it("says why Excel did not answer", async () => {
    book.failAt = { sync: 1, code: "ActivityLimitReached" };
    const { readOwnFigures } = await open();
    await expect(readOwnFigures()).rejects.toMatchObject({ code: "busy" });
  });
});
