/**
 * The one register of this runtime, shared by cells and pane. A release that is refused changes nothing: the
 * last good data stay in use.
 */
import type { Day } from "./dates";
import { embeddedManifest, embeddedRelease } from "./embedded";
import { LocalFigures, NO_LOCAL_FIGURES } from "./local/local-figures";
import type { LocalSet } from "./local/local-set";
import { Register } from "./register";
import { openRelease, readManifest } from "./release";

let current: Register | undefined;
let embedded: Register | undefined;
let answered = false;
let pinned: Day | undefined;
let asked = false;
let local = NO_LOCAL_FIGURES;
let figuresAsked = false;
const listeners = new Set<() => void>();

/**
 * The register in use: the release that ships with the add-in unless another was accepted, with the figures of the
 * user's own that the workbook keeps.
 */
export function register(): Register {
  return (current ??= embeddedRegister().withLocal(local));
}

/** The release that ships with the add-in, in use or not. */
export function embeddedRegister(): Register {
  return (embedded ??= Register.open(embeddedRelease, embeddedManifest));
}

/** {@link register} for what answers a cell: notes that a cell was answered, which another release would make wrong. */
export function registerForCells(): Register {
  answered = true;
  return register();
}

/** Whether a cell was answered from a release. */
export const cellsWereAnswered = (): boolean => answered;

/** Tells when another register is in use. Returns how to stop. */
export function watchRegister(tell: () => void): () => void {
  listeners.add(tell);
  return () => void listeners.delete(tell);
}

function takeUp(next: Register): void {
  current = next;
  for (const tell of listeners) tell();
}

/** Takes figures of the user's own into use, in the place of those before. */
export function setLocalFigures(sets: readonly LocalSet[]): void {
  local = sets.length ? new LocalFigures(sets) : NO_LOCAL_FIGURES;
  takeUp(register().withLocal(local));
}

/** Notes that a cell asks for figures, which others of the user's own would make wrong. */
export function noteFiguresAsked(): void {
  figuresAsked = true;
}

/** Whether a cell has asked for figures. */
export const figuresWereAsked = (): boolean => figuresAsked;

/**
 * Opens another release once it has passed every check made here, without taking it into use.
 * @throws ReleaseError when it is truncated, altered, from a newer schema or no release
 */
export async function openRegister(release: string, manifest: string): Promise<Register> {
  return new Register(await openRelease(release, manifest), readManifest(manifest));
}

/** Takes another release into use. Throws as {@link openRegister}; the data in use then stay. */
export async function acceptRelease(release: string, manifest: string): Promise<Register> {
  return takeRelease(await openRegister(release, manifest));
}

/** Takes a release that was opened before, or {@link embeddedRegister}, into use. */
export function takeRelease(read: Register): Register {
  const taken = read.withLocal(local);
  takeUp(taken);
  return taken;
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
