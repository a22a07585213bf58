/** Which release answers, and how another comes into use: on a browser's storage and a workbook that are played. */
import "fake-indexeddb/auto";
import { createStore, entries, set } from "idb-keyval";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { newerRelease } from "../../../scripts/newer-release";
import { readManifest } from "../../../src/reference/release";
import { labelOf, type ReleaseTexts } from "../../../src/reference/release-changes";
import type { ReleaseLabel } from "../../../src/reference/release-order";
import { embeddedRegister, register, registerForCells, takeRelease } from "../../../src/reference/store";
import { checkerBy } from "../../../src/taskpane/release/checker";
import { carryOut } from "../../../src/taskpane/release/checks";
import { embeddedLabel, labelInUse, Releases } from "../../../src/taskpane/release/releases";
import { browserShelf } from "../../../src/taskpane/release/shelf";
import { chooseRelease, standingOf } from "../../../src/taskpane/release/standing";
import type { ReleasePort } from "../../../src/taskpane/workbook-access";
import { WorkbookFault } from "../../../src/workbook/errors";
import type { PinnedRelease } from "../../../src/workbook/pinned-release";

const PAGE = "https://addin.example.org/taskpane.html";
const store = createStore("commissioning-costs", "releases");
let newer: ReleaseTexts;
let label: ReleaseLabel;
beforeAll(() => {
  newer = newerRelease();
  label = labelOf(readManifest(newer.manifest));
}, 60_000);

class PlayedWorkbook implements ReleasePort {
  pinned: PinnedRelease = { kind: "none" };
  failure: Error | undefined;
  tell: () => void = () => undefined;
  pinnedRelease = (): PinnedRelease => this.pinned;
  watchPinnedRelease = (tell: () => void): (() => void) => {
    this.tell = tell;
    return () => undefined;
  };
  readPinnedRelease = async (): Promise<PinnedRelease> => this.pinned;
  pin(to: ReleaseLabel | undefined): void {
    this.pinned = to ? { kind: "pinned", label: to } : { kind: "none" };
    this.tell();
  }
  changeRelease = vi.fn(async ({ pin, swap }: Parameters<ReleasePort["changeRelease"]>[0]) => {
    const undo = swap();
    if (this.failure) {
      undo();
      throw this.failure;
    }
    if (pin !== "same") this.pin(pin);
    return 3;
  });
  keepTo = vi.fn(async (to: ReleaseLabel | undefined) => this.pin(to));
  recalculateOurCells = vi.fn(async () => 3);
}

/** What the feed publishes; undefined where nothing answers. */
let published: ReleaseTexts | undefined;
const fetched = vi.fn(async (address: URL | RequestInfo, init?: RequestInit) => {
  if (!published) throw new TypeError("no network");
  const manifest = String(address).endsWith("manifest.json");
  if (manifest && new Headers(init?.headers).get("If-None-Match") === '"tag"')
    return new Response(null, { status: 304 });
  return new Response(manifest ? published.manifest : published.release, { headers: { ETag: '"tag"' } });
});

function open(workbook = new PlayedWorkbook()): { releases: Releases; workbook: PlayedWorkbook } {
  const tools = { workbook, shelf: browserShelf(), checker: checkerBy(carryOut), page: PAGE };
  const releases = new Releases({ ...tools, fetch: fetched });
  opened.push(releases);
  return { releases, workbook };
}
const opened: Releases[] = [];
/** As at the start of the add-in: nothing is in use but what it came with. */
beforeEach(() => {
  takeRelease(embeddedRegister());
  published = undefined;
  fetched.mockClear();
});
afterEach(async () => {
  // One that still follows its workbook would change what the next test finds in use.
  await Promise.all(opened.splice(0).map((releases) => releases.settle()));
  await store("readwrite", (held) => void held.clear());
});

const take = async (releases: Releases): Promise<unknown> => {
  published = newer;
  const found = await releases.ask(new AbortController().signal);
  return releases.use(found!);
};

describe("a newer release", () => {
  it("changes nothing by being found, and everything by being used", async () => {
    const { releases, workbook } = open();
    await releases.start();
    published = newer;
    const steps: string[] = [];
    const found = await releases.ask(new AbortController().signal, ({ kind }) => steps.push(kind));
    expect([...new Set(steps)]).toEqual(["asking", "bringing", "checking", "comparing"]);
    expect(found).toMatchObject({ label, fetched: true, changes: { from: embeddedLabel, forwards: true } });
    expect(labelInUse()).toEqual(embeddedLabel);

    expect(await releases.use(found!)).toEqual({ cells: 3, warning: undefined });
    expect(labelInUse()).toEqual(label);
    expect(workbook.changeRelease).toHaveBeenCalledOnce();
    expect(workbook.pinned).toEqual({ kind: "none" });
    expect(releases.state().here).toEqual([label, embeddedLabel]);
    // What the feed named is here now: asked with its tag, it says so in a word.
    expect(await releases.ask(new AbortController().signal)).toBeUndefined();
    expect(new Headers(fetched.mock.lastCall![1]?.headers).get("If-None-Match")).toBe('"tag"');
  });

  it("is there after a restart, without a network; cells that were answered before are worked out again", async () => {
    await take(open().releases);
    takeRelease(embeddedRegister());
    published = undefined;
    registerForCells();
    const { releases, workbook } = open();
    await releases.start();
    expect(labelInUse()).toEqual(label);
    expect(workbook.recalculateOurCells).toHaveBeenCalledOnce();
    expect(fetched).toHaveBeenCalledTimes(2);
  });

  it("that Excel will not take leaves the one before in use, and nothing is kept", async () => {
    const { releases, workbook } = open();
    await releases.start();
    const before = register();
    workbook.failure = new WorkbookFault("busy", "Excel is busy.");
    await expect(take(releases)).rejects.toBe(workbook.failure);
    expect(register().facts).toEqual(before.facts);
    expect(releases.state().here).toEqual([embeddedLabel]);
    expect((await entries(store)).filter(([key]) => String(key).startsWith("release:"))).toEqual([]);
  });

  it("is used also where the browser keeps nothing, with a word about that", async () => {
    const { releases } = open();
    await releases.start();
    const add = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    expect(await take(releases)).toMatchObject({
      warning: expect.stringContaining("does not let the add-in keep"),
    });
    add.mockRestore();
    expect(labelInUse()).toEqual(label);
    await releases.settle();
    expect(labelInUse()).toEqual(label);
  });

  it("is forgotten when asked, but never while it answers or the workbook is kept to it", async () => {
    const { releases, workbook } = open();
    await take(releases);
    expect(await releases.forgetKept()).toBe(0);
    expect(await browserShelf().labels()).toEqual([label]);
    workbook.pin(embeddedLabel);
    await releases.settle();
    expect(labelInUse()).toEqual(embeddedLabel);
    expect(await releases.forgetKept()).toBe(1);
    expect(releases.state()).toMatchObject({ here: [embeddedLabel], settings: { feeds: {} } });
    expect(await browserShelf().labels()).toEqual([]);
    expect((await browserShelf().settings()).feeds).toEqual({});
  });

  it("is looked for at the start only where the user chose so, and then only shown", async () => {
    published = newer;
    const { releases } = open();
    await releases.start();
    expect(fetched).not.toHaveBeenCalled();
    await releases.change({ askOnOpen: true });
    const again = open().releases;
    await again.start();
    expect(again.state().found).toMatchObject({ label });
    expect(labelInUse()).toEqual(embeddedLabel);
  });
});

describe("what this computer keeps", () => {
  it.each<[string, (texts: ReleaseTexts) => unknown]>([
    ["altered", ({ release, manifest }) => ({ manifest, release: release.replace("Middle", "Muddle") })],
    ["cut off", ({ release, manifest }) => ({ manifest, release: release.slice(0, 5000) })],
    ["of another kind", () => ({ anything: 1 })],
    ["gone", () => undefined],
  ])(
    "that is %s is dropped with a word, and the release the add-in came with answers",
    async (_how, spoil) => {
      await set(`release:${label.version}:${label.date}:${label.checksum}`, spoil(newer), store);
      const { releases } = open();
      await releases.start();
      expect(labelInUse()).toEqual(embeddedLabel);
      expect(releases.state().notice).toContain("was damaged and has been removed");
      expect(await browserShelf().labels()).toEqual([]);
    },
  );

  it("under keys that are not ours is left alone", async () => {
    await set("release:<script>", newer, store);
    await set("settings", "nonsense", store);
    const { releases } = open();
    await releases.start();
    expect(releases.state()).toMatchObject({ here: [embeddedLabel], notice: undefined });
  });

  it("is three releases at most, never without those in use", async () => {
    const shelf = browserShelf();
    const made = (n: number): ReleaseLabel => ({
      version: `0.0.${n}`,
      date: "2020-01-01",
      checksum: String(n).repeat(64),
    });
    const texts = { release: "{}", manifest: "{}" };
    for (const n of [1, 2, 3, 4, 5]) await shelf.keep(made(n), texts, [made(1)]);
    expect((await shelf.labels()).map(({ version }) => version)).toEqual(["0.0.5", "0.0.4", "0.0.1"]);
  });
});

describe("a workbook that is kept to a release", () => {
  it("is answered from it, also where a newer one is here, until its user says otherwise", async () => {
    await take(open().releases);
    const workbook = new PlayedWorkbook();
    workbook.pin(embeddedLabel);
    const { releases } = open(workbook);
    await releases.start();
    expect(labelInUse()).toEqual(embeddedLabel);
    expect(standingOf(embeddedLabel, labelInUse(), releases.state().here)).toMatchObject({
      kind: "newer_here",
      newer: label,
    });
    const candidate = await releases.consider(label);
    expect(candidate.changes.tables.map(({ table }) => table)).toContain("allowances");
    await releases.use(candidate);
    expect(labelInUse()).toEqual(label);
    expect(workbook.pinned).toEqual({ kind: "pinned", label });
  });

  it("follows what somebody else keeps it to, and the newest again when it is let go", async () => {
    const { releases, workbook } = open();
    await releases.start();
    await take(releases);
    workbook.pin(embeddedLabel);
    await releases.settle();
    expect(labelInUse()).toEqual(embeddedLabel);
    await releases.keepWorkbook("none");
    expect(labelInUse()).toEqual(label);
    await releases.keepWorkbook("in_use");
    expect(workbook.pinned).toEqual({ kind: "pinned", label });
  });

  it("that is not here is answered from the newest, and told which way they differ", () => {
    const made = (version: string, checksum = version): ReleaseLabel => ({
      version,
      date: "2026-01-01",
      checksum,
    });
    const here = [made("1.2.0"), made("1.1.0")];
    expect(chooseRelease(made("1.0.0"), here)).toEqual(made("1.2.0"));
    expect(chooseRelease(made("1.1.0"), here)).toEqual(made("1.1.0"));
    const kind = (pinned: ReleaseLabel | undefined, used = here[0]!) => standingOf(pinned, used, here)?.kind;
    expect(kind(made("1.0.0"))).toBe("answers_newer");
    expect(kind(made("1.10.0"))).toBe("answers_older");
    expect(kind(made("1.2.0", "other"))).toBe("answers_other");
    expect(kind(made("1.2.0"))).toBeUndefined();
    expect(kind(undefined)).toBeUndefined();
  });
});
