import { act, fireEvent, screen, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import type { QueryBlock } from "../../../src/workbook/tables/query";
import { register } from "../../../src/reference/store";
import { requestFor } from "../../../src/taskpane/mergers/timeline/request";
import { historyOf } from "../../../src/taskpane/mergers/timeline/history";
import {
  canModel,
  requestModel,
  takeModelRequest,
  watchModelRequests,
  type ModelRequest,
} from "../../../src/taskpane/model-request";
import { requestPage } from "../../../src/taskpane/page-request";
import { fill, openPane, type OpenPane, pageStands, pressWhenReady, takesFocus } from "../pane";

async function openMergers(): Promise<OpenPane> {
  const pane = openPane();
  await pane.user.click(screen.getByRole("tab", { name: "Mergers" }));
  await screen.findByRole("listbox", { name: /Lines of descent/ });
  return pane;
}

const lines = (): HTMLElement => screen.getByRole("listbox", { name: /Lines of descent/ });
const map = (): HTMLElement => screen.getByRole("listbox", { name: /CCGs by who served them/ });
/** Found by their attributes: asking for roles takes long among so many. */
const optionsIn = (list: HTMLElement): HTMLElement[] => [
  ...list.querySelectorAll<HTMLElement>('[role="option"]'),
];
const labelOf = (option: HTMLElement): string => option.getAttribute("aria-label")!;
const optionIn = (list: HTMLElement, name: RegExp): HTMLElement =>
  optionsIn(list).find((option) => name.test(labelOf(option)))!;
const chosenIn = (list: HTMLElement): HTMLElement =>
  optionsIn(list).find((option) => option.getAttribute("aria-selected") === "true")!;
const detail = (): HTMLElement => screen.getByRole("region", { name: "What is chosen in the picture" });
const tile = (): HTMLElement => screen.getByRole("region", { name: "The chosen tile" });
const slider = (): HTMLElement => screen.getByRole("slider", { name: /^Map of/ });
const choose = (name: RegExp): void => {
  fireEvent.click(optionIn(lines(), name));
};
const keys = async (user: UserEvent, list: HTMLElement, pressed: string): Promise<void> => {
  act(() => chosenIn(list).focus());
  await user.keyboard(pressed);
};

describe("the lines of descent", () => {
  it("have one stop of the tab key, arrow keys within, and facts with sources below", async () => {
    const { user } = await openMergers();
    expect(lines().querySelectorAll('[tabindex="0"]')).toHaveLength(1);
    choose(/^Arden CSU: 2013 to 2015/);
    await takesFocus(() => chosenIn(lines()));
    expect(detail()).toHaveTextContent("Merged into Arden and GEM CSU (0DE) on 1 April 2015");
    await user.keyboard("{ArrowRight}");
    await takesFocus(() => chosenIn(lines()));
    expect(detail()).toHaveTextContent("Merger of November 2014: announced or planned");
    await user.keyboard("{ArrowRight}");
    expect(within(detail()).getByRole("heading")).toHaveTextContent(
      "Arden CSU and GEM CSU merged into Arden and GEM CSU",
    );
    expect(within(detail()).getByRole("link", { name: /Midlands CSUs merge/ })).toBeVisible();
    expect(lines().querySelectorAll('[tabindex="0"]')).toHaveLength(1);
  });

  it("show the facts of what is pointed at", async () => {
    await openMergers();
    const option = optionIn(lines(), /^Surrey and Sussex CSU/);
    fireEvent.pointerEnter(option);
    expect(
      screen.getByText(/^Surrey and Sussex CSU: 2013 to 2013\. Closed on 31 December 2013/),
    ).toBeVisible();
    fireEvent.pointerLeave(lines());
    expect(screen.getByText(/^Point at a line for its facts/)).toBeVisible();
  });

  it("say what is inferred, and unfold what the sources tell", async () => {
    const { user } = await openMergers();
    choose(/\(inferred\): Kent and Medway CSU and South London CSU merged/);
    expect(detail()).toHaveTextContent("inferred: no source states it");
    await user.click(within(detail()).getByText(/^What the sources tell of it: \d+ reports$/));
    expect(await within(detail()).findByText(/South London and North West London explored/)).toBeVisible();
    choose(/Part of Cumbria and Lancashire CSS went to North East CSU/);
    expect(detail()).toHaveTextContent("26.1% of the population of Cumbria and Lancashire CSS went this way");
  });

  it("are there as tables, with a source for every row", async () => {
    const { user } = await openMergers();
    await user.click(screen.getByText("The same as tables"));
    const changes = await screen.findByRole("table", { name: /Changes, talks and plans/ });
    const units = screen.getByRole("table", { name: /Units and plans/ });
    const drawn = optionsIn(lines()).length;
    const rows = [changes, units].flatMap((table) => within(table).getAllByRole("row").slice(1));
    expect(rows).toHaveLength(drawn);
    for (const row of rows) expect(within(row).getByRole("button", { name: /Show source$/ })).toBeVisible();
  });
});

describe("the tile map", () => {
  it("has a tile for each CCG of 2013, walked with the arrow keys", async () => {
    const { user } = await openMergers();
    expect(optionsIn(map())).toHaveLength(211);
    expect(map().querySelectorAll('[tabindex="0"]')).toHaveLength(1);
    const before = labelOf(chosenIn(map()));
    await keys(user, map(), "{ArrowDown}{ArrowDown}");
    await takesFocus(() => chosenIn(map()));
    expect(labelOf(chosenIn(map()))).not.toBe(before);
    expect(labelOf(chosenIn(map()))).toContain(within(tile()).getByRole("heading").textContent);
    expect(within(tile()).getByRole("button", { name: /confidence.*Show source$/ })).toBeVisible();
  });

  it("goes from change to change, and tells the supplier of the day", async () => {
    const { user } = await openMergers();
    expect(slider()).toHaveAttribute("aria-valuetext", "1 April 2013 to 31 December 2013");
    fireEvent.click(optionIn(map(), /^NHS Bolton CCG/));
    expect(tile()).toHaveTextContent("Greater Manchester CSU");
    for (let i = 0; i < 6; i++) await user.click(screen.getByRole("button", { name: "Next change" }));
    expect(slider()).toHaveAttribute("aria-valuetext", "1 April 2015 to 31 December 2015");
    expect(tile()).toHaveTextContent("North West CSU");
    fireEvent.change(slider(), { target: { value: "0" } });
    expect(tile()).toHaveTextContent("Greater Manchester CSU");
  });

  it("says the same as a list, with those of which nothing is known", async () => {
    const { user } = await openMergers();
    const list = screen.getByRole("list", { name: "Who served which CCGs on 1 April 2013" });
    expect(list).toHaveTextContent("Not mapped: no source says who served them: 16 CCGs");
    await user.click(within(list).getByText("Greater Manchester CSU: 12 CCGs"));
    expect((await within(list).findByText("NHS Bolton CCG")).parentElement).toHaveTextContent(
      "NHS Bolton CCG 00T",
    );
    fireEvent.click(optionIn(map(), /no source says who served it$/));
    expect(tile()).toHaveTextContent("No source says who served it on 1 April 2013");
  });

  it("takes up the panel's day while there were CCGs", async () => {
    const { user } = await openMergers();
    await fill(user, screen.getByRole("textbox", { name: "As at" }), "1/8/2015");
    expect(slider()).toHaveAttribute("aria-valuetext", "1 April 2015 to 31 December 2015");
  });
});

describe("what goes into the sheet", () => {
  it("is every merger, live or as values", async () => {
    const { user, port } = await openMergers();
    const actions = await screen.findByRole("region", { name: "Insert in the sheet" });
    await user.click(within(actions).getByRole("button", { name: "Insert as table" }));
    expect((port.blocks[0] as QueryBlock).query).toEqual({ block: "mergers", type: "CSU", stage: "all" });
    await pressWhenReady(user, () => within(actions).getByRole("button", { name: "Insert formula" }));
    expect(port.inserted[0]?.formula).toBe('=CSU.MERGERS(,,"CSU")');
  });

  it("is who served each CCG on the day of the map", async () => {
    const { user, port } = await openMergers();
    await fill(user, screen.getByRole("textbox", { name: "As at" }), "2014/15");
    await user.selectOptions(
      await screen.findByRole("combobox", { name: "Insert" }),
      "Who served each CCG on 1 October 2014",
    );
    await user.click(screen.getByRole("button", { name: "Insert as table" }));
    const block = port.blocks[0] as QueryBlock;
    expect(block.query).toEqual({ block: "served", asAt: { rule: "fixed", day: "2014-10-01" } });
    expect(new Set(block.bodies).size).toBe(211);
  });

  it("is the line of descent of what is chosen", async () => {
    const { user, port } = await openMergers();
    choose(/^Arden CSU: 2013/);
    await user.selectOptions(
      await screen.findByRole("combobox", { name: "Insert" }),
      "Line of descent of Arden CSU",
    );
    await user.click(screen.getByRole("button", { name: "Insert as table" }));
    expect((port.blocks[0] as QueryBlock).query).toEqual({ block: "descent", body: "CSU-ARDEN" });
  });
});

describe("modelling a merger", () => {
  it("opens the Model tab with the units and the year", async () => {
    const { user } = await openMergers();
    choose(/^Arden CSU: 2013/);
    expect(within(detail()).queryByRole("button", { name: "Model this merger" })).toBeNull();
    choose(/Arden CSU and GEM CSU merged/);
    await user.click(within(detail()).getByRole("button", { name: "Model this merger" }));
    expect(screen.getByRole("tab", { name: "Model" })).toHaveAttribute("aria-selected", "true");
    const panel = screen.getByRole("tabpanel", { name: "Model" });
    expect(await within(panel).findByText(/Arden CSU/)).toBeVisible();
    expect(within(panel).getByText(/GEM CSU/)).toBeVisible();
    expect(within(panel).getByDisplayValue("2015/16")).toBeVisible();
  });

  it("takes in the one that took over", () => {
    const { changes, units } = historyOf(register());
    const takeover = changes.find(({ id }) => id === "CSU-NELOLD 2014-04-01")!;
    expect(requestFor(takeover)).toEqual({
      question: "merger",
      bodies: ["CSU-ANGLIA", "CSU-NELOLD"],
      year: "2014/15",
    });
    // Plans of 2012 have no figures to model, and a unit by itself does not merge.
    expect(requestFor(changes.find(({ id }) => id === "CSU-CEAST 2013-04-01")!)).toBeUndefined();
    expect(requestFor(units[0]!)).toBeUndefined();
  });
});

describe("organisations open in Look up", () => {
  const title = (): HTMLElement =>
    within(screen.getByRole("tabpanel", { name: "Look up" })).getByRole("heading", { level: 2 });
  const press = async (user: UserEvent, part: HTMLElement, name: string): Promise<void> => {
    within(part).getByRole("button", { name }).focus();
    await user.keyboard("{Enter}");
    await pageStands();
  };

  it("from the lines with the keyboard, their page in focus, also a second time", async () => {
    const { user } = await openMergers();
    choose(/Arden CSU and GEM CSU merged/);
    await press(user, detail(), "GEM CSU");
    expect(screen.getByRole("tab", { name: "Look up" })).toHaveAttribute("aria-selected", "true");
    expect(title()).toHaveTextContent("GEM CSU CSU-GEM");
    await takesFocus(() => title());
    await user.click(screen.getByRole("tab", { name: "Mergers" }));
    expect(detail()).toHaveTextContent("Arden CSU and GEM CSU merged");
    await press(user, detail(), "GEM CSU");
    await takesFocus(() => title());
    await user.click(screen.getByRole("button", { name: "Back" }));
    expect(screen.queryByRole("button", { name: "Back" })).toBeNull();
  });

  it("also where Look up comes into sight only then", () => {
    requestPage({ kind: "organisation", id: "CSU-GEM" });
    openPane();
    expect(title()).toHaveTextContent("GEM CSU CSU-GEM");
  });

  it("from a unit, from what was told, from a tile and from the list of the map", async () => {
    const { user } = await openMergers();
    const opens = async (part: HTMLElement, name: string, shown: string): Promise<void> => {
      await press(user, part, name);
      expect(title()).toHaveTextContent(shown);
      await user.click(screen.getByRole("tab", { name: "Mergers" }));
    };
    choose(/^Arden CSU: 2013/);
    await opens(detail(), "Arden CSU", "Arden CSU");
    fireEvent.click(optionIn(map(), /^NHS Bolton CCG/));
    await opens(tile(), "Bolton CCG", "Bolton CCG 00T");
    await opens(tile(), "Greater Manchester CSU", "Greater Manchester CSU");
    const list = screen.getByRole("list", { name: "Who served which CCGs on 1 April 2013" });
    await user.click(within(list).getByText("Greater Manchester CSU: 12 CCGs"));
    await within(list).findByText("NHS Bolton CCG");
    await opens(list, "NHS Bolton CCG", "Bolton CCG 00T");
    await opens(list, "Greater Manchester CSU", "Greater Manchester CSU");
  });
});

it("a request for the model waits for whoever takes it, once", () => {
  let told = 0;
  expect(canModel()).toBe(false);
  const stop = watchModelRequests(() => void told++);
  expect(canModel()).toBe(true);
  const request: ModelRequest = { question: "merger", bodies: ["CSU-GM", "CSU-CM"], year: "2014/15" };
  requestModel(request);
  stop();
  expect([told, takeModelRequest(), takeModelRequest(), canModel()]).toEqual([1, request, undefined, false]);
});
