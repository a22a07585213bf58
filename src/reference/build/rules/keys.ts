/** What makes a row of each table the only one of its kind. */
import type { TableName } from "../../schema";
import { TABLE_NAMES } from "../dataset";
import { breach, type Check } from "./context";

export const KEYS: { readonly [T in TableName]: readonly string[] } = {
  sources: ["id"],
  bodies: ["id"],
  names: ["body", "name", "kind", "from"],
  codes: ["body", "scheme", "code", "from"],
  fields: ["body", "field", "as_at", "value"],
  successions: ["predecessor", "successor"],
  events: ["id"],
  event_members: ["event", "body", "label", "role"],
  coverage: ["ccg", "csu", "from", "service"],
  populations: ["body", "series", "as_at", "geography"],
  allowances: ["body", "year", "kind", "basis"],
  rates: ["year", "type", "variant"],
  staff: ["body", "month_end"],
  staff_groups: ["body", "month_end", "group"],
  staff_coverage: ["month_end", "type"],
  figures: ["bodies", "metric", "value", "unit", "as_at", "sources", "note"],
  alliances: ["number"],
  framework: ["section", "item", "body"],
  people: ["person", "role", "body", "label", "as_at"],
  programmes: ["id"],
  article_facts: ["article", "number"],
  centroids: ["body", "boundary"],
  boundary_changes: ["body", "new_ons"],
  boundary_moves: ["from", "to", "local_authority"],
  clusters: ["body"],
  pay_points: ["year", "band", "point"],
  spine_points: ["year", "point"],
  pay_awards: ["year"],
  on_costs: ["year"],
  high_cost_areas: ["year", "zone"],
  deflators: ["year", "vintage"],
  exit_terms: ["id"],
  benchmarks: ["id"],
  gaps: ["topic", "body", "from", "what"],
};

export const checkKeys: Check = ({ data, report }) => {
  for (const table of TABLE_NAMES) {
    const key = KEYS[table].join(", ");
    const rule = {
      code: "duplicate_key",
      rule: `A row of ${table} is told apart by ${key}.`,
      remedy: "Merge the two rows, or correct what tells them apart.",
    };
    const first = new Map<string, number>();
    for (const { line, row } of data[table]) {
      const values = KEYS[table].map((name) => String((row as Record<string, unknown>)[name]));
      const before = first.get(values.join("|"));
      if (before === undefined) first.set(values.join("|"), line);
      else
        breach(
          report,
          rule,
          table,
          line,
          `Line ${before} has the same: ${values.filter(Boolean).join(", ")}.`,
        );
    }
  }
};
