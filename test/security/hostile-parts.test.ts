// @vitest-environment jsdom
/** What a workbook from a stranger may keep in our namespaces: read as it should be or told of, and nothing else. */
import { deflateSync } from "fflate";
import fc from "fast-check";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { BOOK_PART, unpackGrids } from "../../src/workbook/model-book/kept";
import { LOCAL_FIGURES_PART } from "../../src/workbook/local-figures-part";
import { MOST_PART_BYTES, openPart, partXml, type PartKind } from "../../src/workbook/parts";
import { readPinned } from "../../src/workbook/pinned-release";
import { readPinnedDate } from "../../src/workbook/pinned-date";
import { SCENARIO_PART, scenariosOf } from "../../src/workbook/scenarios/part";
import { FROZEN, FROZEN_NAMES, UNDER_WAY } from "../../src/workbook/share/frozen";
import { IMAGE, IMAGE_SLICE } from "../../src/workbook/tables/image";
import { RECORD, TAG } from "../../src/workbook/tables/kept";
import { readRecord } from "../../src/workbook/tables/record";
import { counted } from "../counted";
import { hostileJson, marksLeft } from "./hostile-values";

const cases = counted("Hostile custom XML");
afterAll(cases.say);
afterEach(() => expect(marksLeft()).toEqual([]));

const KINDS: readonly (readonly [string, PartKind<unknown>])[] = [
  FROZEN,
  FROZEN_NAMES,
  UNDER_WAY,
  LOCAL_FIGURES_PART,
  SCENARIO_PART,
  TAG,
  RECORD,
  IMAGE,
  IMAGE_SLICE,
  BOOK_PART,
].map((kind) => [kind.called, kind as PartKind<unknown>]);

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** XML that is ours by its namespace and something else by what it does. */
function hostileXml({ namespace, version }: PartKind<unknown>): readonly (readonly [string, string])[] {
  const part = (inner: string, before = ""): string =>
    `${before}<part xmlns="${namespace}" version="${version}" key="">${inner}</part>`;
  const laughs = Array.from({ length: 12 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(12)}">`).join(
    "",
  );
  return [
    ["that has a billion laughs", part("&l12;", `<!DOCTYPE part [<!ENTITY l0 "ha">${laughs}]>`)],
    ["that fetches an entity", part("&x;", '<!DOCTYPE part [<!ENTITY x SYSTEM "file:///etc/passwd">]>')],
    ["that fetches a declaration", part("{}", '<!DOCTYPE part SYSTEM "http://localhost:9/x.dtd">')],
    ["that is huge", part(`"${"x".repeat(3 * MOST_PART_BYTES)}"`)],
    ["that is deep", part("<a>".repeat(2_000) + "</a>".repeat(2_000))],
    ["that nests 50,000 lists", part("[".repeat(50_000) + "]".repeat(50_000))],
    ["with a script", part('<script xmlns="http://www.w3.org/1999/xhtml">alert(1)</script>')],
    ["with markup for text", part(`<b>{}</b>`)],
    ["of another namespace", part("{}").replace(namespace, "urn:elsewhere")],
    ["of our namespace in a prefix alone", `<x:other xmlns:x="${namespace}" version="1" key=""/>`],
    ["with a key that is a path", part("{}").replace('key=""', 'key="../../x"')],
    ["with a key of a million letters", part("{}").replace('key=""', `key="${"k".repeat(1_000_000)}"`)],
    ["with a version beyond all", part("{}").replace(/version="\d+"/, 'version="9007199254740993"')],
    ["with a style sheet", part("{}", '<?xml-stylesheet href="javascript:alert(1)" type="text/xsl"?>')],
    ["that breaks off", part("{}").slice(0, -3)],
    ["that is nothing", ""],
  ];
}

describe.each(KINDS)("%s", (_called, kind) => {
  it.each(hostileXml(kind))("%s is not used, and told of in a sentence", (_what, xml) =>
    cases.try(() => {
      const opened = openPart(kind, xml);
      if (opened.ok) throw new Error("It was used.");
      expect(opened.fault.message).toMatch(/stays as it is\.$/);
    }),
  );

  it("of random JSON is used only as its schema has it", () => {
    fc.assert(
      fc.property(hostileJson, (json) =>
        cases.try(() => {
          const xml = partXml(kind, null).replace("null", () => escaped(json));
          const opened = openPart(kind, xml);
          if (opened.ok) {
            expect(kind.schema.safeParse(opened.value).success).toBe(true);
            // Others state what they hold; a scenario may be anything until it is read as one.
            expect(kind.called).toBe(SCENARIO_PART.called);
          } else expect(opened.fault.code).toBe("unreadable_part");
        }),
      ),
      { seed: 73, numRuns: 150 },
    );
  });
});

describe("what is read out of parts", () => {
  it("a scenario of anything is told of, never thrown", () => {
    fc.assert(
      fc.property(hostileJson, (json) =>
        cases.try(() => {
          const kept = {
            savedOn: "2026-11-22T09:00:00.000Z",
            scenario: JSON.parse(json) as Record<string, unknown>,
          };
          const { saved, faults } = scenariosOf({ values: new Map([["1", kept]]), faults: [] });
          expect(saved).toEqual([]);
          expect(faults).toHaveLength(1);
        }),
      ),
      { seed: 74, numRuns: 300 },
    );
  });

  it("a record with columns of any name is no more than itself", () =>
    cases.try(() => {
      const part = openPart(
        RECORD,
        partXml(
          RECORD,
          JSON.parse(
            '{"keys":["a"],"bodies":{"v":[""]},"columns":{"__proto__":{"v":["x"]},"constructor":{"v":[1]}}}',
          ),
        ),
      );
      expect(part.ok).toBe(true);
      const record = part.ok ? readRecord("k", new Map([["k:0", part.value]])) : undefined;
      expect(record?.keys.length).toBeLessThanOrEqual(1);
      expect(Object.getPrototypeOf(record)).toBe(Object.prototype);
    }));

  it("cells of a model that unpack to a gigabyte are left", () =>
    cases.try(() => {
      let binary = "";
      // Packed twice, as one that fits in a part would be: 60 MB of zeros weigh 60 kB.
      for (const byte of deflateSync(new Uint8Array(60_000_000))) binary += String.fromCharCode(byte);
      expect(binary.length).toBeLessThan(MOST_PART_BYTES / 20);
      expect(unpackGrids(btoa(binary))).toBeUndefined();
    }));

  it("settings of any kind pin nothing", () => {
    fc.assert(
      fc.property(hostileJson, (json) =>
        cases.try(() => {
          const value: unknown = JSON.parse(json);
          expect(readPinnedDate(value).kind).toBe("unreadable");
          expect(readPinned(value).kind).toBe("unreadable");
        }),
      ),
      { seed: 75, numRuns: 300 },
    );
  });
});
