import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { argumentOf, formulaOf } from "../../src/workbook/formula";

describe("formulas", () => {
  it("are written with English names, commas and quoted text", () => {
    expect(formulaOf("COVERAGE", "CSU-GM", "2013-06-01")).toBe('=CSU.COVERAGE("CSU-GM","2013-06-01")');
    expect(formulaOf("PERHEAD", 2015, undefined, "reply")).toBe('=CSU.PERHEAD(2015,,"reply")');
    expect(formulaOf("MERGERS", undefined, undefined, "CSU", undefined, false)).toBe(
      '=CSU.MERGERS(,,"CSU",,FALSE)',
    );
  });

  it("leave out arguments that are not given at the end", () => {
    expect(formulaOf("ALLOWANCE", "03V", "2013/14", undefined)).toBe('=CSU.ALLOWANCE("03V","2013/14")');
  });

  it("keep any text within its quotes", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const written = argumentOf(text);
        expect(written.slice(1, -1).replaceAll('""', "")).not.toContain('"');
        expect(written.slice(1, -1).replaceAll('""', '"')).toBe(text);
      }),
      { seed: 1, numRuns: 1000 },
    );
  });
});
