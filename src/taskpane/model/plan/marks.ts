/** What a number of a plan rests on, as a mark and in words. */
import { provenanceOf, type Tables } from "../../../model/explain/provenance";
import type { Provenance, Scenario } from "../../../model/scenario/schema";
import { modelPlanTexts } from "../../../texts/en-GB/model-plan";
import { MARKS } from "../../figure/words";
import { numberAt, type Entry } from "./entry";

export type Standing = Provenance["kind"] | "asked" | "model";

export const STANDINGS: Readonly<Record<Standing, { readonly mark: string; readonly words: string }>> = {
  sourced: MARKS.published,
  assumption: { mark: MARKS.estimated.mark, words: modelPlanTexts.marks.assumed },
  user: { mark: MARKS.local.mark, words: modelPlanTexts.marks.own },
  rule: { mark: "□", words: modelPlanTexts.marks.rule },
  asked: { mark: "?", words: modelPlanTexts.marks.toBeGiven },
  model: { mark: "□", words: modelPlanTexts.marks.leftToModel },
};

export interface Basis {
  readonly standing: Standing;
  readonly note: string;
  readonly date: string;
  readonly sources: readonly string[];
}

/** What the number of an entry rests on. */
export function basisOf(scenario: Scenario, tables: Tables, entry: Entry): Basis {
  const value = numberAt(scenario, entry.path);
  const none = { note: entry.field.note ?? "", date: "", sources: [] };
  if (value === null) return { standing: "model", ...none };
  if (Number.isNaN(value)) return { standing: "asked", ...none };
  const { kind, note, date, sources } = provenanceOf(scenario, tables, entry.path, value, entry.name);
  return { standing: kind, note, date, sources };
}
