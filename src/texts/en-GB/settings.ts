/** Words of the settings. */
import { sayCount } from "./counts";

export const settingsTexts = {
  heading: "Settings",
  close: "Close",
  computer: {
    forgotten: (releases: number) => `${sayCount(releases, "release")} forgotten.`,
    nothingToForget: "Nothing to forget: the release that answers here stays.",
    title: "This computer",
    kept: "Kept by this browser for every workbook: Excel on another computer has its own.",
    newer: {
      name: "Newer data",
      usual: "Usually off. The address is one that whoever runs the add-in allows.",
      askOnOpen: "Check for a newer release when a workbook is opened",
      on: "Checked whenever a workbook is opened.",
      off: "Checked only when you ask.",
      addresses: "Address of releases",
      askedAt: (address: string) => `Releases are asked for at ${address}`,
      noAddress: "no address",
    },
    organisations: {
      name: "Organisation Data Service",
      usual: "Usually off. It asks NHS England's service and sends nothing of yours.",
      offer: "Offer to compare organisations with it",
      on: "The comparison is offered on the Data tab.",
      off: "The comparison is no longer offered.",
      go: "Compare on the Data tab",
    },
    releases: {
      name: "Releases kept here",
      usual: "Usually none but the one that comes with the add-in.",
      none: "None.",
      forget: "Forget kept releases",
    },
    welcome: {
      name: "Welcome",
      usual: "Usually shown once on each computer.",
      show: "Show the welcome again",
    },
    colours: {
      name: "Colours",
      usual: "Change them in Windows, macOS or the browser.",
      text: "Light, dark and high contrast follow the system.",
    },
    back: {
      done: "Settings of this computer are as they usually are.",
      button: "Put this computer’s settings back",
    },
  },
  workbook: {
    unpinned: (cells: number) => `Unpinned. ${sayCount(cells, "cell")} recalculated.`,
    following: (cells: number) =>
      `This workbook follows the newest release. ${sayCount(cells, "cell")} recalculated.`,
    title: "This workbook",
    kept: "Kept in the workbook: they travel with the file.",
    date: {
      name: "Pinned date",
      usual: "Usually none. Pin a day with the button below “As at” at the top of this panel.",
      pinned: (day: string) => `Formulas that name no date answer for ${day}.`,
      none: (day: string) => `None: formulas that name no date answer for ${day}, the day of the data.`,
      unpin: "Unpin",
    },
    release: {
      name: "Data release",
      usual: "Usually the newest on each computer.",
      kept: (version: string) => `Kept to release ${version}.`,
      newest: (version: string) => `Follows the newest release on each computer: here ${version}.`,
      follow: "Follow the newest release",
      choose: "Choose on the Data tab",
    },
  },
} as const;
