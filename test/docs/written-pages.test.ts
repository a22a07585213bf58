import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { register } from "../../src/reference/store";
import { readReturns } from "../../scripts/docs/descriptions";
import { writtenPages } from "../../scripts/write-docs";
import metadata from "../functions/functions.json";

const committed = [
  ...readdirSync("docs/functions")
    .filter((name) => name.endsWith(".md"))
    .map((name) => `functions/${name}`),
  ...readdirSync("docs/deploy").map((name) => `deploy/${name}`),
];
const read = (name: string): string => readFileSync(path.join("docs", name), "utf8");

describe("written pages", () => {
  let pages: ReadonlyMap<string, string>;
  beforeAll(async () => {
    pages = await writtenPages(register());
  });

  it.each(["what-is-held.md", ...committed])("docs/%s is what npm run docs writes", (name) => {
    expect(read(name), "run npm run docs").toBe(pages.get(name));
  });

  it("are all committed", () => {
    expect([...pages.keys()].sort()).toEqual(["what-is-held.md", ...committed].sort());
  });

  it.each(metadata.functions)("has a page of $id that says what goes in and what comes out", (entry) => {
    const text = pages.get(`functions/${entry.id}.md`) ?? "";
    expect(text).toContain(`# CSU.${entry.id}\n`);
    for (const parameter of entry.parameters) expect(text).toContain(`| \`${parameter.name}\` `);
    expect(text, "@returns is missing").toMatch(/\*\*Answer\.\*\* \S/);
  });

  it("lists every function in the index once", () => {
    const index = pages.get("functions/README.md")!;
    for (const { id } of metadata.functions) expect(index.split(`](${id}.md)`)).toHaveLength(2);
  });
});

describe("links of the documentation", () => {
  const files = [
    "README.md",
    ...readdirSync("docs", { recursive: true }).map((name) => `docs/${String(name)}`),
  ]
    .filter((name) => name.endsWith(".md"))
    .sort();

  it.each(files)("%s leads only to files that exist", (file) => {
    const links = [...readFileSync(file, "utf8").matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map(
      (found) => found[1]!,
    );
    const local = links.filter((link) => !/^[a-z]+:/.test(link));
    expect(local.filter((link) => !existsSync(path.join(path.dirname(file), link)))).toEqual([]);
  });
});

describe("@returns", () => {
  it("is read over several lines and stops at the next tag", () => {
    const source = `/**
 * One.
 * @customfunction ONE ONE
 * @returns The first line
 *   and the second.
 * @volatile
 */
/** @customfunction TWO TWO */`;
    expect([...readReturns([source])]).toEqual([["ONE", "The first line and the second."]]);
  });
});
