/**
 * `npm run bench:page`: the add-in in a browser, as built: how it starts, what it weighs, what an hour of work leaves
 * behind. Prints a table; exit code 1 where a goal is missed. TEMPLATE names a folder with Microsoft's task pane
 * template for React, to have its size beside ours.
 */
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { chromium } from "@playwright/test";
import { browserArguments, findOrInstallBrowser } from "../browser";
import { serve } from "../serve";
import { medianStart, startOnce, STEPS } from "./cold-start";
import { longestIdleTask, spendHour } from "./hour";
import { panelSize, templateSize } from "./template";
import { openWorkbench } from "./workbench-page";

const STARTS = 11;
/** First answer, beside what office.js itself takes. */
const MOST_BESIDE_OFFICE = 1.5;
const MOST_FIRST_CHUNK_KB = 150;
const MOST_TASK_MS = 50;
const MOST_GROWTH = 0.1;

let missed = 0;
const row = (what: string, measured: string, goal = "", met = true): void => {
  if (!met) missed++;
  console.log(`| ${what} | ${measured} | ${goal || "none"} | ${goal ? (met ? "met" : "missed") : ""} |`);
};
const ms = (value: number): string => `${value.toFixed(0)} ms`;
const kb = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
const gzipped = (file: string): number => gzipSync(readFileSync(`dist/${file}`), { level: 9 }).length;

console.log("| what | measured | goal | |\n|---|---|---|---|");
{
  const server = await serve({ port: 0 });
  const browser = await chromium.launch({ executablePath: findOrInstallBrowser(), args: browserArguments() });
  // The first start of a browser is its own.
  await startOnce(browser, server.origin);
  const starts = [];
  for (let nth = 0; nth < STARTS; nth++) starts.push(await startOnce(browser, server.origin));
  await browser.close();
  await server.close();
  const start = medianStart(starts);
  for (const { step, label } of STEPS) row(`from asking for the page: ${label}`, ms(start[step]));
  const beside = start.answer / start.office;
  row(
    "first answer beside office.js's own start",
    `${beside.toFixed(2)} times`,
    `at most ${MOST_BESIDE_OFFICE}`,
    beside <= MOST_BESIDE_OFFICE,
  );
}

row("functions without data, gzip", kb(gzipped("runtime.js") + gzipped("functions.js")), "at most 60 kB");
const chunk = gzipped("taskpane.js") + gzipped("vendor.js");
row(
  "panel: what its first paint needs beside the page, gzip",
  kb(chunk),
  `at most ${MOST_FIRST_CHUNK_KB} kB`,
  chunk <= MOST_FIRST_CHUNK_KB * 1000,
);
row("panel: all that its first sight needs, gzip", kb(panelSize()));
const template = process.env["TEMPLATE"];
row(
  "Microsoft's task pane template for React, built the same way, gzip",
  template ? kb(await templateSize(template)) : "not measured: TEMPLATE names no folder",
);

const workbench = await openWorkbench();
const idle = await longestIdleTask(workbench.frame);
row(
  "longest task in 10 s at idle",
  idle ? ms(idle) : "none over 50 ms",
  "at most 50 ms",
  idle <= MOST_TASK_MS,
);
const { first, last, code } = await spendHour(workbench.page, workbench.frame, workbench.devtools);
const growth = last / first - 1;
row(
  "memory after an hour of use, beside the first minute",
  `${last.toFixed(1)} MB beside ${first.toFixed(1)} MB: ${(growth * 100).toFixed(1)} %`,
  "at most 10 % more",
  growth <= MOST_GROWTH,
);
row(
  "of that growth: scripts as the browser compiled them, and all else",
  `${code.toFixed(1)} MB, and ${(last - first - code).toFixed(1)} MB: ${(((last - first - code) / first) * 100).toFixed(1)} %`,
);
await workbench.close();
console.log(missed ? `\n${missed} goal${missed > 1 ? "s" : ""} missed` : "\nAll goals met");
process.exit(missed ? 1 : 0);
