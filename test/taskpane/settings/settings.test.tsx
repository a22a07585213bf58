import "fake-indexeddb/auto";
import { screen, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { createStore } from "idb-keyval";
import { afterEach, expect, it, vi } from "vitest";
import { register } from "../../../src/reference/store";
import { browserShelf } from "../../../src/taskpane/release/shelf";
import { axeFindings, FakePort, openPane, takesFocus } from "../pane";

vi.mock("../../../src/taskpane/release/allowed-addresses.json", () => ({
  default: {
    releases: ["assets/data/", "https://data.example.org/csu/", "http://data.example.org/plain/"],
    organisations: ["ods/ORD/2-0-0/"],
  },
}));

const store = createStore("commissioning-costs", "releases");
afterEach(() => store("readwrite", (held) => void held.clear()));

async function openSettings(user: UserEvent): Promise<void> {
  await user.click(screen.getByRole("button", { name: "Menu" }));
  await user.click(await screen.findByRole("menuitem", { name: "Settings" }));
  await takesFocus(() => screen.getByRole("heading", { name: "Settings" }));
}
const region = (name: string) => within(screen.getByRole("region", { name }));
const group = (name: string) => within(screen.getByRole("group", { name }));

it("tells of a workbook that is as usual, and leads to where that is changed", async () => {
  const { user, container } = openPane();
  await openSettings(user);
  expect(group("Pinned date").getByText(/^None: formulas that name no date/)).toBeVisible();
  expect(group("Data release").getByText(/Follows the newest release/)).toHaveTextContent(
    register().facts.version,
  );
  expect(region("This workbook").queryByRole("button", { name: "Unpin" })).toBeNull();
  expect(await axeFindings(container)).toEqual([]);
  await user.click(group("Data release").getByRole("button", { name: "Choose on the Data tab" }));
  expect(screen.getByRole("tab", { name: "Data" })).toHaveAttribute("aria-selected", "true");
});

it("puts the settings of the workbook back, and says so", async () => {
  const port = new FakePort();
  port.dates = { pinned: { kind: "pinned", day: "2015-03-31" }, system: 1900 };
  const { version, date, checksum } = register().facts;
  port.releases.pinned = { kind: "pinned", label: { version, date, checksum } };
  const { user } = openPane(port);
  await openSettings(user);
  const part = region("This workbook");
  await user.click(part.getByRole("button", { name: "Unpin" }));
  expect(await part.findByText(/^Unpinned\. \d+ cells? recalculated\.$/)).toBeVisible();
  expect(port.pinWorkbook).toHaveBeenCalledExactlyOnceWith(undefined);
  await user.click(part.getByRole("button", { name: "Follow the newest release" }));
  expect(await part.findByText(/^This workbook follows the newest release/)).toBeVisible();
  expect(port.releases.keepTo).toHaveBeenLastCalledWith(undefined);
});

it("tells of what the workbook keeps and cannot be read", async () => {
  const port = new FakePort();
  port.dates = { pinned: { kind: "unreadable", message: "The date cannot be read." }, system: 1900 };
  port.releases.pinned = { kind: "unreadable", message: "The release cannot be read." };
  const { user } = openPane(port);
  await openSettings(user);
  expect(group("Pinned date").getByText("The date cannot be read.")).toBeVisible();
  expect(group("Data release").getByText("The release cannot be read.")).toBeVisible();
  expect(group("Pinned date").getByRole("button", { name: "Unpin" })).toBeVisible();
});

it("keeps the settings of the computer at once, shows them on the Data tab, and puts them back", async () => {
  const { user } = openPane();
  await openSettings(user);
  const part = region("This computer");
  await user.click(part.getByRole("switch", { name: /Check for a newer release/ }));
  expect(await part.findByText("Checked whenever a workbook is opened.")).toBeVisible();
  await user.click(part.getByRole("switch", { name: /Offer to compare/ }));
  expect(await part.findByText("The comparison is offered on the Data tab.")).toBeVisible();
  // Plain http is on no list that counts.
  expect(part.getAllByRole("radio")).toHaveLength(2);
  await user.click(part.getByRole("radio", { name: "https://data.example.org/csu/" }));
  expect(await part.findByText("Releases are asked for at https://data.example.org/csu/")).toBeVisible();
  expect(await browserShelf().settings()).toMatchObject({
    askOnOpen: true,
    checkOrganisations: true,
    feed: "https://data.example.org/csu/",
  });

  await user.click(part.getByRole("button", { name: "Compare on the Data tab" }));
  expect(
    await screen.findByRole("checkbox", { name: "Check when a workbook is opened on this computer" }),
  ).toBeChecked();

  await openSettings(user);
  await user.click(screen.getByRole("button", { name: /settings back/ }));
  expect(await screen.findByText("Settings of this computer are as they usually are.")).toBeVisible();
  expect(await browserShelf().settings()).toEqual({ askOnOpen: false, checkOrganisations: false, feeds: {} });
  expect(screen.getByRole("switch", { name: /Check for a newer release/ })).not.toBeChecked();
  expect(screen.getAllByRole("radio")[0]).toBeChecked();
});

it("forgets kept releases, and says where there are none", async () => {
  const { user } = openPane();
  await openSettings(user);
  await user.click(screen.getByRole("button", { name: "Forget kept releases" }));
  expect(await screen.findByText(/^Nothing to forget/)).toBeVisible();
});

it("shows the welcome again", async () => {
  const { user } = openPane();
  await openSettings(user);
  await user.click(screen.getByRole("button", { name: "Show the welcome again" }));
  expect(await screen.findByRole("heading", { name: /welcome/i })).toBeVisible();
});
