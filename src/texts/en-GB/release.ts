/** Words of the line on top of the panel that tells of releases of the data. */

export const releaseTexts = {
  kept: (version: string, inUse: string) => `Kept to release ${version}, answered from ${inUse}.`,
  newer: (version: string) => `Release ${version} of the data is newer.`,
  differs: "See what differs",
} as const;
