import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { ROOT } from "../../scripts/project";
import { expect, staysHere, test } from "./harness";

const OFFICE_JS = path.join(ROOT, "node_modules", "@microsoft", "office-js");
/** Files of the published package @microsoft/office-js 1.1.110, which package-lock.json pins. */
const PUBLISHED = {
  "office.js": "f259e3047218ef0b71f58e7d9485bad88906841827a121768340a29e422c0b62",
  "excel-web-16.00.js": "01117ef878d9dce538bd755fc5d295dfda042aa440905330628d2779579de72c",
  "en-us/office_strings.js": "5b6d3f98f8a755878f226b38fdb1f7c31e67b456221f253b70f95aa331668594",
} as const;

const sha256 = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");
const inPackage = (name: string) => readFileSync(path.join(OFFICE_JS, "dist", name));

test("office.js is the published file, byte for byte, and the one that runs", async ({ bench }) => {
  const asked = bench.requests
    .map((address) => new URL(address))
    .filter(({ pathname }) => pathname.startsWith("/office-js/"));
  const names = [...new Set(asked.map(({ pathname }) => pathname.slice("/office-js/".length)))];
  expect(names).toEqual(expect.arrayContaining(Object.keys(PUBLISHED)));
  for (const name of names) {
    const answer = await bench.page.request.get(`${bench.origin}/office-js/${name}`);
    expect(answer.ok(), name).toBe(true);
    expect(sha256(await answer.body()), name).toBe(sha256(inPackage(name)));
  }
  for (const [name, sum] of Object.entries(PUBLISHED)) expect(sha256(inPackage(name)), name).toBe(sum);
});

test("the package is the one these sums were taken from", () => {
  const { version } = JSON.parse(readFileSync(path.join(OFFICE_JS, "package.json"), "utf8")) as {
    version: string;
  };
  expect(version).toBe("1.1.110");
});

test("nothing is asked of another machine, from start to an answered formula", async ({ bench }) => {
  await bench.evaluate(['=CSU.NAME("03V")']);
  await bench.settled();
  expect(bench.requests.length).toBeGreaterThan(5);
  expect(bench.requests.filter((address) => !staysHere(address))).toEqual([]);
});

/** The browser reports each refusal twice, in no fixed order: what was noted, without the particulars. */
const kinds = (faults: readonly string[]) => faults.map((fault) => fault.replace(/:.*$/s, "")).sort();

test("a request to another machine fails the test that makes it", async ({ bench }) => {
  await bench.page.evaluate(() => fetch("https://example.org/").catch(() => "refused"));
  await expect.poll(() => kinds(bench.faults)).toEqual(["a request left this machine", "console"]);
  bench.faults.splice(0);
});

test("what the pane's security policy refuses fails the test", async ({ bench }) => {
  await bench.pane.locator("body").evaluate((body) => {
    const script = document.createElement("script");
    script.textContent = "window.refused = false;";
    body.append(script);
  });
  await expect.poll(() => kinds(bench.faults)).toEqual(["console", "policy"]);
  bench.faults.splice(0);
});
