import { WrapStrategy } from "@univerjs/core";
import { describe, expect, it } from "vitest";
import { concernsFormulas, isTall } from "../../../src/workbench/grid/pace";

describe("whether cells that are written concern formulas", () => {
  it.each([
    ["values over nothing", { 3: { 1: { v: 1 } } }, {}, false],
    ["values over values", { 3: { 1: { v: 1 } } }, { 3: { 1: { v: 2 } } }, false],
    [
      "values beside a formula",
      { 3: { 1: { v: 1 } } },
      { 3: { 2: { f: "=A1" } }, 4: { 1: { f: "=A1" } } },
      false,
    ],
    ["a formula", { 3: { 1: { f: "=A1" } } }, {}, true],
    ["a formula by its id", { 3: { 1: { si: "x" } } }, {}, true],
    ["a value over a formula", { 3: { 1: { v: 1 } } }, { 3: { 1: { f: "=A1" } } }, true],
    ["nothing over a formula", { 3: { 1: { v: null, f: null } } }, { 3: { 1: { si: "x" } } }, true],
  ])("%s", (_, written, before, expected) => {
    expect(concernsFormulas(written, before)).toBe(expected);
  });
});

describe("whether a cell can be taller than its row", () => {
  const styles = {
    get: (id: unknown) =>
      id === "wraps" ? { tb: WrapStrategy.WRAP } : id === "large" ? { fs: 16 } : undefined,
  } as Parameters<typeof isTall>[1];
  it.each([
    ["no cell", undefined, false],
    ["a value", { v: 1 }, false],
    ["a number format", { v: 1, s: { n: { pattern: "@" } } }, false],
    ["a text that wraps", { v: "long", s: { tb: WrapStrategy.WRAP } }, true],
    ["a style that wraps, by its id", { v: "long", s: "wraps" }, true],
    ["large letters", { v: "A", s: "large" }, true],
    ["another style", { v: "A", s: "other" }, false],
    ["turned text", { v: "A", s: { tr: { a: 90 } } }, true],
    ["letters of several kinds", { p: { id: "x", documentStyle: {} } }, true],
  ])("%s", (_, cell, expected) => {
    expect(isTall(cell, styles)).toBe(expected);
  });
});
