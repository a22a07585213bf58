/**
 * What the add-in keeps in the workbook beside its cells: custom XML parts, each with one value as JSON in one text
 * node. Parts travel with the file, so every one is read as something a stranger may have written. A part that
 * cannot be read is told of and left where it is; the readable ones beside it are used.
 */
import type { z } from "zod";
import { inBreaths } from "./breath";
import { WorkbookFault } from "./errors";

/** One kind of thing that is kept, in a namespace of its own. */
export interface PartKind<T> {
  readonly namespace: `urn:commissioning-costs:${string}`;
  /** Of the payload, from 1. A part with a higher one is a newer add-in's and is left alone. */
  readonly version: number;
  readonly schema: z.ZodType<T>;
  /** Turns the payload of an earlier version into one that {@link schema} takes. */
  readonly migrate?: (payload: unknown, version: number) => unknown;
  /** What it is to a person, for the sentence that says it cannot be read: `the pinned release`. */
  readonly called: string;
}

/** A part that is kept and not used. */
export interface PartFault {
  /** Excel's id of the part. */
  readonly id: string;
  /** Undefined where not even the key could be read. */
  readonly key: string | undefined;
  readonly fault: WorkbookFault;
}

/** What the workbook holds of one kind. */
export interface Parts<T> {
  /** Readable values by key; the key of a kind that is kept once is the empty text. */
  readonly values: ReadonlyMap<string, T>;
  readonly faults: readonly PartFault[];
}

/** The most bytes of one part: Excel on the web takes 5 MB in a message. */
export const MOST_PART_BYTES = 2_000_000;
/** The longest text that is looked at: Excel may write a part anew, with more marks than it was handed. */
const MOST_READ = 3 * MOST_PART_BYTES;
const KEY = /^[\w.:-]{0,120}$/;

interface Found<T> extends Parts<T> {
  /** Ids of the readable parts of a key. */
  readonly ids: Map<string, Excel.CustomXmlPart[]>;
}

/** What each batch has read: replacing a part takes the one that was read, without asking again. */
const read = new WeakMap<object, Map<string, Found<unknown>>>();

/**
 * Reads every part of a kind, in two exchanges with Excel.
 * @returns the readable values, and a fault for each part that is not
 */
export async function readParts<T>(context: Excel.RequestContext, kind: PartKind<T>): Promise<Parts<T>> {
  await loadParts(context, [kind]);
  return heldParts(context, kind);
}

/** Reads every part of several kinds, in the same two exchanges; {@link heldParts} gives what was found. */
export async function loadParts(
  context: Excel.RequestContext,
  kinds: readonly PartKind<unknown>[],
): Promise<void> {
  const scoped = kinds.map((kind) => {
    const collection = context.workbook.customXmlParts.getByNamespace(kind.namespace);
    collection.load("items/id");
    return collection;
  });
  await context.sync();
  const held = scoped.map((collection) => [...collection.items.values()]);
  const texts = await textsOf(context, held.flat());
  const known = read.get(context) ?? new Map<string, Found<unknown>>();
  read.set(context, known);
  const founds = kinds.map(() => ({
    values: new Map<string, unknown>(),
    ids: new Map<string, Excel.CustomXmlPart[]>(),
    faults: [] as PartFault[],
  }));
  const all = held.flatMap((parts, i) => parts.map((part) => ({ part, kind: kinds[i]!, found: founds[i]! })));
  await inBreaths(all, ({ part, kind, found: { values, ids, faults } }, i) => {
    const opened = openPart(kind, texts[i]!);
    if (opened.ok) {
      values.set(opened.key, opened.value);
      ids.set(opened.key, [...(ids.get(opened.key) ?? []), part]);
    } else faults.push({ id: part.id, key: opened.key, fault: opened.fault });
  });
  kinds.forEach(({ namespace }, i) => known.set(namespace, founds[i]!));
}

/** What was read of a kind in this `Excel.run`. */
export function heldParts<T>(context: Excel.RequestContext, kind: PartKind<T>): Parts<T> {
  return foundOf(context, kind) as Found<T>;
}

function foundOf(
  context: Excel.RequestContext,
  { namespace }: Pick<PartKind<unknown>, "namespace">,
): Found<unknown> {
  const found = read.get(context)?.get(namespace);
  if (!found) throw new Error(`Parts of ${namespace} must be read before they are used.`);
  return found;
}

/** The texts of parts: in one exchange, or one by one where that is more than Excel answers at once. */
export async function textsOf(
  context: Excel.RequestContext,
  parts: readonly Excel.CustomXmlPart[],
): Promise<string[]> {
  if (!parts.length) return [];
  const asked = parts.map((part) => part.getXml());
  try {
    await context.sync();
  } catch (error) {
    const [first, ...rest] = parts;
    if (!rest.length || !isTooLarge(error)) throw error;
    return [...(await textsOf(context, [first!])), ...(await textsOf(context, rest))];
  }
  return asked.map((text) => text.value);
}

const isTooLarge = (error: unknown): boolean =>
  typeof error === "object" &&
  error !== null &&
  "code" in error &&
  error.code === "ResponsePayloadSizeLimitExceeded";

/**
 * Reads the one part of a kind and key; undefined where there is none.
 * @throws {@link WorkbookFault} when a part is there and none can be read
 */
export async function readPart<T>(
  context: Excel.RequestContext,
  kind: PartKind<T>,
  key = "",
): Promise<T | undefined> {
  const { values, faults } = await readParts(context, kind);
  const value = values.get(key);
  const fault = faults.find((unread) => unread.key === undefined || unread.key === key);
  if (value === undefined && fault) throw fault.fault;
  return value;
}

/**
 * Queues the keeping of a value in the caller's batch; it takes the place of the readable part of the same key. What
 * this kind holds must have been read in the same `Excel.run` before. Parts that could not be read stay.
 * @throws {@link WorkbookFault} `too_large`
 */
export function writePart<T>(context: Excel.RequestContext, kind: PartKind<T>, value: T, key = ""): void {
  const { ids } = foundOf(context, kind);
  const xml = partXml(kind, value, key);
  // The new part first: should Excel fail between the two, none would be missing.
  const added = context.workbook.customXmlParts.add(xml);
  for (const part of ids.get(key) ?? []) part.delete();
  ids.set(key, [added]);
}

/** Queues the removal of the readable part of a key, where there is one. Read before, as for {@link writePart}. */
export function deletePart<T>(context: Excel.RequestContext, kind: PartKind<T>, key = ""): void {
  const { ids } = foundOf(context, kind);
  for (const part of ids.get(key) ?? []) part.delete();
  ids.delete(key);
}

/**
 * The XML of a part.
 * @throws {@link WorkbookFault} `too_large`
 */
export function partXml<T>(kind: PartKind<T>, value: T, key = ""): string {
  if (!KEY.test(key)) throw new Error(`"${key}" cannot be the key of a part.`);
  const json = escapeXml(JSON.stringify(value));
  const xml = `<part xmlns="${kind.namespace}" version="${kind.version}" key="${key}">${json}</part>`;
  if (new TextEncoder().encode(xml).length > MOST_PART_BYTES)
    throw new WorkbookFault(
      "too_large",
      `There is more to ${kind.called} than a workbook can keep: choose less. Nothing was changed.`,
    );
  return xml;
}

const ESCAPED: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  // Two characters that JSON writes as they are and XML cannot hold.
  "\ufffe": "\\ufffe",
  "\uffff": "\\uffff",
};
const escapeXml = (json: string): string =>
  json.replaceAll(/[&<>\ufffe\uffff]/g, (character) => ESCAPED[character]!);

/** What one part says. */
export type Opened<T> =
  | { readonly ok: true; readonly key: string; readonly value: T }
  | { readonly ok: false; readonly key: string | undefined; readonly fault: WorkbookFault };

/** Reads the XML of a part; never throws. */
export function openPart<T>(kind: PartKind<T>, xml: string): Opened<T> {
  const root = rootOf(xml);
  const key = root?.getAttribute("key") ?? undefined;
  const version = Number(root?.getAttribute("version") ?? NaN);
  const ours =
    root?.namespaceURI === kind.namespace &&
    root.localName === "part" &&
    Number.isSafeInteger(version) &&
    version > 0;
  if (!root || !ours || key === undefined || !KEY.test(key)) return refused(kind, undefined);
  if (version > kind.version)
    return {
      ok: false,
      key,
      fault: new WorkbookFault(
        "newer_part",
        `This workbook keeps ${kind.called} in the form of a newer version of Commissioning Costs: update the add-in to use it. It stays as it is.`,
      ),
    };
  try {
    const payload: unknown = JSON.parse(root.textContent ?? "");
    const current = version < kind.version ? kind.migrate?.(payload, version) : payload;
    const read = kind.schema.safeParse(current);
    return read.success ? { ok: true, key, value: read.data } : refused(kind, key);
  } catch {
    return refused(kind, key);
  }
}

const refused = <T>(kind: PartKind<T>, key: string | undefined): Opened<T> => ({
  ok: false,
  key,
  fault: new WorkbookFault(
    "unreadable_part",
    `What this workbook keeps as ${kind.called} is damaged and is not used: go on without it, or take an earlier copy of the file. Cells are unharmed, and it stays as it is.`,
  ),
});

function rootOf(xml: string): Element | undefined {
  // Parts of ours declare nothing: a declaration is there to have entities grow or fetch.
  if (xml.length > MOST_READ || xml.includes("<!DOCTYPE")) return undefined;
  const document = new DOMParser().parseFromString(xml, "application/xml");
  return document.getElementsByTagName("parsererror").length ? undefined : document.documentElement;
}
