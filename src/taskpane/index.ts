/**
 * Entry of the panel. The functions of the same page were associated before this script; what shows the panel is
 * fetched meanwhile and built once Office says it is ready, so that cells answer first. Until then the page itself
 * shows the frame.
 */
import { setDataTypesSupported } from "../functions/data-types";
import { readScenariosWith } from "../model/saved/in-use";
import { followPinnedDate, readWorkbookDates } from "../workbook/pinned-date";
import { followPinnedRelease } from "../workbook/pinned-release";
import { startTexts } from "../texts/en-GB/start";
import { excel } from "./workbook-access";

/** How long Excel may take before the panel says what may be wrong. */
const PATIENCE_MS = 15_000;

function sayPlainly(root: HTMLElement, text: string): void {
  const main = document.createElement("main");
  main.className = "starting";
  const heading = document.createElement("strong");
  heading.textContent = startTexts.name;
  const said = document.createElement("p");
  said.setAttribute("role", "alert");
  said.textContent = text;
  main.append(heading, said);
  root.replaceChildren(main);
}

/** Takes up the release that this computer keeps for the workbook; until then the one that came with the add-in answers. */
async function startReleases(): Promise<void> {
  const { releasesOf } = await import("./release/releases-access");
  await releasesOf(excel.releases).start();
  followPinnedRelease();
}

/** Cells may ask for scenarios that the workbook keeps; who reads them is loaded when one does. */
readScenariosWith(async () => (await import("../workbook/scenarios")).listScenarios());

async function start(root: HTMLElement): Promise<void> {
  const waiting = setTimeout(() => sayPlainly(root, startTexts.excelSilent), PATIENCE_MS);
  const panel = import(/* webpackChunkName: "panel" */ "./open-panel");
  try {
    await Office.onReady();
    setDataTypesSupported(Office.context.requirements.isSetSupported("CustomFunctionsRuntime", "1.4"));
    (await panel).openPanel(root);
    // Not waited for: while a cell is being edited Excel answers nothing, and the panel is of use before.
    void readWorkbookDates().catch(() => undefined);
    void excel.localFigures.read().catch(() => undefined);
    followPinnedDate();
    void startReleases().catch(() => undefined);
  } catch {
    sayPlainly(root, startTexts.notStarted);
  } finally {
    clearTimeout(waiting);
  }
}

const root = document.getElementById("root");
if (root) void start(root);
