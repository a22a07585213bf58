/** Reading formulas into fields, and writing them again. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FUNCTIONS } from "../../../src/functions/by-name";
import { REFERENCE, functionNamed } from "../../../src/taskpane/help/reference";
import { WorkbookFault } from "../../../src/workbook/errors";
import { ask } from "../../../src/taskpane/wizard/answer";
import {
  ALONE,
  readCall,
  standsAlone,
  valuesOf,
  writeCall,
  type Call,
} from "../../../src/taskpane/wizard/call";
import { fillDraft, readDraft, startDraft } from "../../../src/taskpane/wizard/draft";
import { fieldOf, readEntry } from "../../../src/taskpane/wizard/fields";

const called = (formula: string, home = "Sheet1"): Call => {
  const read = readCall(formula, home);
  if (!read.ok) throw new Error(read.why);
  return read.call;
};
const MARK = { kind: "value", value: "the next one" } as const;
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
    ["=SUM(A1:A3)", /with no CSU function/],
    ['="CSU.NAME(A1)"', /with no CSU function/],
    ["=CSU.NAME(A1)&CSU.NAME(A2)", /more than one call of a CSU function/],
    ["=CSU.NAME(A1", /could not be read/],
    [`=CSU.NAME("${"x".repeat(9000)}")`, /too long/],
  ])("%s is refused in words, unharmed", (formula, why) => {
    const read = readCall(formula, "Sheet1");
    expect(read).toMatchObject({ ok: false, why: expect.stringMatching(why) as string });
    expect(read.ok || read.why).toMatch(/unharmed/);
  });

  it.each([
    ["=CSU.NAME(A1&B1)", "A1&B1"],
    ["=CSU.NAME(Codes[Code])", "Codes[Code]"],
    ["=CSU.NAME(Codes[[#This Row],[A, '[b'])]])", "Codes[[#This Row],[A, '[b'])]]"],
    ["=CSU.NAME([Book.xlsx]Sheet1!A1)", "[Book.xlsx]Sheet1!A1"],
    ["=CSU.NAME(first:last!A1)", "first:last!A1"],
    ["=CSU.NAME(A1#)", "A1#"],
    ["=CSU.NAME(#REF!)", "#REF!"],
    ["=CSU.NAME(OurCodes)", "OurCodes"],
    ['=CSU.NAME(CSU.SUCCESSOR("00T", DATE(2014,4,1)),"2014-04-01")', 'CSU.SUCCESSOR("00T", DATE(2014,4,1))'],
    ["=CSU.NAME((A1,B1))", "(A1,B1)"],
    ['=CSU.NAME({"00T";#N/A})', '{"00T";#N/A}'],
    ['=CSU.NAME(IF(A1="),(","a""b",{1,2}))', 'IF(A1="),(","a""b",{1,2})'],
    ["=CSU.NAME(LAMBDA(x,x)(A1))", "LAMBDA(x,x)(A1)"],
    ["=CSU.NAME(+A1)", "+A1"],
  ])("%s keeps what Excel works out as it is written", (formula, text) => {
    const call = called(formula);
    expect(call.given[0]).toEqual({ kind: "written", text });
    expect(writeCall(call, "Sheet1")).toBe(formula);
  });

  it.each([
    ['=IFERROR(CSU.NAME(A2),"none")', "=IFERROR(", ',"none")'],
    ["=CSU.ALLOWANCE(A1,B1)*2", "=", "*2"],
    ['=LET(x,"00T",CSU.NAME(x)&"!")', '=LET(x,"00T",', '&"!")'],
    ["= -CSU.ALLOWANCE(A1,B1) + SUM(C1:C9)", "= -", " + SUM(C1:C9)"],
    ["=@CSU.NAME(A1:A2)", "=@", ""],
  ])("%s keeps what stands around the call", (formula, before, after) => {
    const call = called(formula);
    expect(call.around).toEqual({ before, after });
    expect(standsAlone(call.around)).toBe(false);
    expect(writeCall(call, "Sheet1")).toBe(formula);
  });

  it("loses nothing of any formula that it takes up", () => {
    const piece = fc.constantFrom(
      '"00T"',
      "A1",
      "'My sheet'!$B$2:C9",
      "D:D",
      "Codes[Code]",
      "{1,2;3,4}",
      '{"a"}',
      "",
      "41730",
      "TRUE",
      "OurCodes",
      "IF(A1>1,B1,{2,3})",
      'CSU.SUCCESSOR("a,(""b")',
      "A1#",
      "(A1,B2)",
    );
    const around = fc.constantFrom(["", ""], ["IFERROR(", ",0)"], ["1+", "/2"], ["SUM(A1,(", "))"]);
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 5 }), around, (pieces, [before, after]) => {
        const last = pieces.findLastIndex((one) => one !== "");
        const formula = `=${before}CSU.LINES(${pieces.slice(0, last + 1).join(",")})${after}`;
        expect(writeCall(called(formula), "Sheet1")).toBe(formula);
      }),
      { seed: 11, numRuns: 500 },
    );
  });

  it("never lets a text out of its quotes", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (text) => {
        const call: Call = { id: "NAME", given: [{ kind: "value", value: text }], around: ALONE };
        const again = called(writeCall(call, undefined));
        expect(again.given).toEqual(call.given);
      }),
      { seed: 7, numRuns: 500 },
    );
  });
});

describe("the fields of a formula", () => {
  const noCells = (): Promise<never> => Promise.reject(new Error("no cells are taken"));

  it("hold every example, and make the same formula of it", async () => {
    const faulty: string[] = [];
    const written: string[] = [];
    const said = (value: unknown): string => String(value ?? "");
    for (const { formula } of examples) {
      const filled = await fillDraft(called(formula), noCells, "Sheet1");
      if (!filled.ok) throw new Error(filled.why);
      if (filled.draft.entries.some(({ from }) => from === "written")) written.push(formula);
      const { call } = readDraft(filled.draft);
      if (!call) {
        faulty.push(formula);
        continue;
      }
      const values = valuesOf(call);
      const was = valuesOf(called(formula));
      expect(values.slice(0, was.length).map(said), formula).toEqual(was.map(said));
    }
    // A series of dates, and amounts along a row, have no field of their own.
    expect(written).toEqual([
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

  it("keep as written what Excel works out, and an array as what it holds", async () => {
    const filled = await fillDraft(
      called('=IFERROR(CSU.MARKET({"2014-04-01";"2016-04-01"},Choice[What]),"")'),
      noCells,
      "Sheet1",
    );
    if (!filled.ok) throw new Error(filled.why);
    const { unknown, values, call } = readDraft(filled.draft);
    expect(unknown).toEqual(["measure"]);
    expect(values[0]).toEqual([["2014-04-01"], ["2016-04-01"]]);
    expect(writeCall(call!, "Sheet1")).toBe(
      '=IFERROR(CSU.MARKET({"2014-04-01";"2016-04-01"},Choice[What]),"")',
    );
  });

  it.each(["place_gone", "nothing_selected", "too_large"] as const)(
    "keep as written the cells that cannot be read: %s",
    async (code) => {
      const filled = await fillDraft(
        called("=CSU.NAME(Gone!$A:$A,B2)"),
        () => Promise.reject(new WorkbookFault(code, "No.")),
        "Sheet1",
      );
      if (!filled.ok) throw new Error(filled.why);
      expect(filled.draft.entries[0]).toEqual({ from: "written", text: "Gone!$A:$A" });
      expect(writeCall(readDraft(filled.draft).call!, "Sheet1")).toBe("=CSU.NAME(Gone!$A:$A,B2)");
    },
  );

  it("pass on what Excel refuses for another reason", async () => {
    const busy = new WorkbookFault("busy", "Excel is busy.");
    await expect(fillDraft(called("=CSU.NAME(A1)"), () => Promise.reject(busy), "Sheet1")).rejects.toBe(busy);
  });

  it.each(["A1,B1", "A1)+CSU.NAME(B1", "=A1", "A1;B1", "(A1", '"a', "A1)", "A1)&(1"])(
    "take %s for no single argument",
    (text) => {
      expect(readEntry({ kind: "text" }, { from: "written", text })).toMatchObject({
        ok: false,
        why: expect.stringMatching(/no single argument/) as string,
      });
    },
  );

  it("never let what is kept as written become more than one argument of the same call", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom("A1", ",", "(", ")", "{", "}", '"', ";", "&", "CSU.NAME(", "x", " ", "'", "["),
          {
            maxLength: 8,
          },
        ),
        (pieces) => {
          const read = readEntry({ kind: "text" }, { from: "written", text: pieces.join("") });
          if (!read.ok) return;
          const formula = writeCall({ id: "NAME", given: [read.given, MARK], around: ALONE }, "Sheet1");
          expect(called(formula).given).toMatchObject([{}, MARK]);
          expect(called(formula).given).toHaveLength(2);
        },
      ),
      { seed: 12, numRuns: 3_000 },
    );
  });

  it("refuse more arguments than the function takes", async () => {
    const filled = await fillDraft(called('=CSU.RELEASE("version",2)'), noCells, "Sheet1");
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
