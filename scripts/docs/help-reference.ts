/** What the panel's help takes from elsewhere: the functions with their examples, and what the README says of limits. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { format, resolveConfig } from "prettier";
import { FAMILIES } from "../../docs/functions/examples";
import type { Reference } from "../../src/taskpane/help/reference";
import { ROOT } from "../project";
import { describeFunctions } from "./descriptions";
import { ARGUMENTS, ERRORS } from "./function-pages";

/** Where it is written to. */
export const HELP_REFERENCE = path.join(ROOT, "src", "taskpane", "help", "reference.json");

/** The file as it is committed. */
export async function helpReference(): Promise<string> {
  const readme = readFileSync(path.join(ROOT, "README.md"), "utf8");
  const described = describeFunctions();
  const reference: Reference = {
    functions: FAMILIES.flatMap(({ title, pages }) =>
      Object.entries(pages).map(([id, { task, examples, related }]) => {
        const { description, parameters, returns, spills } = described.get(id)!;
        return {
          id,
          family: title,
          task,
          description,
          parameters: [...parameters],
          returns,
          spills,
          examples: examples.map(({ formula, says }) => ({ formula, says })),
          related: [...related],
        };
      }),
    ),
    understood: ARGUMENTS.map(bare),
    errors: ERRORS.map(bare),
    limits: listIn(readme, "Limits"),
    notChecked: listIn(readme, "Not yet checked in Excel"),
  };
  const config = await resolveConfig(HELP_REFERENCE);
  return format(JSON.stringify(reference), { ...config, parser: "json" });
}

/** The points of the list under a heading of a Markdown page, as plain text. */
export function listIn(markdown: string, heading: string): string[] {
  const section = markdown.split(/^## /m).find((part) => part.startsWith(`${heading}\n`));
  const points = section?.split(/^- /m).slice(1) ?? [];
  if (!points.length) throw new Error(`README.md has no list under "${heading}": the panel's help shows it.`);
  return points.map((point) => bare(point.split("\n\n")[0]!));
}

/** Text without its Markdown. */
const bare = (text: string): string =>
  text
    .replace(/ \(\[[^\]]*\]\([^)]*\)\)/g, "")
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/[`*]/g, "")
    .replace(/\s+/g, " ")
    .trim();
