/** What a user typed into the sheets, taken back into the scenario. */
import type { Checked } from "../model/issue";
import { readScenario } from "../model/scenario/read";
import type { Scenario } from "../model/scenario/schema";
import { dayOfSerial, financialYear } from "../reference/dates";
import type { Book } from "./book";

/** An input cell by its lasting name, and what stands in it now; "" for a blank. */
export interface InputEdit {
  readonly id: string;
  readonly value: number | string;
}

type Group = Record<string, unknown>;

/**
 * The scenario with the numbers and words that stand in its input cells. Names that the book does not have are left
 * out. What the scenario cannot take is refused as when a scenario is read: with every fault and what is allowed.
 */
export function withEdits(scenario: Scenario, book: Book, edits: readonly InputEdit[]): Checked<Scenario> {
  const draft = structuredClone(scenario) as unknown as Group;
  const byId = new Map(book.inputs.map((input) => [input.id, input]));
  for (const { id, value } of edits) {
    const path = byId.get(id)?.path;
    if (path !== undefined) put(draft, path, meant(scenario, path, value), book);
  }
  return readScenario(draft);
}

/** A cell's value as the scenario keeps it. */
function meant(scenario: Scenario, path: string, value: number | string): unknown {
  if (value === "") return null;
  if (path === "exits.announced") return typeof value === "number" ? dayOfSerial(value) : value;
  if (path === "targetYear" && typeof value === "number")
    return financialYear(+scenario.firstYear.slice(0, 4) - 1 + value);
  return path.endsWith(".takesPension") ? value === "yes" : value;
}

function put(draft: Group, path: string, value: unknown, book: Book): void {
  const parts = path.split(".");
  const last = parts.pop()!;
  const into = parts.reduce((at, part) => at[part] as Group, draft);
  if (path.startsWith("merger.duplicates.")) putDuplicates(into, last, value, book);
  else if (Array.isArray(into)) putInList(into, +last, value, parts.join("."), book);
  else into[last] = value;
}

/** A list that was left to the model is filled with what its other cells show. */
function putInList(list: unknown[], index: number, value: unknown, path: string, book: Book): void {
  if (list.length === 0)
    for (const input of book.inputs)
      if (input.path.startsWith(`${path}.`)) list.push(input.value === "" ? null : input.value);
  list[index] = value;
}

/** Posts held twice are counted or a share; a count stands before the share. */
function putDuplicates(into: Group, name: string, value: unknown, book: Book): void {
  if (name === "rate" && into["kind"] === "posts") return;
  for (const key of Object.keys(into)) delete into[key];
  const written = book.inputs.find(({ path }) => path === "merger.duplicates.rate")?.value;
  if (name === "posts" && value !== null) Object.assign(into, { kind: "posts", posts: value });
  else Object.assign(into, { kind: "rate", rate: name === "rate" ? value : written });
}
