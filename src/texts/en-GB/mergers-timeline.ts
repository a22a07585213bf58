/** Words of the picture of the lines of descent. */
import { sayCount } from "./counts";

export const mergersTimelineTexts = {
  detail: {
    label: "What is chosen in the picture",
    model: "Model this merger",
    completed: (day: string, inferred: boolean) =>
      `${day}, completed${inferred ? " (inferred: no source states it)" : ""}.`,
    wentThisWay: (percent: number, name: string) => `${percent}% of the population of ${name} went this way.`,
    notice: (type: string, day: string, stage: string) => `${type} of ${day}: ${stage}`,
    reports: (count: number) => `What the sources tell of it: ${sayCount(count, "report")}`,
  },
  tables: {
    changes: "Changes, talks and plans, oldest first",
    when: "When",
    what: "What",
    status: "Status and source",
    units: "Units and plans for units",
    unit: "Unit",
    from: "From",
    fate: "What became of it",
    title: "The same as tables",
  },
  legend: {
    completed: "completed",
    inPart: "in part, or inferred",
    planned: "announced or planned",
    talks: "talks",
    abandoned: "abandoned or stopped",
    label: "Lines and marks",
  },
  picture: {
    label: "Lines of descent of the commissioning support units",
    howTo:
      "Point at a line for its facts, press it for its sources. With the keyboard: Tab into the picture, then the arrow keys. Years after 2017 are drawn narrower.",
    title: "Lines of descent of the commissioning support units",
    description: (year: string, units: number) =>
      `Who became whom, 2012 to ${year}: ${sayCount(units, "unit")} as lines from left to right, which join where units merged.`,
    sources: (first: string, more: number) => `${first}, and ${sayCount(more, "more source")}`,
  },
  words: {
    stages: { planned: "announced or planned", talks: "talks", abandoned: "abandoned" },
    completed: "completed",
    opened: "opened",
    closed: "closed",
    merged: (from: string, to: string) => `${from} merged into ${to}`,
    takenOver: (from: string, several: boolean, to: string) =>
      `${from} ${several ? "were" : "was"} taken over by ${to}`,
    renamed: (from: string, to: string) => `${from} became ${to}`,
    replaced: (from: string, to: string) => `${from} gave way to ${to}`,
    split: (from: string, to: string) => `part of ${from} went to ${to} when it was split`,
    part: (to: string, from: string) => `${to} took on part of the work of ${from}`,
    stopped: "Stopped before it began to trade",
    standingUntil: (status: string, day: string, closure: string) =>
      `${status} on ${day}; its closure is announced for ${closure}`,
    standing: (status: string, day: string) => `${status} on ${day}`,
    unit: (name: string, from: string, to: string, fate: string) => `${name}: ${from} to ${to}. ${fate}.`,
    toDate: "date",
    change: (day: string, inferred: boolean, what: string) =>
      `${day}, completed${inferred ? " (inferred)" : ""}: ${what}.`,
  },
} as const;
