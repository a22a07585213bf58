/** Bringing figures of one's own, in the panel. */
import { act, screen, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { register, setLocalFigures } from "../../../../src/reference/store";
import { readSource, type Source } from "../../../../src/taskpane/data/figures/read/read-source";
import { WorkbookFault } from "../../../../src/workbook/errors";
import { axeFindings, FakePort, fill, takesFocus } from "../../pane";
import { button, openData } from "./open-data";
import { pack, rowsXml, workbookParts } from "./workbook-file";

/** The worker of the browser, here on the same thread. */
class SameThread {
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onerror: (() => void) | null = null;
  postMessage(source: Source): void {
    void readSource(source).then((data) => this.onmessage?.({ data }));
  }
  terminate(): void {
    this.onmessage = null;
  }
}

beforeEach(() => vi.stubGlobal("Worker", SameThread));
afterEach(() => {
  act(() => setLocalFigures([]));
  vi.unstubAllGlobals();
});

const ROWS = [
  ["Code", "2016/17", "2017/18"],
  ["00C", 2_260_000, 2_201_000],
  ["0OC", 1_000_000, ""],
];

async function bringSelection(port: FakePort, user: UserEvent, rows = ROWS): Promise<HTMLElement> {
  port.localFigures.selected = { address: "Allowances!A1:C3", rows };
  await user.click(button("Add the selected cells…"));
  return screen.findByRole("region", { name: "Add figures" });
}

describe("selected cells", () => {
  it("are understood, checked row by row, and stored only when told to", async () => {
    const { user, port, container } = await openData();
    const form = await bringSelection(port, user);
    await takesFocus(() => within(form).getByRole("heading", { name: "Add figures" }));
    await within(form).findByText(/^2 figures can be stored; 1 row with something wrong is left out/);
    expect(within(form).getByRole("list", { name: "Left out" })).toHaveTextContent(
      /Row 3: "0OC" is not an organisation held.*Nearest:/,
    );
    expect(within(form).getByRole("table")).toHaveTextContent("Darlington CCG (00C)2016/17£2,260,000");
    expect(within(form).getByText("2 new figures.")).toBeVisible();
    expect(await axeFindings(container)).toEqual([]);

    await user.click(button("Store 2 figures"));
    expect(port.localFigures.add, "no source was named yet").not.toHaveBeenCalled();
    await fill(
      user,
      within(form).getByRole("textbox", { name: /Where do these figures come from/ }),
      "Tab A",
    );
    await user.click(button("Store 2 figures"));
    expect(await screen.findByText("Stored 2 figures. 5 cells recalculated.")).toBeVisible();
    expect(port.localFigures.add).toHaveBeenCalledExactlyOnceWith({
      kind: "allowance",
      measure: "allowance",
      unit: "GBP",
      source: "Tab A",
      entered: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
      rows: [
        { body: "CCG-00C", period: "2016/17", amount: 2_260_000 },
        { body: "CCG-00C", period: "2017/18", amount: 2_201_000 },
      ],
    });
    expect(screen.getByRole("list", { name: "Stored figures" })).toHaveTextContent(
      "◆ Running cost allowances: 2 figures, 2016/17 to 2017/18",
    );
    expect(await axeFindings(container)).toEqual([]);
  });

  it("that were understood once are understood so again", async () => {
    const { user, port } = await openData();
    const form = await bringSelection(port, user);
    await user.selectOptions(within(form).getByRole("combobox", { name: "In" }), "thousands of pounds");
    await fill(user, within(form).getByRole("textbox", { name: /come from/ }), "Tab A");
    await screen.findByText(/^0 figures can be stored/);
    await user.selectOptions(within(form).getByRole("combobox", { name: "In" }), "pounds");
    await user.click(within(form).getByRole("checkbox", { name: "2017/18" }));
    await user.click(await screen.findByRole("button", { name: "Store 1 figure" }));
    await screen.findByText(/^Stored 1 figure/);
    const again = await bringSelection(port, user);
    expect(within(again).getByRole("checkbox", { name: "2017/18" })).not.toBeChecked();
    expect(await within(again).findByText(/1 figure the same as stored before/)).toBeVisible();
  });

  it("that Excel does not give, or does not store, are told of, and nothing is lost", async () => {
    const { user, port } = await openData();
    port.localFigures.failure = new WorkbookFault("nothing_selected", "The selected cells are empty.");
    await user.click(button("Add the selected cells…"));
    expect(await screen.findByText("The selected cells are empty.")).toBeVisible();
    port.localFigures.failure = undefined;
    const form = await bringSelection(port, user, [["ODS code", "2016/17", "2017/18"], ...ROWS.slice(1)]);
    await fill(user, within(form).getByRole("textbox", { name: /come from/ }), "Tab A");
    port.localFigures.failure = new WorkbookFault("busy", "Excel is busy.");
    await user.click(await screen.findByRole("button", { name: "Store 2 figures" }));
    expect(await within(form).findByText("Excel is busy.")).toBeVisible();
    expect(within(form).getByRole("textbox", { name: /come from/ })).toHaveValue("Tab A");
    await user.click(button("Cancel"));
    expect(screen.getByText("Nothing was stored.")).toBeVisible();
    expect(register().local.count).toBe(0);
  });
});

describe("other ways", () => {
  it("a workbook offers its sheets, and its name as source", async () => {
    const { user, port } = await openData();
    const bytes = pack(
      workbookParts([
        { name: "Notes", xml: rowsXml([["Read me first"]]) },
        {
          name: "Staff",
          xml: rowsXml([
            ["Code", "Date", "FTE"],
            ["00C", { date: 42_643 }, 61.5],
          ]),
        },
      ]),
    );
    await user.upload(screen.getByLabelText("CSV file or Excel workbook"), new File([bytes], "staff.xlsx"));
    const form = await screen.findByRole("region", { name: "Add figures" });
    await user.selectOptions(within(form).getByRole("combobox", { name: "Sheet" }), "Staff");
    expect(within(form).getByRole("textbox", { name: /come from/ })).toHaveValue("staff.xlsx");
    await user.click(await screen.findByRole("button", { name: "Store 1 figure" }));
    await screen.findByText(/^Stored 1 figure/);
    expect(port.localFigures.add).toHaveBeenCalledWith(
      expect.objectContaining({
        kind: "staff",
        measure: "fte",
        rows: [{ body: "CCG-00C", period: "2016-09-30", amount: 61.5 }],
      }),
    );
  });

  it("pasted cells are read; one year is asked for where none is there", async () => {
    const { user } = await openData();
    await user.click(button("Paste…"));
    await fill(
      user,
      screen.getByRole("textbox", { name: /Paste cells/ }),
      "Code\tAllowance\n00C\t£2,260,000",
    );
    await user.click(button("Go on"));
    const form = await screen.findByRole("region", { name: "Add figures" });
    expect(await within(form).findByText(/No year is given for these figures/)).toBeVisible();
    await fill(user, within(form).getByRole("textbox", { name: /Year of all rows/ }), "2016/17");
    expect(await screen.findByRole("button", { name: "Store 1 figure" })).toBeVisible();
  });

  it("a file that is none says what to do", async () => {
    const { user } = await openData();
    await user.upload(
      screen.getByLabelText("CSV file or Excel workbook"),
      new File([new Uint8Array([0xd0, 0xcf, 0x11, 0xe0])], "old.xlsx"),
    );
    expect(await screen.findByText(/save it as .xlsx/)).toBeVisible();
  });
});
