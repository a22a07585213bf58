import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  declaredPackages,
  faultsOf,
  noticesOf,
  packageFolder,
  packagesIn,
  type Package,
} from "../../scripts/licences";

let root = "";
const write = (name: string, text: string): void => {
  const file = path.join(root, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
};
beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), "licences-"));
  write("node_modules/plain/package.json", '{"name":"plain","version":"1.2.3","license":"MIT"}');
  write("node_modules/plain/LICENSE.md", "Permission is granted to plain people.\n");
  write(
    "node_modules/@scope/odd/node_modules/inner/package.json",
    '{"name":"inner","version":"4.0.0","license":"GPL-3.0"}',
  );
  write(
    "dist/vendor.js.map",
    '{"sources":["webpack://x/./node_modules/plain/lib/a.js","webpack://x/./src/a.ts"]}',
  );
  write(
    "dist/chunks/1.js.map",
    '{"sources":["webpack://x/./node_modules/@scope/odd/node_modules/inner/b.js"]}',
  );
});
afterAll(() => rmSync(root, { recursive: true }));

describe("what of others is in a build", () => {
  it.each([
    ["webpack://commissioning-costs/./node_modules/react/index.js", "node_modules/react"],
    [
      "webpack://commissioning-costs/./node_modules/@fluentui/tokens/lib/a.js",
      "node_modules/@fluentui/tokens",
    ],
    ["webpack://c/./node_modules/a/node_modules/@b/c/d.js", "node_modules/a/node_modules/@b/c"],
    ["webpack://commissioning-costs/./src/taskpane/App.tsx", undefined],
    ["webpack://commissioning-costs/webpack/bootstrap", undefined],
  ])("%s is of %s", (source, folder) => {
    expect(packageFolder(source)).toBe(folder);
  });

  it("is read from the maps of all its files, with the licence in full", () => {
    const found = packagesIn(path.join(root, "dist"), root);
    expect(found).toEqual([
      { name: "inner", version: "4.0.0", licence: "GPL-3.0", text: "" },
      { name: "plain", version: "1.2.3", licence: "MIT", text: "Permission is granted to plain people." },
    ]);
    const notices = noticesOf(found);
    expect(notices).toContain("plain 1.2.3 (MIT)\n\nPermission is granted to plain people.");
    expect(notices).toContain("Open Government Licence v3.0");
    expect(notices).toContain("Office for National Statistics");
    expect(notices).toContain("Contains OS data © Crown copyright");
  });

  it("is a fault where it is not declared or its licence is not on the list", () => {
    const one = (name: string, licence: string): Package => ({ name, version: "1.0.0", licence, text: "" });
    const declared = new Set(["plain"]);
    expect(faultsOf([one("plain", "MIT")], declared)).toEqual([]);
    expect(faultsOf([one("inner", "MIT")], declared)[0]).toMatch(/^inner is in the build and no run-time/);
    expect(faultsOf([one("plain", "GPL-3.0")], declared)[0]).toMatch(
      /licence "GPL-3.0", which is not on the list/,
    );
  });

  it("is declared where the lock file needs it at run time", () => {
    const declared = declaredPackages();
    expect(declared.has("react")).toBe(true);
    expect(declared.has("vitest")).toBe(false);
  });
});
