/** Draws the PNG icons that the manifest names from the SVG files beside them. Run it after a drawing has changed. */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { chromium } from "@playwright/test";
import { browserArguments, findOrInstallBrowser } from "./browser";
import { ROOT } from "./project";

const SIZES: Readonly<Record<string, readonly number[]>> = {
  icon: [16, 32, 64, 80, 128],
  "icon-pane": [16, 32, 80],
  "icon-recalculate": [16, 32, 80],
  "icon-help": [16, 32, 80],
};

const browser = await chromium.launch({ executablePath: findOrInstallBrowser(), args: browserArguments() });
try {
  const page = await browser.newPage();
  for (const [name, sizes] of Object.entries(SIZES)) {
    const drawing = readFileSync(path.join(ROOT, "assets", `${name}.svg`), "utf8");
    for (const size of sizes) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(
        `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`,
      );
      writeFileSync(
        path.join(ROOT, "assets", `${name}-${size}.png`),
        await page.screenshot({ omitBackground: true }),
      );
    }
  }
} finally {
  await browser.close();
}
