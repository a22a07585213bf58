/** The Model tab in the panel: from a question or an example to results, and why they are what they are. */
import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
// Loaded before the tests: what the panel loads when it is first opened takes long where nothing is compiled yet.
import "../../../src/taskpane/model/ModelTab";
import { axeFindings, fill, openPane, type OpenPane } from "../pane";

async function openModel(): Promise<OpenPane> {
  const pane = openPane();
  await pane.user.click(screen.getByRole("tab", { name: "Model" }));
  await screen.findByRole("heading", { name: "What is to be worked out?" });
  return pane;
}

const results = (): HTMLElement => screen.getByRole("region", { name: "Results" });

/** The five numbers as they are read: name and value. */
const headNumbers = (): string[][] =>
  within(results())
    .getAllByRole("term")
    // Without the mark that explains it.
    .map((term) => [term.textContent.replace(/ \??$/, ""), term.nextElementSibling!.textContent]);

async function openCentralMidlands(): Promise<OpenPane> {
  const pane = await openModel();
  await pane.user.click(screen.getByRole("button", { name: /^Central Midlands merges/ }));
  await screen.findByRole("heading", { name: "Central Midlands with Staffordshire and Lancashire" });
  return pane;
}

test("a ready example opens with its five numbers, which follow the cut", async () => {
  await openCentralMidlands();
  expect(headNumbers()).toEqual([
    ["Affordable WTE", "1,000"],
    ["Posts to go", "47"],
    ["Redundancies", "47"],
    ["One-off cost", "£2.03m"],
    ["Payback", "2015/16 Q2"],
  ]);
});

test("a number tells the chain behind it, step by step, with sources at its end", async () => {
  const { user } = await openCentralMidlands();
  await user.click(screen.getByRole("button", { name: "Posts to go: 47. Why?" }));
  const why = await screen.findByRole("dialog");
  expect(why).toHaveTextContent("Posts to remove: 47 WTE");
  await user.click(within(why).getByRole("button", { name: /^Posts to remove, Central Midlands CSU/ }));
  expect(why).toHaveTextContent(/equation M2/);
  expect(why).toHaveTextContent("Establishment, Central Midlands CSU: 470 WTE");
  await user.click(within(why).getByRole("button", { name: "Back" }));
  expect(why).toHaveTextContent("Posts to remove: 47 WTE");
});

test("what cannot be used is said under its field, and no result stands beside it", async () => {
  const { user, container } = await openCentralMidlands();
  await user.click(screen.getByRole("button", { name: /^People/ }));
  const field = screen.getAllByRole("textbox", { name: /^Vacancy rate/ })[0]!;
  await fill(user, field, "120");
  expect(field).toBeInvalid();
  expect(field).toHaveAccessibleDescription("Outside what is possible: type 0% to 100%.");
  expect(within(results()).queryAllByRole("term")).toEqual([]);
  await fill(user, field, "abc");
  expect(field).toHaveAccessibleDescription("“abc” is not a number: type 0% to 100%.");
  await fill(user, field, "0");
  expect(headNumbers()[1]).toEqual(["Posts to go", "47"]);
  expect(screen.getAllByRole("button", { name: /^Vacancy rate: your own figure/ })).toHaveLength(1);
  expect(await axeFindings(container)).toEqual([]);
});

test("a cut in one CCG's allowance: known figures are filled in, the four that are not are asked for", async () => {
  const { user, container } = await openModel();
  expect(await axeFindings(container)).toEqual([]);
  await user.click(screen.getByRole("button", { name: "An allowance is cut" }));
  await user.click(screen.getByRole("button", { name: "Draw up the plan" }));
  expect(screen.getByRole("alert")).toHaveTextContent("choose at least 1");
  await fill(user, screen.getByRole("combobox", { name: /^Find: CCGs, ICBs or CSUs/ }), "00T");
  await user.keyboard("{Enter}");
  expect(screen.getByRole("list", { name: /^Chosen/ })).toHaveTextContent("Bolton CCG (00T)");
  await user.selectOptions(screen.getByRole("combobox", { name: "From the year" }), "2015/16");
  expect(await axeFindings(container)).toEqual([]);
  await user.click(screen.getByRole("button", { name: "Draw up the plan" }));

  await screen.findByRole("heading", { name: "Bolton CCG: 10% less" });
  expect(results()).toHaveTextContent("4 figures still to be given");
  expect(screen.getByRole("textbox", { name: /^Running cost allowance/ })).toHaveValue("6,949,012");
  expect(
    screen.getByRole("button", { name: /^Running cost allowance, base year: published/ }),
  ).toBeInTheDocument();
  await fill(user, screen.getByRole("textbox", { name: /^Kept for own staff/ }), "55");
  await fill(user, screen.getByRole("textbox", { name: /^Spent on support units/ }), "36");
  await user.click(screen.getByRole("button", { name: "Use 9%" }));
  expect(screen.getByRole("textbox", { name: /^Spent on others/ })).toHaveValue("9");
  await fill(user, screen.getByRole("textbox", { name: /^Pay as a share/ }), "70");
  await waitFor(() => expect(headNumbers().map(([name]) => name)).toContain("Payback"));
  expect(await axeFindings(container)).toEqual([]);
});

test("the results say how posts go, who pays, and what is saved", async () => {
  const { user, container } = await openCentralMidlands();
  await user.click(screen.getByRole("tab", { name: "Results" }));
  const ways = screen.getByRole("table", { name: /^Posts to remove by way/ });
  expect(within(ways).getAllByRole("row").at(-2)).toHaveTextContent("Redundancies47");
  const funders = screen.getByRole("table", { name: "Exit cost by funder" });
  expect(within(funders).getByRole("row", { name: /^NHS England/ })).toHaveTextContent("£2.03m");
  await user.click(screen.getByRole("radio", { name: "These organisations" }));
  expect(headNumbers()[3]).toEqual(["One-off cost", "£0"]);
  expect(await axeFindings(container)).toEqual([]);
});
