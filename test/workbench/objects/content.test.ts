import { describe, expect, it } from "vitest";
import { contentOf, displayOf, entryOf, typeOf } from "../../../src/workbench/objects/content";
import { editedBlock } from "../../../src/workbench/objects/edits";
import { between } from "../../../src/workbench/objects/address";

const written = (value: unknown, pattern = "General") => {
  const { data, pattern: brings } = entryOf(value, pattern);
  return [data.f ?? contentOf(data), brings];
};

describe("writing a value", () => {
  it.each([
    ["a number", 1.5, 1.5, undefined],
    ["a boolean", true, true, undefined],
    ["text", "Arden CSU", "Arden CSU", undefined],
    ["a formula", "=SUM(A1:A2)", "=SUM(A1:A2)", undefined],
    ["an apostrophe", "'007", "007", undefined],
    ["an apostrophe before a formula", "'=A1", "=A1", undefined],
    ["a lone equals sign", "=", "=", undefined],
    ["text that reads as a number", "12", 12, undefined],
    ["text that reads as a boolean", "false", false, undefined],
    ["an ISO date", "2013-04-01", 41365, "yyyy-mm-dd"],
    ["a percentage", "12.5%", 0.125, "0.00%"],
    ["a code", "00C", "00C", undefined],
    ["nothing", "", "", undefined],
  ])("%s", (_, value, held, brings) => expect(written(value)).toEqual([held, brings]));

  it.each([
    ["=A1", "=A1"],
    [12, "12"],
    ["2013-04-01", "2013-04-01"],
    ["TRUE", "TRUE"],
  ])("%j stays text in a cell formatted as text", (value, held) => {
    const { data } = entryOf(value, "@");
    expect(data.f ?? null).toBeNull();
    expect(contentOf(data)).toBe(held);
  });

  it("a date keeps the format that the cell has", () => {
    expect(written("2013-04-01", "d mmm yy")).toEqual([41365, undefined]);
  });
});

describe("reading a value", () => {
  it("shows what is still being calculated as busy", () => {
    expect(contentOf({ v: "#GETTING_DATA" })).toBe("#BUSY!");
  });
  it.each([
    ["", "Empty"],
    ["x", "String"],
    [1, "Double"],
    [false, "Boolean"],
    ["#N/A", "Error"],
    ["#notes", "String"],
  ])("%j is of type %s", (value, type) => expect(typeOf(value)).toBe(type));

  it.each([
    [42095, "dd mmm yyyy", "01 Apr 2015"],
    [0.256, "0.0%", "25.6%"],
    [1234567.891, "#,##0", "1,234,568"],
    [0.1 + 0.2, "General", "0.3"],
    [true, "General", "TRUE"],
    ["00C", "@", "00C"],
    ["#N/A", "0.00", "#N/A"],
  ])("%j as %s reads %s", (value, pattern, text) => expect(displayOf(value, pattern)).toBe(text));
});

describe("edits", () => {
  it("are what changes contents, not what only changes looks", () => {
    const cells = { 2: { 1: { v: 1 }, 4: { s: "bold" } }, 5: { 3: { f: "=A1" } }, 9: { 9: { s: null } } };
    expect(editedBlock(cells)).toEqual(between(2, 1, 5, 3));
    expect(editedBlock({ 1: { 1: { s: "bold" } } })).toBeNull();
  });
});
