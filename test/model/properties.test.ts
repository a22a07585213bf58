/** What always holds, with a thousand cases each at random. Ids are those of the model's description (docs/model.md). */
import { describe, expect, it } from "vitest";
import { LEAVING } from "./properties/leaving";
import { MONEY } from "./properties/money";
import { POSTS } from "./properties/posts";
import { TIME } from "./properties/time";
import { WHOLE } from "./properties/whole";

const PROPERTIES = [...MONEY, ...POSTS, ...LEAVING, ...TIME, ...WHOLE];
const FURTHER = ["K11", "sensitivity", "system", "merge", "scale", "permute", "base year", "again", "finite"];

describe("properties", () => {
  it("are all here, each once", () => {
    const numbered = Array.from({ length: 42 }, (_, i) => `P${String(i + 1).padStart(2, "0")}`);
    expect(PROPERTIES.map((one) => one.id).sort()).toEqual([...numbered, ...FURTHER].sort());
  });

  it.each(PROPERTIES)("$id: $says", ({ holds }) => holds());
});
