/**
 * The one register of this runtime, shared by cells and pane. A release that is refused changes nothing: the
 * last good data stay in use.
 */
import type { Day } from "./dates";
import { embeddedManifest, embeddedRelease } from "./embedded";
import { Register } from "./register";
import { openRelease, readManifest } from "./release";

let current: Register | undefined;
let pinned: Day | undefined;
let asked = false;

/** The register in use; the release that ships with the add-in unless another was accepted. */
export function register(): Register {
  return (current ??= Register.open(embeddedRelease, embeddedManifest));
}

/**
 * Takes another release into use once it has passed every check.
 * @throws ReleaseError when it is truncated, altered, from a newer schema or no release; the data in use stay.
 */
export async function acceptRelease(release: string, manifest: string): Promise<Register> {
  const accepted = new Register(await openRelease(release, manifest), readManifest(manifest));
  current = accepted;
  return accepted;
}

/** The day questions without a date are about: the workbook's pinned day, else the day of the release. Never today. */
export function asAtDay(): Day {
  asked = true;
  return pinned ?? register().facts.date;
}

/** Whether that day has been asked for, so that another one outdates answers that were given. */
export const asAtDayUsed = (): boolean => asked;

/** Sets the workbook's pinned day, or takes it away. */
export function pinDay(day: Day | undefined): void {
  pinned = day;
}
