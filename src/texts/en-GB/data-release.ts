/** Words of the Data tab about releases of the data. */
import { sayWhole } from "../numbers";
import { sayCount } from "./counts";

export const dataReleaseTexts = {
  changes: {
    none: (version: string) => `No fact differs from release ${version}: only version and date do.`,
    against: (version: string) => `Against release ${version}:`,
    more: (facts: number) => `and ${sayWhole(facts)} more`,
  },
  organisations: {
    compared: (organisations: number, found: string) =>
      `${sayCount(organisations, "organisation")} compared: ${found}.`,
    differences: (count: number) => sayCount(count, "difference"),
    noDifference: "no difference",
    title: "Compare with the Organisation Data Service",
    lead: "Asks which ICBs, sub-ICB locations and CSUs are active there, what they are called and who follows them, at four questions a second. Nothing of your workbook is sent, and nothing is changed.",
    button: "Compare now",
    asked: (done: number, all: number) => `${done} of ${all} asked`,
    progress: "Organisations asked",
    cancel: "Cancel",
    list: "Differences from the Organisation Data Service",
  },
  section: {
    noneNewer: (version: string) => `There is no newer release than ${version}.`,
    kept: (version: string) => `This workbook is now kept to release ${version}.`,
    follows: (recalculated: string) =>
      `This workbook now follows the newest release on each computer. ${recalculated}`,
    title: "Data release",
    inUse: (version: string, day: string, embedded: boolean) =>
      `Release ${version} answers in this workbook: facts gathered up to ${day}. ${embedded ? "It came with the add-in." : "It is kept on this computer."}`,
    isKept: "This workbook is kept to it.",
    keep: "Keep this workbook to it",
    follow: "Follow the newest release",
    check: "Check for a newer release",
    checkOnOpen: "Check when a workbook is opened on this computer",
    checkMeans:
      "Checking asks the address the add-in came from for two files. Nothing of your workbook is sent.",
    differ: "Releases differ",
    see: (version: string) => `See what ${version} would change`,
    use: (version: string) => `Use ${version} for this workbook`,
  },
  progress: {
    steps: {
      asking: "Asking for a newer release…",
      bringing: "Bringing it…",
      checking: "Checking it…",
      comparing: "Working out what it would change…",
    },
    label: "Progress",
    cancel: "Cancel",
  },
  take: {
    means: (cells: number) =>
      `Using it recalculates ${sayCount(cells, "cell")} with CSU functions. Tables stay as they are until you refresh them.`,
    tablesStay: "Tables stay as they are until you refresh them.",
    use: (version: string) => `Use release ${version} for this workbook`,
    notNow: "Not now",
    done: (version: string, cells: number) =>
      `Release ${version} is in use. ${sayCount(cells, "cell")} recalculated.`,
  },
  tables: {
    bodies: "Organisations",
    successions: "Mergers and successions",
    coverage: "Who served whom",
    figures: "Other figures",
    rates: "National rates and totals",
    staff: "Staff in post",
    fields: "Details of organisations",
    gaps: "What is known to be missing",
  },
  words: {
    added: "added",
    changed: "changed",
    removed: "removed",
    release: (version: string, day: string) => `Release ${version}, facts to ${day}`,
    nothing: "nothing",
    cell: (column: string, before: string, after: string, difference: string) =>
      `${column}: ${before}, now ${after}${difference}`,
    recalculated: (cells: number) => `${sayCount(cells, "cell")} recalculated.`,
    noCells: "No cell uses a CSU function yet.",
  },
  standing: {
    newer: (kept: string, here: string) =>
      `This workbook is kept to release ${kept}. Release ${here} on this computer is newer.`,
    missingNewer: (kept: string, used: string) =>
      `This workbook is kept to release ${kept}, which is not on this computer: its formulas answer from the newer release ${used}.`,
    missingOlder: (kept: string, used: string) =>
      `This workbook is kept to release ${kept}, which is not on this computer: its formulas answer from the older release ${used}. Check for a newer release.`,
    sameVersion: (version: string) =>
      `This workbook is kept to another release ${version} than the one on this computer, though both have the same version: its formulas answer from the one here.`,
  },
} as const;
