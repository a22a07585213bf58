import { describe, expect, it } from "vitest";
import { renameColumnsIn } from "../../../src/workbench/objects/structured-references";

const rename = (formula: string, inside = false) =>
  renameColumnsIn(formula, "Bodies", inside, [
    { from: "Allowance", to: "Pounds [£]" },
    { from: "Body", to: "Name" },
  ]);

describe("renamed columns in formulas", () => {
  it.each([
    ["=SUM(Bodies[Allowance])", "=SUM(Bodies[Pounds '[£']])"],
    ["=SUM(bodies[ALLOWANCE])", "=SUM(bodies[Pounds '[£']])"],
    ["=Bodies[[#Headers],[Body]]", "=Bodies[[#Headers],[Name]]"],
    ["=SUM(Bodies[[Body]:[Allowance]])", "=SUM(Bodies[[Name]:[Pounds '[£']]])"],
    ["=Bodies[@Body]&Bodies[@Allowance]", "=Bodies[@Name]&Bodies[@[Pounds '[£']]]"],
    ["=Bodies[@[Body]]", "=Bodies[@[Name]]"],
  ])("%s becomes %s", (before, after) => {
    expect(rename(before)).toBe(after);
  });

  it.each([
    "=SUM(Others[Allowance])",
    '="Bodies[Allowance]"',
    "='Bodies[Body]'!A1",
    "=Bodies[#Totals]",
    "=Bodies[Code]+A1",
    "=[@Body]",
  ])("%s stays", (formula) => {
    expect(rename(formula)).toBe(formula);
  });

  it("are found without the table's name in its own cells", () => {
    expect(rename("=[@Body]&[Allowance]", true)).toBe("=[@Name]&[Pounds '[£']]");
  });

  it("are read with the apostrophes that special signs need", () => {
    const back = renameColumnsIn("=SUM(Bodies[Pounds '[£']])", "Bodies", false, [
      { from: "Pounds [£]", to: "Allowance" },
    ]);
    expect(back).toBe("=SUM(Bodies[Allowance])");
  });
});
