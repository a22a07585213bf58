/** The build with longer texts: what a person reads is changed, what the program compares is not. */
import ts from "typescript";
import { expect, it } from "vitest";
import { pseudo } from "../../scripts/pseudo/letters.js";
import { pseudoLanguage } from "../../scripts/pseudo/transform.js";

const build = (source: string, fileName = "/project/src/taskpane/Some.tsx"): string =>
  ts
    .transpileModule(source, {
      fileName,
      compilerOptions: { jsx: ts.JsxEmit.ReactJSX, target: ts.ScriptTarget.ES2022 },
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
  ["words between tags", "<p>Look up</p>", "Ļööķ üþ"],
  ["a label", '<Tab label="Look up" />', "Ļööķ üþ"],
  ["a name for screen readers", '<b aria-label="Close" />', "Çļöšé"],
  ["a choice of words", '<p>{on ? "Shown" : "Hidden"}</p>', "Šħöŵñ"],
  ["a row of a table", 'const TABS = [{ id: "data", label: "Data" }];', "Ðáţá"],
  ["a sentence that a function says", 'say("Nothing was found.");', "Ñöţħîñğ ŵáš ƒöüñð."],
  ["words around a value", "const text = <p>{`${name} was closed`}</p>;", "ŵáš çļöšéð"],
])("changes %s", (_what, source, said) => expect(build(source)).toContain(said));

it.each([
  ["a name that is compared", 'if (kind === "Look up") go();'],
  ["a case", 'switch (kind) { case "Look up": go(); }'],
  ["an import", 'import { a } from "Look up";\na();'],
  ["a key", 'register("look-up");'],
  ["a class", '<p className="Look up" />'],
])("leaves %s alone", (_what, source) => expect(build(source)).toContain(/"[Ll]ook[ -]up"/.exec(source)![0]));

it("leaves what is not the panel's alone", () =>
  expect(build('say("Nothing was found.");', "/project/src/model/some.ts")).toContain("Nothing was found."));
