/**
 * As much of Excel as the pinned date needs: sheets of formulas, settings, the number of a date. What is asked takes
 * effect at sync, and a property that was not loaded is not there.
 */
class FakeSheet {
  readonly formulas = new Map<string, unknown>();
  readonly formats = new Map<string, string>();
  /** Cells that show what was spilled, by the cell it came from. */
  readonly spills = new Map<string, string>();
  protected = false;
  /** The code of the error that writing to this sheet gives. */
  refuses = "";
  /** What was done to the sheet, in order. */
  readonly log: string[] = [];
  /** Cells whose text only looks like a formula. */
  readonly texts = new Set<string>();
  constructor(readonly id: string) {}

  /** What a cell shows: a formula something else than itself. */
  valueAt(at: string): unknown {
    const held = this.formulas.get(at) ?? "";
    return String(held).startsWith("=") && !this.texts.has(at) ? "answer" : held;
  }
}

type Reads = Record<string, () => unknown>;

export class FakeDatedWorkbook {
  readonly sheets: FakeSheet[] = [];
  readonly settings = new Map<string, unknown>();
  readonly names: { name: string; formula: string }[] = [];
  /** What DATE(1904,1,1) gives; undefined where Excel refuses to say. */
  date: number | undefined = 1462;
  failing: string | undefined;
  syncs = 0;
  #settingsChanged: (() => Promise<unknown>) | undefined;
  #queue: (() => void)[] = [];

  sheet(id: string, formulas: Record<string, unknown>): FakeSheet {
    const sheet = new FakeSheet(id);
    for (const [at, formula] of Object.entries(formulas)) sheet.formulas.set(at, formula);
    this.sheets.push(sheet);
    return sheet;
  }

  install(): void {
    const run = async (...given: unknown[]): Promise<unknown> => {
      const batch = given.at(-1) as (context: unknown) => Promise<unknown>;
      return batch(this.#context());
    };
    Object.assign(globalThis, { Excel: { run } });
  }

  /** What Excel does when somebody else changes a setting. */
  async settingsChanged(): Promise<void> {
    await this.#settingsChanged?.();
  }

  #later(act: () => void): void {
    this.#queue.push(act);
  }

  #proxy(reads: Reads, members: object = {}): Record<string, unknown> {
    const target = Object.defineProperties({}, Object.getOwnPropertyDescriptors(members)) as Record<
      string,
      unknown
    >;
    target.load = (names: string) => {
      this.#later(() => {
        const absent = reads.isNullObject?.() === true;
        for (const name of [...names.split(",").map((n) => n.trim().split("/")[0]!), "isNullObject"]) {
          const read = reads[name];
          if (!read || (absent && name !== "isNullObject")) continue;
          const set = Object.getOwnPropertyDescriptor(target, name)?.set;
          const value = read();
          Object.defineProperty(target, name, { get: () => value, configurable: true, ...(set && { set }) });
        }
      });
      return target;
    };
    return target;
  }

  #range(sheet: FakeSheet, cells: readonly (readonly string[])[], extra: Reads = {}): object {
    const write = (part: "formulas" | "formats", rows: readonly (readonly unknown[])[]): void =>
      this.#later(() => {
        if (part === "formulas" && sheet.refuses)
          throw Object.assign(new Error("refused"), { code: sheet.refuses });
        cells.forEach((row, r) =>
          row.forEach((at, c) => {
            // A formula in a cell formatted as text is the text of it.
            if (part === "formulas" && sheet.formats.get(at) === "@") sheet.log.push(`${at} is text now`);
            (sheet[part] as Map<string, unknown>).set(at, rows[r]![c]);
            if (part === "formulas") sheet.log.push(`${at} ${String(rows[r]![c])}`);
          }),
        );
      });
    return this.#proxy(
      {
        formulas: () => cells.map((row) => row.map((at) => sheet.formulas.get(at) ?? "")),
        values: () => cells.map((row) => row.map((at) => sheet.valueAt(at))),
        numberFormat: () => cells.map((row) => row.map((at) => sheet.formats.get(at) ?? "General")),
        ...extra,
      },
      {
        set formulas(rows: unknown[][]) {
          write("formulas", rows);
        },
        set numberFormat(rows: unknown[][]) {
          write("formats", rows);
        },
        getSpillParentOrNullObject: () => {
          const at = cells[0]![0]!;
          const parent = sheet.spills.get(at);
          return this.#proxy({
            isNullObject: () => parent === undefined,
            rowIndex: () => rowOf(parent!),
            columnIndex: () => columnOf(parent!),
          });
        },
      },
    );
  }

  #sheet(sheet: FakeSheet): object {
    const within = (row: number, column: number, rows: number, columns: number): string[][] =>
      Array.from({ length: rows }, (_, r) =>
        Array.from({ length: columns }, (__, c) => cellAt(row + r, column + c)),
      );
    return this.#proxy(
      {},
      {
        id: sheet.id,
        protection: this.#proxy({ protected: () => sheet.protected }),
        getUsedRangeOrNullObject: () => {
          const used = [...sheet.formulas.keys()];
          const [rows, columns] = [used.map(rowOf), used.map(columnOf)];
          const [top, left] = [Math.min(...rows), Math.min(...columns)];
          return this.#proxy({
            isNullObject: () => used.length === 0,
            rowIndex: () => top,
            columnIndex: () => left,
            rowCount: () => Math.max(...rows) - top + 1,
            columnCount: () => Math.max(...columns) - left + 1,
            hasSpill: () => (sheet.spills.size ? null : false),
          });
        },
        getRangeByIndexes: (row: number, column: number, rows: number, columns: number) =>
          this.#range(sheet, within(row, column, rows, columns)),
        getCell: (row: number, column: number) => this.#range(sheet, within(row, column, 1, 1)),
        getRange: (address: string) => {
          const [from, to = from] = address.split(":") as [string, string?];
          const rows = rowOf(to) - rowOf(from) + 1;
          return this.#range(sheet, within(rowOf(from), columnOf(from), rows, 1));
        },
        calculate: (all: boolean) => this.#later(() => void sheet.log.push(`calculate ${String(all)}`)),
      },
    );
  }

  #context(): object {
    const sheets = this.sheets.map((sheet) => this.#sheet(sheet));
    const workbook = {
      worksheets: this.#proxy(
        { items: () => sheets },
        { getItem: (id: string) => sheets[this.sheets.findIndex((sheet) => sheet.id === id)] },
      ),
      names: this.#proxy({ items: () => this.names }),
      application: {
        suspendApiCalculationUntilNextSync: () => undefined,
        suspendScreenUpdatingUntilNextSync: () => undefined,
      },
      functions: {
        date: () =>
          this.#proxy({
            value: () => {
              if (this.date === undefined)
                throw Object.assign(new Error("no such function"), { code: "ApiNotFound" });
              return this.date;
            },
          }),
      },
      settings: {
        add: (key: string, value: unknown) => this.#later(() => void this.settings.set(key, value)),
        getItemOrNullObject: (key: string) =>
          this.#proxy(
            {
              isNullObject: () => !this.settings.has(key),
              key: () => key,
              value: () => this.settings.get(key),
            },
            { delete: () => this.#later(() => void this.settings.delete(key)) },
          ),
        onSettingsChanged: {
          add: (handler: () => Promise<unknown>) => {
            this.#settingsChanged = handler;
            return {
              remove: () => (this.#settingsChanged = undefined),
              context: { sync: () => Promise.resolve() },
            };
          },
        },
      },
    };
    return {
      workbook,
      sync: async () => {
        this.syncs += 1;
        if (this.failing !== undefined) throw Object.assign(new Error("failing"), { code: this.failing });
        for (const act of this.#queue.splice(0)) act();
      },
    };
  }
}

const columnOf = (at: string): number => at.charCodeAt(0) - 65;
const rowOf = (at: string): number => Number(at.slice(1)) - 1;
const cellAt = (row: number, column: number): string => `${String.fromCharCode(65 + column)}${row + 1}`;
