import { describe, expect, it } from "vitest";
import { areasOf, moveFormula, leansOn, type Area } from "../../../src/workbook/share/formula-text";

const area = (sheet: string, top: number, left: number, bottom = top, right = left): Area => ({
  sheet,
  top,
  left,
  bottom,
  right,
});
const down = (rows: number) => (at: Area) => ({ ...at, top: at.top + rows, bottom: at.bottom + rows });

describe("what a formula refers to", () => {
  it.each([
    ['=CSU.NAME(A5,$B$1)&"C3"', [area("S", 4, 0), area("S", 0, 1)]],
    ["=SUM(CSU.COVERAGE('My ''s'!$C3:D9,A5,A5))", [area("My 's", 2, 2, 8, 3), area("S", 4, 0)]],
    ["=CSU.NAME(A:B,2:2)", [area("S", 0, 0, 1_048_575, 1), area("S", 1, 0, 1, 16_383)]],
    ["=CSU.NAME([@Code],Codes[Code],Rate,Sheet1!Rate,LOG10(2))", []],
    ["=CSU.NAME(Jan:Dec!A1,[Other.xlsx]Jan!A1,#REF!)", []],
  ])("%s", (formula, areas) => {
    expect(areasOf(formula, "S")).toEqual(areas);
  });

  it.each([
    ["=SUM(A2#)", [area("S", 1, 0)]],
    ["=SUM(Data!$B$3#,A1)", [area("Data", 2, 1)]],
    ["=SUM(_xlfn.ANCHORARRAY(A2))", [area("S", 1, 0)]],
    ['=A2&"#"', []],
    ["=#REF!+A2", []],
    ["=FORMULATEXT(A2)", [area("S", 1, 0)]],
    ["=IF(_xlfn.ISFORMULA(Data!B3),A1)", [area("Data", 2, 1)]],
  ])("what is used of other cells than their value in %s", (formula, areas) => {
    expect(leansOn(formula, "S")).toEqual(areas);
  });
});

describe("a formula whose cells have moved", () => {
  it.each([
    ['=CSU.NAME(A5,$B$1)&"A5"', '=CSU.NAME(A7,$B$3)&"A5"'],
    ["=CSU.NAME('My ''s'!$C3:D$9)", "=CSU.NAME('My ''s'!$C5:D$11)"],
    ["=CSU.NAME( A1 , [@Code] ) + Rate", "=CSU.NAME( A3 , [@Code] ) + Rate"],
    ["=SUM(A2#)", "=SUM(A4#)"],
    ["=CSU.NAME([Other.xlsx]Jan!A1)", "=CSU.NAME([Other.xlsx]Jan!A1)"],
  ])("%s", (formula, moved) => {
    expect(moveFormula(formula, "S", "S", down(2))).toBe(moved);
  });

  it("keeps entire columns entire and follows them sideways", () => {
    const sideways = (at: Area) => ({ ...at, left: at.left + 1, right: at.right + 1 });
    expect(moveFormula("=CSU.NAME(A:A,$C:D)", "S", "S", sideways)).toBe("=CSU.NAME(B:B,$D:E)");
  });

  it("names the sheet by its name of today, and where it stands on another now", () => {
    const renamed = (at: Area) => ({ ...at, sheet: at.sheet === "Old" ? "New name" : at.sheet });
    expect(moveFormula("=CSU.NAME(Old!A1,B1)", "S", "S", renamed)).toBe("=CSU.NAME('New name'!A1,B1)");
    expect(moveFormula("=CSU.NAME(B1)", "S", "T", renamed)).toBe("=CSU.NAME(S!B1)");
    expect(moveFormula("=CSU.NAME(B1)", "Old", "New name", renamed)).toBe("=CSU.NAME(B1)");
  });

  it("is nothing where something it refers to is gone", () => {
    expect(moveFormula("=CSU.NAME(A1,B1)", "S", "S", (at) => (at.left ? undefined : at))).toBeUndefined();
  });
});
