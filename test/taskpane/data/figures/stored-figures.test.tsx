/** Figures of one's own once they are stored: where they show, taking them out, and what cannot be read. */
import { act, screen, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { setLocalFigures } from "../../../../src/reference/store";
import { axeFindings, FakePort, lookUp, openPane, takesFocus, unfold } from "../../pane";
import { button, openData } from "./open-data";

beforeEach(() => {
  vi.stubGlobal(
    "URL",
    Object.assign(URL, { createObjectURL: () => "blob:x", revokeObjectURL: () => undefined }),
  );
  // Nothing has a place on a page that is not laid out. Without one Fluent takes every button for hidden and puts the focus
  // on the question itself, before it knows the question: a moment later it hides it from assistive technology.
  vi.spyOn(HTMLElement.prototype, "offsetParent", "get").mockImplementation(function (this: HTMLElement) {
    return this.parentElement;
  });
  vi.spyOn(document.body, "getBoundingClientRect").mockReturnValue(new DOMRect(0, 0, 350, 700));
});
afterEach(() => {
  act(() => setLocalFigures([]));
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe("stored figures", () => {
  const store = (): void =>
    act(() =>
      setLocalFigures([
        {
          id: "one",
          order: 1,
          kind: "allowance",
          measure: "allowance",
          unit: "GBP",
          source: "Tab A",
          entered: "2026-11-22",
          rows: [{ body: "CCG-00C", period: "2016/17", amount: 2_260_000 }],
        },
      ]),
    );

  it("are exported, and removed only after asking", async () => {
    const { user, port, container } = await openData();
    store();
    await user.click(button(/^Export Running cost allowances/));
    expect(await screen.findByRole("link", { name: "Save as CSV" })).toHaveAttribute(
      "download",
      "own-figures-allowance-2026-11-22.csv",
    );
    const remove = async (): Promise<void> => {
      // What lies behind a question comes back a moment after it is closed.
      await user.click(await screen.findByRole("button", { name: /^Remove Running cost allowances/ }));
      const asked = await screen.findByRole("dialog", { name: "Remove 1 figure of your own" });
      await takesFocus(() => within(asked).getByRole("button", { name: "Remove" }));
      await user.click(within(asked).getByRole("button", { name: "Remove" }));
    };
    expect(port.localFigures.remove).not.toHaveBeenCalled();
    port.localFigures.remove.mockRejectedValueOnce(new Error("Excel did not take it."));
    await remove();
    expect(await screen.findByText("Excel did not take it.")).toBeVisible();
    // What was said of the first attempt goes when the second begins, not when it has ended.
    let end: (cells: number) => void = () => undefined;
    port.localFigures.remove.mockReturnValueOnce(new Promise((resolve) => void (end = resolve)));
    await remove();
    expect(await screen.findByText("Removing…")).toBeVisible();
    expect(screen.queryByText("Excel did not take it.")).toBeNull();
    end(5);
    expect(await screen.findByText("Removed 1 figure. 5 cells recalculated.")).toBeVisible();
    expect(port.localFigures.remove).toHaveBeenCalledTimes(2);
    expect(port.localFigures.remove).toHaveBeenLastCalledWith(["one"]);
    expect(await axeFindings(container)).toEqual([]);
  });

  it("that cannot be read are told of", async () => {
    const port = new FakePort();
    port.localFigures.faults = ["It is damaged and is not used."];
    await openData(port);
    expect(await screen.findByText("It is damaged and is not used.")).toBeVisible();
  });

  it("show on the page of their organisation, marked and cited, also when they come later", async () => {
    const { user } = openPane();
    await lookUp(user, "00C");
    const part = await unfold(user, /^Money/);
    expect(within(part).queryByRole("button", { name: /Running cost allowance .*, 2016\/17/ })).toBeNull();
    store();
    const figure = within(part).getByRole("button", {
      name: "Running cost allowance of Darlington CCG, 2016/17: £2,260,000, your own figure. Show source",
    });
    await user.click(figure);
    expect(await screen.findByText("local figure: Tab A, entered 22 November 2026")).toBeVisible();
  });
});
