import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { axeFindings, fill, lookUp, openPane } from "../pane";

async function open() {
  const pane = openPane();
  await fill(pane.user, screen.getByRole("textbox", { name: "As at" }), "1/6/2013");
  await lookUp(pane.user, "CSU-GM");
  await screen.findByRole("region", { name: "Insert in the sheet" });
  return pane;
}
const columns = () => screen.findByRole("group", { name: "Columns" });

describe("choosing the columns of a table that is inserted from a page", () => {
  it("is folded away at first, with every column chosen", async () => {
    const { user } = await open();
    expect(screen.queryByRole("group", { name: "Columns" })).toBeNull();
    await user.click(screen.getByText("Columns: 14 of 14"));
    const boxes = within(await columns()).getAllByRole<HTMLInputElement>("checkbox");
    expect(boxes).toHaveLength(14);
    expect(boxes.every((box) => box.checked)).toBe(true);
  });

  it("says and writes the table without the columns left out, and never without its keys and sources", async () => {
    const { user, port, container } = await open();
    await user.click(screen.getByText("Columns: 14 of 14"));
    const list = within(await columns());
    const fixed = list.getAllByRole<HTMLInputElement>("checkbox").filter((box) => box.disabled);
    expect(fixed.length).toBeGreaterThan(1);
    await user.click(list.getByRole("checkbox", { name: "Confidence" }));
    await user.click(list.getByRole("checkbox", { name: "CCG" }));
    expect(screen.getByText("Columns: 12 of 14")).toBeVisible();
    expect(await screen.findByText(/Table: 12 rows, writes C4:N16 on Coverage/)).toBeVisible();
    expect(await axeFindings(container)).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Insert as table" }));
    const headers = port.blocks[0]!.columns.map(({ header }) => header);
    expect(headers).toHaveLength(12);
    expect(headers).not.toContain("Confidence");
    expect(port.blocks[0]!.rows.every((row) => row.length === 12)).toBe(true);
  });

  it("begins anew with another table", async () => {
    const { user } = await open();
    await user.click(screen.getByText("Columns: 14 of 14"));
    await user.click(within(await columns()).getByRole("checkbox", { name: "Confidence" }));
    await user.selectOptions(screen.getByRole("combobox", { name: "Insert" }), "Figures");
    const boxes = within(await columns()).getAllByRole<HTMLInputElement>("checkbox");
    expect(boxes.every((box) => box.checked)).toBe(true);
  });
});
