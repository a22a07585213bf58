/**
 * What every end-to-end test starts from: the workbench, opened and ready, with the add-in in it.
 * A test fails when a page throws, logs an error, breaks the content security policy, or asks anything of another machine.
 */
import { test as base, expect as strict, type FrameLocator, type Page, type Request } from "@playwright/test";
import type { Evaluated, ReadBlock, Workbench } from "../../src/workbench/automation";
import { ORIGIN_VARIABLE } from "./serve.setup";

/** Waits long for what is to come: a busy machine takes its time, and waiting costs nothing where nothing is wrong. */
export const expect = strict.configure({ timeout: 30_000 });

/** The least that a test may take in all, for the same reason. */
const LEAST_TIMEOUT_MS = 180_000;
const START_MS = 90_000;

/**
 * What the add-in exchanges with the workbook when it starts: the days it is pinned to and counts from (2), its own
 * figures, its release, and following either setting (2). Cells answer before that is over; a fault that a test puts in
 * the way, or a count of exchanges, would meet these in place of its own.
 */
const BATCHES_OF_START = 6;

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

/** Resolves when the workbench is ready and the add-in has read what it reads of the workbook at its start. */
export async function started(page: Page): Promise<void> {
  await page.waitForFunction(() => "workbench" in window && window.workbench.ready, null, {
    timeout: START_MS,
  });
  await page.waitForFunction((count) => window.workbench.batches() >= count, BATCHES_OF_START, {
    timeout: START_MS,
  });
}

export const test = base.extend<{
  bench: Bench;
  /** Whether nobody was welcomed on this computer yet; the panel opens with its welcome then. */
  firstTime: boolean;
}>({
  firstTime: [false, { option: true }],
  bench: async ({ page, context, firstTime }, use, info) => {
    info.setTimeout(Math.max(info.timeout, LEAST_TIMEOUT_MS));
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
      await started(page);
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
