import { z } from "zod";

const shortcutsSchema = z.object({
  shortcuts: z.array(
    z.object({
      action: z.string(),
      key: z.object({ default: z.string(), mac: z.string().optional() }),
    }),
  ),
});

/** A combination of keys and the action of the add-in it is tied to. */
export interface Shortcut {
  readonly actionId: string;
  readonly key: string;
  readonly ctrl: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
  readonly meta: boolean;
}

/** Reads the file that the manifest's `ExtendedOverrides` names. */
export function readShortcuts(json: unknown, mac: boolean): Shortcut[] {
  return shortcutsSchema.parse(json).shortcuts.map(({ action, key }) => {
    const keys = ((mac && key.mac) || key.default).toLowerCase().split("+");
    return {
      actionId: action,
      key: keys.at(-1) ?? "",
      ctrl: keys.includes("ctrl"),
      shift: keys.includes("shift"),
      alt: keys.includes("alt") || keys.includes("option"),
      meta: keys.includes("command"),
    };
  });
}

/** The shortcut that a key press is, if any. Letters go by their place, since Alt changes what they write. */
export function findShortcut(shortcuts: readonly Shortcut[], event: KeyboardEvent): Shortcut | undefined {
  const pressed = event.code.replace(/^(Key|Digit)/, "").toLowerCase();
  return shortcuts.find(
    (shortcut) =>
      (shortcut.key === pressed || shortcut.key === event.key.toLowerCase()) &&
      shortcut.ctrl === event.ctrlKey &&
      shortcut.shift === event.shiftKey &&
      shortcut.alt === event.altKey &&
      shortcut.meta === event.metaKey,
  );
}
