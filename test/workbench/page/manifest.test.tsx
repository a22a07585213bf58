import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readManifest } from "../../../src/workbench/page/manifest";

const read = (file: string) => readFileSync(path.join(import.meta.dirname, "../../..", file), "utf8");

describe("the add-in's own manifest", () => {
  const manifest = readManifest(read("manifest.xml"));

  it("names the add-in, its functions and its pages", () => {
    expect(manifest).toMatchObject({ displayName: "Commissioning Costs", namespace: "CSU" });
    expect(manifest.paneUrl).toMatch(/\/taskpane\.html$/);
    expect(manifest.functionsUrl).toMatch(/\/functions\.json$/);
    expect(manifest.shortcutsUrl).toMatch(/\/shortcuts\.json$/);
  });

  it("puts a button for the pane and buttons for commands on the tab, each with label, icon and tip", () => {
    const [tab] = manifest.tabs;
    expect(tab?.label).toBe("Commissioning");
    const controls = tab?.groups.flatMap((group) => group.controls) ?? [];
    expect(controls.map((control) => "action" in control && control.action.kind)).toEqual([
      "showPane",
      "run",
      "run",
    ]);
    for (const control of controls) {
      expect(control).toMatchObject({
        enabled: true,
        label: expect.stringMatching(/\w/),
        tip: expect.stringMatching(/\w/),
      });
      expect(control.icon).toMatch(/-32\.png$/);
    }
  });
});

it("menus hold their items, and disabled controls are disabled", () => {
  const { tabs } = readManifest(read("test/workbench/page/menu.xml"));
  expect(tabs[0]?.groups[0]?.controls).toMatchObject([
    { label: "Off", enabled: false, icon: "https://localhost/40.png" },
    {
      label: "More",
      items: [
        { label: "About", action: { kind: "run", functionName: "ShowAbout" } },
        { label: "Pane", action: { kind: "showPane", url: "https://localhost/pane.html" } },
      ],
    },
  ]);
});

it("anything else is refused in words", () => {
  expect(() => readManifest("<html/>")).toThrow("no add-in manifest");
  expect(() => readManifest("not xml")).toThrow("no add-in manifest");
});
