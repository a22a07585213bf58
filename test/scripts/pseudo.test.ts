/** The build with longer texts: every text of the table is changed, and nothing else. */
import ts from "typescript";
import { expect, it } from "vitest";
import { pseudo } from "../../scripts/pseudo/letters.js";
import { pseudoLanguage } from "../../scripts/pseudo/transform.js";

const TABLE = "/project/src/texts/en-GB/some.ts";

const build = (source: string, fileName = TABLE): string =>
  ts
    .transpileModule(source, {
      fileName,
      compilerOptions: { target: ts.ScriptTarget.ES2022 },
      transformers: { before: [pseudoLanguage] },
    })
    .outputText.replace(/\\u([0-9A-F]{4})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

it("makes texts longer by two fifths and keeps figures and what is too short", () => {
  expect(pseudo("Look up an organisation")).toBe("Ļööķ üþ áñ öŕğáñîšáţîöñ one two");
  expect(pseudo("24.73")).toBe("24.73");
  expect(pseudo("a")).toBe("a");
  expect(pseudo("Insert ")).toMatch(/ $/);
});

it.each([
  ["a text", 'export const t = { a: "Look up" };', "Ļööķ üþ"],
  ["a word without a capital", 'export const t = { a: "nothing" };', "ñöţħîñğ"],
  ["words around a value", "export const t = { a: (name) => `${name} was closed` };", "ŵáš çļöšéð"],
  ["words before a value", "export const t = { a: (name) => `Open ${name}` };", "Öþéñ"],
  ["a choice of words", 'export const t = { a: (on) => (on ? "Shown" : "Hidden") };', "Ħîððéñ"],
  ["a choice within a text", 'export const t = { a: (on) => `Is ${on ? "open" : "closed"}.` };', "çļöšéð"],
  ["a noun that is counted", 'export const t = { a: (n) => sayCount(n, "row") };', "ŕöŵ"],
  ["a sentence that several texts end with", 'const KEPT = "Nothing was changed.";\nKEPT;', "Ñöţħîñğ ŵáš"],
])("changes %s", (_what, source, said) => expect(build(source)).toContain(said));

it.each([
  ["an import", 'import { a } from "./counts";\na();', '"./counts"'],
  ["a key", 'export const t = { "look-up": 1 };', '"look-up"'],
  ["a value in a text", "export const t = { a: (name) => `Open ${name}` };", "${name}"],
])("leaves %s alone", (_what, source, kept) => expect(build(source)).toContain(kept));

it.each(["/project/src/taskpane/Some.tsx", "/project/src/texts/numbers.ts", "/project/src/model/some.ts"])(
  "leaves %s alone",
  (fileName) => expect(build('say("Nothing was found.");', fileName)).toContain("Nothing was found."),
);
