/** Words of the trade explained where they stand. */
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { axeFindings, fill, openPane, takesFocus } from "../pane";

describe("a hint on a term", () => {
  it("is opened, read and left by keyboard, and tells what the glossary tells", async () => {
    const { user, container } = openPane();
    const hint = await screen.findByRole("button", { name: "What “As at” means" });
    hint.focus();
    await user.keyboard("{Enter}");
    const surface = await screen.findByRole("dialog", { name: "What “As at” means" });
    expect(await within(surface).findByText(/The day a question is about/)).toBeVisible();
    expect(await axeFindings(container)).toEqual([]);
    await user.keyboard("{Escape}");
    await waitFor(() => expect(surface).not.toBeInTheDocument());
    await takesFocus(() => hint);
  });

  it("stands beside the heads of a table, which keep their names", async () => {
    const { user } = openPane();
    await fill(user, await screen.findByRole("combobox", { name: /Find/ }), "bolton");
    await user.keyboard("{Enter}");
    await user.click(await screen.findByRole("button", { name: /^Money/ }));
    const head = await screen.findByRole("columnheader", { name: "Allowance" });
    await user.click(within(head).getByRole("button", { name: "What “Allowance” means" }));
    const surface = await screen.findByRole("dialog", { name: "What “Allowance” means" });
    expect(await within(surface).findByText(/the most a commissioner may spend/)).toBeVisible();
    expect(within(surface).getAllByRole("listitem").length).toBeGreaterThan(0);
    await user.click(within(surface).getByRole("button", { name: "Close" }));
    await waitFor(() => expect(surface).not.toBeInTheDocument());
  });
});
