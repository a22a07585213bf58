import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  dayBefore,
  dayOfSerial,
  financialYear,
  firstDay,
  isDay,
  lastDay,
  readFinancialYear,
  sayDate,
  serialOfDay,
  yearOf,
} from "../../src/reference/dates";

describe("dates that sources state imprecisely", () => {
  it.each([
    ["2015-04-01", "2015-04-01", "2015-04-01", "1 April 2015"],
    ["2014-06", "2014-06-01", "2014-06-30", "June 2014"],
    ["2016-02", "2016-02-01", "2016-02-29", "February 2016"],
    ["2014", "2014-01-01", "2014-12-31", "2014"],
    ["2014-07/2014-12", "2014-07-01", "2014-12-31", "July 2014 to December 2014"],
    ["2012-05/2012-06", "2012-05-01", "2012-06-30", "May 2012 to June 2012"],
    ["2013/2014", "2013-01-01", "2014-12-31", "2013 to 2014"],
  ])("%s lies between %s and %s and reads %s", (text, first, last, said) => {
    expect([firstDay(text), lastDay(text), sayDate(text)]).toEqual([first, last, said]);
  });
  it("a blank date is no day", () => expect([firstDay(""), lastDay("")]).toEqual([undefined, undefined]));
});

describe("days", () => {
  it.each(["2015-02-29", "2015-13-01", "1899-12-31", "10000-01-01", "2015-4-1", "2015/16", ""])(
    "%j is no day",
    (text) => expect(isDay(text)).toBe(false),
  );
  it("knows the day before the first of a month", () => expect(dayBefore("2016-03-01")).toBe("2016-02-29"));
  it("lies in the financial year that starts in April", () => {
    expect([yearOf("2015-03-31"), yearOf("2015-04-01"), financialYear(1999)]).toEqual([
      "2014/15",
      "2015/16",
      "1999/00",
    ]);
  });
});

describe("financial years as people write them", () => {
  it.each([
    ["2015/16", "2015/16"],
    ["2015-16", "2015/16"],
    ["2015 – 16", "2015/16"],
    ["2015/2016", "2015/16"],
    ["2015", "2015/16"],
    ["1999/00", "1999/00"],
    ["1999/2000", "1999/00"],
    ["1998/1999", "1998/99"],
    ["2099/2100", "2099/00"],
  ])("%s is %s", (text, year) => expect(readFinancialYear(text)).toBe(year));
  it.each(["2015/17", "2015/15", "2014/2115", "1913/2014", "2015/116", "2015/6", "15/16", "2015/", ""])(
    "%j is none",
    (text) => expect(readFinancialYear(text)).toBeUndefined(),
  );
});

describe("Excel's serials", () => {
  it.each([
    [1, "1900-01-01"],
    [59, "1900-02-28"],
    [61, "1900-03-01"],
    [42095, "2015-04-01"],
    [2_958_465, "9999-12-31"],
  ])("%i is %s, both ways", (serial, day) => {
    expect(dayOfSerial(serial)).toBe(day);
    expect(serialOfDay(day)).toBe(serial);
  });
  it.each([0, -1, 60, 2_958_466, NaN, Infinity])("%d is no day", (serial) =>
    expect(dayOfSerial(serial)).toBeUndefined(),
  );
  it("one day more is one serial more", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 61, max: 2_958_464 }),
        (serial) => addDays(dayOfSerial(serial)!, 1) === dayOfSerial(serial + 1),
      ),
      { seed: 1900 },
    );
  });
});
