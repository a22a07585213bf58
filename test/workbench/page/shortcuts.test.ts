import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { findShortcut, readShortcuts } from "../../../src/workbench/page/shortcuts";

const file = path.join(import.meta.dirname, "../../../src/commands/shortcuts.json");
const json: unknown = JSON.parse(readFileSync(file, "utf8"));

const press = (code: string, held: Partial<KeyboardEvent>) =>
  ({
    code,
    key: "?",
    ctrlKey: false,
    shiftKey: false,
    altKey: false,
    metaKey: false,
    ...held,
  }) as KeyboardEvent;

describe("keyboard shortcuts", () => {
  const all = { ctrlKey: true, shiftKey: true, altKey: true };

  it("are found by place of the key and all the keys held", () => {
    const shortcuts = readShortcuts(json, false);
    expect(findShortcut(shortcuts, press("KeyL", all))?.actionId).toBe("OpenPane");
    expect(findShortcut(shortcuts, press("KeyR", all))?.actionId).toBe("Refresh");
    expect(findShortcut(shortcuts, press("KeyL", { ...all, altKey: false }))).toBeUndefined();
    expect(findShortcut(shortcuts, press("KeyL", { ...all, metaKey: true }))).toBeUndefined();
    expect(findShortcut(shortcuts, press("KeyX", all))).toBeUndefined();
  });

  it("are others on a Mac", () => {
    const shortcuts = readShortcuts(json, true);
    const held = { metaKey: true, shiftKey: true, altKey: true };
    expect(findShortcut(shortcuts, press("KeyL", held))?.actionId).toBe("OpenPane");
    expect(findShortcut(shortcuts, press("KeyL", all))).toBeUndefined();
  });
});
