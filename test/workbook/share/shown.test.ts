import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanText } from "../../../src/workbook/block";
import { holdsFormula, keep, sameValue } from "../../../src/workbook/share/shown";

const shown = (value: unknown, text = String(value), format = "General") => ({ value, text, format });

describe("what a formula is frozen to", () => {
  it.each([
    ["a number", shown(1.5), { write: 1.5, value: 1.5 }],
    ["a truth value", shown(false, "FALSE"), { write: false, value: false }],
    ["a text", shown("00T"), { write: "'00T", value: "00T" }],
    ["a text like a formula", shown("=1+1"), { write: "'=1+1", value: "=1+1" }],
    ["a text with an apostrophe", shown("'tis"), { write: "''tis", value: "'tis" }],
    ["nothing", shown("", ""), { write: "'", value: "" }],
    ["an error that is an answer", shown("#N/A"), { write: "#N/A", value: "#N/A" }],
    ["a card", shown("#VALUE!", "NHS Bolton CCG"), { write: "'NHS Bolton CCG", value: "NHS Bolton CCG" }],
    ["a date of ours", shown(41365, "01 Apr 2013"), { write: 41365, value: 41365, format: "dd mmm yyyy" }],
    [
      "a date in the cell's format",
      shown(41365, "01 Apr 2013", "dd mmm yyyy"),
      { write: 41365, value: 41365 },
    ],
    ["no answer yet", shown("#BUSY!"), undefined],
    ["no answer here", shown("#NAME?"), undefined],
  ])("%s", (_, cell, kept) => {
    expect(keep(cell)).toEqual(kept);
  });

  it("is never a formula, a number or a date where it was a text", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.stringMatching(/^[=+\-@'＝\d]/)), (text) => {
        const kept = keep(shown(text));
        if (!kept || /^#/.test(text)) return;
        expect(String(kept.write).startsWith("'")).toBe(true);
        expect(kept.value).toBe(cleanText(text));
      }),
      { seed: 54, numRuns: 2_000 },
    );
  });

  it("is told from what somebody put in its place", () => {
    expect(sameValue(0.1 + 0.2, 0.3)).toBe(true);
    expect(sameValue(1, "1")).toBe(false);
    expect(sameValue("a", "A")).toBe(false);
    expect(holdsFormula("=1+1", 2)).toBe(true);
    expect(holdsFormula("=1+1", "=1+1")).toBe(false);
  });
});
