import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { writeRelease } from "../../scripts/build-data";
import { ROOT } from "../../scripts/project";

const TABLES = path.join(ROOT, "src/reference/tables");
let folder: string;
const at = (...parts: string[]): string => path.join(folder, ...parts);

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "tables-"));
  for (const name of readdirSync(TABLES)) copyFileSync(path.join(TABLES, name), at(name));
});
afterEach(() => rmSync(folder, { recursive: true }));

it("writes release and manifest, and passes over files that are no tables", () => {
  writeFileSync(at(".coverage.csv.swp"), "left by an editor");
  const built = writeRelease(folder, at("out"));
  expect(built.ok).toBe(true);
  expect(readFileSync(at("out", "manifest.json"), "utf8")).toBe(
    readFileSync(path.join(ROOT, "assets/data/manifest.json"), "utf8"),
  );
  expect(existsSync(at("out", "release.json"))).toBe(true);
});

it("writes nothing when a rule is broken, and names every breach", () => {
  const broken = readFileSync(at("names.csv"), "utf8").replaceAll("C100", "C999");
  writeFileSync(at("names.csv"), broken);
  const built = writeRelease(folder, at("out"));
  expect(built.ok).toBe(false);
  const lines = built.ok ? [] : built.problems.filter((problem) => problem.code === "unknown_source");
  expect(lines).toHaveLength(broken.split("C999").length - 1);
  expect(existsSync(at("out"))).toBe(false);
});

it("stops at a file that is not UTF-8", () => {
  writeFileSync(at("people.csv"), Buffer.from([0xc3, 0x28]));
  expect(() => writeRelease(folder, at("out"))).toThrow(TypeError);
});
