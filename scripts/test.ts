/**
 * `npm test`: every check in order, each with a heading and its time, and one line of counts at the end.
 * `npm test -- --nginx` has nginx serve the add-in to the end-to-end tests, with the shipped settings.
 */
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { findOrInstallBrowser } from "./browser";
import { checkBundles } from "./check-bundle";
import { checkManifest } from "./check-manifest";
import {
  FAILED,
  lastLine,
  PASSED,
  playwrightCounts,
  playwrightFailures,
  sum,
  vitestCounts,
  vitestFailures,
  type Counts,
} from "./counts";
import { serveWithNginx } from "./hosting/behind-nginx";
import { writeLicences } from "./licences";
import { ADDIN, DATA, make, ROOT, run, WORKBENCH } from "./project";

const RESULTS = path.join(ROOT, ".cache", "results");
const at = (...parts: string[]) => path.join(ROOT, ...parts);
const results: Counts[] = [];
/** What failed, said again above the last line: who reads only the end of a long run finds it there. */
const failures: string[] = [];

/** Runs one step and remembers its counts; an error it throws is its failure. */
async function step(title: string, work: () => Promise<Counts> | Counts): Promise<boolean> {
  console.log(`\n=== ${title}`);
  const started = Date.now();
  let counts: Counts;
  try {
    counts = await work();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    counts = FAILED;
  }
  results.push(counts);
  if (counts.failed > 0) failures.push(title);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`--- ${title}: ${lastLine(counts)}, ${seconds} s`);
  return counts.failed === 0;
}

/** A step that needs what an earlier one failed to bring: not run, and counted as failed. */
function after(ready: boolean, work: () => Promise<Counts> | Counts): () => Promise<Counts> | Counts {
  return () => {
    if (ready) return work();
    console.error("Not run: it needs a step that failed above.");
    return FAILED;
  };
}

const one = (passed: boolean) => (passed ? PASSED : FAILED);
/** Passes where no fault was found; else each is printed. */
function none(faults: readonly string[]): Counts {
  for (const fault of faults) console.error(fault);
  return one(faults.length === 0);
}
const tool = async (...command: string[]) => one((await run(process.execPath, command)) === 0);

function report(name: string): string | null {
  try {
    return readFileSync(path.join(RESULTS, name), "utf8");
  } catch {
    return null;
  }
}

function manifest(file: string): Counts {
  const schemas = process.env["MANIFEST_XSD_DIR"];
  const issues = checkManifest(file, schemas ? { schemas } : {});
  if (!schemas) console.log("Not checked against Microsoft's schemas: MANIFEST_XSD_DIR names none.");
  return none(issues.map(({ path: where, message, remedy }) => `${where}: ${message} ${remedy}`));
}

async function main(): Promise<void> {
  rmSync(RESULTS, { recursive: true, force: true });
  mkdirSync(RESULTS, { recursive: true });

  await step("Data release", async () => one(await make(DATA)));
  await step("Types", () => tool(at("node_modules/typescript/bin/tsc"), "-p", "tsconfig.json", "--noEmit"));
  await step("Lint", () => tool(at("node_modules/eslint/bin/eslint.js"), "."));
  await step("Format", () =>
    tool(at("node_modules/prettier/bin/prettier.cjs"), "--check", "--log-level", "warn", "."),
  );
  await step("Unit tests", async () => {
    const file = path.join(RESULTS, "vitest.json");
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
    const code = await run(process.execPath, [at("node_modules/vitest/vitest.mjs"), "run", ...reporters]);
    failures.push(...vitestFailures(report("vitest.json")));
    return vitestCounts(report("vitest.json"), code);
  });

  const builds: boolean[] = [];
  await step("Builds: add-in (production) and workbench (development)", async () => {
    builds.push(...(await Promise.all([make(ADDIN, true), make(WORKBENCH, true)])));
    return sum(builds.map(one));
  });
  const [addin = false, workbench = false] = builds;

  await step("Manifest, source", () => manifest(at("manifest.xml")));
  await step(
    "Manifest, built",
    after(addin, () => manifest(at("dist", "manifest.xml"))),
  );
  await step(
    "Sizes",
    after(addin, () => tool(at("node_modules/size-limit/bin.js"))),
  );
  await step(
    "No user interface in the functions",
    after(addin, () => none(checkBundles())),
  );
  await step(
    "Licences and components",
    after(addin, () => none(writeLicences())),
  );

  let browser = "";
  const found = await step("A browser", () => {
    browser = findOrInstallBrowser();
    console.log(browser);
    return PASSED;
  });
  await step(
    "End-to-end tests",
    after(addin && workbench && found, async () => {
      const file = path.join(RESULTS, "playwright.json");
      const nginx = process.argv.includes("--nginx") ? await serveWithNginx() : null;
      const code = await run(
        process.execPath,
        [at("node_modules/@playwright/test/cli.js"), "test", "--reporter=list,json"],
        {
          env: {
            CHROME_PATH: browser,
            PLAYWRIGHT_JSON_OUTPUT_FILE: file,
            ...(nginx ? { COMMISSIONING_COSTS_ORIGIN: nginx.origin } : {}),
          },
        },
      );
      await nginx?.close();
      failures.push(...playwrightFailures(report("playwright.json")));
      return playwrightCounts(report("playwright.json"), code);
    }),
  );
}

main()
  .catch((error: unknown) => {
    console.error(error);
    results.push(FAILED);
  })
  .finally(() => {
    const total = sum(results);
    process.exitCode = total.failed === 0 ? 0 : 1;
    if (failures.length > 0) console.log(`\nFailed:\n${failures.join("\n")}`);
    console.log(`\n${lastLine(total)}`);
  });
