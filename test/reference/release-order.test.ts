import { expect, it } from "vitest";
import { compareVersions, newestFirst } from "../../src/reference/release-order";

it.each([
  ["1.0.0", "1.0.0", 0],
  ["1.2.0", "1.10.0", -1],
  ["2.0.0", "1.99.99", 1],
  ["1.0.1", "1.0.0", 1],
])("%s against %s", (a, b, order) => expect(Math.sign(compareVersions(a, b))).toBe(order));

it("releases sort newest first, and two of one version always alike", () => {
  const label = (version: string, checksum: string) => ({ version, date: "2026-01-01", checksum });
  const sorted = [label("1.0.0", "b"), label("1.1.0", "c"), label("1.0.0", "a")].sort(newestFirst);
  expect(sorted.map(({ checksum }) => checksum)).toEqual(["c", "a", "b"]);
});
