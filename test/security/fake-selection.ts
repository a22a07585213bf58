/**
 * What Excel answers about the selected cells. Calls take effect at sync, a property that was not loaded throws, and
 * cells that were once resolved stay the same ones, as Office.js keeps them, however the selection moves on.
 */

/** A block as Excel describes it. */
export interface Block {
  /** As Excel writes it, with the sheet. */
  readonly address: string;
  readonly rowCount: number;
  readonly columnCount: number;
  /** -1 where Excel gives up counting. */
  readonly cellCount: number;
  readonly isEntireColumn?: boolean;
  readonly isEntireRow?: boolean;
  /** Not asked for where it would be too much. */
  readonly values?: readonly (readonly unknown[])[];
}

export interface Selected {
  readonly whole: Block;
  /** Its part that holds something. */
  readonly used: Block | undefined;
}

/** A block of values with its top left cell at a place. */
export function blockOf(sheet: string, values: readonly (readonly unknown[])[], at = "A1"): Block {
  const columnCount = values[0]?.length ?? 0;
  const end = `${String.fromCharCode(at.charCodeAt(0) + columnCount - 1)}${Number(at.slice(1)) + values.length - 1}`;
  const quoted = /^[A-Za-z_]+$/.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`;
  return {
    address: `${quoted}!${at}${end === at ? "" : `:${end}`}`,
    rowCount: values.length,
    columnCount,
    cellCount: values.length * columnCount,
    values,
  };
}

export class SelectionExcel {
  /** What is selected; or the code with which Excel refuses to say. */
  selected: Selected | { readonly refused: string } = { refused: "InvalidSelection" };
  /** Called after every exchange, as what the user does meanwhile. */
  meanwhile: (exchange: number) => void = () => undefined;
  /** The code with which the exchange of a number fails. */
  failAt: { readonly exchange: number; readonly code: string } | undefined;
  /** Whatever was written, called for or asked for in excess. */
  readonly written: string[] = [];
  #exchanges = 0;

  install(): void {
    const run = async (...given: unknown[]): Promise<unknown> => {
      const work = given.at(-1) as (context: unknown) => Promise<unknown>;
      this.#exchanges = 0;
      return work(this.#context());
    };
    Object.assign(globalThis, { Excel: { run } });
  }

  #context(): object {
    const queue: (() => void)[] = [];
    const refuse = (code: string): never => {
      throw Object.assign(new Error("in the language of the user"), { code });
    };
    const proxy = (resolve: () => { block: Block | undefined; selected: Selected }): object => {
      const loaded = new Map<string, unknown>();
      let known: ReturnType<typeof resolve> | undefined;
      const now = (): ReturnType<typeof resolve> => (known ??= resolve());
      return new Proxy(Object.create(null) as object, {
        get: (_, name) => {
          if (name === "load")
            return (names: string) =>
              queue.push(() => {
                const { block } = now();
                loaded.set("isNullObject", block === undefined);
                for (const one of names.split(",").map((word) => word.trim())) {
                  if (one === "values" && block && !block.values) this.written.push("asked for too much");
                  loaded.set(one, block?.[one as keyof Block] ?? (one.startsWith("is") ? false : undefined));
                }
              });
          if (name === "getUsedRangeOrNullObject")
            return () => proxy(() => ({ block: now().selected.used, selected: now().selected }));
          if (!loaded.has(String(name))) return refuse("PropertyNotLoaded");
          return loaded.get(String(name));
        },
        set: (_, name) => Boolean(this.written.push(String(name))),
      });
    };
    const selection = (): { block: Block; selected: Selected } =>
      "refused" in this.selected
        ? refuse(this.selected.refused)
        : { block: this.selected.whole, selected: this.selected };
    return {
      workbook: { getSelectedRange: () => proxy(selection) },
      sync: async () => {
        this.#exchanges += 1;
        const due = queue.splice(0);
        if (this.failAt?.exchange === this.#exchanges) refuse(this.failAt.code);
        for (const act of due) act();
        this.meanwhile(this.#exchanges);
      },
    };
  }
}
