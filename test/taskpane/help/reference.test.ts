/** What the panel's help takes from elsewhere, and its own tables. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { HELP_REFERENCE, helpReference, listIn } from "../../../scripts/docs/help-reference";
import { register } from "../../../src/reference/store";
import { find } from "../../../src/taskpane/help/find";
import { GLOSSARY } from "../../../src/taskpane/help/glossary";
import { functionNamed, REFERENCE } from "../../../src/taskpane/help/reference";
import { functionsWithRules, ruleOf } from "../../../src/taskpane/help/rules";
import metadata from "../../functions/functions.json";

describe("the reference of the panel's help", () => {
  it("is what npm run docs writes", async () => {
    expect(readFileSync(HELP_REFERENCE, "utf8"), "run npm run docs").toBe(await helpReference());
  });

  it("has every function once", () => {
    expect(REFERENCE.functions.map(({ id }) => id).sort()).toEqual(
      metadata.functions.map(({ id }) => id).sort(),
    );
  });

  it("tells the README's limits and what is not yet checked, without Markdown", () => {
    expect(REFERENCE.limits.length).toBeGreaterThan(2);
    expect(REFERENCE.notChecked.length).toBeGreaterThan(4);
    for (const point of [...REFERENCE.limits, ...REFERENCE.notChecked]) expect(point).not.toMatch(/[`*\]]/);
  });

  it("fails where the README loses a list", () => {
    expect(() => listIn("# Title\n\n## Limits\n\nNone.\n", "Limits")).toThrow(/no list under "Limits"/);
  });
});

describe("the glossary", () => {
  it("is in the order of the alphabet, each term once", () => {
    const terms = GLOSSARY.map(({ term }) => term);
    expect(terms).toEqual([...new Set(terms)].sort((a, b) => a.localeCompare(b, "en-GB")));
  });

  it.each(GLOSSARY)("$term has a meaning, and sources that the data hold", ({ meaning, sources }) => {
    expect(meaning).toMatch(/\.$/);
    expect(register().citations.all(sources)).toHaveLength(sources.length);
  });
});

describe("rules", () => {
  it.each(functionsWithRules())("of %s are of a function, with sources that the data hold", (id) => {
    expect(functionNamed(id)).toBeDefined();
    const { sources } = ruleOf(id);
    expect(register().citations.all(sources)).toHaveLength(sources.length);
  });
});

describe("finding in help", () => {
  it("takes every word, in any case, in functions and terms", () => {
    const { families, terms } = find("REDUNDANCY section");
    expect(families.flatMap(({ functions }) => functions.map(({ id }) => id))).toEqual(["REDUNDANCY"]);
    expect(terms.map(({ term }) => term)).toContain("Section 16");
    expect(find("no such words").families).toEqual([]);
    expect(find("  ").families.flatMap(({ functions }) => functions)).toHaveLength(metadata.functions.length);
  });
});
