/**
 * What every end-to-end test starts from: the workbench, opened and ready, with the add-in in it.
 * A test fails when a page throws, logs an error, breaks the content security policy, or asks anything of another machine.
 */
import { test as base, expect, type FrameLocator, type Page, type Request } from "@playwright/test";
import type { Evaluated, ReadBlock, Workbench } from "../../src/workbench/automation";
import { ORIGIN_VARIABLE } from "./serve.setup";

export { expect };

declare global {
  interface Window {
    readonly workbench: Workbench;
    readonly reportViolation: (text: string) => void;
  }
}

export interface Bench {
  readonly page: Page;
  /** The add-in's own document. */
  readonly pane: FrameLocator;
  readonly origin: string;
  /** Addresses of all requests so far, in order. */
  readonly requests: readonly string[];
  /** Messages that will fail the test at its end. Take out what the test provokes on purpose. */
  readonly faults: string[];
  /** Computes formulas through cell, office.js and our function; leaves the visible cells alone. */
  evaluate(formulas: readonly string[]): Promise<Evaluated[]>;
  /** Reads cells, for example "Coverage!A1:C3". */
  read(address: string): Promise<ReadBlock>;
  write(address: string, value: Parameters<Workbench["write"]>[1]): Promise<void>;
  select(address: string): Promise<void>;
  /** Resolves when no calculation is under way and no call waits for its answer. */
  settled(): Promise<void>;
}

/** True for what stays on this machine: the one origin, and addresses that name no machine. */
export function staysHere(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return ["data:", "blob:", "about:"].includes(protocol) || hostname === "localhost";
}

export const test = base.extend<{
  bench: Bench;
  /** Whether nobody was welcomed on this computer yet; the panel opens with its welcome then. */
  firstTime: boolean;
}>({
  firstTime: [false, { option: true }],
  bench: async ({ page, context, firstTime }, use) => {
    const origin = process.env[ORIGIN_VARIABLE];
    if (!origin)
      throw new Error("The server of the end-to-end tests is not running: run them through `npm run e2e`.");
    const requests: string[] = [];
    const faults: string[] = [];
    const note = (request: Request) => {
      requests.push(request.url());
      if (!staysHere(request.url())) faults.push(`a request left this machine: ${request.url()}`);
    };
    context.on("request", note);
    // Also what is refused before it is sent, and pages that a test opens later.
    await context.route(
      (address) => !staysHere(address.href),
      (route) => route.abort(),
    );
    await context.exposeBinding(
      "reportViolation",
      (_source, text: string) => void faults.push(`policy: ${text}`),
    );
    if (!firstTime)
      await context.addInitScript(() => {
        // Frames without an address of their own keep nothing.
        if (window.origin !== "null" && window.location.protocol.startsWith("http"))
          window.localStorage.setItem("commissioning-costs:welcomed", "1");
      });
    await context.addInitScript(() => {
      document.addEventListener("securitypolicyviolation", (event) => {
        const where = `${event.sourceFile}:${event.lineNumber}`;
        window.reportViolation(`${event.violatedDirective} refused ${event.blockedURI} (${where})`);
      });
    });
    context.on("console", (message) => {
      if (message.type() === "error") faults.push(`console: ${message.text()}`);
    });
    context.on("weberror", (error) =>
      faults.push(`page error: ${error.error().stack ?? error.error().message}`),
    );

    // A page that breaks while it starts is reported at once, not when the wait for it is over.
    const broken = new Promise<never>((_resolve, reject) => {
      context.once("weberror", (error) => reject(error.error()));
    });
    const ready = async () => {
      await page.goto(`${origin}/workbench.html`);
      await page.waitForFunction(() => "workbench" in window && window.workbench.ready, null, {
        timeout: 30_000,
      });
    };
    try {
      await Promise.race([ready(), broken]);
    } catch (error) {
      throw new Error(["The workbench did not become ready.", ...faults].join("\n"), { cause: error });
    }
    await use({
      page,
      pane: page.frameLocator('iframe[src*="taskpane.html"]'),
      origin,
      requests,
      faults,
      evaluate: (formulas) => page.evaluate((list) => window.workbench.evaluate(list), formulas),
      read: (address) => page.evaluate((a) => window.workbench.read(a), address),
      write: async (address, value) => {
        await page.evaluate(([a, v]) => window.workbench.write(a, v), [address, value] as const);
      },
      select: async (address) => {
        await page.evaluate((a) => window.workbench.select(a), address);
      },
      settled: async () => {
        await page.evaluate(() => window.workbench.settled());
      },
    });
    expect(faults, "errors, policy violations and requests to other machines").toEqual([]);
  },
});
