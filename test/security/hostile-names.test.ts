/** Names of sheets, tables and columns, and texts of cells, that are made to break out of where they are put. */
import { isCallNode, parse, tokenize } from "@borgar/fx";
import fc from "fast-check";
import { afterAll, expect, it } from "vitest";
import { readPlace } from "../../src/workbook/address";
import { asText, guardText, tableName } from "../../src/workbook/block";
import { argumentOf, formulaOf } from "../../src/workbook/formula";
import { areasOf, moveFormula } from "../../src/workbook/share/formula-text";
import { repairFormula } from "../../src/workbook/share/repair-text";
import { callsUs, namesCallingUs } from "../../src/workbook/our-cells";
import { planNames } from "../../src/workbook/share/names";
import { callsIn } from "../../src/workbook/trouble/calls";
import { counted } from "../counted";

const cases = counted("Hostile names");
afterAll(cases.say);

const BAD = [
  "'",
  "''",
  '"',
  '""',
  "=1+1",
  '")&CSU.NAME("00T',
  "'!A1+'x",
  "]",
  "[",
  "#",
  "@",
  "\u202e",
  "\u200f",
  "\u0007",
  "\t",
  "\u2028",
  "ß",
  "İ",
  "𝕏",
  "__proto__",
  "A1",
  "R1C1",
  "CSU.NAME(",
  '=HYPERLINK("http://x")',
  "_xldudf_CSU_NAME(",
  "{1,2}",
  "$A$1:$B$2",
];
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...BAD), fc.string({ unit: "binary", maxLength: 6 })), {
    minLength: 1,
    maxLength: 5,
  })
  .map((pieces) => pieces.join(""));
/** What Excel takes for the name of a sheet: not these marks, nor a quote at an end. */
const sheetName = hostile
  .map((text) =>
    text
      .replaceAll(/[[\]:*?/\\\p{Cc}\p{Cs}]/gu, "")
      .replace(/^'+|'+$/g, "")
      .slice(0, 31)
      .replace(/'+$/, ""),
  )
  .filter((name) => name.trim() !== "");
const RUNS = { seed: 91, numRuns: 1_000 };

it("a text stays one argument of one call", () => {
  fc.assert(
    fc.property(hostile, (text) =>
      cases.try(() => {
        // Line ends and lone halves of characters are as much text as others.
        const [call, ...more] = callsIn(formulaOf("COVERAGE", text, "2014-01-01"), "Paper") ?? [];
        expect(more).toEqual([]);
        expect(call).toEqual({
          name: "COVERAGE",
          given: [
            { kind: "value", value: text },
            { kind: "value", value: "2014-01-01" },
          ],
        });
        expect(callsUs(`=${argumentOf(text)}`)).toBe(false);
        expect(repairFormula(`=${argumentOf(text)}`)).toBeUndefined();
      }),
    ),
    RUNS,
  );
});

it("a sheet of any name is found by that name, in formulas and in addresses", () => {
  fc.assert(
    fc.property(sheetName, (name) =>
      cases.try(() => {
        const quoted = `'${name.replaceAll("'", "''")}'`;
        const area = { sheet: name, top: 1, left: 1, bottom: 2, right: 1 };
        expect(areasOf(`=CSU.NAME(${quoted}!B2:B3)`, "Paper")).toEqual([area]);
        expect(callsIn(`=CSU.NAME(${quoted}!B2:B3)`, "Paper")).toEqual([
          { name: "NAME", given: [{ kind: "area", area }] },
        ]);
        expect(readPlace(`${quoted}!B2`)).toEqual({ sheet: name, row: 1, column: 1 });
        const moved = moveFormula(`=CSU.NAME(${quoted}!B2:B3)`, "Paper", "Paper", (at) => ({
          ...at,
          top: 4,
          bottom: 5,
        }));
        expect(areasOf(moved!, "Paper")).toEqual([{ ...area, top: 4, bottom: 5 }]);
      }),
    ),
    RUNS,
  );
});

it("a column of any heading is found by it", () => {
  fc.assert(
    fc.property(
      hostile.map((text) => text.replaceAll(/[\p{Cc}\p{Cs}]/gu, "").trim()).filter((text) => text !== ""),
      (heading) =>
        cases.try(() => {
          const escaped = heading.replaceAll(/['[\]#@]/g, "'$&");
          const formula = `=CSU.NAME(Codes[[#This Row],[${escaped}]])`;
          const calls = callsIn(formula, "Paper");
          // What cannot be read is left unread; it is never taken for something else.
          const [given] = calls?.[0]?.given ?? [];
          if (given?.kind === "table")
            expect(given.cells).toEqual({ table: "Codes", column: heading, thisRow: true });
          else expect(given?.kind ?? "worked_out").toBe("worked_out");
        }),
    ),
    RUNS,
  );
});

it("a title becomes a name that Excel takes for a table, and nothing else", () => {
  fc.assert(
    fc.property(hostile, (title) =>
      cases.try(() => {
        const name = tableName(title, []);
        expect(name).toMatch(/^CSU_[\p{L}\p{N}_.]*$/u);
        expect(name.length).toBeLessThanOrEqual(255);
        const root = parse(tokenize(`=${name}`));
        expect(root.type).toBe("ReferenceIdentifier");
        expect(isCallNode(root)).toBe(false);
      }),
    ),
    RUNS,
  );
});

it("a text is a text to Excel, whatever it begins with", () => {
  fc.assert(
    fc.property(hostile, (text) =>
      cases.try(() => {
        expect(guardText(text).startsWith("'")).toBe(true);
        expect(asText(text)).not.toMatch(/^[\s]*[=+\-@＝＋－＠]/);
      }),
    ),
    RUNS,
  );
});

/** Names of a workbook, and words of formulas, that look like our functions and are none. */
it.each([
  "=CSU*2",
  "=CSU[Code]",
  "=SUM(CSU[[#This Row],[CSU.NAME (2)]])",
  "='CSU.NAME (old)'!A1",
  "=CSU.NAME!A1",
  "=[CSU.NAME.xlsx]Sheet1!A1",
  "='[CSU.NAME(1).xlsx]It''s'!A1",
  '=CSU_NAME("00T")',
  '=MYCSU.NAME("00T")',
  '="CSU.NAME(A1)"',
  "=CSU.Total*2",
  "=SUM(A1,csu.total)",
])("%s is not taken for a formula of ours", (formula) =>
  cases.try(() => {
    const names = new Map(["csu", "csu.total"].map((name) => [name, false]));
    expect(callsUs(formula, names)).toBe(false);
  }),
);

it.each([
  "=CSU.NAME(A1)",
  '=IFERROR(csu.name(CSU[Code]),"CSU.Total")',
  "='CSU.NAME'!A1&CSU.NAME(A1)",
  "=CSU.Total*CSU.NAME(A1)",
  "=MAP(A1:A3,CSU.NAME)",
  "=Ours*2",
  // A name of the workbook cannot hide that a function of this name is called.
  "=CSU.HIDDEN(A1)",
])("%s is found to be ours, whatever names the workbook has", (formula) =>
  cases.try(() => {
    const names = new Map([
      ["csu", false],
      ["csu.total", false],
      ["csu.hidden", false],
      ["ours", true],
    ]);
    expect(callsUs(formula, names)).toBe(true);
  }),
);

it("names that use ours are found through others, and those that only sound like ours are left", async () => {
  const items = [
    { name: "CSU", formula: "=Sheet1!$A$1" },
    { name: "CSU.Total", formula: "=SUM(CSU)" },
    { name: "Twice", formula: "=CSU.Total*2+Answer" },
    { name: "Answer", formula: '=CSU.ALLOWANCE("00T",2014)' },
    { name: "Loop", formula: "=Loop+CSU.Total" },
    { name: "__proto__", formula: "=1" },
  ];
  const context = { workbook: { names: { items, load: () => undefined } }, sync: async () => undefined };
  const found = await namesCallingUs(context as unknown as Excel.RequestContext);
  expect([...found].filter(([, ours]) => ours).map(([name]) => name)).toEqual(["twice", "answer"]);
  const plan = planNames(
    items.map((item) => ({
      ...item,
      item: {} as Excel.NamedItem,
      sheet: undefined,
      visible: true,
      comment: "",
      type: "Double",
      value: 1,
    })),
  );
  expect(plan.names.map(({ name }) => name)).toEqual(["Answer"]);
});
