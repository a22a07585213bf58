import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BodyType } from "../../src/reference/schema";
import { register as real } from "../../src/reference/store";
import { miniRegister, type Rows } from "./mini";

const body = (
  id: string,
  type: BodyType,
  name: string,
  short_name = "",
): NonNullable<Rows["bodies"]>[number] => ({
  id,
  type,
  name,
  short_name,
  opened: "2013-04-01",
  sources: "S",
});
const register = miniRegister({
  bodies: [
    body("CCG-00L", "CCG", "NHS Northumberland CCG"),
    body("SUBICB-00L", "SUBICB", "NHS North ICB - 00L"),
    body("CSU-KM", "CSU", "NHS Kent and Medway Commissioning Support Unit", "Kent and Medway CSU"),
    body("CCG-91Q", "CCG", "NHS Kent and Medway CCG"),
    body("CSU-CE", "CSU", "NHS Central Eastern Commissioning Support Unit"),
    body("CSS-ESSEX", "CSS", "Essex CSU"),
  ],
  codes: [
    { body: "CCG-00L", scheme: "ods", code: "00L", sources: "S" },
    { body: "SUBICB-00L", scheme: "ods", code: "00L", sources: "S" },
    { body: "CCG-00L", scheme: "ons", code: "E38000130", sources: "S" },
  ],
  names: [
    { body: "CSU-CE", name: "Hertfordshire and Essex CSU", kind: "former", sources: "S" },
    { body: "CSU-CE", name: "NHS CENTRAL EASTERN CSU", kind: "ledger", sources: "S" },
  ],
});
const resolve = (text: string, prefer: BodyType[] = []): string => {
  const found = register.resolve(text, prefer);
  return found.ok ? found.value.id : found.fault.code;
};

describe("resolving an organisation", () => {
  it.each([
    ["00L", "CCG-00L"],
    ["00l ", "CCG-00L"],
    ["e38000130", "CCG-00L"],
    ["SUBICB-00L", "SUBICB-00L"],
    ["northumberland", "CCG-00L"],
    ["Kent & Medway CSU", "CSU-KM"],
    ["NHS Kent and Medway Clinical Commissioning Group", "CCG-91Q"],
    ["Hertfordshire & Essex", "CSU-CE"],
    ["Essex CSU", "CSS-ESSEX"],
    ["Kent and Medway", "ambiguous_organisation"],
    ["Kent", "unknown_organisation"],
    ["Northumberland CSU", "unknown_organisation"],
    ["", "unknown_organisation"],
    ["NHS", "unknown_organisation"],
  ])("%j is %s", (text, id) => expect(resolve(text)).toBe(id));

  it("a function about one type settles a shared name or code", () => {
    expect(resolve("Kent and Medway", ["CSU"])).toBe("CSU-KM");
    expect(resolve("00L", ["SUBICB"])).toBe("SUBICB-00L");
  });

  it("an ambiguous name lists who it could be", () => {
    const found = register.resolve("Kent and Medway");
    expect(found.ok ? "" : found.fault.message).toMatch(/Kent and Medway CSU .*CCG.*write the code/);
  });

  it("every code, id and full name held finds its body, or says that it is shared", () => {
    for (const held of real().bodies.all) {
      const byId = real().resolve(held.id);
      expect(byId.ok && byId.value).toBe(held);
      const byName = real().resolve(held.name, [held.type]);
      if (byName.ok) expect(byName.value.name).toBe(held.name);
      else expect(byName.fault.code).toBe("ambiguous_organisation");
    }
  });

  it("never throws and never guesses, whatever is written", () => {
    const names = new Set(real().bodies.all.flatMap((held) => [held.id, held.name]));
    fc.assert(
      fc.property(fc.string(), (text) => {
        const found = real().resolve(text);
        return !found.ok || names.has(found.value.id);
      }),
      { seed: 191 },
    );
  });
});

describe("hints for a text that names nobody", () => {
  const nearest = (text: string): string[] =>
    real()
      .directory.nearest(text)
      .map((held) => held.id);
  it.each([
    ["Bristl CCG", "CCG-11H"],
    ["Greater Mancester CSU", "CSU-GM"],
    ["00TT", "CCG-00T"],
  ])("%j: %s is among them", (text, id) => expect(nearest(text)).toContain(id));
  it("are at most three, and none for noise", () => {
    expect(nearest("manchester ccg").length).toBeLessThanOrEqual(3);
    expect(nearest("zzzzzzzzzzzzzz")).toEqual([]);
    expect(nearest("   ")).toEqual([]);
  });
});

describe("finding", () => {
  const ids = (text: string, options = {}): string[] => register.find(text, options).map((match) => match.id);
  it("puts a code before names, and says why", () => {
    expect(register.find("00L")[0]).toMatchObject({ id: "CCG-00L", why: "code 00L" });
  });
  it("finds former names and says which", () =>
    expect(register.find("hertfordshire")[0]).toMatchObject({
      id: "CSU-CE",
      why: "former name Hertfordshire and Essex CSU",
    }));
  it("finds by the beginnings of words in any order", () =>
    expect(ids("medw kent")).toEqual(["CCG-91Q", "CSU-KM"]));
  it("keeps to a type and a day", () => {
    expect(ids("kent", { types: ["CSU"] })).toEqual(["CSU-KM"]);
    expect(ids("kent", { day: "2012-01-01" })).toEqual([]);
  });
  it("finds nothing for nothing", () => expect(ids("  ")).toEqual([]));
});
