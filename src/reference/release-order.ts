/** Which of two releases is the newer one. Told by version, never by the clock or by when a file arrived. */

/** What tells a release apart from all others. */
export interface ReleaseLabel {
  /** Three numbers, `1.2.0`. */
  readonly version: string;
  /** Day up to which its facts were gathered. */
  readonly date: string;
  /** SHA-256 of its file, hexadecimal. */
  readonly checksum: string;
}

/** Below 0 where the first version is the older one, above 0 where it is the newer one, 0 where they are the same. */
export function compareVersions(a: string, b: string): number {
  const [first, second] = [a, b].map((version) => version.split(".").map(Number));
  for (let i = 0; i < 3; i++) {
    const difference = (first![i] ?? 0) - (second![i] ?? 0);
    if (difference) return difference;
  }
  return 0;
}

export const sameRelease = (a: ReleaseLabel, b: ReleaseLabel): boolean => a.checksum === b.checksum;

/** Newest first. Two of one version, which no publisher should let out, keep a fixed order. */
export const newestFirst = (a: ReleaseLabel, b: ReleaseLabel): number =>
  compareVersions(b.version, a.version) || (a.checksum < b.checksum ? -1 : 1);
