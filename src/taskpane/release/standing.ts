/** How the release of a workbook, the one in use and those on this computer stand to each other. Pure. */
import { compareVersions, newestFirst, sameRelease, type ReleaseLabel } from "../../reference/release-order";

/**
 * Which release is to answer: the one the workbook is kept to where it is on this computer, else the newest there is.
 * `here` holds at least the release that came with the add-in.
 */
export function chooseRelease(pinned: ReleaseLabel | undefined, here: readonly ReleaseLabel[]): ReleaseLabel {
  const kept = pinned && here.find((held) => sameRelease(held, pinned));
  return kept ?? [...here].sort(newestFirst)[0]!;
}

/** What a banner tells; nothing where all is as it should be. */
export type Standing =
  /** Kept to a release that is in use, and a newer one is on this computer. */
  | { readonly kind: "newer_here"; readonly pinned: ReleaseLabel; readonly newer: ReleaseLabel }
  /** Kept to a release that is not on this computer: cells answer from a newer, an older or another one. */
  | {
      readonly kind: "answers_newer" | "answers_older" | "answers_other";
      readonly pinned: ReleaseLabel;
      readonly used: ReleaseLabel;
    };

export function standingOf(
  pinned: ReleaseLabel | undefined,
  used: ReleaseLabel,
  here: readonly ReleaseLabel[],
): Standing | undefined {
  if (!pinned) return undefined;
  if (!sameRelease(pinned, used)) {
    const order = compareVersions(used.version, pinned.version);
    const kind = order > 0 ? "answers_newer" : order < 0 ? "answers_older" : "answers_other";
    return { kind, pinned, used };
  }
  const newest = chooseRelease(undefined, here);
  return compareVersions(newest.version, pinned.version) > 0
    ? { kind: "newer_here", pinned, newer: newest }
    : undefined;
}
