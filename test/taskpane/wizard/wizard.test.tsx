/** The formula wizard in the panel. */
import { screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { WorkbookFault } from "../../../src/workbook/errors";
import { axeFindings, FakePort, fill, openPane, type OpenPane, takesFocus } from "../pane";

async function openWizard(port = new FakePort()): Promise<OpenPane> {
  const pane = openPane(port);
  await pane.user.click(screen.getByRole("button", { name: "Menu" }));
  await pane.user.click(await screen.findByRole("menuitem", { name: "Formula wizard" }));
  await screen.findByRole("heading", { name: "Formula wizard" });
  return pane;
}

const choose = (user: UserEvent, id: string): Promise<void> =>
  user.selectOptions(screen.getByRole("combobox", { name: "I want to" }), id);
const answer = (): HTMLElement => screen.getByRole("group", { name: "Answer" });
const formula = (): string =>
  within(screen.getByRole("group", { name: "Formula" })).getByText(/^=/).textContent;
const insert = (name = "Insert formula"): HTMLElement => screen.getByRole("button", { name });

describe("the formula wizard", () => {
  it("fills an organisation by search and a year by typing, shows the answer, and inserts the formula", async () => {
    const { user, port, container } = await openWizard();
    await takesFocus(() => screen.getByRole("heading", { name: "Formula wizard" }));
    await choose(user, "ALLOWANCE");
    expect(answer()).toHaveTextContent("Fill in organisation and year");
    expect(insert()).toHaveAttribute("aria-disabled", "true");

    await fill(user, screen.getByRole("combobox", { name: "Find: organisation" }), "bolton");
    await user.keyboard("{Enter}");
    expect(screen.getByRole("combobox", { name: "Find: organisation" })).toHaveValue("00T");
    await fill(user, screen.getByRole("textbox", { name: "year" }), "2013/14");
    await waitFor(() => expect(answer()).toHaveTextContent("6,997,475"));
    expect(formula()).toBe('=CSU.ALLOWANCE("00T","2013/14")');
    expect(await axeFindings(container)).toEqual([]);

    await user.click(insert());
    expect(port.inserted).toEqual([{ formula: '=CSU.ALLOWANCE("00T","2013/14")', rows: 1, columns: 1 }]);
    expect(await screen.findByText(/Wrote the formula to/)).toBeVisible();
  });

  it("offers the words an argument takes, and knows the size of a block", async () => {
    const { user, port } = await openWizard();
    await choose(user, "MERGERS");
    await user.selectOptions(screen.getByRole("combobox", { name: "type" }), "CSU");
    await waitFor(() => expect(answer()).toHaveTextContent(/\d+ rows by 9 columns/));
    await user.click(insert());
    expect(port.inserted[0]).toMatchObject({ formula: '=CSU.MERGERS(,,"CSU")', columns: 9 });
    expect(port.inserted[0]!.rows).toBeGreaterThan(10);
  });

  it("says under the field what is wrong, by the field itself or in the function's own words", async () => {
    const { user, port } = await openWizard();
    await choose(user, "REDUNDANCY");
    await fill(user, screen.getByRole("textbox", { name: "salary" }), "a lot");
    const salary = screen.getByRole("group", { name: /^salary/ });
    expect(within(salary).getByRole("alert")).toHaveTextContent("Value 1 is no number");
    await fill(user, screen.getByRole("textbox", { name: "salary" }), "40000");
    await fill(user, screen.getByRole("textbox", { name: "service_years" }), "99");
    const years = screen.getByRole("group", { name: /^service_years/ });
    expect(await within(years).findByRole("alert")).toHaveTextContent("service_years 99 is outside 0 to 60");
    expect(insert()).toHaveAttribute("aria-disabled", "true");
    await user.click(insert());
    expect(port.inserted).toEqual([]);
  });

  it("takes arguments from the selected cells, and keeps the formula out of them", async () => {
    const port = new FakePort();
    port.given = { sheet: "Other", range: "A2:A3", rows: [["00T"], ["00C"]] };
    const { user } = await openWizard(port);
    await choose(user, "NAME");
    await user.click(screen.getByRole("button", { name: "Use the selected cells for organisation" }));
    await waitFor(() => expect(answer()).toHaveTextContent(/NHS Bolton CCG.*NHS Darlington CCG/));
    expect(formula()).toBe("=CSU.NAME(Other!A2:A3)");
    await user.click(insert());
    expect(port.inserted).toEqual([{ formula: "=CSU.NAME(Other!A2:A3)", rows: 2, columns: 1 }]);

    // The selected cell is C4 of Coverage.
    await user.click(screen.getByRole("button", { name: "Type organisation instead" }));
    port.given = { sheet: "Coverage", range: "C4", rows: [["00T"]] };
    await user.click(screen.getByRole("button", { name: "Use the selected cells for organisation" }));
    expect(await screen.findByText(/one of those the formula takes/)).toBeVisible();
    expect(insert()).toHaveAttribute("aria-disabled", "true");
  });

  it("keeps what is typed while the selected cells are still being read", async () => {
    const port = new FakePort();
    let tell: (cells: typeof port.given) => void = () => undefined;
    port.formulas.selection.mockReturnValue(new Promise((resolve) => (tell = resolve)));
    const { user } = await openWizard(port);
    await choose(user, "NAME");
    await user.click(screen.getByRole("button", { name: "Use the selected cells for organisation" }));
    await fill(user, screen.getByRole("textbox", { name: "as_at" }), "1/6/2013");
    tell({ sheet: "Other", range: "A2", rows: [["00T"]] });
    expect(await screen.findByText("A2")).toBeVisible();
    expect(screen.getByRole("textbox", { name: "as_at" })).toHaveValue("1/6/2013");
    await waitFor(() => expect(formula()).toBe('=CSU.NAME(Other!A2,"2013-06-01")'));
  });

  it("takes up the formula of the selected cell and replaces it there", async () => {
    const port = new FakePort();
    port.standing = {
      place: { sheet: "Coverage", row: 3, column: 2 },
      formula: '=CSU.COVERAGE("CSU-GM",41730,FALSE)',
    };
    const { user } = await openWizard(port);
    await user.click(screen.getByRole("button", { name: "Edit the formula in the selected cell" }));
    expect(await screen.findByRole("combobox", { name: "Find: csu" })).toHaveValue("CSU-GM");
    expect(screen.getByRole("textbox", { name: "as_at" })).toHaveValue("41730");
    expect(screen.getByRole("combobox", { name: "headers" })).toHaveValue("FALSE");
    await fill(user, screen.getByRole("textbox", { name: "as_at" }), "1/6/2013");
    await waitFor(() => expect(answer()).toHaveTextContent("12 rows by 9 columns"));
    await user.click(insert("Replace the formula in C4"));
    expect(port.formulas.replace).toHaveBeenCalledWith(
      { formula: '=CSU.COVERAGE("CSU-GM","2013-06-01",FALSE)', rows: 12, columns: 9 },
      port.standing,
    );
  });

  const standing = (formula: string): FakePort => {
    const port = new FakePort();
    port.standing = { place: { sheet: "Coverage", row: 3, column: 2 }, formula };
    return port;
  };
  const takeUp = async (formula: string): Promise<OpenPane & { port: FakePort }> => {
    const port = standing(formula);
    const pane = await openWizard(port);
    await pane.user.click(screen.getByRole("button", { name: "Edit the formula in the selected cell" }));
    await screen.findByText(/stands in the fields below/);
    return { ...pane, port };
  };

  it("keeps as written what Excel works out, lets it be edited as text, and says that the answer shows later", async () => {
    const { user, port, container } = await takeUp('=CSU.ALLOWANCE(Plan[@Code],YEAR(B2)&"/"&C2)');
    expect(screen.getByRole("textbox", { name: "organisation" })).toHaveValue("Plan[@Code]");
    const year = screen.getByRole("textbox", { name: "year" });
    expect(year).toHaveValue('YEAR(B2)&"/"&C2');
    expect(year).toHaveAccessibleDescription(/Kept as written/);
    expect(answer()).toHaveTextContent("Excel works out organisation and year on the way");
    expect(formula()).toBe('=CSU.ALLOWANCE(Plan[@Code],YEAR(B2)&"/"&C2)');
    expect(await axeFindings(container)).toEqual([]);

    await fill(user, year, "YEAR(B2),C2");
    expect(within(screen.getByRole("group", { name: /^year/ })).getByRole("alert")).toHaveTextContent(
      "This is no single argument of a formula",
    );
    expect(insert("Replace the formula in C4")).toHaveAttribute("aria-disabled", "true");
    await user.click(screen.getByRole("button", { name: "Type year instead" }));
    await fill(user, screen.getByRole("textbox", { name: "year" }), "2014/15");
    await user.click(insert("Replace the formula in C4"));
    expect(port.inserted).toEqual([
      { formula: '=CSU.ALLOWANCE(Plan[@Code],"2014/15")', rows: 1, columns: 1 },
    ]);
  });

  it("changes a call inside a longer formula, shows its answer, and keeps the rest", async () => {
    const { user, port } = await takeUp('=IFERROR(CSU.ALLOWANCE("00T","2013/14"),0)*2');
    expect(screen.getByText(/Part of a longer formula/)).toBeVisible();
    await waitFor(() => expect(answer()).toHaveTextContent("6,997,475"));
    expect(answer()).toHaveTextContent("what the formula makes of it shows in its cell");
    await fill(user, screen.getByRole("textbox", { name: "year" }), "2014/15");
    await waitFor(() =>
      expect(insert("Replace the formula in C4")).not.toHaveAttribute("aria-disabled", "true"),
    );
    await user.click(insert("Replace the formula in C4"));
    expect(port.inserted).toEqual([
      { formula: '=IFERROR(CSU.ALLOWANCE("00T","2014/15"),0)*2', rows: 1, columns: 1 },
    ]);
  });

  it.each([
    ["", "Cell C4 on Coverage holds no formula"],
    [
      "=CSU.NAME(A1)&CSU.NAME(A2)",
      "holds more than one call of a CSU function side by side. The formula is unharmed",
    ],
    ["=CSU.GONE(A1)", "There is no function CSU.GONE"],
  ])("says so where it cannot take up %s", async (held, why) => {
    const port = new FakePort();
    port.standing = { ...port.standing, formula: held };
    const { user } = await openWizard(port);
    await user.click(screen.getByRole("button", { name: "Edit the formula in the selected cell" }));
    expect(await screen.findByText((text) => text.includes(why))).toBeVisible();
    expect(port.formulas.replace).not.toHaveBeenCalled();
  });

  it("tells what Excel refused", async () => {
    const port = new FakePort();
    port.failure = new WorkbookFault("occupied", "Cell C4 already holds something: select another.");
    const { user } = await openWizard(port);
    await choose(user, "RELEASE");
    await waitFor(() => expect(insert()).not.toHaveAttribute("aria-disabled", "true"));
    await user.click(insert());
    expect(await screen.findByText(/C4 already holds something/)).toBeVisible();
  });
});
