/** Reading formulas into fields, and writing them again. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FUNCTIONS } from "../../../src/functions/by-name";
import { REFERENCE, functionNamed } from "../../../src/taskpane/help/reference";
import { ask } from "../../../src/taskpane/wizard/answer";
import { readCall, valuesOf, writeCall, type Call } from "../../../src/taskpane/wizard/call";
import { fillDraft, readDraft, startDraft } from "../../../src/taskpane/wizard/draft";
import { fieldOf, readEntry } from "../../../src/taskpane/wizard/fields";

const called = (formula: string, home = "Sheet1"): Call => {
  const read = readCall(formula, home);
  if (!read.ok) throw new Error(read.why);
  return read.call;
};
const examples = REFERENCE.functions.flatMap(({ id, examples: all }) =>
  all.map(({ formula }) => ({ id, formula })),
);

describe("a call read from a formula", () => {
  it.each(examples)("$formula is written as it was read", ({ id, formula }) => {
    const call = called(formula);
    expect(call.id).toBe(id);
    // A number may be written with a percent sign or as a ratio; nothing else changes.
    expect(writeCall(call, "Sheet1")).toBe(formula);
  });

  it("keeps addresses with their dollar signs, and names the sheet only where it is another", () => {
    const call = called("=CSU.NAME('My sheet'!$A$1:B2,Sheet1!C3)");
    expect(writeCall(call, "Sheet1")).toBe("=CSU.NAME('My sheet'!$A$1:B2,C3)");
    expect(writeCall(call, "My sheet")).toBe("=CSU.NAME($A$1:B2,Sheet1!C3)");
  });

  it.each([
    ["=SUM(A1:A3)", /holds more than one call/],
    ["=CSU.ALLOWANCE(A1,B1)*2", /holds more than one call/],
    ["=CSU.NAME(A1&B1)", /Argument 1 is worked out/],
    ["=CSU.NAME(A1,DATE(2014,4,1))", /Argument 2 is worked out/],
    ["=CSU.NAME(Codes[Code])", /Argument 1 is worked out/],
    ["=CSU.NAME([Book.xlsx]Sheet1!A1)", /Argument 1 is worked out/],
    ["=CSU.NAME(first:last!A1)", /Argument 1 is worked out/],
    ["=CSU.NAME(A1#)", /Argument 1 is worked out/],
    ["=CSU.NAME(#REF!)", /Argument 1 is worked out/],
    ["=CSU.NAME(A1", /could not be read/],
    [`=CSU.NAME("${"x".repeat(9000)}")`, /too long/],
  ])("%s is refused in words, unharmed", (formula, why) => {
    const read = readCall(formula, "Sheet1");
    expect(read).toMatchObject({ ok: false, why: expect.stringMatching(why) as string });
    expect(read.ok || read.why).toMatch(/unharmed/);
  });

  it("never lets a text out of its quotes", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (text) => {
        const call: Call = { id: "NAME", given: [{ kind: "value", value: text }] };
        const again = called(writeCall(call, undefined));
        expect(again.given).toEqual(call.given);
      }),
      { seed: 7, numRuns: 500 },
    );
  });
});

describe("the fields of a formula", () => {
  it("hold every example that can stand in them, and make the same formula of it; others are refused", async () => {
    const read = async () => Promise.reject(new Error("no example takes cells"));
    const refused: string[] = [];
    const faulty: string[] = [];
    const said = (value: unknown): string => String(value ?? "");
    for (const { formula } of examples) {
      const filled = await fillDraft(called(formula), read);
      if (!filled.ok) {
        expect(filled.why).toMatch(/unharmed/);
        refused.push(formula);
        continue;
      }
      const { call } = readDraft(filled.draft);
      if (!call) {
        faulty.push(formula);
        continue;
      }
      const values = valuesOf(call);
      const was = valuesOf(called(formula));
      expect(values.slice(0, was.length).map(said), formula).toEqual(was.map(said));
    }
    // A series of dates, and amounts along a row, have no field.
    expect(refused).toEqual([
      '=CSU.MARKET({"2014-04-01";"2016-04-01"},"population",FALSE)',
      "=CSU.NPV({-2025465,0,0,0,470000,470000,470000,470000})",
      "=CSU.NPV({-100,0,0,0,110,0,0,0},0)",
    ]);
    // What the function does not understand either is shown in its field, with what is wrong.
    expect(faulty).toEqual([
      '=CSU.MERGERS("spring")',
      '=CSU.RESTATE({100;200},{"00F";"00G"},"2016-03-31")',
      '=CSU.POPULATION({"00T";"";"ZZZ"},2013)',
      '=CSU.PERHEAD("2013/15")',
      '=CSU.NPV("ten")',
    ]);
  });

  it("refuse more arguments than the function takes", async () => {
    const filled = await fillDraft(called('=CSU.RELEASE("version",2)'), () => Promise.reject(new Error()));
    expect(filled).toMatchObject({ ok: false, why: expect.stringContaining("takes 1 arguments") as string });
  });

  const choices = REFERENCE.functions.flatMap((entry) =>
    entry.parameters.flatMap((parameter, at) => {
      const field = fieldOf(parameter);
      return field.kind === "choice" ? [{ id: entry.id, name: parameter.name, at, field }] : [];
    }),
  );
  it.each(choices)("of $id offer for $name what the function takes", async ({ id, name, at, field }) => {
    // The first example that is no error gives the other arguments.
    const example = functionNamed(id)!.examples[0]!.formula;
    const given = [...valuesOf(called(example))];
    for (const option of field.options) {
      given[at] = option;
      for (let i = 0; i < at; i++) given[i] ??= null;
      const answer = await ask(id, given);
      const words = answer.kind === "error" ? answer.message : "";
      expect(words, option).not.toMatch(new RegExp(`^${name} .*is not known|is no field|is no item`));
    }
  });

  it("are there for every argument of every function", () => {
    for (const entry of REFERENCE.functions) {
      expect(FUNCTIONS.has(entry.id)).toBe(true);
      expect(readDraft(startDraft(entry)).rows).toHaveLength(entry.parameters.length);
    }
  });

  it.each([
    ["1/4/2014", { kind: "value", value: "2014-04-01" }],
    ["2014/15", { kind: "value", value: "2014/15" }],
    ["41730", { kind: "value", value: 41730 }],
    ["", { kind: "left_out" }],
  ])("read %s as a date", (text, given) => {
    expect(readEntry({ kind: "date" }, { from: "typed", text })).toEqual({ ok: true, given });
  });

  it.each([
    [{ kind: "date" }, "spring"],
    [{ kind: "year" }, "next year"],
    [{ kind: "number" }, "many"],
    [{ kind: "list", of: "number" }, "1;two"],
    [{ kind: "list", of: "text" }, "0AJ;;0AK"],
    [{ kind: "text" }, "x".repeat(256)],
  ] as const)("%o say what is wrong with %s", (field, text) => {
    expect(readEntry(field, { from: "typed", text })).toMatchObject({ ok: false });
  });

  it.each([
    [{ kind: "number" }, "10%", 0.1],
    [{ kind: "number" }, "£6,182,500", 6_182_500],
    [{ kind: "list", of: "number" }, "10%", 0.1],
    [{ kind: "year" }, "2015-16", "2015/16"],
    [{ kind: "flag" }, "FALSE", false],
  ] as const)("%o make of %s what the function takes", (field, text, value) => {
    expect(readEntry(field, { from: "typed", text })).toEqual({ ok: true, given: { kind: "value", value } });
  });
});
