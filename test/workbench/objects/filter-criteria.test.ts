import { describe, expect, it } from "vitest";
import type { CellContent } from "../../../src/workbench/objects/content";
import { passing } from "../../../src/workbench/objects/filter-criteria";

const cells = (...values: CellContent[]) =>
  values.map((value) => ({ value, text: String(value), fill: "#FFFFFF", fontColor: "#000000" }));

/** The values that a condition lets through. */
const kept = (values: CellContent[], criteria: Excel.FilterCriteria) =>
  values.filter((_, i) => passing(cells(...values), criteria)[i]);

describe("conditions (api excel.filtercriteria)", () => {
  it("by values compare what is shown, in any case", () => {
    expect(kept(["Bury", "Oldham", 5, ""], { filterOn: "Values", values: ["OLDHAM", "5"] })).toEqual([
      "Oldham",
      5,
    ]);
    expect(kept(["a", ""], { filterOn: "Values", values: [""] })).toEqual([""]);
  });

  it("of one's own compare numbers with numbers and texts with texts", () => {
    const values = [1, 5, 10, "5", "text", ""];
    expect(kept(values, { filterOn: "Custom", criterion1: ">4" })).toEqual([5, 10]);
    expect(kept(values, { filterOn: "Custom", criterion1: "<=5" })).toEqual([1, 5]);
    expect(kept(values, { filterOn: "Custom", criterion1: "=5" })).toEqual([5, "5"]);
    expect(kept(values, { filterOn: "Custom", criterion1: "<>5" })).toEqual([1, 10, "text", ""]);
    expect(kept(values, { filterOn: "Custom", criterion1: "=" })).toEqual([""]);
    expect(kept(["b", "C", 3], { filterOn: "Custom", criterion1: ">=C" })).toEqual(["C"]);
  });

  it("of one's own can be two, and know wildcards", () => {
    const values = ["NHS Bury CCG", "Bury", "NHS?", "CCG*"];
    expect(kept(values, { filterOn: "Custom", criterion1: "=nhs*" })).toEqual(["NHS Bury CCG", "NHS?"]);
    expect(kept(values, { filterOn: "Custom", criterion1: "=NHS~?" })).toEqual(["NHS?"]);
    expect(kept(values, { filterOn: "Custom", criterion1: "=B?ry" })).toEqual(["Bury"]);
    expect(
      kept([1, 5, 9], { filterOn: "Custom", criterion1: ">2", criterion2: "<8", operator: "And" }),
    ).toEqual([5]);
    expect(
      kept([1, 5, 9], { filterOn: "Custom", criterion1: "<2", criterion2: ">8", operator: "Or" }),
    ).toEqual([1, 9]);
  });

  it("by rank and average look at the whole column", () => {
    const values = [40, 10, 30, 20, "x"];
    expect(kept(values, { filterOn: "TopItems", criterion1: "2" })).toEqual([40, 30]);
    expect(kept(values, { filterOn: "BottomPercent", criterion1: "50" })).toEqual([10, 20]);
    expect(kept([5, 5, 1], { filterOn: "TopItems", criterion1: "1" })).toEqual([5, 5]);
    expect(kept(values, { filterOn: "Dynamic", dynamicCriteria: "AboveAverage" })).toEqual([40, 30]);
  });

  it("by colour compare the cell's own", () => {
    const [yellow, white] = cells("a", "b");
    if (!yellow || !white) throw new Error("There are two cells.");
    const column = [{ ...yellow, fill: "#FFFF00" }, white];
    expect(passing(column, { filterOn: "CellColor", color: "#ffff00" })).toEqual([true, false]);
  });

  it("by icons and calendar are refused by name", () => {
    expect(() => kept([1], { filterOn: "Icon" })).toThrow("Icon");
    expect(() => kept([1], { filterOn: "Dynamic", dynamicCriteria: "LastMonth" })).toThrow("LastMonth");
  });
});
