import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { ROOT } from "../../scripts/project";

const help = readFileSync(path.join(ROOT, "assets", "help.html"), "utf8");
const described = JSON.parse(
  readFileSync(path.join(ROOT, "test", "functions", "functions.json"), "utf8"),
) as {
  functions: { id: string }[];
};
const shortcuts = JSON.parse(readFileSync(path.join(ROOT, "src", "commands", "shortcuts.json"), "utf8")) as {
  shortcuts: { key: { default: string } }[];
};

it("the help page has an example of every function and of no other", () => {
  const shown = [...help.matchAll(/<code\s*>=CSU\.([A-Z]+)\(/g)].map((found) => found[1]);
  expect(shown.sort()).toEqual(described.functions.map(({ id }) => id).sort());
});

it("the help page names the keyboard shortcuts as they are", () => {
  for (const { key } of shortcuts.shortcuts) expect(help).toContain(`<kbd>${key.default}</kbd>`);
});
