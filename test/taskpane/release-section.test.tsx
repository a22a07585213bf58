/** The data release on the Data tab: what it says of the workbook's release, and what its buttons ask. */
import { act, screen, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { register } from "../../src/reference/store";
import { axeFindings, FakePort, openPane } from "./pane";

const section = async (): Promise<HTMLElement> => screen.findByRole("region", { name: "Data release" });

it("keeps the workbook to the release in use, and lets it go", async () => {
  const { user, port, container } = openPane();
  await user.click(screen.getByRole("tab", { name: "Data" }));
  const { version, date, checksum } = register().facts;
  const part = within(await section());
  await user.click(part.getByRole("button", { name: "Keep this workbook to it" }));
  expect(port.releases.keepTo).toHaveBeenCalledExactlyOnceWith({ version, date, checksum });
  expect(await part.findByText(`This workbook is now kept to release ${version}.`)).toBeVisible();
  expect(part.getByText("This workbook is kept to it.")).toBeVisible();
  expect(await axeFindings(container)).toEqual([]);
  await user.click(part.getByRole("button", { name: "Follow the newest release" }));
  expect(port.releases.keepTo).toHaveBeenLastCalledWith(undefined);
});

it("says which way a release that is not here differs, wherever one is in the panel", async () => {
  const port = new FakePort();
  const { user } = openPane(port);
  act(() => port.releases.setPinned({ version: "99.0.0", date: "2030-01-01", checksum: "f".repeat(64) }));
  const { version } = register().facts;
  expect(await screen.findByText(`Kept to release 99.0.0, answered from ${version}.`)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "See what differs" }));
  const banner = within(await section()).getByRole("region", { name: "Releases differ" });
  expect(banner).toHaveTextContent(`its formulas answer from the older release ${version}`);
  await user.click(within(banner).getByRole("button", { name: `Use ${version} for this workbook` }));
  expect(port.releases.pinned).toMatchObject({ kind: "pinned", label: { version } });
  expect(screen.queryByRole("region", { name: "Releases differ" })).toBeNull();
});

it("tells of a setting that cannot be read", async () => {
  const port = new FakePort();
  port.releases.pinned = { kind: "unreadable", message: "It cannot be read." };
  const { user } = openPane(port);
  await user.click(screen.getByRole("tab", { name: "Data" }));
  expect(await within(await section()).findByRole("alert")).toHaveTextContent("It cannot be read.");
});
