import { expect, test, type Bench } from "./harness";

const calls = (bench: Bench) => bench.page.evaluate(() => window.workbench.coverage().calls);

test("Refresh asks our functions again and changes no cell", async ({ bench }) => {
  const before = await bench.read("Coverage!A1:J40");
  const asked = await calls(bench);
  await bench.page.getByRole("button", { name: "Refresh", exact: true }).click();
  await expect.poll(() => calls(bench)).toBeGreaterThan(asked);
  await bench.settled();
  expect(await bench.read("Coverage!A1:J40")).toEqual(before);
});

test("the shortcut of Refresh does the same", async ({ bench }) => {
  const asked = await calls(bench);
  await bench.page.evaluate(() => window.workbench.runAction("Refresh"));
  await expect.poll(() => calls(bench)).toBeGreaterThan(asked);
  await bench.settled();
});
