import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkManifest, checkSchema } from "../../scripts/check-manifest";
import { ROOT } from "../../scripts/project";
import { FAULTS } from "./faults";

const right = readFileSync(path.join(ROOT, "manifest.xml"), "utf8");
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "manifest-"));
  cpSync(path.join(ROOT, "assets"), path.join(folder, "assets"), { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

function check(text: string, options: Parameters<typeof checkManifest>[1] = {}) {
  const file = path.join(folder, "manifest.xml");
  writeFileSync(file, text);
  return checkManifest(file, options);
}

describe("the manifest of this project", () => {
  it("has no faults", () => {
    expect(checkManifest(path.join(ROOT, "manifest.xml"))).toEqual([]);
  });
});

describe("a manifest with one fault", () => {
  it.each(FAULTS)("$title: $code", ({ find, put, code }) => {
    const wrong = right.replace(find, put);
    expect(wrong).not.toBe(right);
    const issues = check(wrong);
    expect(issues.map((issue) => issue.code)).toContain(code);
    for (const issue of issues) expect(issue.message && issue.remedy && issue.path).toBeTruthy();
  });
});

describe("shortcuts", () => {
  const held = readFileSync(path.join(ROOT, "src", "commands", "shortcuts.json"), "utf8");
  const translated = readFileSync(path.join(ROOT, "src", "commands", "shortcuts.en-us.json"), "utf8");
  const codes = (main: string, other = translated) => {
    writeFileSync(path.join(folder, "shortcuts.json"), main);
    writeFileSync(path.join(folder, "shortcuts.en-us.json"), other);
    return check(right, { shortcuts: path.join(folder, "shortcuts.json") }).map((issue) => issue.code);
  };

  it("are right as they stand", () => expect(codes(held)).toEqual([]));
  it.each([
    ["an action that nobody wrote", /"id": "OpenPane"/, '"id": "ClosePane"', "not_associated"],
    ["a shortcut for no action", /"action": "OpenPane"/, '"action": "ClosePane"', "bad_shortcut"],
    ["a key without Ctrl or Alt", "Ctrl+Shift+Alt+L", "Shift+L", "bad_shortcut"],
    ["no default key", '"default": "Ctrl+Shift+Alt+L", ', "", "bad_shortcut"],
    ["a name without text", '"OpenPane.Name": {', '"Pane.Name": {', "bad_shortcut"],
    ["no JSON", "{", "", "bad_shortcut"],
  ])("with %s are refused", (_title, find, put, code) => {
    const wrong = held.replace(find, put);
    expect(wrong).not.toBe(held);
    expect(codes(wrong)).toContain(code);
  });
  it("whose name is not translated are refused", () => {
    expect(codes(held, translated.replace("OpenPane.Name", "Pane.Name"))).toEqual(["bad_shortcut"]);
  });
});

describe("a built manifest", () => {
  const build = (change: (at: (name: string) => string) => void) => {
    const at = (name: string) => path.join(folder, name);
    writeFileSync(at("taskpane.html"), "<!doctype html>");
    writeFileSync(at("functions.json"), JSON.stringify({ functions: [{ id: "NAME" }, { id: "CODE" }] }));
    writeFileSync(
      at("functions.js"),
      'CustomFunctions.associate("NAME",a),CustomFunctions.associate("CODE",b)',
    );
    for (const name of ["shortcuts.json", "shortcuts.en-us.json"])
      cpSync(path.join(ROOT, "src", "commands", name), at(name));
    mkdirSync(at("assets"), { recursive: true });
    writeFileSync(at("assets/help.html"), "<!doctype html>");
    change(at);
    return check(right, { built: true }).map((issue) => [issue.code, issue.message]);
  };

  it("with all its files has no faults", () => expect(build(() => {})).toEqual([]));
  it.each(["taskpane.html", "functions.js", "functions.json", "assets/help.html", "shortcuts.en-us.json"])(
    "without %s is refused",
    (name) => {
      expect(build((at) => rmSync(at(name)))).toContainEqual([
        "missing_file",
        `The build holds no /${name}.`,
      ]);
    },
  );
  it("whose script lacks a described function is refused", () => {
    const found = build((at) => writeFileSync(at("functions.js"), 'CustomFunctions.associate("NAME",a)'));
    expect(found).toEqual([["not_associated", expect.stringContaining("CODE")]]);
  });
  it("that describes no function is refused", () => {
    expect(build((at) => writeFileSync(at("functions.json"), "{}"))).toEqual([
      ["missing_file", "No function is described."],
    ]);
  });
});

describe("schemas", () => {
  it("that are not where they should be are missed aloud", () => {
    const [issue] = checkSchema(path.join(ROOT, "manifest.xml"), path.join(folder, "nowhere"));
    expect(issue).toMatchObject({ code: "schema", message: expect.stringContaining("is not there") });
  });
});
