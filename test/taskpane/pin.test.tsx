/** Pinning the workbook to a day from the panel. */
import { act, screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { WorkbookFault } from "../../src/workbook/errors";
import { axeFindings, FakePort, fill, openPane, takesFocus } from "./pane";

const day = (): HTMLElement => screen.getByRole("textbox", { name: "As at" });
const button = (name: string | RegExp): HTMLElement => screen.getByRole("button", { name });

describe("the pinned date", () => {
  it("says what pinning will do, pins, and can be undone", async () => {
    const { user, port, container } = openPane();
    await fill(user, day(), "31/3/2015");
    await user.click(button("Pin to this workbook"));

    const asked = await screen.findByRole("group", { name: "Pin" });
    expect(asked).toHaveTextContent("Formulas that leave as_at out will answer as at 31 Mar 2015.");
    expect(asked).toHaveTextContent("12 cells with CSU functions will be recalculated");
    await takesFocus(() => within(asked).getByRole("button", { name: "Pin to 31 Mar 2015" }));
    expect(port.pinWorkbook).not.toHaveBeenCalled();
    expect(await axeFindings(container)).toEqual([]);

    await user.keyboard("{Enter}");
    expect(port.pinWorkbook).toHaveBeenCalledExactlyOnceWith("2015-03-31");
    expect(await screen.findByText("Pinned to 31 Mar 2015. 12 cells recalculated.")).toBeVisible();
    expect(screen.getByText("As at 31 Mar 2015, pinned")).toBeVisible();
    await takesFocus(() => button("Unpin"));

    await user.keyboard("{Enter}");
    expect(await screen.findByRole("group", { name: "Unpin" })).toHaveTextContent("the day of the data");
    await user.keyboard("{Enter}");
    expect(port.pinWorkbook).toHaveBeenLastCalledWith(undefined);
    expect(await screen.findByText("Unpinned. 12 cells recalculated.")).toBeVisible();
    await takesFocus(() => button("Pin to this workbook"));
  });

  it("changes nothing when it is cancelled", async () => {
    const { user, port } = openPane();
    await user.click(button("Pin to this workbook"));
    await screen.findByRole("group", { name: "Pin" });
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("group", { name: "Pin" })).toBeNull();
    await takesFocus(() => button("Pin to this workbook"));
    expect(port.pinWorkbook).not.toHaveBeenCalled();
  });

  it("is taken up when it is read, also after the panel is there", () => {
    const { port } = openPane();
    act(() => port.setDates({ pinned: { kind: "pinned", day: "2014-12-01" }, system: 1900 }));
    expect(day()).toHaveValue("1 Dec 2014");
    expect(screen.getByText("As at 1 Dec 2014, pinned")).toBeVisible();
  });

  it("stays while the panel looks at another day, and leads back", async () => {
    const port = new FakePort();
    port.dates = { pinned: { kind: "pinned", day: "2014-12-01" }, system: 1900 };
    const { user } = openPane(port);
    await fill(user, day(), "1/6/2013");
    expect(screen.getByText("Workbook as at 1 Dec 2014, pinned")).toBeVisible();
    expect(button("Pin 1 Jun 2013 instead")).toBeVisible();
    await user.click(button("Show 1 Dec 2014"));
    expect(day()).toHaveValue("1 Dec 2014");
  });

  it("that cannot be read is told and can be cleared", async () => {
    const port = new FakePort();
    port.dates = { pinned: { kind: "unreadable", message: "It cannot be read." }, system: 1900 };
    const { user, container } = openPane(port);
    expect(screen.getByRole("alert")).toHaveTextContent("It cannot be read.");
    expect(await axeFindings(container)).toEqual([]);
    await user.click(button("Unpin"));
    await screen.findByRole("group", { name: "Unpin" });
    await user.keyboard("{Enter}");
    expect(port.pinWorkbook).toHaveBeenCalledWith(undefined);
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("tells why Excel refused", async () => {
    const port = new FakePort();
    const { user } = openPane(port);
    port.failure = new WorkbookFault("busy", "Excel is busy: wait a moment and try again.");
    await user.click(button("Pin to this workbook"));
    expect(await screen.findByRole("alert")).toHaveTextContent("Excel is busy");
  });
});

it("tells of a workbook that counts days from 1904", async () => {
  const port = new FakePort();
  port.dates = { pinned: { kind: "none" }, system: 1904 };
  const { container } = openPane(port);
  expect(screen.getByText(/counts days from 1904/)).toHaveTextContent("1,462 days");
  expect(await axeFindings(container)).toEqual([]);
});
