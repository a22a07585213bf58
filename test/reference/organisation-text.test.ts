import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readOrganisation, simplify } from "../../src/reference/organisation-text";

describe("what people write for an organisation", () => {
  it.each([
    ["NHS Bolton CCG", "bolton"],
    ["bolton", "bolton"],
    ["NHS BOLTON CLINICAL COMMISSIONING GROUP", "bolton"],
    ["Arden & GEM CSU", "arden and gem"],
    ["Arden and GEM Commissioning Support Unit", "arden and gem"],
    ["NHS North East and North Cumbria Integrated Care Board", "north east and north cumbria"],
    ["Bath & North East Somerset", "bath and north east somerset"],
    ["  King's   Lynn ", "kings lynn"],
    ["NHS", "nhs"],
  ])("%j is compared as %j", (text, bare) => expect(readOrganisation(text).bare).toBe(bare));

  it("keeps the type a text names", () => {
    expect(readOrganisation("Kent and Medway CCG").types).toEqual(["CCG"]);
    expect(readOrganisation("Kent and Medway CSU").types).toContain("CSU");
    expect(readOrganisation("Kent and Medway").types).toEqual([]);
  });

  it("simplifying twice changes nothing more", () => {
    fc.assert(
      fc.property(fc.string(), (text) => simplify(simplify(text)) === simplify(text)),
      { seed: 211 },
    );
  });
});
