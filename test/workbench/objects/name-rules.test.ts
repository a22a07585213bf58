import { describe, expect, it } from "vitest";
import { isName, newName, tableHeaders } from "../../../src/workbench/objects/name-rules";

describe("names", () => {
  it.each(["Coverage", "_x", "Rate", "Über", "a.b_c1", "Table1", "Merger2013a"])("%s is a name", (name) => {
    expect(isName(name)).toBe(true);
  });
  it.each(["", "1st", "A1", "xfd1048576", "R1C1", "r", "C", "two words", "a-b", "a!b", "x".repeat(256)])(
    "%j is none",
    (name) => expect(isName(name)).toBe(false),
  );

  it("are refused when taken, whatever the case", () => {
    expect(newName("Coverage", ["Mergers"])).toBe("Coverage");
    expect(() => newName("Coverage", ["COVERAGE"])).toThrowError(
      expect.objectContaining({ code: "InvalidArgument", message: 'The name "Coverage" is taken.' }),
    );
    expect(() => newName("two words", [])).toThrowError(expect.objectContaining({ code: "InvalidArgument" }));
  });
});

describe("table headers", () => {
  it("are texts, filled in and told apart", () => {
    expect(tableHeaders(["Code", "", 2013, "code", "Code"])).toEqual([
      "Code",
      "Column2",
      "2013",
      "code2",
      "Code3",
    ]);
  });
});
