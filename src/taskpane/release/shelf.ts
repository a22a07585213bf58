/**
 * Releases and settings kept in this browser, so that a release that was taken is there at the next start, without a
 * network. A browser may refuse to keep anything, lose it, or hand back what others wrote: nothing here is needed, and
 * everything read is checked again. Public data and settings only; nothing of the workbook.
 */
import { createStore, del, get, keys, set, type UseStore } from "idb-keyval";
import { z } from "zod";
import type { ReleaseTexts } from "../../reference/release-changes";
import { newestFirst, type ReleaseLabel } from "../../reference/release-order";
import { releaseFeedTexts } from "../../texts/en-GB/release-feed";
import { FeedFault } from "./feed-fault";
import { MOST_RELEASE_BYTES } from "./feed";

/** How many releases are kept: those that workbooks on this computer are likely to be pinned to. */
const MOST_KEPT = 3;
const PREFIX = "release:";
const KEY = /^release:(\d{1,6}\.\d{1,6}\.\d{1,6}):(\d{4}-\d{2}-\d{2}):([0-9a-f]{64})$/;
const SETTINGS = "settings";

const kept = z.object({
  release: z.string().max(MOST_RELEASE_BYTES),
  manifest: z.string().max(64_000),
});
const label = z.object({ version: z.string(), date: z.string(), checksum: z.string() });
const settings = z.object({
  /** Whether a newer release is asked for when a workbook is opened. */
  askOnOpen: z.boolean().catch(false),
  /** Whether the check against the Organisation Data Service is offered. */
  checkOrganisations: z.boolean().catch(false),
  /** The feed chosen among those the build allows; left out for the usual one. */
  feed: z.string().max(2_000).optional().catch(undefined),
  /** What each feed said when it was last asked, by its address. */
  feeds: z.record(z.string(), z.object({ etag: z.string().max(300), label })).catch({}),
});

export type Settings = Readonly<z.infer<typeof settings>>;
export const NO_SETTINGS: Settings = { askOnOpen: false, checkOrganisations: false, feeds: {} };

/** What is kept in the browser. Reading never throws: what cannot be read is not there. */
export interface Shelf {
  /** Labels of the releases kept, newest first; their contents have not been looked at. */
  labels(): Promise<readonly ReleaseLabel[]>;
  /** The texts kept under a label, or undefined where there are none that could be a release. */
  open(wanted: ReleaseLabel): Promise<ReleaseTexts | undefined>;
  /**
   * Keeps a release and drops the oldest of more than a few; those in `inUse` stay.
   * @throws FeedFault `not_kept` where the browser refuses
   */
  keep(release: ReleaseLabel, texts: ReleaseTexts, inUse: readonly ReleaseLabel[]): Promise<void>;
  drop(release: ReleaseLabel): Promise<void>;
  settings(): Promise<Settings>;
  /** @throws FeedFault `not_kept` where the browser refuses */
  keepSettings(next: Settings): Promise<void>;
}

const keyOf = ({ version, date, checksum }: ReleaseLabel): string =>
  `${PREFIX}${version}:${date}:${checksum}`;

function labelOfKey(key: IDBValidKey): ReleaseLabel | undefined {
  const found = KEY.exec(String(key));
  return found ? { version: found[1]!, date: found[2]!, checksum: found[3]! } : undefined;
}

const notKept = (): FeedFault => new FeedFault("not_kept", releaseFeedTexts.notKept);

/** The shelf of this browser. */
export function browserShelf(): Shelf {
  let opened: UseStore | undefined;
  // Opened when first asked: a browser that blocks storage throws at the very mention of it.
  const store = (): UseStore => (opened ??= createStore("commissioning-costs", "releases"));
  const trying = async <T>(work: () => Promise<T>, otherwise: T): Promise<T> => {
    try {
      return await work();
    } catch {
      return otherwise;
    }
  };
  const writing = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch {
      throw notKept();
    }
  };
  const labels = (): Promise<ReleaseLabel[]> =>
    trying(async () => {
      const held = await keys(store());
      return held.flatMap((key) => labelOfKey(key) ?? []).sort(newestFirst);
    }, []);
  return {
    labels,
    open: (wanted) =>
      trying(async () => {
        const read = kept.safeParse(await get(keyOf(wanted), store()));
        return read.success ? read.data : undefined;
      }, undefined),
    keep: (release, { release: text, manifest }, inUse) =>
      writing(async () => {
        await set(keyOf(release), { release: text, manifest }, store());
        const stays = new Set([release, ...inUse].map(keyOf));
        const others = (await labels()).filter((held) => !stays.has(keyOf(held)));
        for (const old of others.slice(Math.max(0, MOST_KEPT - stays.size))) await del(keyOf(old), store());
      }),
    drop: (release) => trying(() => del(keyOf(release), store()), undefined),
    settings: () =>
      trying(async () => {
        const read = settings.safeParse(await get(SETTINGS, store()));
        return read.success ? read.data : NO_SETTINGS;
      }, NO_SETTINGS),
    keepSettings: (next) => writing(() => set(SETTINGS, next, store())),
  };
}
