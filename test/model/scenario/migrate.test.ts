import { describe, expect, it } from "vitest";
import { migrate } from "../../../src/model/scenario/migrate";
import { readScenario } from "../../../src/model/scenario/read";
import { draft } from "../drafts";

const STEPS = {
  1: (stored: object) => ({ ...stored, version: 2, second: true }),
  2: (stored: object) => ({ ...stored, version: 3, third: true }),
};

describe("a stored scenario", () => {
  it("is brought through every version to the present one", () => {
    expect(migrate({ version: 1, name: "a" }, 3, STEPS)).toEqual({
      ok: true,
      value: { version: 3, name: "a", second: true, third: true },
    });
    expect(migrate({ version: 2 }, 3, STEPS)).toEqual({ ok: true, value: { version: 3, third: true } });
  });

  it("of the present version stays as it is", () => {
    const stored = { version: 3 };
    const read = migrate(stored, 3, STEPS);
    expect(read.ok && read.value).toBe(stored);
  });

  it("of a newer version is refused with the remedy, and left alone", () => {
    const stored = { ...draft(), version: 2 };
    expect(readScenario(stored)).toEqual({
      ok: false,
      issues: [
        {
          code: "newer_version",
          path: ["version"],
          value: 2,
          allowed: "at most 1",
          message:
            "This scenario was saved by a newer version of the add-in (2): update the add-in to open it; it was left as it is.",
        },
      ],
    });
    expect(stored.version).toBe(2);
  });

  it.each([null, undefined, "text", 5, [], {}, { version: "1" }, { version: 1.5 }, { version: NaN }])(
    "%j is none",
    (stored) =>
      expect(migrate(stored, 3, STEPS)).toMatchObject({
        ok: false,
        issues: [
          {
            code: "not_a_scenario",
            path: [],
            allowed: "a scenario with a version number",
            message: expect.stringContaining("open one that was saved here"),
          },
        ],
      }),
  );

  it("of a version that no step leads from is none", () =>
    expect(migrate({ version: 0 }, 3, STEPS)).toMatchObject({
      ok: false,
      issues: [{ code: "not_a_scenario" }],
    }));
});
