/** The tabs of the panel. */
import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { axeFindings, fill, openPane, searchField } from "../pane";

const tab = (name: string): HTMLElement => screen.getByRole("tab", { name });

describe("the tabs of the panel", () => {
  it("open with Look up, bring the other in front, and lose nothing that was typed", async () => {
    const { user, container } = openPane();
    expect(tab("Look up")).toHaveAttribute("aria-selected", "true");
    await fill(user, searchField(), "arden");

    await user.click(tab("Data"));
    expect(await screen.findByRole("region", { name: "Tables in this workbook" })).toBeVisible();
    expect(screen.queryByRole("combobox", { name: /Find an organisation/ })).toBeNull();
    expect(screen.getByRole("tabpanel")).toHaveAccessibleName("Data");
    expect(await axeFindings(container)).toEqual([]);

    await user.click(tab("Look up"));
    expect(searchField()).toHaveValue("arden");
  });

  it("stay as they were behind the help page", async () => {
    const { user } = openPane();
    await user.click(tab("Data"));
    await screen.findByRole("region", { name: "Tables in this workbook" });
    await user.click(screen.getByRole("button", { name: "Menu" }));
    await user.click(await screen.findByRole("menuitem", { name: "Help and about the data" }));
    expect(screen.queryByRole("tabpanel")).toBeNull();
    await user.click(await screen.findByRole("button", { name: "Close" }));
    expect(screen.getByRole("region", { name: "Tables in this workbook" })).toBeVisible();

    await user.click(screen.getByRole("button", { name: "Menu" }));
    await user.click(await screen.findByRole("menuitem", { name: "Help and about the data" }));
    await user.click(tab("Look up"));
    expect(searchField()).toBeVisible();
  });
});
