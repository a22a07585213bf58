/** Which packages are in what Excel loads before a function can answer, told by the source maps of the build. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { ROOT } from "./project";

/** Nothing of the user interface: cells answer before the pane has painted. */
const KEPT_OUT = /node_modules\/(react|react-dom|scheduler|@fluentui|@griffel)\//;
const FIRST_TO_LOAD = ["runtime.js", "data.js", "functions.js", "commands.js"];

interface SourceMap {
  readonly sources: readonly string[];
}

/** Sources in a bundle that belong to the user interface, by its source map. */
export function interfaceSources(map: string): string[] {
  return (JSON.parse(map) as SourceMap).sources.filter((source) => KEPT_OUT.test(source));
}

/** One sentence for each fault in the built bundles; none when they are right. */
export function checkBundles(dist = path.join(ROOT, "dist")): string[] {
  return FIRST_TO_LOAD.flatMap((name) => {
    const found = interfaceSources(readFileSync(path.join(dist, `${name}.map`), "utf8"));
    return found.length === 0 ? [] : [`${name} holds user interface code: ${found.slice(0, 3).join(", ")}.`];
  });
}
