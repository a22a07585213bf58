import { describe, expect, it } from "vitest";
import { repairFormula } from "../../../src/workbook/share/repair-text";

describe("a formula that lost its functions", () => {
  it.each([
    ["saved without the add-in", '=_xldudf_CSU_NAME("00T")', '=CSU.NAME("00T")'],
    ["saved without the add-in, lower case", "=_xldudf_csu_name(A1)", "=CSU.NAME(A1)"],
    ["saved with the dot", "=_xldudf_CSU.NAME(A1)", "=CSU.NAME(A1)"],
    ["behind the mark of later functions", "=_xlfn.CSU.NAME(A1)", "=CSU.NAME(A1)"],
    ["behind two marks", "=_xlfn._xldudf_CSU_NAME(A1)", "=CSU.NAME(A1)"],
    ["behind the mark of unknown functions", "=_xludf.CSU.NAME(A1)", "=CSU.NAME(A1)"],
    ["behind a file", "='C:\\Program Files\\x.xlam'!CSU.NAME(A1)", "=CSU.NAME(A1)"],
    ["behind a file with an apostrophe", "='C:\\Jo''s\\x.xla'!CSU.NAME(A1)", "=CSU.NAME(A1)"],
    ["behind an address", "='https://host.example/x.xlam'!_xldudf_CSU_NAME(A1)", "=CSU.NAME(A1)"],
    ["behind an open file", "=x.xlam!CSU.NAME(A1)", "=CSU.NAME(A1)"],
    ["behind the number of a file", "=[1]!CSU.NAME(A1)", "=CSU.NAME(A1)"],
    ["with an at sign", "=@CSU.COVERAGE(A1)", "=CSU.COVERAGE(A1)"],
    ["with an at sign inside", "=SUM(1,@CSU.POPULATION(A1))", "=SUM(1,CSU.POPULATION(A1))"],
    ["twice", "=_xldudf_CSU_NAME(A1)&@CSU.NAME(A2)", "=CSU.NAME(A1)&CSU.NAME(A2)"],
    ["with space before its arguments", "=_xldudf_CSU_NAME (A1)", "=CSU.NAME (A1)"],
  ])("%s is said plainly", (_, broken, plain) => {
    expect(repairFormula(broken)).toBe(plain);
    expect(repairFormula(plain)).toBeUndefined();
  });

  it.each([
    ["a plain one", '=CSU.NAME("00T")'],
    ["words in quotes", '=CSU.NAME("@CSU.NAME(A1) _xldudf_CSU_NAME(A1)")'],
    ["a function of the user's own", "=CSU_NAME(A1)"],
    ["another function", "=_xldudf_XCSU_NAME(A1)+MYCSU.NAME(A1)"],
    ["a sheet of that name", "='CSU.DATA'!A1+CSU.DATA!B2"],
    ["the at sign before a reference", "=CSU.NAME(@A1:A9)"],
    ["text", "_xldudf_CSU_NAME(A1)"],
  ])("%s is left alone", (_, formula) => {
    expect(repairFormula(formula)).toBeUndefined();
  });
});
