import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { openRelease, readManifest, readRelease, ReleaseError, rowsOf } from "../../src/reference/release";
import { acceptRelease, register } from "../../src/reference/store";
import { miniRelease } from "./mini";

const release = readFileSync("assets/data/release.json", "utf8");
const manifest = readFileSync("assets/data/manifest.json", "utf8");
const code = async (run: () => unknown): Promise<string> => {
  try {
    await run();
  } catch (error) {
    if (error instanceof ReleaseError) return error.code;
    throw error;
  }
  return "none";
};
const with_ = (change: object): string => JSON.stringify({ ...JSON.parse(manifest), ...change });

describe("a release file that came from outside", () => {
  it("is opened when it is the one its manifest names", async () => {
    const opened = await openRelease(release, manifest);
    expect(opened.version).toBe(readManifest(manifest).version);
  });

  it.each<[string, string, () => Promise<unknown>]>([
    ["cut off", "truncated", () => openRelease(release.slice(0, -100), manifest)],
    ["with one digit changed", "altered", () => openRelease(release.replace(/2(?=[0-9]{4})/, "3"), manifest)],
    ["padded", "altered", () => openRelease(`${release} `, manifest)],
    ["from a newer schema", "newer_schema", () => openRelease(release, with_({ schema: 2 }))],
    ["with a manifest that is none", "bad_manifest", () => openRelease(release, "{}")],
    ["with a manifest cut off", "bad_manifest", () => openRelease(release, manifest.slice(0, 40))],
  ])("%s is refused as %s", async (_name, expected, run) => expect(await code(run)).toBe(expected));

  it.each<[string, string, string]>([
    ["not JSON", "truncated", "{"],
    ["another file", "not_a_release", '{"a":1}'],
    ["of a newer schema", "newer_schema", JSON.stringify({ ...miniRelease({}), schema: 2 })],
  ])("%s is refused as %s", async (_name, expected, text) =>
    expect(await code(() => readRelease(text))).toBe(expected),
  );

  it("that is refused leaves the last good data in use", async () => {
    const before = register();
    expect(await code(() => acceptRelease(release.slice(0, 1000), manifest))).toBe("truncated");
    expect(register()).toBe(before);
    expect(register().resolve("00T").ok).toBe(true);
  });

  it("that passes is taken into use", async () => {
    const accepted = await acceptRelease(release, manifest);
    expect(register()).toBe(accepted);
  });

  it("says cause and remedy in its message", async () => {
    const message = await openRelease(release.slice(0, -100), manifest).catch(
      (error: Error) => error.message,
    );
    expect(message).toMatch(/did not arrive whole.*data in use stay.*Ask for it again/);
  });

  it("with columns of unequal length is refused when the table is asked for", () => {
    const broken = miniRelease({
      clusters: [{ body: "ICB-X", cluster: "c", confidence: "high", sources: "S" }],
    });
    const table = broken.tables["clusters"]!;
    const cut = {
      ...broken,
      tables: { ...broken.tables, clusters: { ...table, columns: { ...table.columns, cluster: [] } } },
    };
    expect(() => rowsOf(cut, "clusters")).toThrow(/clusters.cluster has 0 values for 1 rows/);
  });
});
