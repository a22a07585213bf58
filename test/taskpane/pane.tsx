/** The panel on the real data release, with a workbook that only remembers what it was asked. */
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import axe from "axe-core";
import { expect, vi } from "vitest";
import { register, setLocalFigures } from "../../src/reference/store";
import type { ReleaseLabel } from "../../src/reference/release-order";
import { App } from "../../src/taskpane/App";
import type {
  LocalFiguresPort,
  ModelPort,
  Sharing,
  ReleasePort,
  TablesPort,
  WorkbookPort,
} from "../../src/taskpane/workbook-access";
import type { InsertedPicture, PictureToInsert } from "../../src/workbook/insert-picture";
import type { CellPlace } from "../../src/workbook/address";
import { sizeOf, type Block } from "../../src/workbook/block";
import type { GivenCells, StandingFormula } from "../../src/workbook/formula-cells";
import type { CellBlock } from "../../src/workbook/insert-cells";
import type { FormulaSpec } from "../../src/workbook/insert-formula";
import { WorkbookFault } from "../../src/workbook/errors";
import {
  sheetNamesOf,
  type ModelToWrite,
  type UpdateOutcome,
  type Written,
} from "../../src/workbook/model-book";
import type { NewSet } from "../../src/workbook/local-figures";
import type { WorkbookDates } from "../../src/workbook/pinned-date";
import type { PinnedRelease } from "../../src/workbook/pinned-release";
import type { SelectedCells } from "../../src/workbook/selected-cells";
import type { SavedScenario, ToSave } from "../../src/workbook/scenarios";
import type { RefreshReport, Scope, TablesOverview, UndoOutcome } from "../../src/workbook/tables";
import type { Watch } from "../../src/workbook/share/all-or-nothing";
import type { DetachPlan, Left, Overview, RepairReport, Report } from "../../src/workbook/share";

/** A workbook with one table, of which one figure and one row have changed. */
class FakeTables implements TablesPort {
  overview: TablesOverview = { tables: [], notes: [], undo: { state: "none", tables: 0 } };
  report: RefreshReport = { tables: [], notes: [] };
  outcome: UndoOutcome = { kind: "undone", tables: 1 };
  failure: Error | undefined;
  readonly #answer = async <T,>(answer: T): Promise<T> => {
    if (this.failure) throw this.failure;
    return answer;
  };
  tablesOverview = vi.fn(() => this.#answer(this.overview));
  checkTables = vi.fn((_scope: Scope) => this.#answer(this.report));
  refreshTables = vi.fn((_scope: Scope) => this.#answer(this.report));
  undoRefresh = vi.fn((_anyway?: boolean) => this.#answer(this.outcome));
  keepReport = vi.fn((_report: RefreshReport) => this.#answer("Changes"));
}

export class FakePort implements WorkbookPort {
  readonly tables = new FakeTables();
  readonly releases = new FakeReleases();
  readonly sharing = new FakeSharing();
  readonly blocks: Block[] = [];
  readonly inserted: FormulaSpec[] = [];
  readonly localFigures = new FakeOwnFigures();
  readonly model = new FakeModel();
  readonly pictures = {
    insertPicture: vi.fn(async (_picture: PictureToInsert) => {
      if (this.failure) throw this.failure;
      return { sheet: "Coverage", cell: "C4", sheetId: "sheet", shapeId: "shape" };
    }),
    removePicture: vi.fn(async (_picture: InsertedPicture) => true),
  };
  place: CellPlace | undefined = { sheet: "Coverage", row: 3, column: 2 };
  failure: Error | undefined;

  insertTable = vi.fn(async (block: Block) => {
    if (this.failure) throw this.failure;
    this.blocks.push(block);
    return { sheet: "Coverage", cells: "C4:P16", name: "CSU_coverage", rows: sizeOf(block).rows - 1 };
  });
  insertFormula = vi.fn(async (spec: FormulaSpec) => {
    if (this.failure) throw this.failure;
    this.inserted.push(spec);
    return { sheet: "Coverage", cells: "C4:K16", rows: spec.rows };
  });
  /** A computer on which somebody was welcomed before. */
  readonly marks = new Set(["welcomed"]);
  readonly computer = {
    isMarked: (name: string): boolean => this.marks.has(name),
    mark: (name: string): void => void this.marks.add(name),
  };
  readonly cellBlocks: CellBlock[] = [];
  insertCells = vi.fn(async (block: CellBlock) => {
    if (this.failure) throw this.failure;
    this.cellBlocks.push(block);
    return { sheet: "Coverage", cells: "C4:E20", rows: block.rows };
  });
  /** What is selected when a formula is put together, and the formula that stands in the active cell. */
  given: GivenCells = { sheet: "Coverage", range: "A2:A3", rows: [["00T"], ["00C"]] };
  standing: StandingFormula = { place: { sheet: "Coverage", row: 3, column: 2 }, formula: "" };
  readonly formulas = {
    selection: vi.fn(async () => this.given),
    cellsAt: vi.fn(async (_sheet: string, _range: string) => this.given),
    active: vi.fn(async () => this.standing),
    replace: vi.fn(async (spec: FormulaSpec, _standing: StandingFormula) => {
      if (this.failure) throw this.failure;
      this.inserted.push(spec);
      return { sheet: "Coverage", cells: "C4", rows: spec.rows };
    }),
  };
  watchActiveCell = (tell: (place: CellPlace | undefined) => void): (() => void) => {
    tell(this.place);
    return () => undefined;
  };

  dates: WorkbookDates = { pinned: { kind: "none" }, system: 1900 };
  private readonly listeners = new Set<() => void>();
  workbookDates = (): WorkbookDates => this.dates;
  watchWorkbookDates = (tell: () => void): (() => void) => {
    this.listeners.add(tell);
    return () => void this.listeners.delete(tell);
  };
  setDates(dates: WorkbookDates): void {
    this.dates = dates;
    for (const tell of this.listeners) tell();
  }
  countOurCells = vi.fn(async () => {
    if (this.failure) throw this.failure;
    return 12;
  });
  pinWorkbook = vi.fn(async (day: string | undefined) => {
    if (this.failure) throw this.failure;
    this.setDates({ ...this.dates, pinned: day === undefined ? { kind: "none" } : { kind: "pinned", day } });
    return 12;
  });
}

/** A workbook that may be kept to a release, with twelve cells that are worked out again when asked. */
class FakeReleases implements ReleasePort {
  pinned: PinnedRelease = { kind: "none" };
  failure: Error | undefined;
  private readonly listeners = new Set<() => void>();

  pinnedRelease = (): PinnedRelease => this.pinned;
  watchPinnedRelease = (tell: () => void): (() => void) => {
    this.listeners.add(tell);
    return () => void this.listeners.delete(tell);
  };
  readPinnedRelease = vi.fn(async () => this.pinned);
  setPinned(label: ReleaseLabel | undefined): void {
    this.pinned = label ? { kind: "pinned", label } : { kind: "none" };
    for (const tell of this.listeners) tell();
  }
  changeRelease = vi.fn(async ({ pin, swap }: Parameters<ReleasePort["changeRelease"]>[0]) => {
    if (this.failure) throw this.failure;
    swap();
    if (pin !== "same") this.setPinned(pin);
    return 12;
  });
  keepTo = vi.fn(async (label: ReleaseLabel | undefined) => {
    if (this.failure) throw this.failure;
    this.setPinned(label);
  });
  recalculateOurCells = vi.fn(async () => 12);
}

/** A workbook with ten formulas, six of them on the sheet in front; what is asked of it changes the numbers. */
class FakeSharing implements Sharing {
  seen: Overview = {
    formulas: { sheet: 6, workbook: 10 },
    frozen: { sheet: 0, workbook: 0 },
    broken: 0,
    tables: 2,
    interrupted: undefined,
    faults: [],
  };
  failure: Error | undefined;
  left: readonly Left[] = [];
  broken: RepairReport = { repaired: [], left: [] };
  plan: DetachPlan = { formulas: 10, parts: new Map(), settings: [], names: 0, left: [] };

  private report(): Report {
    if (this.failure) throw this.failure;
    return { cells: 10, sheets: 2, left: this.left };
  }
  overview = vi.fn(async () => this.seen);
  freeze = vi.fn(async (..._given: Parameters<Sharing["freeze"]>) => this.report());
  restore = vi.fn(async (..._given: Parameters<Sharing["restore"]>) => this.report());
  forgetFrozen = vi.fn(async () => undefined);
  findBroken = vi.fn(async () => this.broken);
  repair = vi.fn(async () => this.broken);
  planDetach = vi.fn(async () => this.plan);
  detach = vi.fn(async () => this.report());
}

/** A workbook that keeps plans of the model, and writes tables at C4. */
class FakeModel implements ModelPort {
  readonly blocks: Block[] = [];
  saved: SavedScenario[] = [];
  failure: Error | undefined;

  insertBlock = vi.fn(async (block: Block) => {
    if (this.failure) throw this.failure;
    this.blocks.push(block);
    return { sheet: "Paper", cells: "C4:E20", name: "CSU_plan", rows: sizeOf(block).rows - 1 };
  });
  /** Holds a model back while it is written, until it is let go or cancelled. */
  writing: Promise<void> | undefined;
  /** What stands in the workbook of the plan that is written. */
  found: UpdateOutcome = { kind: "none" };
  readonly sheets = {
    writeBook: vi.fn((model: ModelToWrite, watch: Watch = {}) => this.write(model, watch)),
    checkBook: vi.fn(async (_model: ModelToWrite) => this.found),
    updateBook: vi.fn(async (_model: ModelToWrite, _watch?: Watch) => this.found),
  };
  private async write(model: ModelToWrite, watch: Watch): Promise<Written> {
    if (this.failure) throw this.failure;
    const book = model.lay(sheetNamesOf(1), [{ ...model.log, changed: "" }]);
    watch.onProgress?.(1, 2);
    await this.writing;
    if (watch.signal?.aborted) throw new WorkbookFault("cancelled", "Cancelled. Nothing was changed.");
    return {
      copy: 1,
      sheets: Object.fromEntries(book.sheets.map(({ id, name }) => [id, name])),
      cells: book.sheets.reduce((sum, { cells }) => sum + cells.length, 0),
    };
  }
  readonly scenarios = {
    listScenarios: vi.fn(async () => ({ saved: this.saved, faults: [] })),
    saveScenario: vi.fn(async ({ id, scenario }: ToSave) => {
      if (this.failure) throw this.failure;
      const one = {
        id: id ?? `saved-${this.saved.length}`,
        name: scenario.name,
        scenario,
        savedOn: "2026-11-22T09:00:00.000Z",
      };
      this.saved = [...this.saved.filter((other) => other.id !== one.id), one];
      return one;
    }),
    removeScenario: vi.fn(async (id: string) => {
      if (this.failure) throw this.failure;
      this.saved = this.saved.filter((one) => one.id !== id);
    }),
  };
}

/** A workbook that keeps figures of the user's own, and what cells are selected in it. */
class FakeOwnFigures implements LocalFiguresPort {
  faults: readonly string[] = [];
  failure: Error | undefined;
  selected: SelectedCells = { address: "Allowances!A1", rows: [] };

  read = vi.fn(async () => this.faults);
  add = vi.fn(async (set: NewSet) => {
    if (this.failure) throw this.failure;
    const { sets } = register().local;
    setLocalFigures([...sets, { ...set, id: `set-${sets.length}`, order: sets.length + 1 }]);
    return 5;
  });
  remove = vi.fn(async (ids: readonly string[]) => {
    if (this.failure) throw this.failure;
    setLocalFigures(register().local.sets.filter(({ id }) => !ids.includes(id)));
    return 5;
  });
  selectedCells = vi.fn(async () => {
    if (this.failure) throw this.failure;
    return this.selected;
  });
}

export interface OpenPane {
  readonly user: UserEvent;
  readonly port: FakePort;
  readonly container: HTMLElement;
}

export function openPane(port = new FakePort()): OpenPane {
  const { container } = render(<App workbook={port} />);
  return { user: userEvent.setup(), port, container };
}

export const searchField = (): HTMLElement => screen.getByRole("combobox", { name: /Find an organisation/ });

/** Searches for a text and opens the best result with the keyboard alone. */
export async function lookUp(user: UserEvent, text: string): Promise<void> {
  await fill(user, searchField(), text);
  await user.keyboard("{Enter}");
  await pageStands();
}

/** The first page of all is fetched when it is opened. */
export const pageStands = (): Promise<void> =>
  waitFor(() => {
    if (screen.queryByText("Opening…")) throw new Error("The page is still being fetched.");
  });

/** Waits until what is found has the focus: effects that give it may run after what they follow is on the page. */
export const takesFocus = (find: () => HTMLElement): Promise<void> =>
  waitFor(() => {
    expect(find()).toHaveFocus();
  });

/** Presses a button as soon as it can be pressed: while work goes on that another has started, it waits. */
export async function pressWhenReady(user: UserEvent, find: () => HTMLElement): Promise<void> {
  await waitFor(() => {
    expect(find()).not.toHaveAttribute("aria-disabled", "true");
  });
  await user.click(find());
}

/** Puts a text in the place of what a field holds. */
export async function fill(user: UserEvent, field: HTMLElement, text: string): Promise<void> {
  await user.clear(field);
  await user.click(field);
  await user.paste(text);
}

/** Opens a folded part of a page and gives its contents. */
export async function unfold(user: UserEvent, name: RegExp): Promise<HTMLElement> {
  const header = screen.getByRole("button", { name });
  if (header.getAttribute("aria-expanded") === "false") await user.click(header);
  return header.closest<HTMLElement>("[class*=AccordionItem]")!;
}

/** Rows of the first table in a part, as text. */
export const rowsOf = (part: HTMLElement): string[][] =>
  within(part)
    .getAllByRole("row")
    .map((row) => [...row.children].map((cell) => cell.textContent));

/** What axe finds; colours and layout, which jsdom does not have, are left to the browser tests. */
export async function axeFindings(container: HTMLElement): Promise<string[]> {
  const { violations } = await axe.run(container, {
    rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
  });
  return violations.map((found) => `${found.id}: ${found.nodes.map((node) => node.html).join(" ")}`);
}
