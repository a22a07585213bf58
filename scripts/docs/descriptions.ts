/** What the JSDoc of the functions says: Excel's own metadata, and the `@returns` that Excel leaves out. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import metadata from "../../test/functions/functions.json";
import { ROOT } from "../project";

export interface Parameter {
  readonly name: string;
  readonly description: string;
  readonly optional: boolean;
  /** Takes a range or an array. */
  readonly range: boolean;
}

export interface Description {
  readonly id: string;
  readonly description: string;
  readonly parameters: readonly Parameter[];
  readonly returns: string;
  /** The answer is a block that spills whatever is asked. */
  readonly spills: boolean;
}

const CATALOGUE = path.join(ROOT, "src", "functions", "catalogue");

/** Every function of the catalogue, by name. */
export function describeFunctions(): ReadonlyMap<string, Description> {
  const returns = readReturns(
    readdirSync(CATALOGUE)
      .sort()
      .map((file) => readFileSync(path.join(CATALOGUE, file), "utf8")),
  );
  return new Map(
    metadata.functions.map((entry) => [
      entry.id,
      {
        id: entry.id,
        description: entry.description,
        parameters: entry.parameters.map((parameter) => ({
          name: parameter.name,
          description: parameter.description,
          optional: "optional" in parameter && parameter.optional === true,
          range: "dimensionality" in parameter && parameter.dimensionality === "matrix",
        })),
        returns: returns.get(entry.id) ?? "",
        spills: entry.parameters.some((parameter) => parameter.name === "headers"),
      },
    ]),
  );
}

/** The text of `@returns` by function, from source files. */
export function readReturns(sources: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const source of sources)
    for (const [comment] of source.matchAll(/\/\*\*[\s\S]*?\*\//g)) {
      const id = /@customfunction\s+([A-Z.]+)/.exec(comment)?.[1];
      const said = /@returns\s+([\s\S]*?)(?=\n\s*\*\s*@|\*\/)/.exec(comment)?.[1];
      if (id && said) found.set(id, said.replace(/\s*\n\s*\*\s*/g, " ").trim());
    }
  return found;
}
