/** The workbench opened in a browser for measuring, with the add-in in it. */
import {
  type BrowserContext,
  chromium,
  type CDPSession,
  type Frame,
  type FrameLocator,
  type Page,
} from "@playwright/test";
import { browserArguments, findOrInstallBrowser } from "../browser";
import { serve } from "../serve";

export interface OpenWorkbench {
  readonly page: Page;
  /** The add-in's own window. */
  readonly frame: Frame;
  /** The same, to find things in. */
  readonly pane: FrameLocator;
  readonly devtools: CDPSession;
  close(): Promise<void>;
}

/** Before anything of a page runs: a user who was welcomed already, and functions of scripts that can be sent to it. */
export async function prepare(context: BrowserContext): Promise<void> {
  // What runs these scripts wraps named functions in a helper of this name.
  await context.addInitScript("globalThis.__name = (named) => named");
  await context.addInitScript(() => {
    if (window.location.protocol === "https:")
      window.localStorage.setItem("commissioning-costs:welcomed", "1");
  });
}

/**
 * Serves the builds as they are on a free port and opens the workbench, ready, as wide as a desk.
 * @param options another build of the add-in, another height of the window
 */
export async function openWorkbench({
  height = 900,
  ...served
}: { readonly addin?: string; readonly height?: number } = {}): Promise<OpenWorkbench> {
  const server = await serve({ port: 0, ...served });
  const browser = await chromium.launch({ executablePath: findOrInstallBrowser(), args: browserArguments() });
  const close = async (): Promise<void> => {
    await browser.close();
    await server.close();
  };
  try {
    const context = await browser.newContext({
      ignoreHTTPSErrors: true,
      viewport: { width: 1440, height },
      locale: "en-GB",
      timezoneId: "Europe/London",
    });
    await prepare(context);
    const page = await context.newPage();
    await page.goto(`${server.origin}/workbench.html`);
    await page.waitForFunction(() => "workbench" in window && window.workbench.ready, null, {
      timeout: 120_000,
    });
    const frame = page.frames().find((candidate) => candidate.url().includes("taskpane.html"));
    if (!frame) throw new Error("The add-in has no frame.");
    const pane = page.frameLocator('iframe[src*="taskpane.html"]');
    return { page, frame, pane, devtools: await context.newCDPSession(page), close };
  } catch (error) {
    await close();
    throw error;
  }
}
