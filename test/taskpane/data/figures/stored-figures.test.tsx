/** Figures of one's own once they are stored: where they show, taking them out, and what cannot be read. */
import { act, screen, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { setLocalFigures } from "../../../../src/reference/store";
import { axeFindings, FakePort, lookUp, openPane, unfold } from "../../pane";
import { button, openData } from "./open-data";

beforeEach(() =>
  vi.stubGlobal(
    "URL",
    Object.assign(URL, { createObjectURL: () => "blob:x", revokeObjectURL: () => undefined }),
  ),
);
afterEach(() => {
  act(() => setLocalFigures([]));
  vi.unstubAllGlobals();
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

  // The first one: what Fluent keeps of a panel that was torn down in jsdom hides the dialogs of the next.
  it("are exported, and removed only after asking", async () => {
    const { user, port, container } = await openData();
    store();
    await user.click(button(/^Export Running cost allowances/));
    expect(await screen.findByRole("link", { name: "Save as CSV" })).toHaveAttribute(
      "download",
      "own-figures-allowance-2026-11-22.csv",
    );
    const remove = async (): Promise<void> => {
      await user.click(button(/^Remove Running cost allowances/));
      const asked = await screen.findByRole("dialog", { name: "Remove 1 figure of your own" });
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
