/** The Data tab with figures of one's own, in a panel on a workbook that only remembers. */
import { screen } from "@testing-library/react";
import { FakePort, openPane, type OpenPane } from "../../pane";

export const button = (name: string | RegExp): HTMLElement => screen.getByRole("button", { name });

export async function openData(port = new FakePort()): Promise<OpenPane> {
  const pane = openPane(port);
  await pane.user.click(screen.getByRole("tab", { name: "Data" }));
  await screen.findByRole("region", { name: "Your own figures" });
  return pane;
}
