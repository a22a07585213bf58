import { fireEvent, render, screen } from "@testing-library/react";
import { useState } from "react";
import { describe, expect, it, vi } from "vitest";
import { CoveragePanel } from "../../../src/workbench/page/CoveragePanel";
import type { RibbonTab } from "../../../src/workbench/page/manifest";
import { Ribbon } from "../../../src/workbench/page/Ribbon";
import { Splitter } from "../../../src/workbench/page/Splitter";

const face = (id: string) => ({
  id,
  label: id,
  tipTitle: id,
  tip: `What ${id} does`,
  icon: null,
  enabled: true,
});
const tabs: RibbonTab[] = [
  {
    id: "tab",
    label: "Commissioning",
    groups: [
      {
        id: "group",
        label: "Data",
        controls: [
          { ...face("Open"), action: { kind: "showPane", url: "/taskpane.html" } },
          { ...face("Off"), enabled: false, action: { kind: "run", functionName: "Off" } },
          {
            ...face("More"),
            items: [
              { ...face("First"), action: { kind: "run", functionName: "First" } },
              { ...face("Second"), action: { kind: "run", functionName: "Second" } },
            ],
          },
        ],
      },
    ],
  },
];

describe("the ribbon", () => {
  it("presses buttons, and shows whether the pane is open", () => {
    const onPress = vi.fn();
    render(<Ribbon tabs={tabs} paneOpen={false} onPress={onPress} />);
    const open = screen.getByRole("button", { name: "Open" });
    expect(open.getAttribute("aria-pressed")).toBe("false");
    fireEvent.click(open);
    fireEvent.click(screen.getByRole("button", { name: "Off" }));
    expect(onPress.mock.calls.map(([item]) => (item as { id: string }).id)).toEqual(["Open"]);
  });

  it("opens menus, walks them by arrow keys and closes them by Escape", () => {
    const onPress = vi.fn();
    render(<Ribbon tabs={tabs} paneOpen onPress={onPress} />);
    const more = screen.getByRole("button", { name: "More" });
    fireEvent.click(more);
    const menu = screen.getByRole("menu");
    fireEvent.keyDown(menu, { key: "ArrowDown" });
    fireEvent.keyDown(menu, { key: "ArrowDown" });
    expect(document.activeElement).toBe(screen.getByRole("menuitem", { name: "Second" }));
    fireEvent.keyDown(menu, { key: "Escape" });
    expect(screen.queryByRole("menu")).toBeNull();
    expect(document.activeElement).toBe(more);
    fireEvent.click(more);
    fireEvent.click(screen.getByRole("menuitem", { name: "First" }));
    expect(onPress).toHaveBeenCalledWith(expect.objectContaining({ id: "First" }));
  });
});

it("the bar beside the pane moves by arrow keys between 320 and 400 pixels", () => {
  const Held = () => {
    const [width, setWidth] = useState(390);
    return <Splitter width={width} paneId="pane" onResize={setWidth} />;
  };
  render(<Held />);
  const bar = screen.getByRole("separator");
  const now = () => bar.getAttribute("aria-valuenow");
  fireEvent.keyDown(bar, { key: "ArrowRight" });
  expect(now()).toBe("380");
  for (let i = 0; i < 5; i++) fireEvent.keyDown(bar, { key: "ArrowLeft" });
  expect(now()).toBe("400");
  fireEvent.keyDown(bar, { key: "Home" });
  expect(now()).toBe("320");
});

it("the coverage panel lists missing members first and says that they are", () => {
  const entry = {
    className: "Range",
    member: "values",
    kind: "property",
    count: 3,
    implemented: true,
  } as const;
  render(
    <CoveragePanel
      id="coverage"
      read={() => ({
        members: [entry, { ...entry, member: "zoom", implemented: false }],
        waves: 2,
        calls: 9,
        streamed: 1,
      })}
      onClose={vi.fn()}
    />,
  );
  const rows = screen
    .getAllByRole("row")
    .slice(1)
    .map((row) => row.textContent);
  expect(rows).toEqual(["Range.zoomproperty3missing", "Range.valuesproperty3implemented"]);
  expect(screen.getByText(/1 missing/)).toBeTruthy();
});
