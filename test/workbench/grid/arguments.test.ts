import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Operand, prepare } from "../../../src/workbench/grid/arguments";
import { invoke } from "../../../src/workbench/grid/invoke";
import { declare } from "./fakes";

const matrix = { dimensionality: "matrix" };
const call = (args: unknown[]) => ({ kind: "call", args });

describe("arguments", () => {
  const any = declare("ANY", {
    parameters: [{ name: "a" }, { name: "b", optional: true }, { name: "c", optional: true }],
  });

  it.each<[string, Operand[], unknown]>([
    ["left out at the end become null", ["00C"], call(["00C", null, null])],
    ["left out in the middle become null", ["00C", undefined, 3], call(["00C", null, 3])],
    ["a reference to an empty cell is null for any", [[[null]]], call([null, null, null])],
    ["a reference to one cell is its value", [[["00C"]]], call(["00C", null, null])],
    ["an error ends the call", ["00C", { error: "#DIV/0!" }], { kind: "error", error: "#DIV/0!" }],
    [
      "a waiting cell comes before an error",
      [{ error: "#N/A" }, { error: "#BUSY!" }],
      { kind: "error", error: "#BUSY!" },
    ],
  ])("%s", (_, operands, expected) => {
    expect(prepare(any, operands)).toEqual(expected);
  });

  it.each<[string, string, Operand, unknown]>([
    ["number", "text that is a number", "12.5", call([12.5])],
    ["number", "other text", "abc", { kind: "error", error: "#VALUE!" }],
    ["number", "empty text", "", { kind: "error", error: "#VALUE!" }],
    ["number", "TRUE", true, call([1])],
    ["number", "an empty cell", [[null]], call([0])],
    ["string", "a number", 2015, call(["2015"])],
    ["string", "TRUE", true, call(["TRUE"])],
    ["string", "an empty cell", [[null]], call([""])],
    ["boolean", "text", "false", call([false])],
    ["boolean", "other text", "yes", { kind: "error", error: "#VALUE!" }],
    ["boolean", "a number", 2, call([true])],
  ])("a %s parameter takes %s", (type, _, operand, expected) => {
    expect(prepare(declare("TYPED", { parameters: [{ name: "a", type }] }), [operand])).toEqual(expected);
  });

  it("a matrix takes a single value as one by one, and empty cells as null", () => {
    const spec = declare("M", { parameters: [{ name: "codes", ...matrix }] });
    expect(prepare(spec, ["00C"])).toEqual(call([[["00C"]]]));
    expect(
      prepare(spec, [
        [
          ["a", null],
          [1, true],
        ],
      ]),
    ).toEqual(
      call([
        [
          ["a", null],
          [1, true],
        ],
      ]),
    );
    expect(prepare(spec, [[["a", { error: "#REF!" }]]])).toEqual({ kind: "error", error: "#REF!" });
  });

  it("errors reach parameters of type any where the function accepts them", () => {
    const spec = declare("E", {
      allowErrorForDataTypeAny: true,
      parameters: [{ name: "a" }, { name: "n", type: "number" }],
    });
    expect(prepare(spec, [{ error: "#N/A" }, 1])).toEqual(
      call([{ type: "CustomFunctionError", code: "#N/A" }, 1]),
    );
    expect(prepare(spec, [1, { error: "#N/A" }])).toEqual({ kind: "error", error: "#N/A" });
  });

  it("a repeating parameter gathers what is left", () => {
    const spec = declare("R", {
      parameters: [{ name: "first" }, { name: "rest", repeating: true, optional: true }],
    });
    expect(prepare(spec, ["a", 1, 2, 3])).toEqual(call(["a", [1, 2, 3]]));
    expect(prepare(spec, ["a"])).toEqual(call(["a", null]));
    const ranges = declare("RR", { parameters: [{ name: "ranges", repeating: true, ...matrix }] });
    expect(prepare(ranges, [[[1, 2]], [[3]]])).toEqual(call([[[[1, 2]], [[3]]]]));
  });
});

describe("a range in scalar parameters", () => {
  const spec = declare("POPULATION", { parameters: [{ name: "organisation" }, { name: "year" }] });
  const joined = (args: readonly unknown[]) => args.join("/");

  it("calls for each element and puts the block together", () => {
    expect(invoke(spec, [[["a"], ["b"]], 2015], joined)).toEqual([["a/2015"], ["b/2015"]]);
  });

  it("repeats a row against a column", () => {
    expect(invoke(spec, [[["a"], ["b"]], [[1, 2]]], joined)).toEqual([
      ["a/1", "a/2"],
      ["b/1", "b/2"],
    ]);
  });

  it("has #N/A where a shorter range ends, and an element's own error in its place", () => {
    const short = invoke(
      spec,
      [
        [["a"], ["b"], ["c"]],
        [[1], [{ error: "#DIV/0!" }]],
      ],
      joined,
    );
    expect(short).toEqual([["a/1"], [{ error: "#DIV/0!" }], [{ error: "#N/A" }]]);
  });

  it("waits for all elements, asking for all of them at once", () => {
    const asked: unknown[] = [];
    const result = invoke(spec, [[["a"], ["b"]], 1], (args) => {
      asked.push(args);
      return undefined;
    });
    expect(result).toEqual({ error: "#BUSY!" });
    expect(asked).toHaveLength(2);
  });

  it("takes an empty answer for an answer", () => {
    expect(invoke(spec, ["a", 1], () => null)).toBeNull();
    expect(invoke(spec, [[["a"], ["b"]], 1], () => null)).toEqual([[null], [null]]);
  });

  it("keeps the first value of a block inside a block", () => {
    expect(
      invoke(spec, [[["a", "b"]], 1], () => [
        [7, 8],
        [9, 10],
      ]),
    ).toEqual([[7, 7]]);
  });

  it("gives the shape of the range, whatever it is", () => {
    const block = fc.integer({ min: 1, max: 5 }).chain((width) =>
      fc.array(fc.array(fc.integer(), { minLength: width, maxLength: width }), {
        minLength: 1,
        maxLength: 5,
      }),
    );
    fc.assert(
      fc.property(block, (rows) => {
        const result = invoke(spec, [rows, 0], ([value]) => value as number);
        expect(result).toEqual(rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : rows);
      }),
      { seed: 2013 },
    );
  });
});
