/** Collects tests written for Vitest, as far as the model's tests use it: `describe`, `it`, their `each`, `beforeEach`, `expect`. */
import path from "node:path";
import { format } from "node:util";
import { expect } from "vitest";

/** `$key` and `%s` of a title, filled in from a row. */
function titled(title, row) {
  const values = Array.isArray(row) ? row : [row];
  const named = title.replace(/\$(\w+)/g, (_, key) => String(values[0]?.[key]));
  return format(named, ...values.slice(0, named.split("%").length - 1));
}

/** A row of a table as it was before any test changed it; functions cannot be copied, and change nothing. */
function fresh(row) {
  try {
    return globalThis.structuredClone(row);
  } catch {
    return row;
  }
}

export class Collector {
  tests = [];
  #file = "";
  #within = [];
  #before = [];

  constructor() {
    const beforeEach = (prepare) => void this.#before.push(prepare);
    globalThis[Symbol.for("model-tests")] = {
      describe: this.#describe(),
      it: this.#it(),
      beforeEach,
      expect,
    };
  }

  /** The tests that follow are of this file. */
  enter(file) {
    this.#file = file;
    this.#before = [];
  }

  #describe() {
    const describe = (title, body) => {
      const outside = this.#before;
      this.#before = [...outside];
      this.#within.push(title);
      body();
      this.#within.pop();
      this.#before = outside;
    };
    return this.#withEach(describe);
  }

  #it() {
    const it = (title, ...rest) => {
      const body = rest.find((one) => typeof one === "function");
      const before = this.#before;
      const run = async () => {
        for (const prepare of before) await prepare();
        await body();
      };
      const name = [this.#file, ...this.#within, title].join(" > ");
      // A table may have two rows of one name.
      const same = this.tests.filter((one) => one.name === name).length;
      const id = same ? `${name} (${same + 1})` : name;
      this.tests.push({ id, name, run, fileName: path.resolve("test/model", this.#file) });
    };
    return this.#withEach(it);
  }

  #withEach(one) {
    one.each = (rows) => (title, body) => {
      for (const row of rows)
        one(titled(title, row), () => {
          const own = fresh(row);
          return Array.isArray(own) ? body(...own) : body(own);
        });
    };
    return one;
  }
}
