import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { newest, outOfDate } from "../../scripts/freshness";

let folder = "";
const at = (name: string) => path.join(folder, name);
function file(name: string, time: number): string {
  mkdirSync(path.dirname(at(name)), { recursive: true });
  writeFileSync(at(name), name);
  utimesSync(at(name), time, time);
  for (let up = path.dirname(name); up !== "."; up = path.dirname(up)) utimesSync(at(up), time, time);
  return at(name);
}

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "freshness-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("whether a build is out of date", () => {
  it("it is when it is missing", () => expect(outOfDate(at("built"), [file("src/a.ts", 100)])).toBe(true));
  it("it is when any source, however deep, is newer", () => {
    file("src/a.ts", 100);
    file("src/deep/b.ts", 300);
    expect(outOfDate(file("built", 200), [at("src")])).toBe(true);
  });
  it("it is not when all sources are older, or the newer one does not count", () => {
    file("src/a.ts", 100);
    expect(outOfDate(file("built", 200), [at("src"), at("gone.json")])).toBe(false);
    file("src/workbench/b.ts", 300);
    utimesSync(at("src"), 100, 100);
    expect(outOfDate(at("built"), [at("src")], [at("src/workbench")])).toBe(false);
  });
  it("it is when a source was taken away", () => {
    rmSync(file("src/deep/b.ts", 100));
    expect(outOfDate(file("built", 200), [at("src")])).toBe(true);
  });
  it("no source has no time", () => expect(newest([at("gone")])).toBe(0));
});
