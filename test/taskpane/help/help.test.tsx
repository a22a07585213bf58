/** Help inside the panel. */
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { REFERENCE } from "../../../src/taskpane/help/reference";
import { axeFindings, fill, openPane, type OpenPane, takesFocus } from "../pane";

async function openHelp(): Promise<OpenPane> {
  const pane = openPane();
  await pane.user.click(screen.getByRole("button", { name: "Menu" }));
  await pane.user.click(await screen.findByRole("menuitem", { name: "Functions and terms" }));
  await screen.findByRole("heading", { name: "Functions and terms" });
  return pane;
}

const find = (): HTMLElement => screen.getByRole("searchbox", { name: "Find a function or a word" });

describe("help in the panel", () => {
  it("lists every function, finds by words, and has terms with their sources", async () => {
    const { user, container } = await openHelp();
    for (const { id, task } of REFERENCE.functions)
      expect(screen.getByRole("button", { name: `${id} ${task}` })).toBeVisible();
    expect(await axeFindings(container)).toEqual([]);

    await fill(user, find(), "section 16");
    expect(screen.getByText("1 function, 1 term")).toBeVisible();
    expect(
      screen.getByRole("link", { name: /NHS redundancy arrangements \(Section 16 England\)/ }),
    ).toBeVisible();
    await fill(user, find(), "zzz");
    expect(screen.getByText(/Nothing holds these words/)).toBeVisible();
    await user.keyboard("{Escape}");
    expect(find()).toHaveValue("");
  });

  it("unfolds limits and what is not yet checked in Excel", async () => {
    const { user } = await openHelp();
    await user.click(screen.getByText("Not yet checked in Excel"));
    for (const point of REFERENCE.notChecked) expect(await screen.findByText(point)).toBeVisible();
    await user.click(screen.getByText("Limits"));
    for (const point of REFERENCE.limits) expect(await screen.findByText(point)).toBeVisible();
  });

  it("has a page of a function with live examples that go into the selected cell", async () => {
    const { user, port, container } = await openHelp();
    await user.click(screen.getByRole("button", { name: /^REDUNDANCY / }));
    await takesFocus(() => screen.getByRole("heading", { name: "CSU.REDUNDANCY" }));
    expect(screen.getByText("twelfth", { exact: false })).toBeVisible();
    expect(screen.getByRole("heading", { name: "Source of the rule" })).toBeVisible();
    const [first] = REFERENCE.functions.find(({ id }) => id === "REDUNDANCY")!.examples;
    const attempt = screen.getByRole("button", { name: `Try ${first!.formula}` });
    await waitFor(() => expect(attempt).not.toHaveAttribute("aria-disabled", "true"));
    expect(await axeFindings(container)).toEqual([]);
    await user.click(attempt);
    expect(port.inserted[0]?.formula).toBe(first!.formula);
    expect(await screen.findByText(/Wrote the example to .* delete its first cell/)).toBeVisible();

    await user.click(screen.getByRole("button", { name: "MARS" }));
    await takesFocus(() => screen.getByRole("heading", { name: "CSU.MARS" }));
    await user.click(screen.getByRole("button", { name: "Fill it in with the wizard" }));
    expect(await screen.findByRole("heading", { name: "Formula wizard" })).toBeVisible();
    expect(screen.getByRole("combobox", { name: "I want to" })).toHaveValue("MARS");
    await user.click(screen.getByRole("button", { name: "Help on MARS" }));
    expect(await screen.findByRole("heading", { name: "CSU.MARS" })).toBeVisible();
    await user.click(screen.getByRole("button", { name: "All functions" }));
    await takesFocus(() =>
      within(screen.getByRole("main")).getByRole("heading", { name: "Functions and terms" }),
    );
  });
});
