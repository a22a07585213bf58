/** Settings by keyboard, at 320 pixels, and still there when the workbook is opened again. */
import { expect, started, test, type Bench } from "./harness";
import { check, narrow } from "./panel";

async function openSettings({ pane }: Bench): Promise<void> {
  const menu = pane.getByRole("button", { name: "Menu" });
  await menu.focus();
  await menu.press("Enter");
  await pane.getByRole("menuitem", { name: "Settings" }).press("Enter");
  await expect(pane.getByRole("heading", { name: "Settings", exact: true })).toBeFocused();
}

test("settings of workbook and computer are changed by keyboard, kept, and put back", async ({ bench }) => {
  const { pane, page, origin } = bench;
  await narrow(bench);
  const before = pane.getByRole("button", { name: "Pin to this workbook" });
  await before.press("Enter");
  await pane.getByRole("group", { name: "Pin" }).getByRole("button").first().press("Enter");
  await openSettings(bench);
  await check(bench, "settings");
  const workbook = pane.getByRole("region", { name: "This workbook" });
  await workbook.getByRole("button", { name: "Unpin" }).press("Enter");
  await expect(workbook.getByRole("status")).toContainText("Unpinned.");
  await expect(before).toBeVisible();

  const computer = pane.getByRole("region", { name: "This computer" });
  const compare = computer.getByRole("switch", { name: /Offer to compare/ });
  await compare.press("Space");
  await expect(computer.getByRole("status")).toHaveText("The comparison is offered on the Data tab.");
  await expect(computer.getByText(`Releases are asked for at ${origin}/assets/data/`)).toBeVisible();

  await page.reload();
  await started(page);
  await openSettings(bench);
  await expect(compare).toBeChecked();
  await computer.getByRole("button", { name: /settings back/ }).press("Enter");
  await expect(compare).not.toBeChecked();
  await check(bench, "settings put back");
});
