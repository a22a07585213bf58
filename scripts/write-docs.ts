/**
 * `npm run docs`: writes the pages that follow from functions and data, `docs/functions/*.md` and
 * `docs/what-is-held.md`, the settings of web servers in `docs/deploy`, and what the panel's help takes from the same places. The same functions, examples and tables give the same pages.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { buildRelease, sayProblem } from "../src/reference/build";
import { Register } from "../src/reference/register";
import { readTables } from "./build-data";
import { dataPage } from "./docs/data-page";
import { functionPages } from "./docs/function-pages";
import { HELP_REFERENCE, helpReference } from "./docs/help-reference";
import { hostingFiles } from "./hosting/files";
import { ROOT } from "./project";

/** Every written page by its path under `docs/`. */
export async function writtenPages(register: Register): Promise<ReadonlyMap<string, string>> {
  const pages = new Map([["what-is-held.md", await dataPage(register)]]);
  for (const [name, text] of await functionPages()) pages.set(`functions/${name}`, text);
  for (const [name, text] of Object.entries(hostingFiles())) pages.set(`deploy/${name}`, text);
  return pages;
}

async function main(): Promise<void> {
  const built = buildRelease(readTables(path.join(ROOT, "src", "reference", "tables")));
  if (!built.ok) {
    for (const problem of built.problems) console.error(sayProblem(problem));
    process.exitCode = 1;
    return;
  }
  const docs = path.join(ROOT, "docs");
  const functions = path.join(docs, "functions");
  const pages = await writtenPages(Register.open(built.release, built.manifest));
  for (const folder of ["functions", "deploy"]) mkdirSync(path.join(docs, folder), { recursive: true });
  // The page of a function that is gone goes too.
  for (const name of readdirSync(functions))
    if (name.endsWith(".md") && !pages.has(`functions/${name}`)) rmSync(path.join(functions, name));
  for (const [name, text] of pages) writeFileSync(path.join(docs, name), text);
  writeFileSync(HELP_REFERENCE, await helpReference());
  console.log(`${pages.size} pages written to docs`);
}

if (process.argv[1] && fileURLToPath(import.meta.url) === path.resolve(process.argv[1])) await main();
