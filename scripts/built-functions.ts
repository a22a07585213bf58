/** The functions as they ship: the built files run as a page would run them, without a browser. */
import { readFileSync } from "node:fs";
import path from "node:path";
import vm from "node:vm";

export type BuiltFunction = (...args: unknown[]) => unknown;

/** Loads runtime, data and functions of a build and gives the registered functions by id. */
export function loadBuiltFunctions(folder: string): ReadonlyMap<string, BuiltFunction> {
  const registered = new Map<string, BuiltFunction>();
  class FunctionError extends Error {
    constructor(
      readonly code: string,
      message?: string,
    ) {
      super(message);
    }
  }
  // In this very context: the globals of a made one go through interceptors that no browser has, and are slow.
  Object.assign(globalThis, {
    self: globalThis,
    CustomFunctions: {
      Error: FunctionError,
      ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" },
      associate: (id: string, run: BuiltFunction) => void registered.set(id, run),
    },
  });
  for (const file of ["runtime.js", "data.js", "functions.js"])
    vm.runInThisContext(readFileSync(path.join(folder, file), "utf8"), { filename: file });
  return registered;
}
