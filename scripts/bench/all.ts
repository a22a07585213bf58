/**
 * `npm run bench`: builds, then takes every measurement of docs/performance.md, one after the other so that none
 * disturbs another. Exit code 1 where a goal is missed.
 */
import path from "node:path";
import { ADDIN, DATA, make, ROOT, run, WORKBENCH } from "../project";

const PARTS = [
  ["Functions and model", "scripts/bench.ts"],
  ["Start, size, memory", "scripts/bench/page.ts"],
  ["Tables in the workbench", "scripts/bench/workbench.ts"],
] as const;

if (!(await make(DATA)) || !(await make(ADDIN, true)) || !(await make(WORKBENCH, true))) process.exit(1);
let failed = 0;
for (const [title, script] of PARTS) {
  console.log(`\n## ${title}\n`);
  if ((await run(process.execPath, ["--import", "tsx", path.join(ROOT, script)])) !== 0) failed++;
}
process.exit(failed ? 1 : 0);
