/** Data releases: found, shown, taken, kept, refused; and the check against the Organisation Data Service. */
import { CHANGED, newerRelease, type PublishedRelease } from "../../scripts/newer-release";
import type { WorkbookSnapshot } from "../../src/workbench/automation";
import { expect, test, type Bench } from "./harness";
import { check as look, narrow } from "./panel";
import { publish } from "./publish";

const SHEET = "Start here";
/** A question that the newer release answers otherwise, one that names the release, one it does not touch. */
const QUESTIONS = [
  '=CSU.ALLOWANCE("QHM","2025/26")',
  "=CSU.RELEASE()",
  '=CSU.NAME("ZZ9")',
  '=CSU.NAME("00T")',
];
const BEFORE = 46_412_678;

let newer: PublishedRelease;
test.beforeAll(() => {
  newer = newerRelease();
});

async function answers(bench: Bench): Promise<unknown[]> {
  await bench.settled();
  return (await bench.read(`${SHEET}!H2:H5`)).values.map(([value]) => value);
}

async function ask(bench: Bench): Promise<void> {
  await bench.write(
    `${SHEET}!H2:H5`,
    QUESTIONS.map((question) => [question]),
  );
}

/** Opens the Data tab and has a newer release looked for. */
async function check({ pane }: Bench): Promise<void> {
  await pane.getByRole("tab", { name: "Data" }).click();
  await pane.getByRole("button", { name: "Check for a newer release" }).click();
}

const take = ({ pane }: Bench): Promise<void> =>
  pane.getByRole("button", { name: `Use release ${newer.version} for this workbook` }).click();
const reload = ({ page }: Bench): Promise<void> => page.evaluate(() => window.workbench.reloadAddin());
const snapshot = ({ page }: Bench): Promise<WorkbookSnapshot> =>
  page.evaluate(() => window.workbench.snapshot());

/** What Chromium says of an answer that a test has made a failure. */
const forgive = (bench: Bench, words: RegExp): void => {
  const rest = bench.faults.filter((fault) => !words.test(fault));
  bench.faults.splice(0, bench.faults.length, ...rest);
};

test("a newer release is found, shown before it is taken, taken, and still there after a restart", async ({
  bench,
}) => {
  const { pane, page } = bench;
  const workers: string[] = [];
  page.on("worker", (worker) => workers.push(worker.url()));
  await ask(bench);
  const shipped = (await answers(bench))[1];
  expect(await answers(bench)).toEqual([BEFORE, shipped, "#N/A", expect.any(String)]);
  const feed = await publish(bench, newer);
  await check(bench);

  const offered = pane.getByRole("group", { name: `Release ${newer.version}, facts to 30 April 2027` });
  await expect(offered).toContainText("Organisations: 1 added, 2 changed");
  await expect(offered).toContainText("Mergers and successions: 2 added");
  await offered.getByText("Allowances: 1 changed").click();
  await expect(offered).toContainText(
    "North East and North Cumbria ICB (QHM), 2025/26, allowance, published. Amount: 46,412,678, now 46,512,678 (+100,000)",
  );
  await expect(offered).toContainText(/Using it recalculates \d+ cells with CSU functions/);
  // Checked and compared away from the page, each in a worker of its own; and nothing has happened yet.
  await expect.poll(() => workers).toHaveLength(2);
  expect((await answers(bench))[0]).toBe(BEFORE);

  await take(bench);
  await expect(
    pane.getByText(new RegExp(`^Release ${newer.version} is in use\\. \\d+ cells recalculated`)),
  ).toBeVisible();
  const after = [BEFORE + CHANGED.allowance.more, newer.version, CHANGED.merged.name, expect.any(String)];
  expect(await answers(bench)).toEqual(after);
  await expect(pane.getByText(`Data ${newer.version}`)).toBeVisible();
  expect(feed.asked.map(({ file }) => file)).toEqual(["manifest.json", "release.json"]);

  // Asked again, the feed is told what is known and answers that nothing is newer.
  await pane.getByRole("button", { name: "Check for a newer release" }).click();
  await expect(pane.getByText(`There is no newer release than ${newer.version}.`)).toBeVisible();
  expect(feed.asked.at(-1)).toMatchObject({
    file: "manifest.json",
    ifNoneMatch: expect.stringContaining('"'),
  });

  // A restart: the release that came with the add-in answers first, then the one that was kept.
  await reload(bench);
  await expect(pane.getByText(`Data ${newer.version}`)).toBeVisible();
  await expect.poll(() => answers(bench)).toEqual(after);
});

test("a workbook that is kept to a release stays with it until its user says otherwise", async ({
  bench,
}) => {
  const { pane } = bench;
  await ask(bench);
  const shipped = String((await answers(bench))[1]);
  await publish(bench, newer);
  await check(bench);
  await take(bench);
  await expect(pane.getByText(/is in use/)).toBeVisible();
  await pane.getByRole("button", { name: "Keep this workbook to it" }).click();
  await expect(pane.getByText(`This workbook is now kept to release ${newer.version}.`)).toBeVisible();
  const kept = (await snapshot(bench)).settings["commissioning-costs.release"];
  expect(kept).toMatchObject({ version: 1, release: { version: newer.version } });

  await pane.locator("body").evaluate(
    (_, release) =>
      Excel.run(async (context) => {
        context.workbook.settings.add("commissioning-costs.release", { version: 1, release });
        await context.sync();
      }),
    { version: "0.9.0", date: "2026-01-31", checksum: "0".repeat(64) },
  );
  await reload(bench);
  await expect(pane.getByText(`Kept to release 0.9.0, answered from ${newer.version}.`)).toBeVisible();
  await pane.getByRole("button", { name: "See what differs" }).click();
  await expect(pane.getByRole("region", { name: "Releases differ" })).toContainText(
    "answer from the newer release",
  );
  await pane.getByRole("button", { name: `Use ${newer.version} for this workbook` }).click();
  await expect(pane.getByRole("region", { name: "Releases differ" })).toHaveCount(0);
  // Cells answer from the shipped release at a restart, and anew once the kept one is open.
  await expect.poll(async () => (await answers(bench))[1]).toBe(newer.version);
  expect(newer.version).not.toBe(shipped);
});

test("a failure of Excel at any step leaves the workbook as it was, or changed as a whole", async ({
  bench,
}) => {
  test.setTimeout(400_000);
  const { pane, page } = bench;
  await ask(bench);
  await bench.settled();
  await publish(bench, newer);
  await pane.getByRole("tab", { name: "Data" }).click();
  await pane.getByRole("button", { name: "Keep this workbook to it" }).click();
  await expect(pane.getByText(/is now kept to release/)).toBeVisible();
  await check(bench);
  const offered = pane.getByRole("group", { name: new RegExp(`^Release ${newer.version}`) });
  await expect(offered).toContainText(/recalculates/);
  const before = await snapshot(bench);
  // Other parts of the panel read the workbook too, and may be the ones that a late fault hits.
  const section = pane.getByRole("region", { name: "Data release" });
  const refused = section.getByRole("alert");
  let failures = 0;
  for (let skip = 0; ; skip++) {
    await page.evaluate((n) => window.workbench.faults.push({ skip: n, code: "ServiceNotAvailable" }), skip);
    await take(bench);
    const done = section.getByText(/is in use\. \d+ cells recalculated/);
    await expect(refused.or(done).first()).toBeVisible();
    await page.evaluate(() => window.workbench.faults.splice(0));
    if (await done.isVisible()) break;
    failures += 1;
    // The workbench answers a formula that is written again while it still calculates with the answer it already has,
    // which may be the other release's: asked again once it is done, the cells must say what they said.
    await bench.settled();
    await page.evaluate(() => window.workbench.runCommand("Refresh"));
    expect(await snapshot(bench), `failure at batch ${skip}`).toEqual(before);
  }
  expect(failures).toBeGreaterThanOrEqual(4);
  expect((await answers(bench))[0]).toBe(BEFORE + CHANGED.allowance.more);
  expect((await snapshot(bench)).settings["commissioning-costs.release"]).toMatchObject({
    release: { version: newer.version },
  });
});

test("cancelled, unreachable, damaged, or sent to a sign-in page: told plainly, and nothing changes", async ({
  bench,
}) => {
  const { pane } = bench;
  await ask(bench);
  const before = await answers(bench);
  const feed = await publish(bench, newer);
  const said = pane.getByRole("region", { name: "Data release" });

  let asked: () => void = () => undefined;
  const reached = new Promise<void>((resolve) => void (asked = resolve));
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => void (letGo = resolve));
  feed.answer(async (route, request) => {
    if (request.url().endsWith("manifest.json")) return route.fulfill({ body: newer.manifest });
    asked();
    await held;
    await route.abort().catch(() => undefined);
  });
  await check(bench);
  await reached;
  await pane.getByRole("button", { name: "Cancel" }).click();
  await expect(said).toContainText("Cancelled. The data in use stay as they were.");
  letGo();

  feed.answer((route) => route.abort("internetdisconnected"));
  await check(bench);
  await expect(said).toContainText("The address did not answer");

  feed.answer((route) => route.fulfill({ status: 404, body: "" }));
  await check(bench);
  await expect(said).toContainText("Nothing is published at the address");

  feed.answer((route) => route.fulfill({ body: "<html>Sign in</html>" }));
  await check(bench);
  await expect(said).toContainText("The release manifest is not readable");

  const damaged = newer.release.replace("Middle Shires", "Middle Shares");
  feed.answer((route, request) =>
    route.fulfill({ body: request.url().endsWith("manifest.json") ? newer.manifest : damaged }),
  );
  await check(bench);
  await expect(said).toContainText("does not match its checksum");

  forgive(bench, /Failed to load resource|ERR_/);
  expect(await answers(bench)).toEqual(before);
});

test("a release kept in the browser that was damaged is dropped with a word, and the shipped one answers", async ({
  bench,
}) => {
  const { pane, page } = bench;
  await ask(bench);
  const before = await answers(bench);
  await publish(bench, newer);
  await check(bench);
  await take(bench);
  await expect(pane.getByText(/is in use/)).toBeVisible();
  await page.evaluate(async () => {
    const opened = indexedDB.open("commissioning-costs");
    const db = await new Promise<IDBDatabase>((resolve) => (opened.onsuccess = () => resolve(opened.result)));
    const store = db.transaction("releases", "readwrite").objectStore("releases");
    const keys = store.getAllKeys();
    await new Promise((resolve) => (keys.onsuccess = resolve));
    const key = keys.result.find((held) => String(held).startsWith("release:"))!;
    const read = store.get(key);
    await new Promise((resolve) => (read.onsuccess = resolve));
    const { release, manifest } = read.result as { release: string; manifest: string };
    const put = store.put({ manifest, release: release.replace("Middle Shires", "Middle Shares") }, key);
    await new Promise((resolve) => (put.onsuccess = resolve));
    db.close();
  });
  await reload(bench);
  await pane.getByRole("tab", { name: "Data" }).click();
  await expect(pane.getByText(/was damaged and has been removed/)).toBeVisible();
  await expect.poll(() => answers(bench)).toEqual(before);
});

test("at 320 pixels axe finds nothing in a release that is offered, and nothing runs off the panel", async ({
  bench,
}) => {
  const { pane } = bench;
  await publish(bench, newer);
  await narrow(bench);
  await check(bench);
  await pane.getByText("Allowances: 1 changed").click();
  await pane.getByRole("checkbox", { name: "Compare with the Organisation Data Service" }).check();
  await look(bench, "offered");
});

test("differences from the Organisation Data Service are listed, and the check can be cancelled", async ({
  bench,
}) => {
  const { pane, page, origin } = bench;
  await ask(bench);
  const before = await snapshot(bench);
  const active = { RO318: [{ Name: "NHS NEW SHIRE INTEGRATED CARE BOARD", OrgId: "QQQ", Status: "Active" }] };
  // Answers wait after the first few until the check is cancelled: it would be over before on a quick machine.
  let answered = 0;
  let letGo: () => void = () => undefined;
  const cancelled = new Promise<void>((resolve) => void (letGo = resolve));
  await page.context().route(`${origin}/ods/ORD/2-0-0/**`, async (route, request) => {
    if (++answered > 5) await cancelled;
    const url = new URL(request.url());
    const code = url.pathname.split("/").at(-1)!;
    const role = url.searchParams.get("Roles");
    const body = role
      ? { Organisations: active[role as keyof typeof active] ?? [] }
      : { Organisation: { Name: code, OrgId: { extension: code }, Status: "Active" } };
    await route.fulfill({ json: body }).catch(() => undefined);
  });
  await pane.getByRole("tab", { name: "Data" }).click();
  await pane.getByRole("checkbox", { name: "Compare with the Organisation Data Service" }).check();
  await pane.getByRole("button", { name: "Compare now" }).click();
  await expect(pane.getByText(/\d+ of \d+ asked/)).toBeVisible();
  await pane.getByRole("button", { name: "Cancel" }).click();
  await expect(pane.getByText("Cancelled. The data in use stay as they were.")).toBeVisible();
  letGo();
  expect(await snapshot(bench)).toEqual(before);
});
