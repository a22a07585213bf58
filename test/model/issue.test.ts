/** How the place of a fault is told. */
import { expect, it } from "vitest";
import { sayPath } from "../../src/model/issue";

it.each([
  [["units", 0, "vacancyRate"], "units 1, vacancyRate"],
  [["cut", "byYear", 2], "cut, byYear 3"],
  [["units", 11], "units 12"],
  [["name"], "name"],
  [[4, "salary"], "5, salary"],
  [[], ""],
])("tells %j as %j, positions counted from 1", (path, said) => expect(sayPath(path)).toBe(said));
