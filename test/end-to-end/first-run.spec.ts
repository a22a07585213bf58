/** The first time on a computer. */
import { expect, started, test } from "./harness";
import { check, narrow } from "./panel";

const SHEET = "Start here";

test.use({ firstTime: true });

test("the welcome answers three questions in the sheet, and is shown once", async ({ bench }) => {
  const { pane, page } = bench;
  await narrow(bench);
  await expect(pane.getByRole("heading", { name: "Welcome" })).toBeVisible();
  await check(bench, "welcome");

  const status = pane.getByRole("region", { name: "Leave the welcome" }).getByRole("status");
  await bench.select(`${SHEET}!H2`);
  await expect(pane.getByText(/fills H2:P\d+ on Start here/)).toBeVisible();
  await pane.getByRole("button", { name: "Show every CSU merger" }).click();
  await expect(status).toContainText("To take it out, delete the first of these cells");
  await bench.settled();
  expect((await bench.read(`${SHEET}!H2:I2`)).values[0]).toEqual(["date", "status"]);

  await bench.select(`${SHEET}!R2`);
  await expect(pane.getByText(/worked example with formulas to R2:T15 on Start here/)).toBeVisible();
  await pane.getByRole("button", { name: "What does a 10 % cut mean for one CCG?" }).click();
  await expect(status).toContainText(`Wrote R2:T15 on ${SHEET}`);
  await bench.settled();
  const cut = await bench.read(`${SHEET}!S3:S15`);
  expect(cut.values[0]?.[0]).toBe("00T");
  expect(cut.formulas[4]?.[0]).toBe("=CSU.ALLOWANCE(S3,S5)");
  const [allowance, after, less] = [4, 5, 6].map((row) => Number(cut.values[row]?.[0]));
  expect(allowance).toBeGreaterThan(1_000_000);
  expect(after).toBeCloseTo(0.9 * allowance!, 4);
  expect(less).toBeCloseTo(0.1 * allowance!, 4);
  expect(Number(cut.values[11]?.[0])).toBeGreaterThan(1);
  expect(cut.messages.flat().filter(Boolean)).toEqual([]);

  await bench.select(`${SHEET}!R20`);
  await pane.getByRole("button", { name: "Which CSU served us in 2014?" }).click();
  await expect(status).toContainText(`Wrote R20:T25 on ${SHEET}`);
  await bench.settled();
  const served = await bench.read(`${SHEET}!S21:S25`);
  expect(served.values[2]?.[0]).toBe("Greater Manchester CSU");
  expect(String(served.values[4]?.[0]).length).toBeGreaterThan(10);

  await pane.getByRole("button", { name: "Show every CSU merger" }).focus();
  await page.keyboard.press("Escape");
  await expect(pane.getByRole("combobox", { name: "Find an organisation" })).toBeVisible();

  await page.reload();
  await started(page);
  await expect(pane.getByRole("combobox", { name: "Find an organisation" })).toBeVisible();
  await expect(pane.getByRole("heading", { name: "Welcome" })).toHaveCount(0);
});
