/**
 * What people write for an organisation, made comparable: case, punctuation, `&`, a leading "NHS" and the words
 * for the type of body do not matter. Nothing is guessed: two texts match or they do not.
 */
import type { BodyType } from "./schema";

const TYPE_WORDS: readonly (readonly [RegExp, readonly BodyType[]])[] = [
  [/\b(commissioning support (unit|service|services)|csu|css|csus)\b/, ["CSU", "CSS"]],
  [/\bcommissioning support\b/, ["CSU", "CSS"]],
  [/\b(clinical commissioning group|ccg)\b/, ["CCG"]],
  [/\b(integrated care board|icb)\b/, ["ICB"]],
  [/\b(sub icb location|sub icb)\b/, ["SUBICB"]],
  [/\b(sustainability and transformation partnership|stp)\b/, ["STP"]],
  [/\barea team\b/, ["AREATEAM"]],
  [/\b(pct cluster|primary care trust cluster)\b/, ["PCTCLUSTER"]],
];

export interface OrganisationText {
  /** The name without "NHS" and without the words for its type. */
  readonly bare: string;
  /** Types the text names, empty where it names none. */
  readonly types: readonly BodyType[];
}

/** Lower case, single blanks, no punctuation; `&` and `+` read as "and". */
export function simplify(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[&+]/g, " and ")
    .replace(/['’`]/g, "")
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}

export function readOrganisation(text: string): OrganisationText {
  let bare = simplify(text);
  const types: BodyType[] = [];
  for (const [words, meant] of TYPE_WORDS) {
    if (!words.test(bare)) continue;
    bare = bare.replace(words, " ");
    types.push(...meant);
    break;
  }
  bare = bare
    .replace(/\bnhs\b/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  // "Commissioning support" alone names no body: keep the words rather than match on nothing.
  return bare ? { bare, types } : { bare: simplify(text), types: [] };
}
