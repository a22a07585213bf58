/** Figures of one's own: from cells, files and the clipboard into every function, also when Excel fails at any moment. */
import type { Fault } from "../../src/workbench/types";
import type { WorkbookSnapshot } from "../../src/workbench/automation";
import { excel } from "./addin-frame";
import { expect, test, type Bench } from "./harness";
import { check, narrow } from "./panel";

const snapshot = ({ page }: Bench): Promise<WorkbookSnapshot> =>
  page.evaluate(() => window.workbench.snapshot());
const batches = ({ page }: Bench): Promise<number> => page.evaluate(() => window.workbench.batches());

const QUESTIONS = [
  '=CSU.ALLOWANCE("00C","2016/17","local")',
  '=CSU.ALLOWANCE("00C","2017/18")',
  '=CSU.SOURCE("00C","allowance","2016/17")',
  "=SUM(1,2)",
] as const;
const ROWS = [
  ["Code", "2016/17", "2017/18"],
  ["00C", 2260, 2201],
  ["0OC", 1, ""],
];
const SOURCE = "Allocations, tab A";

/** One sheet with a table of figures and cells that ask for them. */
async function smallBook(bench: Bench): Promise<void> {
  await excel(bench, async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    for (const sheet of worksheets.items) if (sheet.name !== "Coverage") sheet.delete();
    await context.sync();
  });
  await bench.write("Coverage!M1:O3", ROWS);
  await bench.write(
    "Coverage!Q1:Q4",
    QUESTIONS.map((formula) => [formula]),
  );
  await bench.select("Coverage!M1:O3");
  await bench.settled();
}

async function answers(bench: Bench): Promise<unknown[]> {
  await bench.settled();
  return (await bench.read("Coverage!Q1:Q4")).values.map(([value]) => value);
}
const NONE = ["#N/A", "#N/A", "#N/A", 3];
const withFigures = (cited: unknown): unknown[] => [2_260_000, 2_201_000, cited, 3];

const section = ({ pane }: Bench) => pane.getByRole("region", { name: "Your own figures" });
const said = (bench: Bench) => section(bench).getByLabel("How it went").locator("p");

/** Opens the form with what is selected, and says all that has to be said. */
async function openForm(bench: Bench): Promise<void> {
  const { pane } = bench;
  await pane.getByRole("tab", { name: "Data" }).click();
  await section(bench).getByRole("button", { name: "Add the selected cells…" }).click();
  const form = pane.getByRole("region", { name: "Add figures" });
  await form.getByRole("combobox", { name: "In", exact: true }).selectOption("thousands of pounds");
  await form.getByRole("textbox", { name: /come from/ }).fill(SOURCE);
  await expect(form.getByText(/^2 figures can be stored; 1 row with something wrong/)).toBeVisible();
}

const store = async ({ pane }: Bench): Promise<void> => {
  await pane.getByRole("button", { name: "Store 2 figures" }).click();
};
async function remove(bench: Bench): Promise<void> {
  await section(bench)
    .getByRole("button", { name: /^Remove Running cost allowances/ })
    .click();
  await bench.pane.getByRole("dialog").getByRole("button", { name: "Remove", exact: true }).click();
}

test("figures in the sheet flow into functions and pages, outlive the add-in, and go again", async ({
  bench,
}) => {
  await smallBook(bench);
  expect(await answers(bench)).toEqual(NONE);
  await openForm(bench);
  const form = bench.pane.getByRole("region", { name: "Add figures" });
  await expect(form.getByRole("list", { name: "Left out" })).toContainText(/Row 3: "0OC".*Nearest: .*00C/);
  await expect(form.getByRole("table")).toContainText("£2,260,000");
  const before = await snapshot(bench);
  // Nothing has been stored yet.
  expect(before.customXmlParts).toEqual([]);
  expect(await answers(bench)).toEqual(NONE);

  await store(bench);
  await expect(said(bench)).toHaveText(/^Stored 2 figures\. \d+ cells recalculated\.$/);
  const got = await answers(bench);
  expect(got).toEqual(
    withFigures(expect.stringMatching(/^local figure: Allocations, tab A, entered \d+ \w+ \d{4}$/)),
  );
  const after = await snapshot(bench);
  expect(after.customXmlParts).toHaveLength(1);
  expect(after.sheets[0]!.tables).toEqual(before.sheets[0]!.tables);

  await bench.page.evaluate(() => window.workbench.reloadAddin());
  // Not opened yet: the figures are read when the add-in starts.
  await expect(bench.pane.getByRole("tab", { name: "Data" })).toBeVisible();
  await expect.poll(() => answers(bench)).toEqual(got);
  await bench.pane.getByRole("tab", { name: "Data" }).click();
  await expect(section(bench).getByRole("list", { name: "Stored figures" })).toContainText(
    "Running cost allowances: 2 figures, 2016/17 to 2017/18",
  );
  await remove(bench);
  await expect(said(bench)).toHaveText(/^Removed 2 figures\./);
  expect(await answers(bench)).toEqual(NONE);
  expect(await snapshot(bench)).toEqual(before);
});

const FAILURES: readonly Omit<Fault, "skip">[] = [
  { code: "GeneralException", after: 0 },
  { code: "ServiceNotAvailable", after: 1 },
  { code: "AccessDenied", after: Infinity },
  { code: "RequestPayloadSizeLimitExceeded", after: 0 },
];

/** Carries out a step again and again, with a failure at each of its batches; the workbook stays as it was. */
async function failEverywhere(
  bench: Bench,
  count: number,
  step: () => Promise<void>,
  ended: () => Promise<unknown>,
  done: RegExp,
  undo: () => Promise<void>,
): Promise<number> {
  let before = await snapshot(bench);
  let failed = 0;
  for (let skip = 0; skip < count; skip++) {
    const fault = { skip, ...FAILURES[skip % FAILURES.length]! };
    await bench.page.evaluate((f) => void window.workbench.faults.push(f), fault);
    await step();
    const text = String(await ended());
    await bench.page.evaluate(() => void window.workbench.faults.splice(0));
    if (done.test(text)) {
      await undo();
      // What is stored anew has another id.
      before = await snapshot(bench);
      continue;
    }
    failed++;
    expect(text, `batch ${skip}`).toMatch(/\.$/);
    expect(await snapshot(bench), `after a failure at batch ${skip}: ${JSON.stringify(fault)}`).toEqual(
      before,
    );
  }
  return failed;
}

test("a failure at any batch of storing or removing leaves the workbook as it was", async ({ bench }) => {
  test.setTimeout(240_000);
  await smallBook(bench);
  await openForm(bench);
  const form = bench.pane.getByRole("region", { name: "Add figures" });
  const storing = async (): Promise<unknown> => {
    const alert = form.getByRole("alert").locator("p");
    await expect(alert.or(said(bench))).toBeVisible();
    return alert.or(said(bench)).innerText();
  };
  const removing = async (): Promise<unknown> => {
    const outcome = said(bench).filter({ hasNotText: /^Stored/ });
    await expect(outcome).toBeVisible();
    return outcome.innerText();
  };

  // A clean run says how many batches there are.
  const start = await batches(bench);
  await store(bench);
  expect(await storing()).toMatch(/^Stored/);
  await bench.settled();
  const toStore = (await batches(bench)) - start;
  const middle = await batches(bench);
  await remove(bench);
  expect(await removing()).toMatch(/^Removed/);
  await bench.settled();
  const toRemove = (await batches(bench)) - middle;
  expect(toStore).toBeGreaterThan(4);
  expect(toRemove).toBeGreaterThan(4);

  await openForm(bench);
  const stored = await failEverywhere(
    bench,
    toStore,
    () => store(bench),
    storing,
    /^Stored/,
    async () => {
      await remove(bench);
      expect(await removing()).toMatch(/^Removed/);
      await openForm(bench);
    },
  );
  expect(stored).toBeGreaterThan(toStore / 2);
  expect(await answers(bench)).toEqual(NONE);

  await store(bench);
  expect(await storing()).toMatch(/^Stored/);
  const held = await answers(bench);
  const removed = await failEverywhere(
    bench,
    toRemove,
    () => remove(bench),
    removing,
    /^Removed/,
    async () => {
      await openForm(bench);
      await store(bench);
      expect(await storing()).toMatch(/^Stored/);
    },
  );
  expect(removed).toBeGreaterThan(toRemove / 2);
  expect(await answers(bench)).toEqual(held);
});

test("a CSV file and pasted cells are read in a worker that the content security policy allows", async ({
  bench,
}) => {
  const { pane } = bench;
  await pane.getByRole("tab", { name: "Data" }).click();
  await pane.getByLabel("CSV file or Excel workbook").setInputFiles({
    name: "allowances.csv",
    mimeType: "text/csv",
    buffer: Buffer.from('Code,Year,"Amount (£)"\n00C,2016/17,"2,260,000"\n=1+1,2016/17,5'),
  });
  const form = pane.getByRole("region", { name: "Add figures" });
  await expect(form.getByText(/^1 figure can be stored; 1 row/)).toBeVisible();
  await expect(form.getByRole("textbox", { name: /come from/ })).toHaveValue("allowances.csv");
  await form.getByRole("button", { name: "Cancel" }).click();
  await pane.getByRole("button", { name: "Paste…" }).click();
  await pane.getByRole("textbox", { name: /Paste cells/ }).fill("Code\t2016/17\n00C\t2260000\n");
  await pane.getByRole("button", { name: "Go on" }).click();
  await expect(form.getByText(/^1 figure can be stored\./)).toBeVisible();
});

test("the 10,000 rows of a long file are read and checked while the panel goes on painting", async ({
  bench,
}) => {
  const { pane } = bench;
  const rows = Array.from({ length: 10_000 }, (_, i) => [
    ["00C", "00D", "00F", "00G"][i % 4]!,
    `${1 + (i % 28)}/${1 + (Math.floor(i / 28) % 12)}/${2014 + (Math.floor(i / 336) % 3)}`,
    String(10 + (i % 90)),
  ]);
  await pane.getByRole("tab", { name: "Data" }).click();
  await expect(section(bench)).toBeVisible();
  // Asked before each picture the browser paints: the words stand only as long as the rows are checked.
  const seen = await pane.locator("body").evaluateHandle((body) => {
    const seen = { checking: false };
    const look = (): void => {
      seen.checking = body.textContent.includes("Checking the rows…");
      if (!seen.checking) requestAnimationFrame(look);
    };
    look();
    return seen;
  });
  await pane.getByLabel("CSV file or Excel workbook").setInputFiles({
    name: "staff.csv",
    mimeType: "text/csv",
    buffer: Buffer.from([["Code", "Date", "Staff (FTE)"], ...rows].map((row) => row.join(",")).join("\n")),
  });
  const form = pane.getByRole("region", { name: "Add figures" });
  await expect(form.getByText(/figures? can be stored/)).toBeVisible();
  expect(await seen.evaluate(({ checking }) => checking)).toBe(true);
});

test("at 320 pixels axe finds nothing in the form and the list, and nothing runs off the panel", async ({
  bench,
}) => {
  await smallBook(bench);
  await narrow(bench);
  await openForm(bench);
  await check(bench, "form");
  await store(bench);
  await expect(said(bench)).toHaveText(/^Stored/);
  await section(bench)
    .getByRole("button", { name: /^Export/ })
    .click();
  await expect(section(bench).getByRole("link", { name: "Save as CSV" })).toBeVisible();
  await check(bench, "list");
});
