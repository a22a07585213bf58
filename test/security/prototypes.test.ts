/** Whatever takes JSON or tables from outside leaves what all objects share as it was. */
import fc from "fast-check";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { fullRecord, searchPage } from "../../src/taskpane/release/organisations/shapes";
import { readScenario } from "../../src/model/scenario/read";
import { READY_SCENARIOS } from "../../src/model/scenario/ready";
import { readManifest, readRelease, rowsOf } from "../../src/reference/release";
import type { TableName } from "../../src/reference/schema";
import { tableOfText } from "../../src/taskpane/data/figures/read/text-table";
import { readSource } from "../../src/taskpane/data/figures/read/read-source";
import { invoke, ids } from "../functions/call";
import { counted } from "../counted";
import { sealedRelease } from "../reference/sealed";
import { hostileJson, marksLeft, poisoned } from "./hostile-values";

const cases = counted("Prototype pollution");
afterAll(cases.say);
afterEach(() => expect(marksLeft()).toEqual([]));

const quietly = (work: () => unknown): void => {
  try {
    work();
  } catch (error) {
    expect(error).toBeInstanceOf(Error);
  }
};
const texts = sealedRelease();
const ready = READY_SCENARIOS[0]!.draft;

const BORDERS: readonly (readonly [string, (json: string) => unknown])[] = [
  ["a release manifest", readManifest],
  ["a release", readRelease],
  ["a page of organisations", (json) => searchPage.safeParse(JSON.parse(json))],
  ["a record of an organisation", (json) => fullRecord.safeParse(JSON.parse(json))],
  ["a scenario", (json) => readScenario(JSON.parse(json))],
];

describe.each(BORDERS)("%s", (_what, read) => {
  it("of random JSON", () => {
    fc.assert(
      fc.property(hostileJson, (json) =>
        cases.try(() => {
          quietly(() => read(json));
          expect(marksLeft()).toEqual([]);
        }),
      ),
      { seed: 81, numRuns: 300 },
    );
  });

  it.each([...poisoned(JSON.parse(texts.manifest)), ...poisoned(ready), ...poisoned({})])(
    "with hostile members: %.60s",
    (json) =>
      cases.try(() => {
        quietly(() => read(json));
        expect(marksLeft()).toEqual([]);
      }),
  );
});

it("a scenario with such members is refused or the same without them", () => {
  for (const json of poisoned(ready))
    cases.try(() => {
      const read = readScenario(JSON.parse(json));
      if (read.ok) expect(Object.getPrototypeOf(read.value)).toBe(Object.prototype);
      else expect(read.issues.length).toBeGreaterThan(0);
    });
});

it("a release with columns and tables of such names", () => {
  const release = JSON.parse(texts.release) as { tables: Record<string, { columns: object; rows: number }> };
  for (const [name, table] of Object.entries(release.tables))
    cases.try(() => {
      const columns = JSON.stringify(table.columns).replace(/^\{/, '{"__proto__":{"texts":["x"],"at":[0]},');
      const text = JSON.stringify({ ...release, tables: { [name]: { ...table, columns: 0 } } }).replace(
        '"columns":0',
        `"columns":${columns}`,
      );
      quietly(() => rowsOf(readRelease(text), name as TableName));
      expect(marksLeft()).toEqual([]);
    });
});

it("tables with such headings and cells", async () => {
  const heading = fc.oneof(
    fc.constantFrom("__proto__", "constructor", "prototype", '"__proto__"', "toString"),
    fc.string({ maxLength: 6 }),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(heading, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
      fc.constantFrom(",", ";", "\t"),
      (rows, separator) =>
        cases.try(async () => {
          const text = rows.map((row) => row.join(separator)).join("\n");
          quietly(() => tableOfText("pasted", text));
          const bytes = new TextEncoder().encode(text).buffer;
          expect(await readSource({ kind: "file", name: "x.csv", bytes })).toHaveProperty("ok");
        }),
    ),
    { seed: 82, numRuns: 300 },
  );
});

it("cells of functions that hold such objects", () => {
  for (const id of ids)
    for (const json of poisoned({ type: "Entity", basicValue: "00T" }))
      cases.try(() => {
        const value: unknown = JSON.parse(json);
        quietly(() => invoke(id, value, value, value));
        expect(marksLeft()).toEqual([]);
      });
});
