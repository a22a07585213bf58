/** No two bodies of one type can be taken for each other: by code while both stand, or by name at any time. */
import type { Body } from "../../bodies";
import { firstDay, lastDay } from "../../dates";
import { readOrganisation } from "../../organisation-text";
import type { TableName } from "../../schema";
import { breach, type Check, type Rule } from "./context";

const CODE: Rule = {
  code: "duplicate_code",
  rule: "A code of one scheme belongs to one body of a type at a time.",
  remedy: "Correct the code, or its dates.",
};
const NAME: Rule = {
  code: "look_alike_name",
  rule: "A name belongs to one body of its type, whatever its case, punctuation and words for the type.",
  remedy: "Tell the names apart, or leave the alias out.",
};

export const checkIdentity: Check = ({ data, bodies, report }) => {
  const codes = new Map<string, { line: number; body: Body; from: string; to: string }[]>();
  for (const { line, row } of data.codes) {
    const body = bodies.get(row.body);
    if (!body) continue;
    const key = `${body.type} ${row.scheme} ${row.code.toUpperCase()}`;
    const held = {
      line,
      body,
      from: firstDay(row.from) ?? body.opened ?? "",
      to: lastDay(row.to) ?? body.closed ?? "9999",
    };
    const others = codes.get(key) ?? [];
    for (const other of others)
      if (other.body !== body && other.from <= held.to && held.from <= other.to)
        breach(
          report,
          CODE,
          "codes",
          line,
          `${row.code} (${row.scheme}) is also the code of ${other.body.id} in line ${other.line}.`,
        );
    codes.set(key, [...others, held]);
  }

  const names = new Map<string, { where: string; id: string }>();
  const add = (table: TableName, line: number, id: string, name: string): void => {
    const body = bodies.get(id);
    if (!body) return;
    const key = `${body.type} ${readOrganisation(name).bare}`;
    const other = names.get(key);
    if (!other) names.set(key, { where: `${table}.csv:${line}`, id });
    else if (other.id !== id)
      breach(
        report,
        NAME,
        table,
        line,
        `"${name}" of ${id} reads like the name of ${other.id} in ${other.where}.`,
      );
  };
  for (const { line, row } of data.bodies)
    for (const name of new Set([row.name, row.short_name].filter(Boolean))) add("bodies", line, row.id, name);
  for (const { line, row } of data.names) add("names", line, row.body, row.name);
};
