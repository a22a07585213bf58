/** The functions as they ship: the built files run as a page would run them, without a browser. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import vm from "node:vm";

export type BuiltFunction = (...args: unknown[]) => unknown;

/** Where the pages of a build, and a release lent to it, are kept between scripts. */
const CHUNKS = "webpackChunkcommissioning_costs";
const LENT = "lentRelease";

/**
 * Loads runtime, data and functions of a build and gives the registered functions by id, each time in a runtime of
 * their own. `release` takes the place of the release in the build.
 */
export function loadBuiltFunctions(folder: string, release?: string): ReadonlyMap<string, BuiltFunction> {
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
    // A page's runtime asks where it is, for chunks fetched later; no chunk is fetched here.
    location: { href: pathToFileURL(`${path.resolve(folder)}/`).href },
    [CHUNKS]: undefined,
    [LENT]: release,
    CustomFunctions: {
      Error: FunctionError,
      ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" },
      associate: (id: string, run: BuiltFunction) => void registered.set(id, run),
    },
  });
  for (const file of ["runtime.js", "data.js", "functions.js"]) {
    const script = readFileSync(path.join(folder, file), "utf8");
    const lend = file === "data.js" && release !== undefined;
    vm.runInThisContext(lend ? withLentRelease(script) : script, { filename: file });
  }
  return registered;
}

/** The data script with the text of its release replaced. */
function withLentRelease(script: string): string {
  const text = /'\{"format":"commissioning-costs-release",(?:[^'\\]|\\.)*'/;
  if (!text.test(script)) throw new Error("data.js holds no release to replace: build the add-in again.");
  return script.replace(text, LENT);
}
