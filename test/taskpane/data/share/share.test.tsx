import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { UserEvent } from "@testing-library/user-event";
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { ShareSection } from "../../../../src/taskpane/data/share/ShareSection";
import { WorkbookAccess } from "../../../../src/taskpane/workbook-access";
import { WorkbookFault } from "../../../../src/workbook/errors";
import { axeFindings, FakePort, takesFocus } from "../../pane";

async function openShare(port = new FakePort()) {
  const { container } = render(
    <FluentProvider theme={webLightTheme}>
      <WorkbookAccess value={port}>
        <ShareSection />
      </WorkbookAccess>
    </FluentProvider>,
  );
  await screen.findByText(/with CSU functions/);
  return { user: userEvent.setup(), sharing: port.sharing, container };
}

async function press(user: UserEvent, verb: string): Promise<HTMLElement> {
  await user.click(screen.getByRole("button", { name: `${verb}…` }));
  return screen.findByRole("dialog");
}
const outcome = (): HTMLElement => screen.getByLabelText("How sharing went");

describe("sharing", () => {
  it("says what is in the workbook, and offers to restore only what was frozen", async () => {
    const { container } = await openShare();
    expect(screen.getByText("10 formulas with CSU functions, 6 on this sheet.")).toBeVisible();
    expect(screen.getByText(/^2 tables\./)).toBeVisible();
    expect(screen.queryByRole("button", { name: "Restore…" })).toBeNull();
    expect(await axeFindings(container)).toEqual([]);
  });

  it("freezes where it is told to, and says how it went to people who cannot see", async () => {
    const { user, sharing } = await openShare();
    const dialog = await press(user, "Freeze");
    expect(sharing.freeze).not.toHaveBeenCalled();
    await user.click(within(dialog).getByRole("radio", { name: "This sheet: 6 formulas" }));
    sharing.left = [{ sheet: "Coverage", cell: "C4", why: "is still being worked out: wait a moment" }];
    sharing.seen = { ...sharing.seen, frozen: { sheet: 9, workbook: 9 } };
    await user.click(within(dialog).getByRole("button", { name: "Freeze" }));
    await waitFor(() => expect(outcome()).toHaveTextContent("10 formulas frozen."));
    expect(sharing.freeze).toHaveBeenCalledWith("sheet", expect.anything());
    expect(outcome()).toHaveAttribute("role", "status");
    expect(outcome()).toHaveTextContent("Coverage!C4 is still being worked out: wait a moment.");
    expect(await screen.findByRole("button", { name: "Restore…" })).toBeVisible();
    await takesFocus(() => outcome());
  });

  it("does nothing when the question is closed, and the keyboard is where it was", async () => {
    const { user, sharing } = await openShare();
    await press(user, "Freeze");
    await user.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await takesFocus(() => screen.getByText("Freeze…"));
    expect(sharing.freeze).not.toHaveBeenCalled();
  });

  it("tells a failure as an alert, in the words of the workbook", async () => {
    const { user, sharing } = await openShare();
    const dialog = await press(user, "Freeze");
    sharing.failure = new WorkbookFault("protected_sheet", "The sheet A is protected. Nothing was changed.");
    await user.click(within(dialog).getByRole("button", { name: "Freeze" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("The sheet A is protected.");
  });

  it("still says that it froze where counting afterwards fails", async () => {
    const { user, sharing } = await openShare();
    const dialog = await press(user, "Freeze");
    sharing.overview.mockRejectedValueOnce(new WorkbookFault("busy", "Excel is busy: wait a moment."));
    await user.click(within(dialog).getByRole("button", { name: "Freeze" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("Excel is busy");
    expect(outcome()).toHaveTextContent("10 formulas frozen.");
  });

  it("shows each formula before and after, and repairs when told to", async () => {
    const { user, sharing } = await openShare();
    sharing.broken = {
      repaired: [{ sheet: "S", cell: "B2", before: "=_xldudf_CSU_NAME(A1)", after: "=CSU.NAME(A1)" }],
      left: [{ sheet: "T", cell: "C3", why: "is on a protected sheet: have its owner unprotect it" }],
    };
    const dialog = await press(user, "Repair");
    expect(dialog).toHaveTextContent("S!B2: =_xldudf_CSU_NAME(A1) becomes =CSU.NAME(A1)");
    expect(dialog).toHaveTextContent("T!C3 is on a protected sheet");
    await user.click(within(dialog).getByRole("button", { name: "Repair" }));
    await waitFor(() =>
      expect(outcome()).toHaveTextContent("1 formula repaired. 1 cell could not be reached."),
    );
  });

  it("has nothing to press where no formula needs repair", async () => {
    const { user } = await openShare();
    const dialog = await press(user, "Repair");
    expect(dialog).toHaveTextContent("No formula needs repair.");
    expect(within(dialog).queryByRole("button", { name: "Repair" })).toBeNull();
  });

  it("says all that detaching takes away, and refuses while a cell has no value", async () => {
    const { user, sharing } = await openShare();
    sharing.plan = {
      formulas: 10,
      parts: new Map([["local-figures", 2]]),
      settings: ["commissioning-costs.as-at"],
      names: 3,
      left: [],
    };
    const dialog = await press(user, "Detach");
    for (const line of [
      "10 formulas with CSU functions become values.",
      "your own figures",
      "Its 1 setting is deleted",
      "3 hidden names",
      "cannot be restored afterwards",
    ])
      expect(dialog).toHaveTextContent(line);
    await user.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    sharing.plan = { ...sharing.plan, left: [{ sheet: "S", cell: "A1", why: "shows #NAME?" }] };
    const again = await press(user, "Detach");
    expect(again).toHaveTextContent("S!A1 shows #NAME?");
    expect(within(again).queryByRole("button", { name: "Detach" })).toBeNull();
  });

  it("can be stopped while it goes on", async () => {
    const { user, sharing } = await openShare();
    let stopped = false;
    sharing.freeze.mockImplementationOnce(
      (_, watch) =>
        new Promise((_resolve, reject) => {
          watch?.onProgress?.(2, 5);
          watch?.signal?.addEventListener("abort", () => {
            stopped = true;
            reject(new WorkbookFault("cancelled", "Stopped. Everything is as it was before."));
          });
        }),
    );
    const dialog = await press(user, "Freeze");
    await user.click(within(dialog).getByRole("button", { name: "Freeze" }));
    expect(await screen.findByText("Freezing, step 2 of 5")).toBeVisible();
    await user.click(await screen.findByRole("button", { name: "Stop" }));
    expect(await screen.findByText("Stopped. Everything is as it was before.")).toBeVisible();
    expect(stopped).toBe(true);
  });

  it("offers to put right what was broken off", async () => {
    const port = new FakePort();
    port.sharing.seen = { ...port.sharing.seen, interrupted: "freeze" };
    const { user, sharing } = await openShare(port);
    const note = screen.getByRole("group", { name: "Was interrupted" });
    await user.click(within(note).getByRole("button", { name: "Put the formulas back" }));
    await waitFor(() => expect(sharing.restore).toHaveBeenCalledWith("workbook", expect.anything()));
  });

  it("forgets formulas that could not go back only when told to", async () => {
    const port = new FakePort();
    port.sharing.seen = { ...port.sharing.seen, frozen: { sheet: 1, workbook: 1 } };
    const { user, sharing } = await openShare(port);
    sharing.left = [{ sheet: "S", cell: "A1", why: "was changed since", formula: "=CSU.NAME(B1)" }];
    const dialog = await press(user, "Restore");
    await user.click(within(dialog).getByRole("button", { name: "Restore" }));
    await waitFor(() => expect(outcome()).toHaveTextContent("=CSU.NAME(B1)"));
    expect(sharing.forgetFrozen).not.toHaveBeenCalled();
    await user.click(await screen.findByRole("button", { name: "Forget these formulas" }));
    await waitFor(() => expect(sharing.forgetFrozen).toHaveBeenCalled());
  });
});
