/** Every fact of the two merger articles is found where the table says it is recorded. */
import type { Dataset } from "../dataset";
import { breach, type Check, type Rule } from "./context";

const RECORDED: Rule = {
  code: "fact_not_recorded",
  rule: "recorded_in names a row that exists: table:key.",
  remedy: "Correct the reference, or record the fact.",
};

/** The keys under which a fact may be recorded, by table. */
const keysOf = (data: Dataset): Readonly<Record<string, ReadonlySet<string>>> => ({
  bodies: new Set(data.bodies.map(({ row }) => row.id)),
  events: new Set(data.events.map(({ row }) => row.id)),
  programmes: new Set(data.programmes.map(({ row }) => row.id)),
  sources: new Set(data.sources.map(({ row }) => row.id)),
  people: new Set(data.people.map(({ row }) => row.person)),
  figures: new Set(data.figures.map(({ row }) => `${row.bodies}|${row.metric}`)),
  // A statement recorded nowhere else: the row itself is the record.
  article_facts: new Set(data.article_facts.map(({ row }) => `${row.article}|${row.number}`)),
});

export const checkArticleFacts: Check = ({ data, report }) => {
  const keys = keysOf(data);
  for (const { line, row } of data.article_facts) {
    const colon = row.recorded_in.indexOf(":");
    const table = row.recorded_in.slice(0, colon);
    const key = row.recorded_in.slice(colon + 1);
    if (!keys[table]?.has(key))
      breach(report, RECORDED, "article_facts", line, `"${row.recorded_in}" is not a row of the tables.`);
  }
};
