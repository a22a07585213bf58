/** The items of the picture in words: for those who hear them, and as headings of what is told below. */
import { sayDate } from "../../../reference/dates";
import type { Succession } from "../../../reference/lines";
import { register } from "../../../reference/store";
import { capital, sayNote, sayStated } from "../../figure/words";
import type { Change, Item, NoticeStage, Unit } from "./history";

export const STAGE_WORDS: Readonly<Record<NoticeStage, string>> = {
  planned: "announced or planned",
  talks: "talks",
  abandoned: "abandoned",
};

const listWords = new Intl.ListFormat("en-GB", { type: "conjunction" });

const TOLD: Readonly<Record<Succession["kind"], (from: string, to: string, several: boolean) => string>> = {
  merger: (from, to) => `${from} merged into ${to}`,
  takeover: (from, to, several) => `${from} ${several ? "were" : "was"} taken over by ${to}`,
  rename: (from, to) => `${from} became ${to}`,
  statutory: (from, to) => `${from} gave way to ${to}`,
  split: (from, to) => `part of ${from} went to ${to} when it was split`,
  part: (from, to) => `${to} took on part of the work of ${from}`,
};

/** `Arden CSU and GEM CSU merged into Arden and GEM CSU` */
export function sayChange({ steps, successor }: Change): string {
  const kinds = [...new Set(steps.map(({ kind }) => kind))];
  return capital(
    kinds
      .map((kind) => {
        const from = steps.filter((step) => step.kind === kind).map((step) => step.predecessor.shortName);
        return TOLD[kind](listWords.format(from), successor.shortName, from.length > 1);
      })
      .join("; "),
  );
}

export const isInferred = ({ steps }: Change): boolean => steps.some(({ inferred }) => inferred);

/** `Opened 1 April 2013; closed 31 March 2015 (merger effective 1 April 2015)` */
export function sayLife({ body }: Unit): string {
  const part = (verb: string, stated: string, note: string): string[] =>
    stated ? [`${verb} ${sayStated(stated)}${sayNote(note)}`] : [];
  const said = [
    ...part("opened", body.openedAsStated, body.openedNote),
    ...part("closed", body.closedAsStated, body.closedNote),
  ];
  return capital(said.join("; "));
}

/** What became of a unit, to the day of the data and beyond where its closure was announced. */
export function sayFate({ body, ending, plannedTo, to }: Unit): string {
  if (ending === "stopped") return "Stopped before it began to trade";
  const said = capital(register().lines.status(body, register().facts.date));
  if (ending === "standing" && plannedTo)
    return `${said} on ${sayDate(to)}; its closure is announced for ${sayDate(plannedTo)}`;
  return ending === "standing" ? `${said} on ${sayDate(to)}` : said;
}

/** One line that says everything the picture shows of an item. */
export function sayItem(item: Item): string {
  switch (item.kind) {
    case "unit":
      return `${item.body.shortName}: ${item.from.slice(0, 4)} to ${item.ending === "standing" ? "date" : item.to.slice(0, 4)}. ${sayFate(item)}.`;
    case "change":
      return `${sayDate(item.steps[0]!.asStated)}, completed${isInferred(item) ? " (inferred)" : ""}: ${sayChange(item)}.`;
    case "notice":
      return `${sayDate(item.event.asStated)}, ${STAGE_WORDS[item.stage]}: ${item.event.summary}.`;
  }
}

/** Who says so, each once. */
export function sourcesOf(item: Item): readonly string[] {
  switch (item.kind) {
    case "unit":
      return item.body.sources;
    case "change":
      return [...new Set(item.steps.flatMap(({ sources }) => sources))];
    case "notice":
      return item.event.sources;
  }
}
