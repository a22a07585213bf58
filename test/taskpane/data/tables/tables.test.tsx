/** The tables of the workbook in the panel: what a refresh would change, shown before it is done. */
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { WorkbookFault } from "../../../../src/workbook/errors";
import type { TableReport } from "../../../../src/workbook/tables";
import type { Change } from "../../../../src/workbook/tables/report";
import { axeFindings, FakePort, openPane } from "../../pane";

const change = (row: string): Change => ({
  kind: "changed",
  row,
  column: "Population",
  before: 100,
  after: 120,
  difference: 20,
  reason: "correction",
});

const reportOf = (n: number, changes: readonly Change[] = [change(`NHS Place ${n} CCG`)]): TableReport => ({
  key: `key-${n}`,
  name: `CSU_table_${n}`,
  sheet: "Work",
  changes,
  deletedColumns: n === 1 ? ["Source"] : [],
  refused: undefined,
  current: !changes.length,
});

/** The Data tab of a workbook with such tables, after looking for changes in all. */
async function openTables(tables: readonly TableReport[]) {
  const port = new FakePort();
  port.tables.overview = {
    tables: tables.map(({ key, name, sheet }) => ({
      key,
      name,
      sheet,
      about: "Bodies, 1 June 2013",
      release: "2026.1",
      stale: true,
    })),
    notes: [],
    undo: { state: "none", tables: 0 },
  };
  port.tables.report = { tables, notes: [] };
  const { user, container } = openPane(port);
  await user.click(screen.getByRole("tab", { name: "Data" }));
  await user.click(await screen.findByRole("button", { name: "Look for changes in all" }));
  return { user, port, container };
}

const report = (): Promise<HTMLElement> =>
  screen.findByRole("region", { name: "What a refresh would change" });
const tables = (count: number) => Array.from({ length: count }, (_, i) => reportOf(i + 1));

describe("what a refresh would change", () => {
  it("is shown line by line for a few tables", async () => {
    const { container } = await openTables(tables(3));
    const view = await report();
    expect(within(view).getByRole("heading", { name: "3 changes: nothing is written yet" })).toBeVisible();
    for (const n of [1, 2, 3]) {
      const lines = within(view).getByRole("list", { name: `Changes of CSU_table_${n}` });
      expect(lines).toHaveTextContent(`NHS Place ${n} CCG, Population: 100 becomes 120, +20 (correction)`);
    }
    expect(view).toHaveTextContent("Columns you deleted stay deleted: Source.");
    expect(await axeFindings(container)).toEqual([]);
  });

  it("is told in one line for each of many tables, and each unfolds", async () => {
    const { user, container } = await openTables([...tables(4), reportOf(5, [])]);
    const view = await report();
    expect(within(view).queryAllByRole("list")).toEqual([]);
    expect(view).toHaveTextContent("CSU_table_5 on Work: up to date.");
    expect(view).toHaveTextContent("Columns you deleted stay deleted: Source.");

    await user.click(within(view).getByText("CSU_table_2 on Work: 1 changed."));
    expect(await within(view).findByRole("list", { name: "Changes of CSU_table_2" })).toHaveTextContent(
      "NHS Place 2 CCG",
    );
    expect(within(view).getAllByRole("list")).toHaveLength(1);
    expect(await axeFindings(container)).toEqual([]);
  });

  it("is done when asked, and then told", async () => {
    const { user, port } = await openTables(tables(4));
    await user.click(within(await report()).getByRole("button", { name: "Refresh" }));
    expect(await screen.findByText("Refreshed. 4 changes written.")).toBeVisible();
    expect(port.tables.refreshTables).toHaveBeenCalledWith("all", expect.anything());
    expect(screen.queryByRole("region", { name: "What a refresh would change" })).toBeNull();
    expect(screen.queryByRole("button", { name: "Cancel" })).toBeNull();
  });

  it("stays where refreshing fails, and the cause is an alert", async () => {
    const { user, port } = await openTables(tables(1));
    const view = await report();
    port.tables.failure = new WorkbookFault("read_only", "This workbook is open to read only: save a copy.");
    await user.click(within(view).getByRole("button", { name: "Refresh" }));
    await waitFor(() =>
      expect(screen.getByRole("alert")).toHaveTextContent("This workbook is open to read only: save a copy."),
    );
    expect(await report()).toBeVisible();
    expect(within(view).getByRole("button", { name: "Refresh" })).toBeEnabled();
  });
});
