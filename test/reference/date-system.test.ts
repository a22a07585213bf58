import { afterEach, describe, expect, it } from "vitest";
import {
  cellDatesUsed,
  cellOfDay,
  countDaysFrom,
  dateSystem,
  dayOfCell,
} from "../../src/reference/date-system";
import { call } from "../functions/call";

afterEach(() => countDaysFrom(1900));

it("counts from 1900 until told otherwise, and remembers that dates were used", () => {
  expect(dateSystem()).toBe(1900);
  expect(cellDatesUsed()).toBe(false);
  expect(cellOfDay("2015-04-01")).toBe(42_095);
  expect(cellDatesUsed()).toBe(true);
});

describe.each([
  [1900, 42_095],
  [1904, 42_095 - 1462],
] as const)("in a workbook that counts from %i", (system, serial) => {
  it("a day goes into a cell and comes back", () => {
    countDaysFrom(system);
    expect(cellOfDay("2015-04-01")).toBe(serial);
    expect(dayOfCell(serial)).toBe("2015-04-01");
    expect(dayOfCell(serial + 0.5)).toBe("2015-04-01");
  });

  it("functions read a date cell and give one", () => {
    countDaysFrom(system);
    const arden = (at: unknown): unknown => call("STATUS", "Arden CSU", at);
    expect(arden(serial - 1)).toBe(arden("2015-03-31"));
    expect(arden(serial)).toBe(arden("2015-04-01"));
    expect(arden(serial)).not.toBe(arden(serial - 1));
    // Its last day.
    expect(call("FIELD", "Arden CSU", "closed", "2015-06-01")).toBe(serial - 1);
  });
});

it("a year in the place of a date is refused in both systems", () => {
  for (const system of [1900, 1904] as const) {
    countDaysFrom(system);
    expect(call("NAME", "Arden CSU", 2015)).toMatchObject({ error: "#VALUE!" });
  }
});
