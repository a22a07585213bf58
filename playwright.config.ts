import { defineConfig } from "@playwright/test";
import { browserArguments, findBrowser, NoBrowserError } from "./scripts/browser";

const executablePath = findBrowser();
if (!executablePath)
  throw new NoBrowserError("No browser was found. Run `npm test`, which finds or installs one.");

export default defineConfig({
  testDir: "test/end-to-end",
  outputDir: "test-results",
  globalSetup: "./test/end-to-end/serve.setup.ts",
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  reporter: "list",
  use: {
    browserName: "chromium",
    ignoreHTTPSErrors: true,
    viewport: { width: 1440, height: 900 },
    locale: "en-GB",
    timezoneId: "Europe/London",
    launchOptions: { executablePath, args: browserArguments() },
    screenshot: "only-on-failure",
  },
});
