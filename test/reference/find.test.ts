import fc from "fast-check";
import { distance } from "fastest-levenshtein";
import { describe, expect, it } from "vitest";
import { isOneEdit } from "../../src/reference/one-edit";
import { register as real } from "../../src/reference/store";
import { miniRegister, type Rows } from "./mini";

const body = (id: string, name: string, short_name = ""): NonNullable<Rows["bodies"]>[number] => ({
  id,
  type: "CCG",
  name,
  short_name,
  opened: "2013-04-01",
  sources: "S",
});
const register = miniRegister({
  bodies: [
    body("CCG-BRI", "NHS Bristol CCG"),
    body("CCG-11H", "NHS Somewhere CCG"),
    body("CCG-SBR", "NHS South Bristol and Avon CCG"),
    body("CCG-BRN", "NHS Bristol North CCG"),
    body("CCG-FOR", "NHS Avonside CCG"),
    body("CCG-EAS", "NHS East Vale CCG"),
    body("CCG-WES", "NHS West Vale CCG"),
    body("CCG-PRI", "NHS Pristo CCG"),
  ],
  codes: [
    { body: "CCG-11H", scheme: "ods", code: "BRISTOL", sources: "S" },
    { body: "CCG-EAS", scheme: "ods", code: "BRISTOLEAST", sources: "S" },
  ],
  names: [{ body: "CCG-FOR", name: "Old Bristol CCG", kind: "former", sources: "S" }],
});
const found = (text: string): (readonly [string, string])[] =>
  register.find(text).map((match) => [match.id, match.why]);

describe("the order of what is found", () => {
  it("is code, name, beginning of a code, of a name, of a word in it, then former names", () =>
    expect(found("bristol")).toEqual([
      ["CCG-11H", "code BRISTOL"],
      ["CCG-BRI", "name"],
      ["CCG-EAS", "code BRISTOLEAST"],
      ["CCG-BRN", "name"],
      ["CCG-SBR", "name"],
      ["CCG-FOR", "former name Old Bristol CCG"],
    ]));
  it("puts a body that a code and a name both name where the better of them puts it", () =>
    expect(found("CCG-BRI")[0]).toEqual(["CCG-BRI", "code CCG-BRI"]));
  it("puts main names before former ones", () => {
    const order = found("bristol").map(([id]) => id);
    expect(order.indexOf("CCG-SBR")).toBeLessThan(order.indexOf("CCG-FOR"));
  });
  it("cuts what comes last", () => {
    expect(register.find("bristol", { limit: 2 }).map((match) => match.id)).toEqual(["CCG-11H", "CCG-BRI"]);
    expect(register.find("bristol", { limit: 0 })).toEqual([]);
  });
});

describe("typing errors", () => {
  it.each([
    ["a letter too few", "somwhere"],
    ["a letter too many", "sommewhere"],
    ["a wrong letter", "somewhexe"],
    ["two letters swapped", "soemwhere"],
    ["the first letter", "domewhere"],
    ["the last letter", "somewherr"],
    ["beside a word for the type", "Somwhere CCG"],
  ])("%s: %s", (_what, text) => expect(found(text)).toEqual([["CCG-11H", "spelling: somewhere"]]));

  it("come after all that is spelt as asked", () => {
    expect(found("avonn")[0]).toEqual(["CCG-SBR", "spelling: avon"]);
    expect(found("bristo").slice(-2)).toEqual([
      ["CCG-FOR", "former name Old Bristol CCG"],
      ["CCG-PRI", "spelling: pristo"],
    ]);
  });
  it("beside right words, which must begin words", () => {
    expect(found("sou bristil")).toEqual([["CCG-SBR", "spelling: bristol"]]);
    expect(found("leeds bristil")).toEqual([]);
  });
  it("are not forgiven twice", () => {
    expect(found("soemwhrre")).toEqual([]);
    expect(found("bristil avn")).toEqual([]);
  });
  it("are not looked for in a word that is held: west is not east", () =>
    expect(found("west vale")).toEqual([["CCG-WES", "name"]]));
  it("are not looked for in words of fewer than four letters", () => expect(found("vle")).toEqual([]));
  it("of a former name lead to its body", () =>
    expect(register.find("old brisstol").map((match) => match.id)).toEqual(["CCG-FOR"]));
});

describe("one edit", () => {
  const letters = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 7 });
  it("is a distance of one, or two neighbours swapped", () => {
    const swaps = (word: string): string[] =>
      [...word].slice(1).map((_, i) => word.slice(0, i) + word[i + 1] + word[i] + word.slice(i + 2));
    fc.assert(
      fc.property(
        letters,
        letters,
        (a, b) => isOneEdit(a, b) === (distance(a, b) === 1 || (a !== b && swaps(a).includes(b))),
      ),
      { seed: 52, numRuns: 5000 },
    );
  });
  it("looks the same from both sides", () =>
    fc.assert(
      fc.property(letters, letters, (a, b) => isOneEdit(a, b) === isOneEdit(b, a)),
      { seed: 53 },
    ));
});

describe("the bodies held", () => {
  const ids = (text: string): string[] =>
    real()
      .find(text)
      .map((match) => match.id);
  it.each([
    ["Bristl", "CCG-11H"],
    ["Birstol", "CCG-11H"],
    ["Greater Mancester CSU", "CSU-GM"],
    ["00t", "CCG-00T"],
    ["E38000130", "CCG-00L"],
  ])("%j is among the first three: %s", (text, id) => expect(ids(text).slice(0, 3)).toContain(id));

  it("every code comes first in its own search, and every name within those that share it", () => {
    for (const held of real().bodies.all) {
      expect(real().find(held.id)[0]).toMatchObject({ id: held.id, why: `code ${held.id.toUpperCase()}` });
      expect(
        real()
          .find(held.name, { types: [held.type] })
          .slice(0, 3)
          .map((match) => match.id),
      ).toContain(held.id);
    }
  });

  it("fewer results are the first of more", () =>
    fc.assert(
      fc.property(
        fc.constantFrom(
          "nhs",
          "e",
          "ccg",
          "0",
          "ccg-",
          "west",
          "est",
          "and",
          "wset",
          "north sou",
          "clinical",
        ),
        fc.integer({ min: 1, max: 60 }),
        (text, limit) => {
          expect(real().find(text, { limit })).toEqual(real().find(text, { limit: 5000 }).slice(0, limit));
        },
      ),
      { seed: 55 },
    ));

  it("every result says why, and nothing is found twice", () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...real().bodies.all.map((held) => held.name)),
        fc.nat(),
        fc.nat({ max: 12 }),
        (name, from, length) => {
          const matches = real().find(name.slice(from % name.length).slice(0, length));
          const keys = matches.map((match) => `${match.kind} ${match.id}`);
          return new Set(keys).size === keys.length && matches.every((match) => match.why !== "");
        },
      ),
      { seed: 54 },
    ));
});
