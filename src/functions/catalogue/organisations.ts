import { isOpen, codeOf, TYPE_NAMES } from "../../reference/bodies";
import { answer, refuse } from "../../reference/fault";
import type { BodyType } from "../../reference/schema";
import { registerForCells as register } from "../../reference/store";
import {
  type Block,
  block,
  dateCell,
  needText,
  orThrow,
  overCells,
  readAsAt,
  readChoice,
  readDay,
  statedDateCell,
} from "../edge";
import { organisation as organisationNamed } from "../subject";

const SCHEMES = ["ods", "ons", "id"] as const;
/** The types a user asks for, in the words of the catalogue. */
const LIST_TYPES = ["CSU", "CCG", "SUBICB", "ICB", "REGION", "AREATEAM", "STP", "ALLIANCE", "LPF"] as const;
const FIND_TYPES: readonly BodyType[] = [
  "CSU",
  "CSS",
  "CCG",
  "SUBICB",
  "ICB",
  "REGION",
  "AREATEAM",
  "STP",
  "SHARED",
  "OTHER",
];

/**
 * Official name of an organisation, at a date. Takes a range of organisations.
 * @customfunction NAME NAME
 * @param organisation ODS code, name or former name, or a range of them, for example "00T".
 * @param [as_at] Date, or financial year such as "2014/15" (its last day). Left out: the pinned date.
 * @returns The name, or a block of names in the shape of the range.
 */
export function name(organisation: any[][], as_at?: any): any[][] {
  const day = readDay(as_at, "as_at");
  return overCells(organisation, "organisation", (text) => nameAt(text, day));
}

function nameAt(text: string, day: string | undefined): string {
  const body = organisationNamed(text);
  // A date asks for the name on that day; without one the name is only a label, so a closed body keeps its last.
  if (day !== undefined && !isOpen(body, day))
    orThrow(
      refuse(
        body.opened !== undefined && day < body.opened ? "not_yet_open" : "closed",
        `${register().lines.sayStatus(body, day)}: leave as_at out for its last name.`,
      ),
    );
  return register().bodies.nameOn(body, day ?? readAsAt(undefined));
}

/**
 * Code of an organisation by scheme: its ODS code, its ONS (GSS) code or the id used here. Takes a range.
 * @customfunction CODE CODE
 * @param organisation Name, former name or code, or a range of them, for example "Bolton CCG".
 * @param [scheme] "ods" (default), "ons" or "id".
 * @returns The code, or a block of codes in the shape of the range.
 */
export function code(organisation: any[][], scheme?: any): any[][] {
  const wanted = readChoice(scheme, "scheme", SCHEMES, "ods");
  const day = readAsAt(undefined);
  return overCells(organisation, "organisation", (text) => {
    const body = organisationNamed(text);
    if (wanted === "id") return body.id;
    const held = wanted === "ods" ? body.ods : register().bodies.codeOn(body, "ons", day);
    return orThrow(
      held
        ? answer(held)
        : refuse(
            "not_published",
            `No ${wanted.toUpperCase()} code of ${body.shortName} was found: use its id ${body.id}.`,
          ),
    );
  });
}

/**
 * Organisations that fit a text, best first: by code, name, beginnings of words, former name or one typing error.
 * @customfunction FIND FIND
 * @param text Part of a name or code, for example "arden".
 * @param [type] Only this type: "CSU", "CCG", "ICB", "SUBICB", "REGION", "STP".
 * @param [as_at] Only those open on this date. Left out: all that ever were.
 * @param [headers] TRUE (default) puts the column names in the first row.
 * @returns A block: id, ODS code, name, type, opened, closed, successor, and what each row was matched by.
 */
export function find(text: any, type?: any, as_at?: any, headers?: any): any[][] {
  const wanted = readChoice(type, "type", FIND_TYPES);
  const day = readDay(as_at, "as_at");
  const said = needText(text, "text", 'part of a name such as "arden"');
  const { lines } = register();
  const rows = register()
    .find(said, { ...(wanted ? { types: [wanted] } : {}), ...(day === undefined ? {} : { day }) })
    .map((match) => {
      const body = match.body;
      if (match.kind !== "organisation" || !body)
        return [match.id, body ? codeOf(body) : "", match.title, match.kind, "", "", match.detail, match.why];
      const after = lines.ending(body).map((step) => codeOf(step.successor));
      return [
        body.id,
        body.ods,
        body.name,
        TYPE_NAMES[body.type],
        dateCell(body.opened),
        dateCell(body.closed),
        after.join("; "),
        match.why,
      ];
    });
  return block(
    ["id", "ODS code", "name", "type", "opened", "closed", "successor", "matched by"],
    rows,
    headers,
    `Nothing held fits "${said}": try fewer letters, or leave type and as_at out.`,
  );
}

/**
 * All organisations of a type that were open at a date.
 * @customfunction LIST LIST
 * @param type "CSU", "CCG", "SUBICB", "ICB", "REGION", "AREATEAM", "STP", "ALLIANCE" or "LPF".
 * @param [as_at] Date, or financial year such as "2014/15" (its last day). Left out: the pinned date.
 * @param [headers] TRUE (default) puts the column names in the first row.
 * @returns A block: id, ODS code, name, opened, closed; alliances and framework suppliers have columns of their own.
 */
export function list(type: any, as_at?: any, headers?: any): any[][] {
  const wanted = readChoice(needText(type, "type", '"CCG"'), "type", LIST_TYPES)!;
  const day = readAsAt(as_at);
  if (wanted === "ALLIANCE") return alliances(headers);
  if (wanted === "LPF") return framework(headers);
  const { bodies } = register();
  const rows = bodies
    .openOn(wanted, day)
    .map((body) => [
      body.id,
      body.ods,
      bodies.nameOn(body, day),
      dateCell(body.opened),
      dateCell(body.closed),
    ]);
  return block(
    ["id", "ODS code", "name", "opened", "closed"],
    rows,
    headers,
    `No ${wanted} was open on ${day}: CSUs stood from April 2013, CCGs from April 2013 to June 2022, ICBs from July 2022.`,
  );
}

function alliances(headers: unknown): Block {
  const rows = register()
    .tables.rows("alliances")
    .map((row) => [
      row.number,
      row.alliance,
      row.members,
      row.form,
      row.bidder,
      row.result,
      row.named_in_june_2014,
    ]);
  return block(
    ["number", "alliance", "members", "form in June 2014", "bidder", "result", "named in June 2014"],
    rows,
    headers,
    "No alliance is held.",
  );
}

function framework(headers: unknown): Block {
  const rows = register()
    .tables.rows("framework")
    .map((row) => [
      row.section,
      row.item,
      row.value,
      row.lot_1,
      row.lot_2a,
      row.lot_2b,
      statedDateCell(row.as_at),
    ]);
  return block(
    ["section", "item", "value", "lot 1", "lot 2A", "lot 2B", "date"],
    rows,
    headers,
    "No framework supplier is held.",
  );
}

/**
 * What an organisation is at a date: open, not yet open, merged into another, or closed. Takes a range.
 * @customfunction STATUS STATUS
 * @param organisation ODS code, name or former name, or a range of them.
 * @param [as_at] Date, or financial year such as "2014/15" (its last day). Left out: the pinned date.
 * @returns Text such as "open" or "merged into Arden and GEM CSU (0DE) on 1 April 2015".
 */
export function status(organisation: any[][], as_at?: any): any[][] {
  const day = readAsAt(as_at);
  return overCells(organisation, "organisation", (text) =>
    register().lines.status(organisationNamed(text), day),
  );
}
