/** Help inside the panel. */
import { expect, test } from "./harness";
import { check, narrow } from "./panel";

const SHEET = "Start here";

test("a function is found, its example goes into the sheet, and all fits 320 pixels", async ({ bench }) => {
  const { pane } = bench;
  await narrow(bench);
  await bench.select(`${SHEET}!H2`);
  await pane.getByRole("button", { name: "Menu" }).click();
  await pane.getByRole("menuitem", { name: "Functions and terms" }).click();
  await expect(pane.getByRole("heading", { name: "Functions and terms" })).toBeFocused();
  for (const part of [/^Terms/, /^Limits/, /^Not yet checked/]) await pane.getByText(part).first().click();
  await check(bench, "help, unfolded");

  await pane.getByRole("searchbox").fill("who served");
  await pane.getByRole("button", { name: /^COVERAGE/ }).press("Enter");
  await expect(pane.getByRole("heading", { name: "CSU.COVERAGE" })).toBeFocused();
  const attempt = pane.getByRole("button", {
    name: 'Try =CSU.COVERAGE("Greater Manchester CSU","2013-06-01")',
  });
  await expect(attempt).toHaveText(`Try it in H2:P14 on ${SHEET}`);
  await check(bench, "page of a function");
  await attempt.press("Enter");
  await expect(pane.getByText(`Wrote the example to H2:P14 on ${SHEET}`)).toBeVisible();
  await bench.settled();
  const live = await bench.read(`${SHEET}!H2:I3`);
  expect(live.values).toEqual([
    ["code", "name"],
    ["00T", "NHS Bolton CCG"],
  ]);
  // What is there is not overwritten.
  await attempt.press("Enter");
  await expect(pane.getByRole("alert").filter({ hasText: "already holds something" })).toBeVisible();
});
