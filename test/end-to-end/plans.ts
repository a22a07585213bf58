/** Plans of the Model tab, as a person comes by them. */
import { expect, type Bench } from "./harness";

export async function openModel({ pane }: Bench): Promise<void> {
  await pane.getByRole("tab", { name: "Model" }).click();
  await expect(pane.getByRole("heading", { name: "What is to be worked out?" })).toBeVisible();
}

export async function openCentralMidlands(bench: Bench): Promise<void> {
  await openModel(bench);
  await bench.pane.getByRole("button", { name: /^Central Midlands merges/ }).click();
  await expect(
    bench.pane.getByRole("heading", { name: "Central Midlands with Staffordshire and Lancashire" }),
  ).toBeVisible();
}

/** Saves the plan that is open in the workbook. */
export async function savePlan({ pane }: Bench): Promise<void> {
  const actions = pane.getByRole("region", { name: "What to do with the plan" });
  await actions.getByRole("button", { name: "Save" }).click();
  await expect(actions).toContainText("Saved in this workbook");
}
