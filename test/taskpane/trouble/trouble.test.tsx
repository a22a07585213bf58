import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { FUNCTIONS } from "../../../src/functions/by-name";
import { supportText } from "../../../src/taskpane/trouble/support-text";
import { Trouble } from "../../../src/taskpane/trouble/Trouble";
import { sayCause, sayScan } from "../../../src/taskpane/trouble/words";
import { WorkbookFault } from "../../../src/workbook/errors";
import type { Cause, HostFacts, Trouble as Found, Troubles } from "../../../src/workbook/trouble";
import { axeFindings, openPane, takesFocus } from "../pane";

const FACTS: HostFacts = {
  host: "Excel",
  platform: "OfficeOnline",
  hostVersion: "16.0.1",
  library: "16.0.20000",
  functionsBuild: "0.1.0-aaaa",
  panelBuild: "0.1.0-aaaa",
  release: { version: "1.0.0", date: "2026-11-01" },
  sets: [
    { name: "ExcelApi", version: "1.13", use: "tables", needed: true, found: true },
    { name: "ExcelApi", version: "1.20", use: "undo", needed: false, found: false },
  ],
};
const one = (cause: Cause, more: Partial<Found> = {}): Found => ({
  sheet: "Board paper",
  cell: "C4",
  error: "#VALUE!",
  cells: 1,
  inPart: false,
  functions: ["NAME"],
  cause,
  ...more,
});
const troubles = (...told: Found[]): Troubles => ({ formulas: 9, waiting: 2, told, more: 0 });
const portOf = (found: Troubles, facts = FACTS) => ({
  findTroubles: vi.fn(async () => found),
  goTo: vi.fn(async (_sheet: string, _cell: string) => undefined),
  hostFacts: vi.fn(() => facts),
});

describe("the trouble page", () => {
  it("lists each cell with its error, cause and remedy, and goes to it", async () => {
    const port = portOf(
      troubles(
        one({ kind: "refused", text: 'organisation "x" is not known: write a code.' }),
        one({ kind: "marked" }, { cell: "D5", error: undefined, cells: 0 }),
        one(
          { kind: "refused", text: "Not published." },
          { cell: "A1", cells: 7, error: "#N/A", inPart: true },
        ),
        one({ kind: "no_room" }, { cell: "E6", error: "#SPILL!", cells: 1 }),
      ),
    );
    const { container } = render(<Trouble onClose={() => undefined} port={port} />);
    await takesFocus(() => screen.getByRole("heading", { name: "Trouble" }));
    await screen.findByText("3 formulas of 9 in trouble. 2 cells waiting for an answer.");
    expect(screen.getByText("1 formula answers in part")).toBeVisible();
    const [first, second, third, partly] = within(
      screen.getByRole("region", { name: "Cells in trouble" }),
    ).getAllByRole("listitem");
    expect(first).toHaveTextContent("C4 on Board paper: #VALUE!");
    expect(first).toHaveTextContent('organisation "x" is not known: write a code.');
    expect(second).toHaveTextContent("D5 on Board paper: Old value");
    expect(third).toHaveTextContent("clear the cells below");
    expect(partly).toHaveTextContent("A1 on Board paper: #N/A in 7 cells");
    const user = userEvent.setup();
    await user.click(screen.getByRole("button", { name: "Go to D5 on Board paper" }));
    expect(port.goTo).toHaveBeenCalledWith("Board paper", "D5");
    expect(await screen.findByText("D5 on Board paper is selected in Excel.")).toBeVisible();
    expect(await axeFindings(container)).toEqual([]);
  });

  it("scans again, and says why it could not", async () => {
    const port = portOf(troubles());
    render(<Trouble onClose={() => undefined} port={port} />);
    await screen.findByText(/9 formulas with CSU functions, none in trouble/);
    port.findTroubles.mockRejectedValueOnce(new WorkbookFault("busy", "Excel is busy: wait."));
    const user = userEvent.setup();
    await user.click(screen.getByRole("button", { name: "Scan again" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("Excel is busy: wait.");
    await user.click(screen.getByRole("button", { name: "Scan again" }));
    await screen.findByText(/none in trouble/);
    expect(port.findTroubles).toHaveBeenCalledTimes(3);
  });

  it("says why it could not go to a cell", async () => {
    const port = portOf(troubles(one({ kind: "waiting" })));
    port.goTo.mockRejectedValueOnce(new WorkbookFault("place_gone", "That sheet is hidden: unhide it."));
    render(<Trouble onClose={() => undefined} port={port} />);
    await userEvent.click(await screen.findByRole("button", { name: /Go to C4/ }));
    expect(await screen.findByRole("alert")).toHaveTextContent("hidden");
  });

  it("tells versions, abilities and calls in flight, and a mix of builds", async () => {
    render(
      <Trouble
        onClose={() => undefined}
        port={portOf(troubles(), { ...FACTS, functionsBuild: "0.0.9-bbbb" })}
      />,
    );
    await screen.findByText("Calls in flight: 2 cells.");
    expect(screen.getByRole("alert")).toHaveTextContent("different builds");
    expect(screen.getByRole("row", { name: /ExcelApi 1\.13 tables, needed yes/ })).toBeVisible();
    expect(screen.getByRole("row", { name: /ExcelApi 1\.20 undo no/ })).toBeVisible();
    expect(screen.getByText("0.0.9-bbbb")).toBeVisible();
    expect(screen.getByText("16.0.20000")).toBeVisible();
  });

  it("copies for support, or shows the text where the browser refuses", async () => {
    const user = userEvent.setup();
    render(<Trouble onClose={() => undefined} port={portOf(troubles(one({ kind: "marked" })))} />);
    await screen.findByText(/^1 formula of 9 in trouble/);
    await user.click(screen.getByRole("button", { name: "Copy for support" }));
    await screen.findByText(/^Copied\./);
    expect(await navigator.clipboard.readText()).toContain("1 × #VALUE! in CSU.NAME: marked");
    vi.spyOn(navigator.clipboard, "writeText").mockRejectedValueOnce(new Error("refused"));
    await user.click(screen.getByRole("button", { name: "Copy for support" }));
    const box = await screen.findByRole<HTMLTextAreaElement>("textbox", { name: "Copy with Ctrl+C" });
    await takesFocus(() => box);
    expect(box.value).toContain("Commissioning Costs: for support");
  });

  it("opens from the menu and closes", async () => {
    const { user } = openPane();
    Object.assign(Office, {
      context: { requirements: { isSetSupported: () => true }, diagnostics: undefined },
    });
    await user.click(screen.getByRole("button", { name: "Menu" }));
    await user.click(await screen.findByRole("menuitem", { name: "Trouble page" }));
    await takesFocus(() => screen.getByRole("heading", { name: "Trouble" }));
    // There is no Excel here: that is said, and the rest of the page stands.
    expect(await screen.findByText(/Excel is not connected/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Close" }));
    expect(screen.queryByRole("heading", { name: "Trouble" })).toBeNull();
  });
});

describe("the text for support", () => {
  it("holds nothing of the workbook, whatever stands in it", () => {
    // Private use characters occur in nothing that is ours.
    const secret = fc.string({ unit: fc.constantFrom("\ue000", "\ue001", "\ue002"), minLength: 1 });
    const cause = fc.oneof(
      secret.map((text): Cause => ({ kind: "refused", text })),
      secret.map((name): Cause => ({ kind: "no_such_function", name })),
      fc.constantFrom<Cause>({ kind: "marked" }, { kind: "elsewhere" }, { kind: "not_known" }),
    );
    const told = fc.record({
      sheet: secret,
      cell: secret,
      error: fc.constantFrom("#N/A", "#NAME?", undefined),
      cells: fc.nat(9),
      inPart: fc.boolean(),
      functions: fc.array(fc.oneof(secret, fc.constantFrom("NAME", "PERHEAD")), { maxLength: 3 }),
      cause,
    });
    fc.assert(
      fc.property(fc.array(told, { minLength: 1, maxLength: 6 }), (all) => {
        const text = supportText(FACTS, troubles(...all), (name) => FUNCTIONS.has(name));
        expect(text).not.toMatch(/[\ue000-\ue002]/);
        expect(text).not.toContain("undefined");
        expect(text).toContain(`In trouble: ${all.filter(({ inPart }) => !inPart).length}\n`);
      }),
      { seed: 20_261_122 },
    );
  });

  it("tells that nothing was scanned", () => {
    expect(supportText(FACTS, undefined, () => true)).toContain("has not been scanned");
  });
});

describe("words", () => {
  it("every cause has a remedy", () => {
    const kinds: Cause[] = [
      { kind: "no_such_function", name: "NAMES" },
      { kind: "marked" },
      { kind: "not_connected" },
      { kind: "waiting" },
      { kind: "no_room" },
      { kind: "cells_gone" },
      { kind: "given_error" },
      { kind: "elsewhere" },
      { kind: "not_known" },
    ];
    const said = kinds.map(sayCause);
    for (const sentence of said) expect(sentence).toMatch(/: \w.*\.$/);
    expect(new Set(said).size).toBe(said.length);
  });

  it("says that there is nothing of ours", () => {
    expect(sayScan({ formulas: 0, waiting: 0, told: [], more: 0 })).toMatch(/No formula/);
  });
});
