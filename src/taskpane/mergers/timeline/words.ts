/** The items of the picture in words: for those who hear them, and as headings of what is told below. */
import { sayDate } from "../../../reference/dates";
import type { Succession } from "../../../reference/lines";
import { register } from "../../../reference/store";
import { mergersTimelineTexts } from "../../../texts/en-GB/mergers-timeline";
import { capital, sayNote, sayStated } from "../../figure/words";
import type { Change, Item, NoticeStage, Unit } from "./history";

export const STAGE_WORDS: Readonly<Record<NoticeStage, string>> = mergersTimelineTexts.words.stages;

const listWords = new Intl.ListFormat("en-GB", { type: "conjunction" });

const TOLD: Readonly<Record<Succession["kind"], (from: string, to: string, several: boolean) => string>> = {
  merger: (from, to) => mergersTimelineTexts.words.merged(from, to),
  takeover: (from, to, several) => mergersTimelineTexts.words.takenOver(from, several, to),
  rename: (from, to) => mergersTimelineTexts.words.renamed(from, to),
  statutory: (from, to) => mergersTimelineTexts.words.replaced(from, to),
  split: (from, to) => mergersTimelineTexts.words.split(from, to),
  part: (from, to) => mergersTimelineTexts.words.part(to, from),
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
    ...part(mergersTimelineTexts.words.opened, body.openedAsStated, body.openedNote),
    ...part(mergersTimelineTexts.words.closed, body.closedAsStated, body.closedNote),
  ];
  return capital(said.join("; "));
}

/** What became of a unit, to the day of the data and beyond where its closure was announced. */
export function sayFate({ body, ending, plannedTo, to }: Unit): string {
  if (ending === "stopped") return mergersTimelineTexts.words.stopped;
  const said = capital(register().lines.status(body, register().facts.date));
  if (ending === "standing" && plannedTo)
    return mergersTimelineTexts.words.standingUntil(said, sayDate(to), sayDate(plannedTo));
  return ending === "standing" ? mergersTimelineTexts.words.standing(said, sayDate(to)) : said;
}

/** One line that says everything the picture shows of an item. */
export function sayItem(item: Item): string {
  switch (item.kind) {
    case "unit":
      return mergersTimelineTexts.words.unit(
        item.body.shortName,
        item.from.slice(0, 4),
        item.ending === "standing" ? mergersTimelineTexts.words.toDate : item.to.slice(0, 4),
        sayFate(item),
      );
    case "change":
      return mergersTimelineTexts.words.change(
        sayDate(item.steps[0]!.asStated),
        isInferred(item),
        sayChange(item),
      );
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
