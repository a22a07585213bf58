/**
 * Asks for a newer data release: its manifest first, which is small and says whether there is one, then the file. The
 * file is only fetched here; whether it may be used is for `release-check.ts` to say.
 */
import { ReleaseError, readManifest, type ReleaseManifest } from "../../reference/release";
import { labelOf, type ReleaseTexts } from "../../reference/release-changes";
import { compareVersions, sameRelease, type ReleaseLabel } from "../../reference/release-order";
import { releaseFeedTexts } from "../../texts/en-GB/release-feed";
import { feedFault, FeedFault } from "./feed-fault";
import { ask, type Progress } from "./request";

/** A manifest is well under a kilobyte; a release is around one megabyte. */
const MOST_MANIFEST_BYTES = 64_000;
export const MOST_RELEASE_BYTES = 12_000_000;

/** What a feed said when it was last asked. */
export interface FeedMemory {
  readonly etag: string;
  /** The release it named then. */
  readonly label: ReleaseLabel;
}

export interface FeedQuestion {
  /** The folder in which manifest and release lie. */
  readonly folder: URL;
  /** The newest release on this computer. */
  readonly newest: ReleaseLabel;
  /** Given only where the release it names is on this computer. */
  readonly memory?: FeedMemory | undefined;
  readonly signal: AbortSignal;
  readonly tell?: ((progress: Progress) => void) | undefined;
  readonly patienceMs?: number;
  readonly fetch?: typeof fetch;
}

export type FeedAnswer =
  /** Nothing newer than what is on this computer; `published` is what the feed has. */
  | {
      readonly kind: "nothing_newer";
      readonly published: ReleaseLabel;
      readonly memory: FeedMemory | undefined;
    }
  | {
      readonly kind: "newer";
      readonly published: ReleaseLabel;
      readonly texts: ReleaseTexts;
      readonly memory: FeedMemory | undefined;
    };

/**
 * Asks whether there is a newer release and brings it where there is.
 * @throws {@link FeedFault}, or ReleaseError for a manifest that is none
 */
export async function askFeed(question: FeedQuestion): Promise<FeedAnswer> {
  const { folder, newest, memory } = question;
  const asked = await ask({
    ...question,
    tell: undefined,
    address: new URL("manifest.json", folder),
    most: MOST_MANIFEST_BYTES,
    etag: memory?.etag,
  });
  if (asked.kind === "unchanged") {
    if (!memory) throw feedFault("server_fault");
    return { kind: "nothing_newer", published: memory.label, memory };
  }
  const manifest = readManifest(asked.text);
  const published = labelOf(manifest);
  const remembered = asked.etag === undefined ? undefined : { etag: asked.etag, label: published };
  const order = compareVersions(published.version, newest.version);
  if (order === 0 && !sameRelease(published, newest))
    throw new FeedFault(
      "same_version_differs",
      releaseFeedTexts.sameVersion(published.version, newest.version),
    );
  if (order <= 0) return { kind: "nothing_newer", published, memory: remembered };
  const release = await bring(question, manifest);
  return { kind: "newer", published, texts: { release, manifest: asked.text }, memory: remembered };
}

async function bring(question: FeedQuestion, manifest: ReleaseManifest): Promise<string> {
  if (manifest.bytes > MOST_RELEASE_BYTES)
    throw new FeedFault("too_large", releaseFeedTexts.tooLargeRelease(Math.round(manifest.bytes / 1e6)));
  const address = new URL(manifest.file, question.folder);
  const reply = await ask({ ...question, address, most: manifest.bytes, total: manifest.bytes });
  if (reply.kind !== "text") throw feedFault("server_fault");
  return reply.text;
}

/** What is told of an error that asking for a release may end in. */
export const sayFeedError = (error: unknown): string =>
  error instanceof FeedFault || error instanceof ReleaseError ? error.message : releaseFeedTexts.unknown;
