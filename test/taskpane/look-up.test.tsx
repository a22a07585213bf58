import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { WorkbookFault } from "../../src/workbook/errors";
import {
  axeFindings,
  FakePort,
  fill,
  lookUp,
  openPane,
  pageStands,
  pressWhenReady,
  rowsOf,
  searchField,
  takesFocus,
  unfold,
} from "./pane";

const options = (): string[] => screen.queryAllByRole("option").map((option) => option.textContent);
const title = (): HTMLElement => screen.getByRole("heading", { level: 2 });

describe("search", () => {
  it("begins with examples that open pages", async () => {
    const { user, container } = openPane();
    expect(await axeFindings(container)).toEqual([]);
    await user.click(screen.getByRole("button", { name: "What became of Arden CSU?" }));
    await pageStands();
    expect(title()).toHaveTextContent("Arden CSU");
    await takesFocus(() => title());
  });

  it("finds by name as you type, says type and life, and opens with the keyboard alone", async () => {
    const { user, container } = openPane();
    await user.tab();
    await user.type(searchField(), "arden");
    expect(searchField()).toHaveAttribute("aria-expanded", "true");
    expect(options()[0]).toBe("Arden CSU2013–2015Commissioning support unit");
    expect(await axeFindings(container)).toEqual([]);
    await user.keyboard("{ArrowDown}{ArrowDown}{ArrowUp}{ArrowDown}");
    const active = screen.getAllByRole("option")[1]!;
    expect(active).toHaveAttribute("aria-selected", "true");
    expect(searchField()).toHaveAttribute("aria-activedescendant", active.id);
    await user.keyboard("{Enter}");
    await pageStands();
    expect(title()).toHaveTextContent("Arden and GEM CSU");
  });

  it("clears on Esc", async () => {
    const { user } = openPane();
    await user.type(searchField(), "arden{Escape}");
    expect(searchField()).toHaveValue("");
    expect(options()).toEqual([]);
  });

  it("says why something was found by another name", async () => {
    const { user } = openPane();
    await user.type(searchField(), "AGEM");
    expect(options()[0]).toMatch(/^Arden and GEM CSU.*found by alias/);
  });

  it("offers the nearest names where nothing fits", async () => {
    const { user, container } = openPane();
    await user.type(searchField(), "manchstr");
    expect(screen.getByText(/Nothing is called “manchstr”/)).toBeVisible();
    expect(await axeFindings(container)).toEqual([]);
    await user.click(screen.getByRole("button", { name: /Manchester CCG/ }));
    await pageStands();
    expect(title()).toHaveTextContent("Manchester CCG");
  });

  it("opens the organisation of a person, and a programme with its sources", async () => {
    const { user } = openPane();
    await lookUp(user, "Rachel Pearce");
    expect(title()).toHaveTextContent("Arden CSU");
    const people = await unfold(user, /^People/);
    expect(within(people).getAllByText("Rachel Pearce").length).toBeGreaterThan(0);
    await lookUp(user, "lead provider framework");
    await takesFocus(() => screen.getByRole("heading", { name: /^Lead provider framework/, level: 2 }));
    expect(screen.getByText(/NHS England procurement framework/)).toBeVisible();
    expect(await screen.findByText("Framework announced")).toBeVisible();
  });
});

describe("the page of an organisation", () => {
  it("tells what became of Arden CSU, with the sources behind it", async () => {
    const { user, container } = openPane();
    await lookUp(user, "arden");
    expect(screen.getByText("Merged into Arden and GEM CSU (0DE) on 1 April 2015")).toBeVisible();
    const descent = await unfold(user, /^Line of descent/);
    expect(within(descent).getByText(/1 April 2015: it merged into this/)).toBeVisible();
    expect(within(descent).getAllByRole("link", { name: /Midlands CSUs merge/ }).length).toBeGreaterThan(0);
    expect(within(descent).getAllByText(/National Health Executive/).length).toBeGreaterThan(0);
    expect(await axeFindings(container)).toEqual([]);
    await user.click(within(descent).getByRole("button", { name: "Arden and GEM CSU" }));
    expect(title()).toHaveTextContent("Arden and GEM CSU");
    await user.click(screen.getByRole("button", { name: "Back" }));
    expect(title()).toHaveTextContent("Arden CSU");
  });

  it("says what is not known instead of showing nothing", async () => {
    const { user } = openPane();
    await lookUp(user, "CSU-ARDEN");
    expect(
      screen.getByText("No source names the CCGs that Arden CSU served on 31 March 2015."),
    ).toBeVisible();
  });

  it("shows a closed unit as at its last day, and sets the panel to that day on request", async () => {
    const { user } = openPane();
    await lookUp(user, "CSU-GM");
    expect(screen.getByText(/It closed on 30 June 2014/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Show 30 June 2014" }));
    expect(screen.getByRole("textbox", { name: "As at" })).toHaveValue("30 Jun 2014");
    expect(screen.queryByText(/It closed on/)).toBeNull();
    expect(screen.getByText("Open since 1 April 2013")).toBeVisible();
  });

  it("lists whom a unit served on the date typed, each with its figures, and the sum", async () => {
    const { user } = openPane();
    const day = screen.getByRole("textbox", { name: "As at" });
    await fill(user, day, "1/6/2013");
    await lookUp(user, "Greater Manchester CSU");
    const rows = rowsOf(await unfold(user, /^Whom it serves/));
    expect(rows[0]).toEqual(["CCG ?", "Population 2013/14 ?", "Allowance 2013/14 ?"]);
    expect(rows).toHaveLength(14);
    expect(rows[1]).toEqual(["Bolton CCG 00Thigh confidence●", "279,899●", "£6,997,475◐"]);
    expect(rows[13]![0]).toBe("12 CCGs");
    const sum = rows.slice(1, 13).reduce((total, row) => total + Number(row[1]!.replace(/\D/g, "")), 0);
    expect(rows[13]![1]).toBe(sum.toLocaleString("en-GB"));
  });

  it("shows value, basis, date, precision and source of a figure, and copies its citation", async () => {
    const { user } = openPane();
    await lookUp(user, "03V");
    const money = await unfold(user, /^Money/);
    await user.click(
      within(money).getByRole("button", {
        name: /^Running cost allowance of Corby CCG, 2013\/14: £1,663,800, derived from published figures/,
      }),
    );
    const detail = await screen.findByRole("dialog");
    expect(detail).toHaveTextContent("25.00 x published RCA population");
    expect(detail).toHaveTextContent("NHS Commissioning Board");
    await user.click(within(detail).getByRole("button", { name: "Copy citation" }));
    expect(await navigator.clipboard.readText()).toMatch(
      /^Running cost allowance of Corby CCG, 2013\/14: £1,663,800 \(derived from published figures, as at 2013\/14\)\. NHS Commissioning Board/,
    );
    expect(
      within(money).getByRole("button", {
        name: /Allowance of Corby CCG, 2013\/14: £1,660,000, published/,
        hidden: true,
      }),
    ).toBeVisible();
  });

  it("keeps the source's word for how exact a figure is", async () => {
    const { user } = openPane();
    await lookUp(user, "CSU-CMID");
    const figures = await unfold(user, /^Figures/);
    expect(
      within(figures).getByRole("button", {
        name: /together with Staffordshire and Lancashire CSU: over 1,000/,
      }),
    ).toBeVisible();
  });

  it("calls a recorded zero hosted or shared staff", async () => {
    const { user } = openPane();
    await lookUp(user, "00C");
    const staff = await unfold(user, /^Staff/);
    expect(within(staff).getAllByText(/hosted or shared staff/).length).toBeGreaterThan(0);
  });

  it("shows the sector's figures, alliances, framework, programmes and every article fact", async () => {
    const { user, container } = openPane();
    await user.click(screen.getByRole("button", { name: "All commissioning support in England" }));
    expect(await axeFindings(container)).toEqual([]);
    const figures = await unfold(user, /^Figures/);
    expect(
      within(figures).getByRole("button", { name: /DH estimate of CSUs high.*at most 35/ }),
    ).toBeVisible();
    expect(await within(await unfold(user, /^Alliances/)).findByText(/^9\. Central Southern/)).toBeVisible();
    expect(
      await within(await unfold(user, /^Lead provider/)).findByText("Framework announced"),
    ).toBeVisible();
    expect(await within(await unfold(user, /^What the two/)).findAllByText(/^\d+\. /)).toHaveLength(52);
  });
});

describe("the as-at date", () => {
  it("begins with the day of the data release and refuses what is no date", async () => {
    const { user } = openPane();
    const day = screen.getByRole("textbox", { name: "As at" });
    expect(day).toHaveValue("22 Nov 2026");
    await user.clear(day);
    await user.type(day, "31/2/2015");
    expect(screen.queryByText(/Type a date such as/)).toBeNull();
    await user.tab();
    expect(screen.getByText(/Type a date such as/)).toBeVisible();
    await user.clear(day);
    await user.type(day, "2014/15{Enter}");
    expect(day).toHaveValue("31 Mar 2015");
  });
});

describe("inserting in the sheet", () => {
  const open = async (port = new FakePort()) => {
    const pane = openPane(port);
    const day = screen.getByRole("textbox", { name: "As at" });
    await fill(pane.user, day, "1/6/2013");
    await lookUp(pane.user, "CSU-GM");
    await screen.findByRole("region", { name: "Insert in the sheet" });
    return pane;
  };

  it("says beforehand which cells a table and a formula will fill, then what it did", async () => {
    const { user, port } = await open();
    expect(await screen.findByText(/Table: 12 rows, writes C4:P16 on Coverage/)).toBeVisible();
    expect(screen.getByText('=CSU.COVERAGE("CSU-GM","2013-06-01")').parentElement).toHaveTextContent(
      "fills C4:K16 on Coverage",
    );
    await user.click(screen.getByRole("button", { name: "Insert as table" }));
    expect(port.blocks[0]?.rows[0]?.slice(0, 8)).toEqual([
      "00T",
      "NHS Bolton CCG",
      "Greater Manchester CSU",
      "2013-06-01",
      "2013-04-01",
      "2014-06-30",
      "named customer",
      "high",
    ]);
    expect(
      await screen.findByText("Wrote 12 rows to C4:P16 on Coverage, as table CSU_coverage."),
    ).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Insert formula" }));
    expect(port.inserted).toEqual([
      { formula: '=CSU.COVERAGE("CSU-GM","2013-06-01")', rows: 13, columns: 9 },
    ]);
  });

  it("offers the other tables of the page", async () => {
    const { user, port } = await open();
    const choose = screen.getByRole("combobox", { name: "Insert" });
    for (const name of ["Line of descent", "Allowances and populations", "Figures"]) {
      await user.selectOptions(choose, name);
      await pressWhenReady(user, () => screen.getByRole("button", { name: "Insert as table" }));
    }
    expect(port.blocks.map((block) => block.title)).toEqual(["descent 0AJ", "allowances 0AJ", "figures 0AJ"]);
    for (const block of port.blocks) {
      expect(block.rows.length).toBeGreaterThan(0);
      expect(new Set(block.columns.map((column) => column.header.toLowerCase())).size).toBe(
        block.columns.length,
      );
      const source = block.columns.findIndex((column) => column.header.startsWith("Source"));
      for (const row of block.rows) expect(row[source]).toBeTruthy();
    }
  });

  it("says in one sentence why nothing was written", async () => {
    const port = new FakePort();
    port.failure = new WorkbookFault("occupied", "Cell C7 already holds something: select another cell.");
    const { user } = await open(port);
    await user.click(screen.getByRole("button", { name: "Insert as table" }));
    expect(await screen.findByText("Cell C7 already holds something: select another cell.")).toHaveAttribute(
      "role",
      "alert",
    );
  });

  it("tells the size where the selected cell is not known", async () => {
    const port = new FakePort();
    port.place = undefined;
    await open(port);
    expect(await screen.findByText(/writes 13 rows and 14 columns from the selected cell/)).toBeVisible();
  });
});

describe("help and about", () => {
  it("names the release, its licences and its sources, and keeps the page behind it", async () => {
    const { user } = openPane();
    await lookUp(user, "arden");
    await user.click(screen.getByRole("button", { name: "Menu" }));
    await user.click(await screen.findByRole("menuitem", { name: /about the data/ }));
    expect(await screen.findByRole("heading", { name: "Data release 1.1.0" })).toBeVisible();
    expect(screen.getByRole("heading", { name: "Licences of the sources" })).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Close" }));
    expect(title()).toHaveTextContent("Arden CSU");
  });
});
