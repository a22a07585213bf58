/** Marks that this computer keeps, and browsers that keep none. */
import { afterEach, describe, expect, it, vi } from "vitest";
import { isMarked, mark } from "../../src/workbook/this-computer";

function storage(): { readonly held: Map<string, string>; readonly localStorage: object } {
  const held = new Map<string, string>();
  return {
    held,
    localStorage: {
      getItem: (key: string) => held.get(key) ?? null,
      setItem: (key: string, value: string) => void held.set(key, value),
    },
  };
}

describe("marks of this computer", () => {
  afterEach(() => void vi.unstubAllGlobals());

  it("are kept by the part of the page around the add-in", () => {
    const { held, localStorage } = storage();
    vi.stubGlobal("window", { localStorage });
    vi.stubGlobal("Office", { context: { partitionKey: "part-" } });
    expect(isMarked("one")).toBe(false);
    mark("one");
    expect([...held.keys()]).toEqual(["part-commissioning-costs:one"]);
    expect(isMarked("one")).toBe(true);
  });

  it("do without a part, as on Windows", () => {
    const { held, localStorage } = storage();
    vi.stubGlobal("window", { localStorage });
    vi.stubGlobal("Office", { context: {} });
    mark("two");
    expect([...held.keys()]).toEqual(["commissioning-costs:two"]);
  });

  it("count as set where the browser refuses to keep anything", () => {
    vi.stubGlobal("window", {
      get localStorage(): never {
        throw new Error("Access is denied");
      },
    });
    expect(isMarked("three")).toBe(true);
    expect(() => mark("three")).not.toThrow();
  });
});
