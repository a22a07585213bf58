import { describe, expect, it } from "vitest";
import { readResult } from "../../../src/workbench/grid/values";

const good = (value: unknown) => readResult({ id: 1, ok: true, value });
const bad = (errorCode: number, value: unknown = "why") => readResult({ id: 1, ok: false, errorCode, value });

describe("results from the add-in", () => {
  it.each([
    ["a number", 12.5, 12.5],
    ["text", "Arden CSU", "Arden CSU"],
    ["nothing", null, null],
    ["infinity in a block, which JSON made null", [[null]], [[null]]],
    [
      "a formatted number",
      { type: "FormattedNumber", basicValue: 42094, numberFormat: "dd mmm yyyy" },
      { number: 42094, format: "dd mmm yyyy" },
    ],
    ["a number object without a format", { type: "Double", basicValue: 7 }, 7],
    [
      "an entity, by its text",
      { type: "Entity", text: "NHS Oldham", basicType: "Error", basicValue: "#VALUE!" },
      "NHS Oldham",
    ],
    [
      "an error returned, with its message",
      {
        type: "CustomFunctionError",
        basicType: "CustomFunctionError",
        basicValue: "#N/A",
        message: "not open",
      },
      { error: "#N/A", message: "not open" },
    ],
    ["an empty block", [[]], { error: "#CALC!", message: "The block is empty." }],
    ["a ragged block", [[1, 2], [3]], { error: "#VALUE!", message: "The block is not rectangular." }],
  ])("%s", (_, sent, shown) => {
    expect(good(sent)).toEqual(shown);
  });

  it.each([
    [1, { error: "#N/A", message: "why" }],
    [7, { error: "#VALUE!", message: "why" }],
    [5, { error: "#DIV/0!" }],
    [6, { error: "#NUM!" }],
    [8, { error: "#NULL!" }],
    [2, { error: "#VALUE!" }],
    [3, { error: "#VALUE!" }],
  ])("error code %i shows as Excel shows it", (code, shown) => {
    expect(bad(code)).toEqual(shown);
  });
});
