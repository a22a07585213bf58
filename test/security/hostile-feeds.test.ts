/** Releases and answers of services from strangers: refused with a sentence, within bounds, and without a trace. */
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { ReleaseError, readManifest } from "../../src/reference/release";
import { checkRelease } from "../../src/reference/release-check";
import { compareReleases, labelOf, type ReleaseTexts } from "../../src/reference/release-changes";
import { askFeed, sayFeedError } from "../../src/taskpane/release/feed";
import { FeedFault } from "../../src/taskpane/release/feed-fault";
import { OrganisationService } from "../../src/taskpane/release/organisations/service";
import { ask } from "../../src/taskpane/release/request";
import { counted } from "../counted";
import { manifestFor, resealed, sealedRelease, type LooseRelease } from "../reference/sealed";
import { miniFiles } from "../reference/build/mini-tables";
import { startServer, type Handler } from "../taskpane/release/http-server";
import { hostileJson, marksLeft } from "./hostile-values";

const cases = counted("Hostile feeds");
afterAll(cases.say);
afterEach(() => expect(marksLeft()).toEqual([]));

const texts = sealedRelease(miniFiles().set("release.json", '{ "version": "0.2.0", "date": "2020-01-31" }'));
const newest = { version: "0.1.0", date: "2019-01-01", checksum: "a".repeat(64) };
const signal = new AbortController().signal;
const FIRST = Object.keys((JSON.parse(texts.release) as LooseRelease).tables)[0]!;

/** How a release is refused; `taken` where it is not. */
const refusalOf = ({ release, manifest }: ReleaseTexts): Promise<unknown> =>
  checkRelease(release, manifest).then(
    () => "taken",
    (error: unknown) => {
      expect(error).toBeInstanceOf(ReleaseError);
      expect((error as Error).message).toMatch(/\.$/);
      return (error as ReleaseError).code;
    },
  );

const deep = (levels: number): string => `${"[".repeat(levels)}${"]".repeat(levels)}`;
const vouched = (release: string): ReleaseTexts => ({
  release,
  manifest: manifestFor(release, texts.manifest),
});

describe("a release file", () => {
  it("that is sound is taken, so that the refusals below mean something", async () => {
    expect(await refusalOf(texts)).toBe("taken");
  });

  const broken: readonly (readonly [string, ReleaseTexts])[] = [
    ["of 100,000 nested lists", vouched(deep(100_000))],
    [
      "with nested lists for a table",
      vouched(texts.release.replace('"tables":{', `"tables":{"x":${deep(50_000)},`)),
    ],
    ["whose tables are named __proto__", vouched(texts.release.replace(`"${FIRST}":`, '"__proto__":'))],
    ["with a column named __proto__", resealed(texts, ({ tables }) => pollute(tables[FIRST]!.columns))],
    ["with a billion rows claimed", resealed(texts, ({ tables }) => void (tables[FIRST]!.rows = 1e9))],
    [
      "with rows that are no number",
      resealed(texts, ({ tables }) => void Object.assign(tables[FIRST]!, { rows: "9" })),
    ],
    ["with less than no rows", resealed(texts, ({ tables }) => void (tables[FIRST]!.rows = -1))],
    [
      "with columns that are text",
      resealed(texts, ({ tables }) => void Object.assign(tables[FIRST]!, { columns: "x" })),
    ],
    [
      "with places beyond its texts",
      resealed(texts, ({ tables }) => firstColumn(tables, { texts: ["a"], at: [7] })),
    ],
    ["with objects for cells", resealed(texts, ({ tables }) => firstColumn(tables, [{ a: 1 }]))],
    [
      "with a checksum of another",
      {
        ...texts,
        manifest: manifestFor(`${texts.release} `, texts.manifest, { bytes: texts.release.length }),
      },
    ],
    ["that is a page", vouched("<html><script>alert(1)</script></html>")],
    ["that is null", vouched("null")],
    ["that is empty", vouched("")],
    ["with a manifest of nested lists", { ...texts, manifest: deep(100_000) }],
    [
      "with a manifest that claims no bytes",
      { ...texts, manifest: texts.manifest.replace(/"bytes": ?\d+/, '"bytes": -1') },
    ],
    ["with a manifest for __proto__", { ...texts, manifest: '{"__proto__":{"schema":1}}' }],
  ];
  it.each(broken)("%s is refused", (_what, given) =>
    cases.try(async () => expect(await refusalOf(given)).not.toBe("taken")),
  );

  it("of random JSON is refused, alone and against a sound one", async () => {
    await fc.assert(
      fc.asyncProperty(hostileJson, (text) =>
        cases.try(async () => {
          expect(await refusalOf(vouched(text))).not.toBe("taken");
          expect(() => readManifest(text)).toThrow(ReleaseError);
          expect(() => compareReleases(texts, vouched(text))).toThrow(ReleaseError);
        }),
      ),
      { seed: 71, numRuns: 300 },
    );
  });
});

function pollute(columns: Record<string, unknown>): void {
  Object.defineProperty(columns, "__proto__", { value: ["x"], enumerable: true });
}
function firstColumn(tables: LooseRelease["tables"], column: unknown): void {
  const { columns } = tables[FIRST]!;
  columns[Object.keys(columns)[0]!] = column;
}

describe("a feed", () => {
  const serving =
    (manifest: string | Buffer, release: string | Buffer, headers = {}): Handler =>
    (request, response) =>
      void response.writeHead(200, headers).end(request.url?.endsWith("manifest.json") ? manifest : release);
  const elsewhere: Handler = (_request, response) =>
    void response.writeHead(307, { Location: "http://localhost:9/" }).end();
  const html = { "Content-Type": "text/html" };
  // Twelve megabytes of nothing weigh twelve kilobytes on the way.
  const bomb = gzipSync(Buffer.alloc(30_000_000));

  const hostile: readonly (readonly [string, Handler])[] = [
    ["that packs a bomb as its manifest", serving(bomb, "", { "Content-Encoding": "gzip" })],
    [
      "that packs a bomb as its release",
      (request, response) =>
        request.url?.endsWith("manifest.json")
          ? void response.end(texts.manifest)
          : void response.writeHead(200, { "Content-Encoding": "gzip" }).end(bomb),
    ],
    ["that packs what is no pack", serving("x", "x", { "Content-Encoding": "gzip" })],
    ["that claims a shorter length", serving(texts.manifest, "x", { "Content-Length": "1" })],
    ["that sends elsewhere", elsewhere],
    [
      "that sends the release elsewhere",
      (request, response) =>
        request.url?.endsWith("manifest.json")
          ? void response.end(texts.manifest)
          : elsewhere(request, response),
    ],
    ["that answers with a page", serving("<!doctype html>", "<!doctype html>", html)],
    [
      "that names a file with a scheme",
      serving(texts.manifest.replace('"release.json"', '"https://example.org/x.json"'), ""),
    ],
    ["that names a script", serving(texts.manifest.replace('"release.json"', '"javascript:alert(1)"'), "")],
    ["that breaks off its manifest", serving(texts.manifest.slice(0, 40), "")],
    ["of 60,000 nested lists", serving(deep(30_000), "")],
  ];
  it.each(hostile)("%s is refused with a sentence", (_what, handler) =>
    cases.try(async () => {
      const folder = await startServer(handler);
      const error: unknown = await askFeed({ folder, newest, signal, patienceMs: 10_000 }).then(
        (answer) => `answered ${answer.kind}`,
        (thrown: unknown) => thrown,
      );
      expect(error instanceof FeedFault || error instanceof ReleaseError, String(error)).toBe(true);
      expect(sayFeedError(error)).toMatch(/stay as they were\.|Ask for the file again\.$/);
    }),
  );

  it("with the right length and checksum under a page's content type is judged by what it holds", () =>
    cases.try(async () => {
      const folder = await startServer(serving(texts.manifest, texts.release, html));
      expect(await askFeed({ folder, newest, signal })).toMatchObject({
        kind: "newer",
        published: labelOf(readManifest(texts.manifest)),
      });
    }));
});

describe("the Organisation Data Service", () => {
  it("may answer anything: it is read or refused as unreadable", async () => {
    let body = "";
    const address = await startServer((_request, response) => void response.end(body));
    const service = new OrganisationService({ address, signal, gapMs: 0, mostQuestions: 10_000 });
    const reads = [() => service.record("00T"), () => service.active("RO98")];
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(hostileJson, fc.constantFrom(deep(30_000), `{"Organisations":${deep(30_000)}}`, "", "<a>")),
        (text) =>
          cases.try(async () => {
            body = text;
            for (const read of reads)
              await read().catch((error: unknown) => expect(error).toMatchObject({ code: "unreadable" }));
          }),
      ),
      { seed: 72, numRuns: 150 },
    );
  });

  it("is heard up to its limit and no further", () =>
    cases.try(async () => {
      const address = await startServer((_request, response) => void response.end("x".repeat(2_000_000)));
      await expect(ask({ address, most: 1_000_000, signal })).rejects.toMatchObject({ code: "too_large" });
    }));
});
