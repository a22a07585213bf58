// @vitest-environment jsdom
/** What is kept of tables, damaged in every way: it is told of, it stays, and the tables beside it are used. */
import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { WorkbookFault } from "../../../src/workbook/errors";
import { openPart, partXml, type PartKind } from "../../../src/workbook/parts";
import { readImage, imageOf, IMAGE, IMAGE_SLICE, slicesOf } from "../../../src/workbook/tables/image";
import { RECORD, TAG, type Tag } from "../../../src/workbook/tables/kept";
import { tablesOverview } from "../../../src/workbook/tables/overview";
import { planRefresh, type CellWrite, type TableNow } from "../../../src/workbook/tables/plan";
import { answerQuery } from "../../../src/workbook/tables/queries";
import type { Query, QueryBlock } from "../../../src/workbook/tables/query";
import { withColumns } from "../../../src/workbook/tables/with-columns";
import {
  partsOfRecord,
  readRecord,
  recordOf,
  specsOf,
  type TableRecord,
} from "../../../src/workbook/tables/record";
import { FakeParts } from "../fake-parts";

/** Few rows and columns: much is read. */
const answer = (query: Query): QueryBlock => withColumns(answerQuery(query), ["name"]);
const whole = answer({ block: "bodies", type: "CSU", asAt: { rule: "fixed", day: "2013-06-01" } });
const few = <T>(list: readonly T[]): readonly T[] => list.slice(0, 3);
const block = { ...whole, rows: few(whole.rows), keys: few(whole.keys), bodies: few(whole.bodies) };
const specs = specsOf(block);
const record = recordOf(block, specs);
const tagNamed = (name: string): Tag => ({
  tableId: `id of ${name}`,
  name,
  query: block.query,
  columns: block.columns.map(({ id, header, role }, i) => ({
    id,
    header,
    excelId: i + 1,
    key: role === "key",
  })),
  release: { version: "1", checksum: "a" },
  day: "2013-06-01",
});
/** The table as it stands on the sheet: as it was written. */
const now: TableNow = {
  columns: block.columns.map(({ header }, i) => ({
    excelId: i + 1,
    name: header,
    cells: specs.map((row) => row[i]!.value),
  })),
  rows: specs.length,
  kept: (column, row) => specs[row]![column]!.value,
  format: (column, row) => specs[row]![column]!.format,
};

/** A part of each kind, whole. */
const image = imageOf(
  tagNamed("CSU_b"),
  record,
  now,
  new Map(block.columns.map(({ id }, i) => [id, i])),
  block.keys.map((_, row) => row),
);
const WHOLE = [
  { kind: TAG, key: "b", value: tagNamed("CSU_b") },
  { kind: RECORD, key: "b:0", value: partsOfRecord("b", record).get("b:0")! },
  { kind: IMAGE, key: "i", value: { state: "done", tables: ["b"] } },
  { kind: IMAGE_SLICE, key: "i:b:0", value: slicesOf("i:b", image).get("i:b:0")! },
] as const;
type Whole = (typeof WHOLE)[number];
const kindOf = ({ kind }: Whole): PartKind<unknown> => kind;
const xmlOf = (whole: Whole): string => partXml(kindOf(whole), whole.value, whole.key);

/** Every place in a value, from the outside in. */
function placesIn(value: unknown, path: readonly string[] = []): string[][] {
  const below =
    typeof value === "object" && value !== null
      ? Object.entries(value).flatMap(([name, inner]) => placesIn(inner, [...path, name]))
      : [];
  return [[...path], ...below];
}

const PLACES = new Map(WHOLE.map(({ kind, value }) => [kind as unknown, placesIn(value)]));

/** A value with another thing, or nothing, in one of its places. */
function withOther(value: unknown, [name, ...rest]: readonly string[], other: unknown): unknown {
  if (name === undefined) return other;
  const inner = (value as Record<string, unknown>)[name];
  const put = withOther(inner, rest, other);
  if (!Array.isArray(value)) return { ...(value as object), [name]: put };
  return value.map((one: unknown, i) => (String(i) === name ? put : one));
}

const other = fc.oneof(
  fc.constant(undefined),
  fc.jsonValue({ maxDepth: 2 }),
  fc.integer({ min: -3, max: 40 }),
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.constantFrom(
    "CSU_a",
    "id of CSU_a",
    "",
    "a",
    "code",
    "__proto__",
    "2013-02-31",
    "=1+1",
    "x".repeat(500),
  ),
);

/** A part as somebody may have damaged it: its text cut or overwritten, or what it says changed in one place. */
function damaged(whole: Whole): fc.Arbitrary<string> {
  const xml = xmlOf(whole);
  const start = xml.indexOf(">");
  const texts = fc.oneof(
    fc.nat(xml.length).map((at) => xml.slice(0, at)),
    fc
      .tuple(fc.nat(xml.length), fc.nat(30), fc.string({ unit: "binary", maxLength: 20 }))
      .map(([at, length, text]) => xml.slice(0, at) + text + xml.slice(at + length)),
    fc
      .tuple(fc.nat(start), fc.string({ maxLength: 3 }))
      .map(([at, text]) => xml.slice(0, at) + text + xml.slice(at)),
  );
  const places = PLACES.get(whole.kind)!;
  const values = fc
    .tuple(fc.nat(places.length - 1), other)
    .filter(([at, put]) => at > 0 || put !== undefined)
    .map(([at, put]) => partXml(kindOf(whole), withOther(whole.value, places[at]!, put), whole.key));
  return fc.oneof(texts, values, values);
}

let book: FakeParts;
/** As many of our tables stand in the workbook as there are tags of them. */
const NAMES = ["CSU_a", "CSU_b"];
beforeEach(() => {
  book = new FakeParts();
  const run = (_options: unknown, work: (context: object) => Promise<unknown>): Promise<unknown> => {
    const context = book.context();
    Object.assign(context.workbook, {
      load: () => undefined,
      readOnly: false,
      tables: {
        load: () => undefined,
        items: NAMES.map((name) => ({
          id: `id of ${name}`,
          name,
          worksheet: {
            id: "s",
            name: "Work",
            protection: { load: () => undefined, protected: false },
          },
        })),
      },
      worksheets: { getActiveWorksheet: () => ({ id: "s", load: () => undefined }) },
    });
    return work(context);
  };
  Object.assign(globalThis, { Excel: { run } });
});

/** The namespace a damaged part is found under: Excel finds parts by it, however the rest looks. */
const found = (kind: PartKind<unknown>, xml: string): string =>
  xml.includes(`"${kind.namespace}"`) ? xml : `${xml}<!-- "${kind.namespace}" -->`;

describe("what is kept of tables", () => {
  it("lists every table when it is whole", async () => {
    book.add(partXml(TAG, tagNamed("CSU_a"), "a"));
    for (const whole of WHOLE) book.add(xmlOf(whole));
    const { tables, notes, undo } = await tablesOverview();
    expect(tables.map(({ name, about }) => [name, about])).toEqual([
      ["CSU_a", "Organisations: CSUs, 1 June 2013"],
      ["CSU_b", "Organisations: CSUs, 1 June 2013"],
    ]);
    expect([notes, undo]).toEqual([[], { state: "done", tables: 1 }]);
  });

  it("is told of when damaged, stays in the workbook, and leaves the tables beside it in use", async () => {
    let unreadable = 0;
    await fc.assert(
      fc.asyncProperty(fc.tuple(...WHOLE.map(damaged)), async (xmls) => {
        book = new FakeParts();
        book.add(partXml(TAG, tagNamed("CSU_a"), "a"));
        for (const [key, part] of partsOfRecord("a", record)) book.add(partXml(RECORD, part, key));
        const texts = xmls.map((xml, i) => found(kindOf(WHOLE[i]!), xml));
        for (const text of texts) book.add(text);
        const before = [...book.kept];

        const { tables, notes } = await tablesOverview();
        expect(book.kept, "reading loses nothing").toEqual(before);
        expect(tables.filter(({ key }) => key === "a").map(({ name }) => name)).toEqual(["CSU_a"]);
        expect(new Set(tables.map(({ name }) => name)).size, "no table is listed twice").toBe(tables.length);
        for (const [i, whole] of WHOLE.entries()) {
          const opened = openPart(kindOf(whole), texts[i]!);
          if (opened.ok) continue;
          unreadable++;
          expect(notes).toContain(opened.fault.message);
          expect(opened.fault.message).toMatch(/^(What t|T)his workbook keeps .+stays as it is\.$/);
          if (whole.kind === TAG) expect(tables.map(({ name }) => name)).toEqual(["CSU_a"]);
        }
      }),
      { seed: 61, numRuns: 2_000 / WHOLE.length },
    );
    expect(unreadable).toBeGreaterThan(1_000);
    // Thousands of parts are read: half a minute where the machine is busy.
  }, 240_000);

  it.each(WHOLE.map((whole) => [whole.kind.called, whole] as const))(
    "never breaks a refresh or the way back when %s can be read and is not true",
    (_, whole) => {
      let readable = 0;
      fc.assert(
        fc.property(damaged(whole), (xml) => {
          const opened = openPart(kindOf(whole), xml);
          if (!opened.ok) return;
          readable++;
          if (whole.kind === IMAGE_SLICE)
            readImage("i:b", new Map([["i:b:0", IMAGE_SLICE.schema.parse(opened.value)]]));
          const tag = whole.kind === TAG ? TAG.schema.parse(opened.value) : tagNamed("CSU_b");
          const rows =
            whole.kind === RECORD
              ? readRecord("b", new Map([["b:0", RECORD.schema.parse(opened.value)]]))
              : record;
          expectPlanned(tag, rows);
        }),
        { seed: 62, numRuns: 500 },
      );
      expect(readable).toBeGreaterThan(20);
    },
  );
});

/** A refresh is planned within the table, or refused in words. */
function expectPlanned(tag: Tag, rows: TableRecord): void {
  try {
    const { plan } = planRefresh(tag, rows, now, answer(tag.query), { version: "2", checksum: "b" });
    const inside = ({ row, column }: CellWrite): boolean =>
      row >= 0 && column >= 0 && column < now.columns.length;
    expect(plan.writes.every(inside)).toBe(true);
  } catch (error) {
    if (!(error instanceof WorkbookFault)) throw error;
  }
}
