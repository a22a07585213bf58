/**
 * As much of Excel as inserting needs: one sheet of cells, tables, protection, and calls that take effect at sync.
 * A property read before it was loaded and synced throws, as the real library does.
 */
interface FakeCell {
  value: unknown;
  format: string;
}

export interface FakeTable {
  name: string;
  address: string;
}

export interface FakeShape {
  readonly id: string;
  /** As it was set: name, description, place and size. */
  readonly look: Record<string, unknown>;
}

/** The id of the one sheet. */
export const SHEET_ID = "{sheet}";

export class FakeWorkbook {
  readonly cells = new Map<string, FakeCell>();
  readonly tables: FakeTable[] = [];
  readonly names: string[] = [];
  readonly shapes: FakeShape[] = [];
  readonly widths = new Map<number, number>();
  sheet = "Coverage";
  active = "C4";
  protected = false;
  readOnly = false;
  merged = "";
  syncs = 0;
  /** The code of an error with which the sync of this number fails, after it took effect half way; `lasting` with all after it. */
  failAt: { sync: number; code: string; lasting?: boolean } | undefined;

  set(address: string, value: unknown): void {
    this.cells.set(address, { value, format: "General" });
  }
  value(address: string): unknown {
    return this.cells.get(address)?.value ?? "";
  }
  format(address: string): string {
    return this.cells.get(address)?.format ?? "General";
  }

  /** Puts this workbook in the place of Excel. */
  install(): void {
    const run = async (...given: unknown[]): Promise<unknown> => {
      const batch = given.at(-1) as (context: unknown) => Promise<unknown>;
      return batch(this.#context());
    };
    Object.assign(globalThis, { Excel: { run, ClearApplyTo: { contents: "Contents" } } });
  }

  #context(): object {
    const queue: (() => void)[] = [];
    const later = (act: () => void): void => void queue.push(act);
    /** A proxy object: `read` gives its properties once loaded, `extra` its methods and setters. */
    const proxy = (read: Record<string, () => unknown>, extra: object = {}): object => {
      const loaded = new Map<string, unknown>();
      const target = Object.create(null) as Record<string, unknown>;
      Object.defineProperties(target, Object.getOwnPropertyDescriptors(extra));
      target.load = (names: string) => {
        for (const name of names.split(",").map((n) => n.trim().split("/")[0]!))
          later(() => loaded.set(name, read[name]?.()));
        // Whether an object is the null object is known after any load.
        if (read.isNullObject) later(() => loaded.set("isNullObject", read.isNullObject!()));
      };
      for (const name of Object.keys(read)) {
        const set = Object.getOwnPropertyDescriptor(target, name)?.set;
        Object.defineProperty(target, name, {
          get: () => {
            if (!loaded.has(name))
              throw Object.assign(new Error(`${name} was not loaded`), { code: "PropertyNotLoaded" });
            return loaded.get(name);
          },
          ...(set ? { set } : {}),
        });
      }
      return target;
    };
    const range = (address: string): object => {
      const cells = grid(address);
      const set = (part: keyof FakeCell, given: unknown): void =>
        later(() => {
          const rows = Array.isArray(given)
            ? (given as unknown[][])
            : cells.map((row) => row.map(() => given));
          if (rows.length !== cells.length || rows.some((row, i) => row.length !== cells[i]!.length))
            throw Object.assign(new Error("size"), { code: "InvalidArgument" });
          cells.forEach((row, r) =>
            row.forEach((at, c) => {
              const cell = this.cells.get(at) ?? { value: "", format: "General" };
              this.cells.set(at, { ...cell, [part]: rows[r]![c] });
            }),
          );
        });
      const first = cells[0]!;
      return proxy(
        {
          address: () => `${this.sheet}!${address}`,
          formulas: () => cells.map((row) => row.map((at) => this.value(at))),
          values: () => cells.map((row) => row.map((at) => this.value(at))),
          numberFormat: () => cells.map((row) => row.map((at) => this.format(at))),
          left: () => 48 * (address.charCodeAt(0) - "A".charCodeAt(0)),
          top: () => 15 * (Number(address.slice(1)) - 1),
        },
        {
          getUsedRangeOrNullObject: () => used(cells),
          getRow: (i: number) => range(rectangle([cells.at(i)!])),
          getLastRow: () => range(rectangle([cells.at(-1)!])),
          getCell: (row: number, column: number) => ({
            getResizedRange: (rows: number, columns: number) =>
              range(
                rectangle(
                  cells.slice(row, row + rows + 1).map((line) => line.slice(column, column + columns + 1)),
                ),
              ),
          }),
          set values(rows: unknown[][]) {
            set("value", rows);
          },
          set formulas(rows: unknown[][]) {
            set("value", rows);
          },
          set numberFormat(rows: unknown[][]) {
            set("format", rows);
          },
          getTables: () =>
            proxy({
              items: () =>
                this.tables
                  .filter((table) =>
                    grid(table.address)
                      .flat()
                      .some((at) => cells.flat().includes(at)),
                  )
                  .map((table) => ({
                    ...table,
                    convertToRange: () => later(() => void this.tables.splice(this.tables.indexOf(table), 1)),
                  })),
            }),
          getMergedAreasOrNullObject: () =>
            proxy({
              address: () => `${this.sheet}!${this.merged}`,
              isNullObject: () => !this.merged,
            }),
          getColumn: (i: number) =>
            Object.assign(range(rectangle(cells.map((row) => [row[i]!]))), {
              format: this.#width(letters(first[i]!), proxy, later),
            }),
          clear: () =>
            later(() =>
              cells.flat().forEach((at) => this.cells.set(at, { value: "", format: this.format(at) })),
            ),
        },
      );
    };
    /** Cells that hold something or are formatted, as the smallest rectangle around them. */
    const used = (cells: string[][]): object => {
      const counts = (at: string): boolean => this.value(at) !== "" || this.format(at) !== "General";
      const found = (): string[][] => {
        const rows = cells.flatMap((row, i) => (row.some(counts) ? [i] : []));
        const columns = cells[0]!.flatMap((_, i) => (cells.some((row) => counts(row[i]!)) ? [i] : []));
        return cells
          .slice(rows[0] ?? 0, (rows.at(-1) ?? -1) + 1)
          .map((row) => row.slice(columns[0], columns.at(-1)! + 1));
      };
      const each = <T>(part: (at: string) => T) => found().map((row) => row.map(part));
      return proxy({
        isNullObject: () => found().length === 0,
        address: () => (found().length ? `${this.sheet}!${rectangle(found())}` : undefined),
        formulas: () => each((at) => this.value(at)),
        values: () => each((at) => this.value(at)),
        numberFormat: () => each((at) => this.format(at)),
      });
    };
    const protection = proxy({ protected: () => this.protected });
    const tables = proxy({ items: () => this.tables });
    const sheet = {
      protection,
      getRange: range,
      tables: {
        add: (address: string) => {
          const made: FakeTable = { name: `Table${this.tables.length + 1}`, address };
          later(() => void this.tables.push(made));
          return {
            set name(name: string) {
              later(() => void (made.name = name));
            },
          };
        },
      },
    };
    const shapes = this.#shapes(proxy, later);
    const front = proxy(
      { id: () => SHEET_ID, protection: () => ({ protected: this.protected }) },
      { shapes },
    );
    const workbook = proxy(
      { readOnly: () => this.readOnly },
      {
        getActiveCell: () => range(this.active),
        worksheets: {
          getItem: () => sheet,
          getActiveWorksheet: () => front,
          getItemOrNullObject: (id: string) => ({ isNullObject: id !== SHEET_ID, shapes }),
        },
        tables,
        names: proxy({ items: () => this.names.map((name) => ({ name })) }),
        application: { suspendScreenUpdatingUntilNextSync: () => undefined },
      },
    );
    return {
      workbook,
      sync: async () => {
        this.syncs += 1;
        const acts = queue.splice(0);
        const failing =
          this.failAt?.sync === this.syncs || (this.failAt?.lasting && this.syncs > this.failAt.sync);
        for (const act of failing ? acts.slice(0, Math.ceil(acts.length * 0.7)) : acts) act();
        if (failing) throw Object.assign(new Error("failed"), { code: this.failAt!.code });
      },
    };
  }

  #shapes(
    proxy: (read: Record<string, () => unknown>, extra?: object) => object,
    later: (act: () => void) => void,
  ): object {
    const { shapes } = this;
    return proxy(
      {
        items: () =>
          shapes.map((shape) => ({
            id: shape.id,
            delete: () => later(() => void shapes.splice(shapes.indexOf(shape), 1)),
          })),
      },
      {
        addImage: (image: string) => {
          const made: FakeShape = { id: `{shape ${shapes.length + 1}}`, look: { image } };
          later(() => void shapes.push(made));
          // What is set takes effect at sync, in the order in which it was set.
          return new Proxy(proxy({ id: () => made.id }), {
            set: (_, name, value) => {
              later(() => void (made.look[String(name)] = value));
              return true;
            },
          });
        },
      },
    );
  }

  #width(
    column: string,
    proxy: (read: Record<string, () => unknown>, extra: object) => object,
    later: (act: () => void) => void,
  ): object {
    const key = column.charCodeAt(0);
    const { widths } = this;
    return proxy(
      { columnWidth: () => widths.get(key) ?? 48 },
      {
        set columnWidth(width: number) {
          later(() => void widths.set(key, width));
        },
      },
    );
  }
}

const letters = (address: string): string => address.replace(/\d+/, "");

const rectangle = (cells: string[][]): string => `${cells[0]![0]!}:${cells.at(-1)!.at(-1)!}`;

/** The cells of `C4:D5` in rows; columns A to Z only. */
function grid(address: string): string[][] {
  const [from, to = from] = address.split(":");
  const column = (at: string): number => at.charCodeAt(0);
  const row = (at: string): number => Number(at.slice(1));
  return Array.from({ length: row(to!) - row(from!) + 1 }, (_, r) =>
    Array.from(
      { length: column(to!) - column(from!) + 1 },
      (_, c) => `${String.fromCharCode(column(from!) + c)}${row(from!) + r}`,
    ),
  );
}
