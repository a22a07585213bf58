import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { setDataTypesSupported, type Card } from "../../src/functions/data-types";
import { call, refusal, rows } from "./call";

describe("where Excel shows data types", () => {
  beforeEach(() => setDataTypesSupported(true));
  afterEach(() => setDataTypesSupported(false));

  it("dates show as dates", () => {
    expect(rows("LIST", "CSU", "2013-04-01", false)[0]![3]).toEqual({
      type: "FormattedNumber",
      basicValue: 41365,
      numberFormat: "dd mmm yyyy",
    });
  });

  it("such a date is understood when it comes back as an argument", () => {
    const opened = rows("LIST", "CCG", "2015-04-01", false).find((row) => row[1] === "13T")![3];
    expect(call("STATUS", "00F", opened)).toMatch(/^merged into/);
  });

  it("an organisation is a card whose every property is shown once, with sources", () => {
    const card = call("CARD", "Arden CSU", "2014-06-01") as Card;
    // What Excel's own typings ask of an entity that a function returns.
    const entity: Excel.EntityCellValue = card as unknown as Excel.EntityCellValue;
    expect(entity.type).toBe("Entity");
    const shown = card.layouts.card.sections.flatMap((section) => section.properties);
    expect([...shown].sort()).toEqual(Object.keys(card.properties).sort());
    expect(card.properties["Status"]).toEqual({ type: "String", basicValue: "open" });
    expect(card.properties["Sources"]!.basicValue).toMatch(/HSJ/);
    expect(JSON.stringify(card).length).toBeLessThan(4_000);
  });

  it("a card has the money and people of its year, where they are held", () => {
    const card = call("CARD", "00T", "2013/14") as Card;
    expect(card.properties["Allowance 2013/14"]).toMatchObject({ basicValue: 6_997_475 });
  });
});

describe("where it does not", () => {
  it("a card is the plain name", () =>
    expect(call("CARD", "Arden CSU")).toBe("NHS Arden Commissioning Support Unit"));
  it("an unknown organisation is #N/A either way", () =>
    expect(refusal("CARD", "nowhere").error).toBe("#N/A"));
});
