/** How long the add-in takes to start in the workbench: to Office's own readiness, the first answer, the first sight. */
import type { Browser } from "@playwright/test";
import { median } from "./measure";
import { prepare } from "./workbench-page";

/** Milliseconds from the moment the add-in's page is asked for. */
export interface Start {
  /** The page's first paint: the frame, drawn by the page itself. */
  readonly firstPaint: number;
  /** Office.onReady, which is office.js's own start. */
  readonly office: number;
  /** The add-in's functions are registered. */
  readonly functions: number;
  /** A cell has its first answer. */
  readonly answer: number;
  /** The panel's tabs can be pressed. */
  readonly panel: number;
}

export const STEPS: readonly { readonly step: keyof Start; readonly label: string }[] = [
  { step: "firstPaint", label: "first paint of the panel's frame" },
  { step: "office", label: "office.js ready (its own start)" },
  { step: "functions", label: "functions registered" },
  { step: "answer", label: "first answer in a cell" },
  { step: "panel", label: "tabs of the panel can be pressed" },
];

declare global {
  interface Window {
    startMarks?: { office?: number; panel?: number };
  }
}

/** Notes by the clock of day when office.js is ready and when the panel has its tabs; runs in every frame. */
function watchStart(): void {
  if (!location.pathname.endsWith("taskpane.html")) return;
  const marks: NonNullable<Window["startMarks"]> = (window.startMarks = {});
  const now = (): number => performance.timeOrigin + performance.now();
  document.addEventListener("DOMContentLoaded", () => {
    void Office.onReady(() => void (marks.office ??= now()));
  });
  new MutationObserver((_changes, observer) => {
    if (!document.querySelector('[role="tab"]')) return;
    marks.panel = now();
    observer.disconnect();
  }).observe(document, { childList: true, subtree: true });
}

/** One start in a browser that has nothing of it in its cache. */
export async function startOnce(browser: Browser, origin: string): Promise<Start> {
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width: 1440, height: 900 },
  });
  try {
    await prepare(context);
    await context.addInitScript(watchStart);
    const page = await context.newPage();
    await page.goto(`${origin}/workbench.html`);
    await page.waitForFunction(() => "workbench" in window && window.workbench.ready, null, {
      timeout: 120_000,
    });
    const frame = page.frames().find((one) => one.url().includes("taskpane.html"));
    if (!frame) throw new Error("The add-in has no frame.");
    await frame.waitForFunction(() => window.startMarks?.panel);
    const own = await frame.evaluate(() => ({
      origin: performance.timeOrigin,
      firstPaint: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? NaN,
      ...window.startMarks,
    }));
    const host = await page.evaluate(() => ({
      origin: performance.timeOrigin,
      marks: window.workbench.marks,
    }));
    const fromHost = (mark: number | undefined): number => host.origin + (mark ?? NaN) - own.origin;
    return {
      firstPaint: own.firstPaint,
      office: (own.office ?? NaN) - own.origin,
      functions: fromHost(host.marks["functions"]),
      answer: fromHost(host.marks["answer"]),
      panel: (own.panel ?? NaN) - own.origin,
    };
  } finally {
    await context.close();
  }
}

/** The median of each step over several starts. */
export function medianStart(starts: readonly Start[]): Start {
  const of = (step: keyof Start): number => median(starts.map((start) => start[step]));
  return {
    firstPaint: of("firstPaint"),
    office: of("office"),
    functions: of("functions"),
    answer: of("answer"),
    panel: of("panel"),
  };
}
