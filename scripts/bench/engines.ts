/** XLOOKUP as other calculation engines have it: a table of codes and amounts, and one formula for every code. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { initSync, Model } from "@ironcalc/wasm";

export interface Lookup {
  readonly table: readonly (readonly [code: string, amount: number])[];
  readonly codes: readonly string[];
}

/** A sheet ready to calculate. */
export interface Engine {
  /** Calculates every formula anew. */
  calculate(): unknown;
  /** The value of the nth formula. */
  value(nth: number): unknown;
}

const lookupFormula = (row: number, { table }: Lookup): string =>
  `=XLOOKUP(D${row},$A$1:$A$${table.length},$B$1:$B$${table.length})`;

/** IronCalc 0.8 as WebAssembly. */
export function ironCalc(lookup: Lookup): Engine {
  const require = createRequire(import.meta.url);
  initSync({ module: readFileSync(require.resolve("@ironcalc/wasm/wasm_bg.wasm")) });
  const model = new Model("bench", "en", "UTC", "en");
  model.pauseEvaluation();
  lookup.table.forEach(([code, amount], i) => {
    model.setUserInput(0, i + 1, 1, `'${code}`);
    model.setUserInput(0, i + 1, 2, String(amount));
  });
  lookup.codes.forEach((code, i) => {
    model.setUserInput(0, i + 1, 4, `'${code}`);
    model.setUserInput(0, i + 1, 5, lookupFormula(i + 1, lookup));
  });
  return {
    calculate: () => model.evaluate(),
    value: (nth) => Number(model.getFormattedCellValue(0, nth + 1, 5).replaceAll(",", "")),
  };
}

/** Univer 0.25 without a page. Its modules for import need a bundler, so those for require are taken. */
export function univer(lookup: Lookup): Engine {
  lendIteratorHelpers();
  const require = createRequire(import.meta.url);
  const core = require("@univerjs/core") as typeof import("@univerjs/core");
  const { FUniver } = require("@univerjs/core/facade") as typeof import("@univerjs/core/facade");
  const formulas = require("@univerjs/engine-formula") as typeof import("@univerjs/engine-formula");
  const sheets = require("@univerjs/sheets") as typeof import("@univerjs/sheets");
  const sheetsFormula = require("@univerjs/sheets-formula") as typeof import("@univerjs/sheets-formula");
  for (const facade of ["engine-formula", "sheets", "sheets-formula"]) require(`@univerjs/${facade}/facade`);
  const instance = new core.Univer({
    locale: core.LocaleType.EN_US,
    locales: { [core.LocaleType.EN_US]: {} },
    logLevel: core.LogLevel.ERROR,
  });
  instance.registerPlugins([
    [formulas.UniverFormulaEnginePlugin],
    [sheets.UniverSheetsPlugin],
    [
      sheetsFormula.UniverSheetsFormulaPlugin,
      { initialFormulaComputing: sheetsFormula.CalculationMode.NO_CALCULATION },
    ],
  ]);
  const api = FUniver.newAPI(instance);
  const cellData: Record<number, Record<number, { v?: string | number; f?: string; t?: number }>> = {};
  lookup.codes.forEach((code, i) => {
    const row = lookup.table[i];
    cellData[i] = {
      ...(row ? { 0: { v: row[0], t: core.CellValueType.STRING }, 1: { v: row[1] } } : {}),
      3: { v: code, t: core.CellValueType.STRING },
      4: { f: lookupFormula(i + 1, lookup) },
    };
  });
  const rowCount = lookup.codes.length + 10;
  const sheet = api
    .createWorkbook({
      id: "bench",
      name: "bench",
      sheetOrder: ["s"],
      sheets: { s: { id: "s", name: "s", rowCount, columnCount: 10, cellData } },
    })
    .getActiveSheet();
  const formula = api.getFormula();
  return {
    calculate: () =>
      new Promise<void>((resolve) => {
        const waiting = formula.calculationEnd(() => {
          waiting.dispose();
          resolve();
        });
        formula.executeCalculation();
      }),
    value: (nth) => sheet.getRange(nth, 4).getValue(),
  };
}

/** Univer 0.25 calls helpers of iterators that came with Node 22. */
function lendIteratorHelpers(): void {
  const iterator = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]())) as Record<
    string,
    unknown
  >;
  for (const helper of ["some", "every", "find", "forEach", "reduce"] as const)
    iterator[helper] ??= function (this: Iterable<unknown>, ...args: unknown[]): unknown {
      return (Array.prototype[helper] as (...given: unknown[]) => unknown).apply([...this], args);
    };
  for (const helper of ["map", "filter", "flatMap"] as const)
    iterator[helper] ??= function (this: Iterable<unknown>, ...args: unknown[]): unknown {
      const made = (Array.prototype[helper] as (...given: unknown[]) => unknown[]).apply([...this], args);
      return made[Symbol.iterator]();
    };
  iterator["toArray"] ??= function (this: Iterable<unknown>): unknown[] {
    return [...this];
  };
}
