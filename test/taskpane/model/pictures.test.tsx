/** Pictures of a plan, solving for a target, saving, cloning and comparing, and tables for a paper. */
import { act, screen, waitFor, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
// Loaded before the tests: what the panel loads when it is first opened takes long where nothing is compiled yet.
import "../../../src/taskpane/model/lay-out";
import "../../../src/taskpane/model/ModelTab";
import "../../../src/taskpane/model/pictures/Pictures";
import "../../../src/taskpane/model/pictures/SolveFor";
import { axeFindings, fill, openPane, type OpenPane } from "../pane";
import { WorkbookFault } from "../../../src/workbook/errors";

async function openExample(name: RegExp): Promise<OpenPane> {
  const pane = openPane();
  await pane.user.click(screen.getByRole("tab", { name: "Model" }));
  await pane.user.click(await screen.findByRole("button", { name }));
  await screen.findByRole("tab", { name: "Pictures" });
  return pane;
}
const openArden = (): Promise<OpenPane> => openExample(/^Arden merges/);

const rows = (name: RegExp): string[] =>
  within(screen.getByRole("table", { name }))
    .getAllByRole("row")
    .slice(1)
    .map((row) => [...row.children].map((cell) => cell.textContent).join(" | "));

test("each picture says what it shows, is read point by point, and is a table too", async () => {
  const { user, container } = await openExample(/^Central Midlands merges/);
  await user.click(screen.getByRole("tab", { name: "Pictures" }));
  const bridge = await screen.findByRole("region", { name: "From today's posts to those that stay" });
  expect(bridge).toHaveTextContent("Of 1,047 WTE posts 47 go and 1,000 stay.");
  const points = within(bridge).getByRole("slider");
  act(() => points.focus());
  expect(points).toHaveAttribute("aria-valuetext", "Establishment: 1,047 WTE");
  await user.keyboard("{End}{ArrowLeft}");
  expect(points).toHaveAttribute("aria-valuetext", "Redundancies: −47 WTE");
  expect(bridge).toHaveTextContent("Redundancies: −47 WTE");

  const total = screen.getByRole("region", { name: "Running total of savings less costs" });
  expect(total).toHaveTextContent(/At its lowest −£[\d.]+m, .* payback in 2015\/16 Q2\./);
  await user.click(within(total).getByRole("button", { name: "Show as table" }));
  expect(rows(/^Running total/)).toHaveLength(16);
  expect(within(total).queryByRole("slider")).toBeNull();

  const tornado = screen.getByRole("region", { name: "What matters most" });
  await user.selectOptions(within(tornado).getByRole("combobox", { name: "Effect on" }), "One-off cost");
  await user.click(within(tornado).getByRole("button", { name: "Show as table" }));
  expect(rows(/^What each input does to: One-off cost/).join("\n")).toMatch(
    /Average cost of an exit, £34,476 to £51,714 \| £1\.62m \| £2\.43m/,
  );
  expect(await axeFindings(container)).toEqual([]);
});

test("where no worker runs the spread says so and can be tried again", async () => {
  const { user } = await openArden();
  await user.click(screen.getByRole("tab", { name: "Pictures" }));
  const spread = await screen.findByRole("region", { name: "How sure the results are" });
  expect(spread).toHaveTextContent("Staff turnover a year: 8% to 12%");
  vi.stubGlobal("Worker", undefined);
  await user.click(within(spread).getByRole("button", { name: "Work out the spread" }));
  expect(await within(spread).findByRole("alert")).toHaveTextContent("The simulation could not be started");
  expect(within(spread).getByRole("button", { name: "Work out the spread" })).toBeEnabled();
  vi.unstubAllGlobals();
});

test("a target is solved for and its cut taken over, or it is said that there is none", async () => {
  const { user, container } = await openArden();
  await user.click(screen.getByRole("tab", { name: "Solve for" }));
  await fill(user, await screen.findByRole("textbox", { name: "Target" }), "20");
  await user.click(screen.getByRole("button", { name: "Find it" }));
  expect(screen.getByText("Cut in the target year: 2.82% brings People made redundant to 20.")).toBeVisible();
  expect(await axeFindings(container)).toEqual([]);
  await user.click(screen.getByRole("button", { name: "Use this cut" }));
  expect(screen.getByRole("button", { name: "Redundancies: 20. Why?" })).toBeInTheDocument();
  expect(screen.queryByText(/brings People made redundant/)).toBeNull();

  await user.selectOptions(screen.getByRole("combobox", { name: "Bring" }), "Full-year saving");
  await user.selectOptions(screen.getByRole("combobox", { name: "to" }), "at least");
  await fill(user, screen.getByRole("textbox", { name: "Target" }), "900m");
  await user.click(screen.getByRole("button", { name: "Find it" }));
  expect(screen.getByText(/^There is no such value\./)).toBeVisible();
});

test("a plan is saved, cloned, changed and compared, and both tables are inserted", async () => {
  const { user, port, container } = await openArden();
  await user.click(screen.getByRole("button", { name: "Insert results" }));
  expect(await screen.findByText(/^Wrote 21 rows to C4:E20 on Paper, as table CSU_plan\.$/)).toBeVisible();
  const [block] = port.model.blocks;
  expect(block!.rows).toContainEqual(["Posts to remove", 221.57, "WTE"]);
  expect(block!.rows).toContainEqual(["Payback, the NHS as a whole", "2016/17 Q1", "quarter"]);

  port.model.failure = new WorkbookFault("read_only", "This workbook is open to read only.");
  await user.click(screen.getByRole("button", { name: "Save" }));
  expect(await screen.findByText("This workbook is open to read only.")).toBeVisible();
  port.model.failure = undefined;
  await user.click(screen.getByRole("button", { name: "Save" }));
  expect(
    await screen.findByText("Saved in this workbook as “Arden with Greater East Midlands”."),
  ).toBeVisible();
  expect(screen.getByRole("button", { name: "Save again" })).toBeInTheDocument();

  await user.click(screen.getByRole("button", { name: "Clone" }));
  await screen.findByRole("heading", { name: "Arden with Greater East Midlands (2)" });
  await user.click(screen.getByRole("button", { name: /^Money/ }));
  await fill(user, screen.getByRole("textbox", { name: "Cut, 2015/16" }), "20");
  await user.click(screen.getByRole("button", { name: "Compare" }));
  await screen.findByRole("heading", { name: "Compare two plans" });
  expect(rows(/^Inputs that differ/)).toEqual(["Cut, 2015/16 | 20% | 10%"]);
  expect(rows(/^Results of plan A/)).toContainEqual(
    expect.stringMatching(/^Posts to remove \| [\d.]+ \| 221\.6 \| −/),
  );
  expect(await axeFindings(container)).toEqual([]);
  await user.click(screen.getByRole("button", { name: "Insert comparison" }));
  await screen.findByText(/^Wrote 21 rows/);
  expect(port.model.blocks[1]!.columns.map(({ header }) => header)).toEqual([
    "Measure",
    "A: Arden with Greater East Midlands (2)",
    "B: Arden with Greater East Midlands",
    "B less A",
    "Unit",
  ]);

  await user.click(screen.getByRole("button", { name: "Back" }));
  await user.click(await screen.findByRole("button", { name: "All plans" }));
  expect(
    screen.getByRole("button", { name: "Arden with Greater East Midlands (2) (not saved)" }),
  ).toBeVisible();
  await user.click(screen.getByRole("button", { name: /^Remove Arden with Greater East Midlands from/ }));
  await user.click(screen.getByRole("button", { name: /^Remove Arden with Greater East Midlands now/ }));
  expect(await screen.findByText("No plan yet: those you save travel with the file.")).toBeVisible();
});

test("the model is written on sheets of its own, with progress, and can be cancelled", async () => {
  const { user, port } = await openExample(/^Central Midlands merges/);
  const actions = screen.getByRole("region", { name: "What to do with the plan" });
  let letGo = (): void => undefined;
  port.model.writing = new Promise((resolve) => {
    letGo = resolve;
  });
  await user.click(within(actions).getByRole("button", { name: "Insert the model" }));
  const bar = await within(actions).findByRole("progressbar");
  await waitFor(() => expect(bar).toHaveAttribute("aria-valuenow", "0.5"));
  await user.click(within(actions).getByRole("button", { name: "Cancel" }));
  letGo();
  expect(await within(actions).findByText("Cancelled. Nothing was changed.")).toBeVisible();
  expect(within(actions).queryByRole("progressbar")).toBeNull();

  await user.click(within(actions).getByRole("button", { name: "Insert the model" }));
  expect(await within(actions).findByText(/^Wrote the model as 8 sheets: .*Inputs/)).toBeVisible();
  const [model] = port.model.sheets.writeBook.mock.lastCall!;
  expect(port.model.saved.map(({ id }) => id)).toEqual([model.scenarioId]);
  expect(model.log.what).toBe("Model written");
});

test("a plan that is on sheets already is brought up to date there, after it is said what that does", async () => {
  const { user, port, container } = await openExample(/^Central Midlands merges/);
  const actions = screen.getByRole("region", { name: "What to do with the plan" });
  port.model.found = {
    kind: "updated",
    copy: 1,
    sheets: { inputs: "Inputs", outputs: "Outputs" },
    cells: 3,
    edits: [
      {
        id: "units.csu.turnover",
        path: "units.0.turnover",
        label: "Turnover",
        unit: "ratio",
        sheet: "Inputs",
        cell: "D12",
        theirs: 0.12,
        was: 0.08,
        ours: 0.1,
      },
    ],
    restored: [{ sheet: "Calc", cell: "H20", held: 7 }],
    flowed: ["Cut in the year"],
  };
  await user.click(within(actions).getByRole("button", { name: "Insert the model" }));
  const offer = await within(actions).findByRole("group", { name: "Sheets of this plan" });
  expect(port.model.sheets.writeBook).not.toHaveBeenCalled();
  expect(within(offer).getByText(/on 2 sheets already. An update writes 3 cells/)).toBeVisible();
  expect(
    within(offer)
      .getAllByRole("listitem")
      .map(({ textContent }) => textContent),
  ).toEqual([
    "New values flow in: Cut in the year.",
    "Turnover: 0.12 in D12 on Inputs stays; the plan has 0.1.",
    "Formulas that were overwritten come back: H20 on Calc.",
  ]);
  expect(await axeFindings(container)).toEqual([]);
  await user.click(within(offer).getByRole("button", { name: "Update these sheets" }));
  expect(
    await within(actions).findByText("Brought the model up to date: 3 cells written, 1 input of yours kept."),
  ).toBeVisible();
  expect(port.model.sheets.updateBook.mock.lastCall![0].log.what).toBe("Model brought up to date");
  expect(within(actions).queryByRole("group", { name: "Sheets of this plan" })).toBeNull();

  port.model.found = { kind: "new_copy", reasons: ["The sheet Calc was deleted."] };
  await user.click(within(actions).getByRole("button", { name: "Insert the model" }));
  expect(await within(actions).findByText("The sheet Calc was deleted.")).toBeVisible();
  expect(within(actions).queryByRole("button", { name: "Update these sheets" })).toBeNull();
  await user.click(within(actions).getByRole("button", { name: "Write a new copy" }));
  expect(await within(actions).findByText(/^Wrote the model as 8 sheets/)).toBeVisible();
});
