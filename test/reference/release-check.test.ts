import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newerRelease } from "../../scripts/newer-release";
import { ReleaseError } from "../../src/reference/release";
import { compareReleases, type ReleaseTexts } from "../../src/reference/release-changes";
import { checkRelease } from "../../src/reference/release-check";
import { acceptRelease, register } from "../../src/reference/store";
import { cellsOf, manifestFor, resealed, sealedRelease, type LooseRelease } from "./sealed";

const good = sealedRelease();
const SEED = 20_261_122;

/** What a release is refused as; anything but a refusal in words fails the test. */
async function refusal({ release, manifest }: ReleaseTexts): Promise<ReleaseError> {
  const before = register();
  const said = await checkRelease(release, manifest).then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(register()).toBe(before);
  if (!(said instanceof ReleaseError)) throw new Error(`not refused in words: ${String(said)}`);
  expect(said.message).toMatch(/stay as they were\. \S.*\.$/);
  expect(said.message.length).toBeLessThan(450);
  return said;
}

const column = (release: LooseRelease, table: string, name: string): unknown[] => {
  const cells = [...cellsOf(release.tables[table]!.columns[name])];
  release.tables[table]!.columns[name] = cells;
  return cells;
};
const changedCell = (table: string, name: string, value: unknown): ReleaseTexts =>
  resealed(good, (release) => void (column(release, table, name)[0] = value));

describe("a release from outside", () => {
  it("passes when it is what the build writes", async () => {
    expect((await checkRelease(good.release, good.manifest)).version).toBe("0.0.1");
    const release = readFileSync("assets/data/release.json", "utf8");
    const manifest = readFileSync("assets/data/manifest.json", "utf8");
    expect((await checkRelease(release, manifest)).tables["bodies"]!.rows).toBeGreaterThan(500);
  });

  it.each<[string, string, ReleaseTexts]>([
    [
      "another version than its manifest",
      "not_a_release",
      {
        release: good.release,
        manifest: good.manifest.replace("0.0.1", "0.0.2"),
      },
    ],
    ["a table too few", "not_a_release", resealed(good, (r) => void delete r.tables["gaps"])],
    [
      "a table too many",
      "not_a_release",
      resealed(good, (r) => void (r.tables["more"] = { rows: 0, columns: {} })),
    ],
    [
      "a column too few",
      "not_a_release",
      resealed(good, (r) => void delete r.tables["bodies"]!.columns["note"]),
    ],
    ["a count that is not kept", "not_a_release", resealed(good, (r) => void (r.tables["bodies"]!.rows = 3))],
    ["rows without number", "bad_manifest", resealed(good, (r) => void (r.tables["gaps"]!.rows = 1e300))],
    ["a text for a number", "broken_rule", changedCell("allowances", "amount", "25000")],
    ["a number for a text", "broken_rule", changedCell("bodies", "name", 5)],
    ["a number beyond all sense", "not_a_release", changedCell("allowances", "amount", 1e200)],
    ["a word that is none of its column", "broken_rule", changedCell("bodies", "type", "PCT")],
    ["blanks around a text", "broken_rule", changedCell("bodies", "name", " NHS Ayton ")],
    ["a list in a cell", "not_a_release", changedCell("bodies", "name", ["NHS Ayton"])],
    ["a body that is not held", "broken_rule", changedCell("allowances", "body", "CCG-99Z")],
    ["a day that does not exist", "broken_rule", changedCell("bodies", "opened", "2013-02-31")],
    ["a body that succeeds itself", "broken_rule", changedCell("successions", "successor", "CSU-EAST")],
  ])("with %s is refused as %s", async (_what, code, texts) => {
    expect((await refusal(texts)).code).toBe(code);
  });

  it("from a later version of the tables sends for a newer add-in", async () => {
    const later = resealed(good, (release) => void (release.tables["gaps"]!.columns["weight"] = [1]));
    expect((await refusal(later)).message).toContain("Update the add-in first.");
  });
});

/** Ways in which a release goes bad, each with what it does to a good one; `pick` chooses among `n`. */
const CORRUPTIONS: Readonly<Record<string, (pick: (n: number) => number) => ReleaseTexts>> = {
  "bits flipped": (pick) => {
    const bytes = Buffer.from(good.release);
    const places = new Set(Array.from({ length: 1 + pick(8) }, () => pick(bytes.length)));
    for (const at of places) bytes[at]! ^= 1 << pick(7);
    return { ...good, release: bytes.toString("utf8") };
  },
  "cut off": (pick) => ({ ...good, release: good.release.slice(0, pick(good.release.length)) }),
  "cut off, and vouched for": (pick) => {
    const release = good.release.slice(0, pick(good.release.length - 2));
    return { release, manifest: manifestFor(release, good.manifest) };
  },
  "manifest cut off": (pick) => ({
    ...good,
    manifest: good.manifest.slice(0, pick(good.manifest.length - 2)),
  }),
  "tables swapped": (pick) =>
    resealed(good, ({ tables }) => {
      const names = Object.keys(tables);
      const [a, b] = [pick(names.length), pick(names.length - 1)];
      const [first, second] = [names[a]!, names[(a + 1 + b) % names.length]!];
      [tables[first], tables[second]] = [tables[second]!, tables[first]!];
    }),
  "columns swapped for a shorter one": (pick) =>
    resealed(good, ({ tables }) => {
      const filled = Object.values(tables).filter(({ rows }) => rows > 0);
      const { columns } = filled[pick(filled.length)]!;
      const names = Object.keys(columns);
      columns[names[pick(names.length)]!] = [];
    }),
  "wrong checksum": (pick) => ({
    ...good,
    manifest: manifestFor(`${good.release}${pick(1e9)}`, good.manifest, { bytes: good.release.length }),
  }),
  "newer schema": (pick) =>
    pick(2)
      ? resealed(good, (release) => void (release.schema = 2 + pick(1000)))
      : { ...good, manifest: manifestFor(good.release, good.manifest, { schema: 2 + pick(1e6) }) },
  "giant numbers": (pick) => {
    const giant = ["1e308", "9e999", "-9e999", "9007199254740993", "1e15"][pick(5)]!;
    const named = ["bytes", "schema"][pick(2)]!;
    if (pick(3) === 0)
      return {
        ...good,
        manifest: good.manifest.replace(new RegExp(`"${named}": \\d+`), `"${named}": ${giant}`),
      };
    const release = good.release.replace(/"rows":\d+/, `"rows":${giant}`);
    const cells = good.release.replace(/"amount":\[25000\]/, `"amount":[${giant}]`);
    const text = pick(2) ? release : cells;
    return { release: text, manifest: manifestFor(text, good.manifest) };
  },
  "prototype keys": (pick) => {
    const key = ["__proto__", "constructor", "prototype", "toString", "hasOwnProperty"][pick(5)]!;
    const value = ['{"rows":0,"columns":{}}', "[]", "null", '{"polluted":true}'][pick(4)]!;
    const where = [/"tables":\{/, /"columns":\{/][pick(2)]!;
    const release = good.release.replace(where, (found) => `${found}"${key}":${value},`);
    return { release, manifest: manifestFor(release, good.manifest) };
  },
  "duplicate ids": (pick) =>
    resealed(good, (release) => {
      const filled = Object.keys(release.tables).filter((name) => release.tables[name]!.rows > 0);
      const name = filled[pick(filled.length)]!;
      const table = release.tables[name]!;
      const row = pick(table.rows);
      for (const held of Object.keys(table.columns)) {
        const cells = column(release, name, held);
        cells.push(cells[row]);
      }
      table.rows += 1;
    }),
  "references to nothing": (pick) =>
    resealed(good, (release) => {
      const [table, name] = [
        ["codes", "body"],
        ["successions", "predecessor"],
        ["coverage", "csu"],
        ["allowances", "sources"],
        ["figures", "bodies"],
        ["staff", "body"],
      ][pick(6)] as [string, string];
      column(release, table, name)[0] = `NONE-${pick(1e6)}`;
    }),
  "cells of another kind": (pick) =>
    resealed(good, (release) => {
      const filled = Object.keys(release.tables).filter((name) => release.tables[name]!.rows > 0);
      const table = filled[pick(filled.length)]!;
      const names = Object.keys(release.tables[table]!.columns);
      const cells = column(release, table, names[pick(names.length)]!);
      cells[0] = [{ a: 1 }, ["x"], true, false][pick(4)];
    }),
  "places beyond the texts": (pick) =>
    resealed(good, ({ tables }) => {
      tables["bodies"]!.columns["type"] = {
        texts: ["CSU"],
        at: Array.from({ length: tables["bodies"]!.rows }, () => 1 + pick(9)),
      };
    }),
};

it("of 2,000 corrupted files every one is refused in words, and the data in use stay", async () => {
  const kinds = Object.keys(CORRUPTIONS);
  const met = new Map<string, number>();
  let n = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(0x7fff_ffff), { minLength: 40, maxLength: 40 }), async (dice) => {
      const kind = kinds[n++ % kinds.length]!;
      let at = 0;
      const texts = CORRUPTIONS[kind]!((most) => dice[at++ % dice.length]! % most);
      if (texts.release === good.release && texts.manifest === good.manifest) return;
      await refusal(texts);
      met.set(kind, (met.get(kind) ?? 0) + 1);
    }),
    { seed: SEED, numRuns: 2000, endOnFailure: true },
  );
  expect([...met.values()].reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(1990);
  for (const kind of kinds) expect(met.get(kind), kind).toBeGreaterThan(100);
  expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
});

describe("the release of invented changes", () => {
  const release = readFileSync("assets/data/release.json", "utf8");
  const manifest = readFileSync("assets/data/manifest.json", "utf8");
  const newer = newerRelease();

  it("passes every check and can be taken into use", async () => {
    await checkRelease(newer.release, newer.manifest);
    const accepted = await acceptRelease(newer.release, newer.manifest);
    expect(register()).toBe(accepted);
    expect(register().facts.version).toBe(newer.version);
    expect(register().resolve("ZZ9").ok).toBe(true);
    await acceptRelease(release, manifest);
    expect(register().resolve("ZZ9").ok).toBe(false);
  });

  it("is told by what it changes, either way round", () => {
    const there = compareReleases({ release, manifest }, newer);
    expect(there.forwards).toBe(true);
    expect(there.to.version).toBe(newer.version);
    const counts = there.tables.map(({ table, added, removed, changed }) => [table, added, removed, changed]);
    expect(counts).toEqual([
      ["bodies", 1, 0, 2],
      ["codes", 1, 0, 0],
      ["successions", 2, 0, 0],
      ["coverage", 0, 1, 0],
      ["allowances", 0, 0, 1],
      ["figures", 1, 0, 0],
    ]);
    const allowance = there.tables.find(({ table }) => table === "allowances")!.facts[0]!;
    expect(allowance).toMatchObject({
      kind: "changed",
      bodies: ["ICB-QHM"],
      subject: "North East and North Cumbria ICB (QHM), 2025/26, allowance, published",
      cells: [{ column: "amount", before: 46_412_678, after: 46_512_678 }],
    });
    const back = compareReleases(newer, { release, manifest });
    expect(back.forwards).toBe(false);
    expect(back.tables.map(({ table, added, removed, changed }) => [table, removed, added, changed])).toEqual(
      counts,
    );
  });

  it("and a release of the same facts differ in nothing", () => {
    expect(compareReleases({ release, manifest }, { release, manifest }).tables).toEqual([]);
  });
});
