/** Words of the Data tab about sharing: freeze, restore, repair, detach. */
import { sayCount } from "./counts";

export const dataShareTexts = {
  confirm: {
    cancel: "Cancel",
    close: "Close",
  },
  outcome: {
    enteredAnew: "is entered anew",
    becomes: "becomes",
    more: (count: number) => `And ${count} more.`,
  },
  section: {
    title: "Share",
    unread: "The workbook could not be read.",
    reading: "Reading the workbook…",
    freeze: "Freeze…",
    restore: "Restore…",
    repair: "Repair…",
    detach: "Detach…",
    count: "Count again",
    step: (done: number, all: number) => `, step ${done} of ${all}`,
    stop: "Stop",
    outcome: "How sharing went",
    forget: "Forget these formulas",
    interrupted: "Was interrupted",
  },
  freeze: {
    title: "Freeze formulas to values",
    action: "Freeze",
    means:
      "Formulas with CSU functions become the values they show, so that everybody sees them. Their text is kept in the workbook and can be restored. Number formats and everything else stay.",
  },
  restore: {
    title: "Restore frozen formulas",
    action: "Restore",
    means:
      "Formulas go back to the cells that still hold the value they were frozen to, wherever these are now. Cells you have changed since stay as they are and are listed.",
  },
  repair: {
    title: "Repair formulas",
    action: "Repair",
    means: "These formulas are written plainly again:",
    none: "No formula needs repair.",
  },
  detach: {
    title: "Detach the add-in from this workbook",
    action: "Detach",
    noValue: "These cells have no value yet. Deal with them first:",
    forGood:
      "The formulas cannot be restored afterwards: save a copy of the workbook first if you may want them again.",
  },
  scope: {
    label: "Where",
    places: {
      sheet: "This sheet",
      workbook: "The whole workbook",
    },
    of: (place: string, formulas: number) => `${place}: ${sayCount(formulas, "formula")}`,
  },
  doing: {
    counting: "Counting",
    lookingForRepairs: "Looking for formulas to repair",
    lookingForKept: "Looking for what the add-in keeps",
    freezing: "Freezing",
    restoring: "Restoring",
    repairing: "Repairing",
    detaching: "Detaching",
    forgetting: "Forgetting",
    forgotten: "The kept formulas are forgotten. Cells are as they were.",
  },
  overview: {
    formulas: (formulas: number, onSheet: number) =>
      `${sayCount(formulas, "formula")} with CSU functions, ${onSheet} on this sheet.`,
    noFormulas: "No formula with CSU functions.",
    tables: (tables: number) => `${sayCount(tables, "table")}. Tables hold values: they need no freezing.`,
    frozen: (formulas: number, onSheet: number) =>
      `${sayCount(formulas, "formula")} frozen to values, ${onSheet} on this sheet.`,
    broken: (formulas: number) => `${sayCount(formulas, "formula")} that Excel does not understand here.`,
  },
  done: {
    stayedFormulas: (cells: number) => ` ${sayCount(cells, "cell")} stayed formulas.`,
    nothingFrozen: (stayed: string) => `Nothing was frozen.${stayed}`,
    frozen: (formulas: number, stayed: string) =>
      `${sayCount(formulas, "formula")} frozen. Everybody now sees the values, with or without the add-in.${stayed}`,
    notRestored: (formulas: number) => ` ${sayCount(formulas, "formula")} could not go back and stay kept.`,
    restored: (formulas: string, stayed: string) => `${formulas} restored.${stayed}`,
    formulas: (formulas: number) => sayCount(formulas, "formula"),
    noFormula: "No formula",
    notReached: (cells: number) => ` ${sayCount(cells, "cell")} could not be reached.`,
    repaired: (formulas: string, stayed: string) => `${formulas} repaired.${stayed}`,
    detached: (formulas: number) =>
      `The workbook is detached: ${sayCount(formulas, "formula")} became values, and nothing of the add-in is left in it.`,
  },
  kinds: {
    frozen: "the text of frozen formulas",
    "frozen-names": "the text of frozen names",
    "local-figures": "your own figures",
    "pinned-release": "the pinned data release",
  },
  plan: {
    formulas: (formulas: string, count: number) =>
      `${formulas} with CSU functions ${count === 1 ? "becomes a value" : "become values"}.`,
    someFormulas: (formulas: number) => sayCount(formulas, "formula"),
    noFormula: "No formula",
    kept: (kinds: string) => `What the add-in keeps in the file is deleted: ${kinds}.`,
    settings: (settings: number) =>
      `Its ${sayCount(settings, "setting")} ${settings === 1 ? "is" : "are"} deleted, such as a pinned date.`,
    names: (names: number) =>
      `${sayCount(names, "hidden name")} of the add-in ${names === 1 ? "is" : "are"} deleted.`,
    stays: "Tables, values, formats and your own formulas stay.",
  },
  halfDone: {
    freeze: {
      text: "Freezing was interrupted: some cells hold values, others still formulas. Nothing is lost.",
      button: "Put the formulas back",
    },
    restore: {
      text: "Restoring was interrupted: some cells hold formulas again, others still values. Nothing is lost.",
      button: "Finish restoring",
    },
    repair: {
      text: "Repairing was interrupted.",
      button: "Finish repairing",
    },
    detach: {
      text: "Detaching was interrupted: some cells hold values, others still formulas. Nothing is lost.",
      button: "Put the formulas back",
    },
  },
  noAnswer: "Excel did not answer: try again. Nothing was changed.",
} as const;
