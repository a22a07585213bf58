/**
 * The data releases of this runtime: which are on this computer, which one answers, and how another comes into use.
 * One object for the whole panel; what it does to the workbook goes through the port it is given.
 */
import { embeddedManifest, embeddedRelease } from "../../reference/embedded";
import type { Register } from "../../reference/register";
import { readManifest } from "../../reference/release";
import { labelOf, type ReleaseChanges, type ReleaseTexts } from "../../reference/release-changes";
import { newestFirst, sameRelease, type ReleaseLabel } from "../../reference/release-order";
import {
  cellsWereAnswered,
  embeddedRegister,
  openRegister,
  register,
  takeRelease,
} from "../../reference/store";
import { releaseFeedTexts } from "../../texts/en-GB/release-feed";
import type { ReleasePort } from "../workbook-access";
import { addressesFor } from "./addresses";
import type { Checker } from "./checker";
import { askFeed, type FeedMemory } from "./feed";
import { feedFault, FeedFault } from "./feed-fault";
import type { Progress } from "./request";
import { NO_SETTINGS, type Settings, type Shelf } from "./shelf";
import { chooseRelease } from "./standing";

export interface ReleaseTools {
  readonly workbook: ReleasePort;
  readonly shelf: Shelf;
  readonly checker: Checker;
  /** The address of the add-in's page. */
  readonly page: string;
  readonly fetch?: typeof fetch;
  readonly patienceMs?: number;
}

/** A release that could be taken into use, with what that would change. */
export interface Candidate {
  readonly label: ReleaseLabel;
  readonly texts: ReleaseTexts;
  readonly changes: ReleaseChanges;
  /** Whether it came from the feed and is not kept on this computer yet. */
  readonly fetched: boolean;
}

export type Step =
  { readonly kind: "asking" | "checking" | "comparing" } | ({ readonly kind: "bringing" } & Progress);

export interface ReleaseState {
  /** Releases on this computer, newest first. */
  readonly here: readonly ReleaseLabel[];
  readonly settings: Settings;
  /** What went wrong with a release kept here, told until the panel is closed. */
  readonly notice: string | undefined;
  /** A newer release that was found when the workbook was opened. */
  readonly found: Candidate | undefined;
}

export const embeddedLabel: ReleaseLabel = labelOf(readManifest(embeddedManifest));
const embeddedTexts: ReleaseTexts = { release: embeddedRelease, manifest: embeddedManifest };

/** The release that answers. */
export const labelInUse = (): ReleaseLabel => {
  const { version, date, checksum } = register().facts;
  return { version, date, checksum };
};

/** What came of taking a release into use. */
export interface Used {
  readonly cells: number;
  readonly warning: string | undefined;
}

export class Releases {
  #state: ReleaseState = {
    here: [embeddedLabel],
    settings: NO_SETTINGS,
    notice: undefined,
    found: undefined,
  };
  readonly #listeners = new Set<() => void>();
  /** Releases taken since the start, which are here whether or not the browser keeps them. */
  readonly #taken = new Map<string, ReleaseTexts>();
  /** What changes the release in use is done one after the other, so that two never pull in different directions. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(private readonly tools: ReleaseTools) {}

  readonly state = (): ReleaseState => this.#state;
  readonly watch = (tell: () => void): (() => void) => {
    this.#listeners.add(tell);
    return () => void this.#listeners.delete(tell);
  };

  #set(change: Partial<ReleaseState>): void {
    this.#state = { ...this.#state, ...change };
    for (const tell of this.#listeners) tell();
  }

  /**
   * Takes up what this computer keeps: the settings, and the release that is to answer for this workbook. Cells that
   * were answered meanwhile are worked out again where that is another release.
   */
  async start(): Promise<void> {
    const { shelf, workbook } = this.tools;
    const [settings] = await Promise.all([
      shelf.settings(),
      // A workbook that cannot be asked yet is taken to be kept to nothing; its own change tells when it is.
      workbook.readPinnedRelease().catch(() => undefined),
    ]);
    this.#set({ settings });
    await this.settle();
    workbook.watchPinnedRelease(() => void this.settle());
    if (settings.askOnOpen) await this.#askQuietly();
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#last.then(work);
    this.#last = mine.catch(() => undefined);
    return mine;
  }

  /** Brings the release into use that is to answer for this workbook, where another one does. */
  settle(): Promise<void> {
    return this.#inTurn(() => this.#settle());
  }

  async #settle(): Promise<void> {
    await this.#listHere();
    for (;;) {
      const wanted = chooseRelease(this.#pinned(), this.#state.here);
      if (sameRelease(wanted, labelInUse())) return;
      try {
        takeRelease(await this.#opened(wanted));
        break;
      } catch {
        await this.#dropDamaged(wanted);
      }
    }
    if (cellsWereAnswered()) await this.tools.workbook.recalculateOurCells().catch(() => undefined);
  }

  #pinned(): ReleaseLabel | undefined {
    const pinned = this.tools.workbook.pinnedRelease();
    return pinned.kind === "pinned" ? pinned.label : undefined;
  }

  async #listHere(): Promise<void> {
    const taken = [...this.#taken.values()].map(({ manifest }) => labelOf(readManifest(manifest)));
    const here = [embeddedLabel];
    for (const label of [...taken, ...(await this.tools.shelf.labels())])
      if (!here.some((held) => sameRelease(held, label))) here.push(label);
    this.#set({ here: here.sort(newestFirst) });
  }

  /** A release on this computer, checked anew. Throws where it is damaged. */
  async #opened(label: ReleaseLabel): Promise<Register> {
    if (sameRelease(label, embeddedLabel)) return embeddedRegister();
    const texts = await this.#textsOf(label);
    await this.tools.checker.check(texts);
    return openRegister(texts.release, texts.manifest);
  }

  async #textsOf(label: ReleaseLabel): Promise<ReleaseTexts> {
    if (sameRelease(label, embeddedLabel)) return embeddedTexts;
    const texts = this.#taken.get(label.checksum) ?? (await this.tools.shelf.open(label));
    if (!texts || !sameRelease(labelOf(readManifest(texts.manifest)), label)) throw feedFault("unreadable");
    return texts;
  }

  async #dropDamaged(label: ReleaseLabel): Promise<void> {
    await this.tools.shelf.drop(label);
    this.#taken.delete(label.checksum);
    const here = this.#state.here.filter((held) => !sameRelease(held, label));
    const instead = chooseRelease(this.#pinned(), here).version;
    this.#set({
      here,
      notice: releaseFeedTexts.damaged(label.version, instead),
    });
  }

  /** The folders in which the build allows to look for a release. */
  feeds(): readonly URL[] {
    return addressesFor("releases", this.tools.page);
  }

  /** The folder that is asked: the one chosen on this computer where the build still allows it, else the usual one. */
  feed(): URL | undefined {
    const feeds = this.feeds();
    return feeds.find(({ href }) => href === this.#state.settings.feed) ?? feeds[0];
  }

  /**
   * Asks for a newer release than any on this computer, brings and checks it, and works out what it would change.
   * Nothing is changed by it.
   * @returns the release, or undefined where there is none newer
   * @throws FeedFault or ReleaseError
   */
  async ask(
    signal: AbortSignal,
    tell: (step: Step) => void = () => undefined,
  ): Promise<Candidate | undefined> {
    const folder = this.feed();
    if (!folder) throw feedFault("not_allowed");
    const { checker, fetch, patienceMs } = this.tools;
    tell({ kind: "asking" });
    const answer = await askFeed({
      folder,
      newest: this.#state.here[0]!,
      memory: this.#memoryOf(folder),
      signal,
      tell: (progress) => tell({ kind: "bringing", ...progress }),
      ...(fetch && { fetch }),
      ...(patienceMs !== undefined && { patienceMs }),
    });
    await this.#remember(folder, answer.memory);
    if (answer.kind === "nothing_newer") return undefined;
    tell({ kind: "checking" });
    await checker.check(answer.texts, signal);
    tell({ kind: "comparing" });
    return this.#candidate(answer.published, answer.texts, true, signal);
  }

  /** A release that is on this computer, with what it would change here. */
  async consider(label: ReleaseLabel, signal?: AbortSignal): Promise<Candidate> {
    const texts = await this.#textsOf(label);
    await this.tools.checker.check(texts, signal);
    return this.#candidate(label, texts, false, signal);
  }

  async #candidate(
    label: ReleaseLabel,
    texts: ReleaseTexts,
    fetched: boolean,
    signal?: AbortSignal,
  ): Promise<Candidate> {
    const now = await this.#textsOf(labelInUse());
    return { label, texts, fetched, changes: await this.tools.checker.compare(now, texts, signal) };
  }

  /** Remembered only for the add-in's own origin: elsewhere the question would need leave from that server. */
  #memoryOf(folder: URL): FeedMemory | undefined {
    const held = this.#state.settings.feeds[folder.href];
    const isHere = held && this.#state.here.some((label) => sameRelease(label, held.label));
    return isHere && folder.origin === new URL(this.tools.page).origin ? held : undefined;
  }

  async #remember(folder: URL, memory: FeedMemory | undefined): Promise<void> {
    const { settings } = this.#state;
    if (!memory || memory.etag.length > 300 || settings.feeds[folder.href]?.etag === memory.etag) return;
    await this.change({ feeds: { [folder.href]: memory } }).catch(() => undefined);
  }

  async #askQuietly(): Promise<void> {
    const found = await this.ask(new AbortController().signal).catch(() => undefined);
    if (found) this.#set({ found });
  }

  /**
   * Takes a release into use for this workbook, keeps it on this computer, and has the cells worked out again. A
   * workbook that is kept to a release is kept to this one from now on.
   * @returns how many cells were worked out again, and what to tell where the browser would not keep the release
   * @throws WorkbookFault or ReleaseError; then nothing has changed
   */
  use({ label, texts }: Pick<Candidate, "label" | "texts">): Promise<Used> {
    return this.#inTurn(async () => {
      const { workbook, shelf } = this.tools;
      const shipped = sameRelease(label, embeddedLabel);
      const next = shipped ? embeddedRegister() : await openRegister(texts.release, texts.manifest);
      const isPinned = workbook.pinnedRelease().kind !== "none";
      const cells = await workbook.changeRelease({
        pin: isPinned ? label : "same",
        swap: () => swapTo(next),
      });
      if (!shipped) this.#taken.set(label.checksum, texts);
      const warning = shipped ? undefined : await warningOf(shelf.keep(label, texts, this.#inUse()));
      await this.#listHere();
      this.#set({ found: undefined });
      return { cells, warning };
    });
  }

  #inUse(): readonly ReleaseLabel[] {
    const pinned = this.#pinned();
    return pinned ? [labelInUse(), pinned] : [labelInUse()];
  }

  /**
   * Keeps the workbook to the release in use, or to none, so that the newest on a computer answers.
   * @returns how many cells were worked out again
   * @throws WorkbookFault, or ReleaseError where the newest here is damaged; then nothing has changed
   */
  keepWorkbook(to: "in_use" | "none"): Promise<number> {
    return this.#inTurn(async () => {
      const { workbook } = this.tools;
      const newest = to === "none" ? chooseRelease(undefined, this.#state.here) : labelInUse();
      if (sameRelease(newest, labelInUse())) {
        await workbook.keepTo(to === "none" ? undefined : newest);
        return 0;
      }
      const next = await this.#opened(newest);
      return workbook.changeRelease({ pin: undefined, swap: () => swapTo(next) });
    });
  }

  /**
   * Forgets releases that this computer keeps, and what feeds said. The release that answers and the one this
   * workbook is kept to stay.
   * @returns how many releases were forgotten
   * @throws FeedFault `not_kept` where the browser refuses
   */
  forgetKept(): Promise<number> {
    return this.#inTurn(async () => {
      const before = this.#state.here;
      const stays = [embeddedLabel, ...this.#inUse()];
      const goes = before.filter((label) => !stays.some((held) => sameRelease(held, label)));
      for (const label of goes) this.#taken.delete(label.checksum);
      await Promise.all(goes.map((label) => this.tools.shelf.drop(label)));
      await this.#listHere();
      await this.change({ feeds: {} });
      return before.length - this.#state.here.length;
    });
  }

  /** Changes settings of this computer. They hold now even where the browser does not keep them. */
  async change(change: Partial<Settings>): Promise<void> {
    const settings = { ...this.#state.settings, ...change };
    this.#set({ settings });
    await this.tools.shelf.keepSettings(settings);
  }

  /** The user does not want the release that was found. */
  dismiss(): void {
    this.#set({ found: undefined });
  }
}

/** What to tell of something that the browser would not keep. */
const warningOf = (keeping: Promise<void>): Promise<string | undefined> =>
  keeping.then(
    () => undefined,
    (error: unknown) => (error instanceof FeedFault ? error.message : undefined),
  );

/** Takes a release into use; gives how to take the one before again. */
function swapTo(next: Register): () => void {
  const before = register();
  takeRelease(next);
  return () => void takeRelease(before);
}
