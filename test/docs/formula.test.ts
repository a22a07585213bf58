import { describe, expect, it } from "vitest";
import { readFormula } from "./formula";

describe("formulas of the function pages", () => {
  it.each<[string, string, unknown[]]>([
    ["=CSU.RELEASE()", "RELEASE", []],
    ['=CSU.NAME("00T")', "NAME", ["00T"]],
    ['=CSU.NAME( "say ""so""" , 2013 )', "NAME", ['say "so"', 2013]],
    ["=CSU.LIST(-1.5,TRUE,false)", "LIST", [-1.5, true, false]],
    ['=CSU.FIND("a",,"b")', "FIND", ["a", undefined, "b"]],
    ['=CSU.MERGERS(,"b")', "MERGERS", [undefined, "b"]],
    [
      '=CSU.CODE({"a","b";1,2})',
      "CODE",
      [
        [
          ["a", "b"],
          [1, 2],
        ],
      ],
    ],
  ])("%s", (formula, id, args) => expect(readFormula(formula)).toEqual({ id, args }));

  it.each([
    '=NAME("00T")',
    '=CSU.NAME("00T"',
    '=CSU.NAME("00T") ',
    '=CSU.NAME("00T))',
    '=CSU.NAME("00T" "00F")',
    "=CSU.NAME(A1)",
    "=CSU.NAME({})",
    "=CSU.NAME({1;2)",
  ])("refuses %s", (formula) => expect(() => readFormula(formula)).toThrow(/=/));
});
