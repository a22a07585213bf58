import { describe, expect, it } from "vitest";
import { serialOfDay } from "../../../src/reference/dates";
import { Functions } from "../../../src/workbench/objects/worksheet-functions";

describe("DATE of the workbench", () => {
  it.each([
    [[1904, 1, 1], "1904-01-01"],
    [[2015, 4, 1], "2015-04-01"],
    [[2015, 14, 0], "2016-01-31"],
    [[115, 4, 1], "2015-04-01"],
    [["2015", "4", "1.9"], "2015-04-01"],
  ] as const)("of %j is the number of %s", ([year, month, day], expected) => {
    expect(new Functions().date(year, month, day)).toMatchObject({ value: serialOfDay(expected), error: "" });
  });

  it("refuses what is no number", () => {
    expect(() => new Functions().date("now", 1, 1)).toThrow(
      expect.objectContaining({ code: "InvalidArgument" }),
    );
  });
});
