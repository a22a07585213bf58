/** The welcome: shown once, skipped with one key, and three questions answered in the sheet. */
import { screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { register } from "../../../src/reference/store";
import { cutExample, servedExample, yearFor } from "../../../src/taskpane/first-run/starters";
import { readCall } from "../../../src/taskpane/wizard/call";
import { axeFindings, FakePort, fill, openPane, pressWhenReady, searchField, takesFocus } from "../pane";

/** A computer on which nobody was welcomed yet. */
function newComputer(): FakePort {
  const port = new FakePort();
  port.marks.clear();
  return port;
}

const welcome = (): Promise<HTMLElement> => screen.findByRole("heading", { name: "Welcome" });

describe("the welcome", () => {
  it("opens by itself once, and one key or any tab leaves it", async () => {
    const port = newComputer();
    const { user, container } = openPane(port);
    await welcome();
    expect(port.marks).toContain("welcomed");
    expect(await axeFindings(container)).toEqual([]);
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("heading", { name: "Welcome" })).toBeNull();
    expect(searchField()).toBeVisible();

    await user.click(screen.getByRole("button", { name: "Menu" }));
    await user.click(await screen.findByRole("menuitem", { name: "Welcome" }));
    const again = await welcome();
    await takesFocus(() => again);
    await user.click(screen.getByRole("tab", { name: "Look up" }));
    expect(searchField()).toBeVisible();
  });

  it("does not open where somebody was welcomed before", () => {
    openPane();
    expect(screen.queryByText("Opening…")).toBeNull();
    expect(searchField()).toBeVisible();
  });

  it("writes every CSU merger as one formula, having said where", async () => {
    const port = newComputer();
    const { user } = openPane(port);
    await welcome();
    const ask = screen.getByRole("button", { name: "Show every CSU merger" });
    await waitFor(() => expect(ask).toHaveAccessibleDescription(/its answer fills C4:K\d+ on Coverage/));
    await user.click(ask);
    expect(port.inserted[0]).toMatchObject({ formula: '=CSU.MERGERS(,,"CSU")', columns: 9 });
    expect(await screen.findByText(/To take it out, delete the first of these cells/)).toBeVisible();
  });

  it("writes worked examples for the CCG that was chosen", async () => {
    const port = newComputer();
    const { user } = openPane(port);
    await welcome();
    await user.click(screen.getByRole("button", { name: "Take out Bolton CCG" }));
    const ask = screen.getByRole("button", { name: "What does a 10 % cut mean for one CCG?" });
    expect(ask).toHaveAccessibleDescription("Choose a CCG above first.");
    await fill(user, screen.getByRole("combobox", { name: "Find: Your CCG" }), "corby");
    await user.keyboard("{Enter}");
    expect(ask).toHaveAccessibleDescription(/worked example with formulas to C4:E\d+ on Coverage/);
    await user.click(ask);
    await pressWhenReady(user, () => screen.getByRole("button", { name: "Which CSU served us in 2014?" }));
    const [cut, served] = port.cellBlocks;
    const at = (row: number, column: number): string => `${"CDE"[column]}${row + 4}`;
    expect(cut!.lay(at)[1]).toEqual([
      { kind: "text", text: "CCG" },
      { kind: "text", text: "03V" },
      { kind: "text", text: "Change this code for another CCG" },
    ]);
    expect(served!.lay(at)[3]![1]).toMatchObject({ formula: '=CSU.SERVEDBY(D5,"2014-04-01")' });
    expect(await screen.findByText(/select these cells and press Delete/)).toBeVisible();
  });
});

describe("the worked examples", () => {
  const body = register()
    .bodies.ofType("CCG")
    .find(({ ods }) => ods === "00T")!;
  const at = (row: number, column: number): string => `${"ABC"[column]}${row + 1}`;

  it("take the latest year for which an allowance is held", () => {
    expect(yearFor(register(), body)).toBe("2015/16");
  });

  it.each([cutExample(register(), body), servedExample(body)])(
    "are rectangles of cells that fit their size",
    (block) => {
      const laid = block.lay(at);
      expect(laid).toHaveLength(block.rows);
      for (const row of laid) expect(row).toHaveLength(block.columns);
      expect(block.widths).toHaveLength(block.columns);
      const calls = laid
        .flat()
        .flatMap((cell) => (cell.kind === "formula" && cell.formula.includes("CSU.") ? [cell.formula] : []));
      expect(calls.length).toBeGreaterThan(2);
      for (const formula of calls) expect(readCall(formula, "Sheet1")).toMatchObject({ ok: true });
    },
  );
});
