/** Asking a feed for a newer release, against a real server on this machine. */
import { describe, expect, it } from "vitest";
import { readManifest } from "../../../src/reference/release";
import { labelOf, type ReleaseTexts } from "../../../src/reference/release-changes";
import type { ReleaseLabel } from "../../../src/reference/release-order";
import { addressesFor, addressOf, ALLOWED } from "../../../src/taskpane/release/addresses";
import {
  askFeed,
  MOST_RELEASE_BYTES,
  sayFeedError,
  type FeedQuestion,
} from "../../../src/taskpane/release/feed";
import { sealedRelease } from "../../reference/sealed";
import { miniFiles } from "../../reference/build/mini-tables";
import { startServer, type Handler } from "./http-server";

const texts = sealedRelease(miniFiles().set("release.json", '{ "version": "0.2.0", "date": "2020-01-31" }'));
const label = labelOf(readManifest(texts.manifest));
const older: ReleaseLabel = { version: "0.1.9", date: "2019-01-01", checksum: "a".repeat(64) };

const serving =
  ({ release, manifest }: ReleaseTexts, extra: Record<string, string> = {}): Handler =>
  (request, response) => {
    const body = request.url === "/data/manifest.json" ? manifest : release;
    if (request.url === "/data/manifest.json" && request.headers["if-none-match"] === '"one"')
      return void response.writeHead(304, { ETag: '"one"' }).end();
    response.writeHead(200, { ETag: '"one"', ...extra }).end(body);
  };

const askAt = async (handler: Handler, more: Partial<FeedQuestion> = {}) =>
  askFeed({
    folder: await startServer(handler),
    newest: older,
    signal: new AbortController().signal,
    patienceMs: 5000,
    ...more,
  });
const codeOf = (asking: Promise<unknown>): Promise<unknown> =>
  asking.then(
    () => "answered",
    (error: { code?: string }) => error.code,
  );

describe("a feed", () => {
  it("brings a newer release, with how much of it has come", async () => {
    const told: number[] = [];
    const answer = await askAt(serving(texts), {
      tell: ({ received, total }) => told.push(received / total!),
    });
    expect(answer).toMatchObject({ kind: "newer", published: label, memory: { etag: '"one"', label } });
    expect(answer.kind === "newer" && answer.texts.release).toBe(texts.release);
    expect(told.at(-1)).toBe(1);
  });

  it("is not asked for the file where it says that nothing has changed", async () => {
    const asked: string[] = [];
    const handler: Handler = (request, response) => {
      asked.push(request.url!);
      serving(texts)(request, response);
    };
    const memory = { etag: '"one"', label };
    expect(await askAt(handler, { memory })).toMatchObject({ kind: "nothing_newer", published: label });
    expect(asked).toEqual(["/data/manifest.json"]);
  });

  it.each([
    ["the same release", label],
    ["a newer one", { ...older, version: "0.10.0" }],
  ])("with nothing newer than %s on this computer brings nothing", async (_what, newest) => {
    expect(await askAt(serving(texts), { newest })).toMatchObject({ kind: "nothing_newer" });
  });

  it("sends no credentials and follows nobody", async () => {
    const seen: Record<string, unknown>[] = [];
    await askAt((request, response) => {
      seen.push(request.headers);
      serving(texts)(request, response);
    });
    for (const headers of seen) {
      expect(headers["cookie"]).toBeUndefined();
      expect(headers["authorization"]).toBeUndefined();
    }
  });

  const status =
    (code: number, headers = {}): Handler =>
    (_request, response) =>
      void response.writeHead(code, headers).end();
  it.each<[string, string, Handler]>([
    ["without a manifest", "nothing_there", status(404)],
    ["that asks for a sign-in", "refused", status(401)],
    ["that sends elsewhere", "redirected", status(302, { Location: "https://example.org/" })],
    ["at fault", "server_fault", status(503)],
    ["that says unchanged unasked", "server_fault", status(304)],
    ["that gives a page", "bad_manifest", (_request, response) => void response.end("<html></html>")],
    [
      "that gives no text",
      "unreadable",
      (_request, response) => void response.end(Buffer.from([0xff, 0xfe, 0x00])),
    ],
    ["with an endless manifest", "too_large", (_request, response) => void response.end("x".repeat(70_000))],
    ["that hangs up", "unreachable", (_request, response) => void response.destroy()],
    [
      "with more bytes than its manifest says",
      "too_large",
      serving({ ...texts, release: `${texts.release}${" ".repeat(100_000)}` }),
    ],
    [
      "with a release beyond all measure",
      "too_large",
      serving({
        ...texts,
        manifest: texts.manifest.replace(/"bytes": \d+/, `"bytes": ${MOST_RELEASE_BYTES + 1}`),
      }),
    ],
    [
      "that names a file elsewhere",
      "bad_manifest",
      serving({ ...texts, manifest: texts.manifest.replace('"release.json"', '"../../secrets.json"') }),
    ],
  ])("%s is told as %s", async (_what, code, handler) => {
    expect(await codeOf(askAt(handler))).toBe(code);
  });

  it("with another release of the same version is refused", async () => {
    const newest = { ...label, checksum: "b".repeat(64) };
    expect(await codeOf(askAt(serving(texts), { newest }))).toBe("same_version_differs");
  });

  it("that stops half way is given up after a while", async () => {
    const handler: Handler = (request, response) => {
      if (request.url === "/data/manifest.json") return void response.end(texts.manifest);
      response.writeHead(200);
      response.write(texts.release.slice(0, 500));
    };
    expect(await codeOf(askAt(handler, { patienceMs: 150 }))).toBe("timed_out");
  });

  it("can be left at any time", async () => {
    const stop = new AbortController();
    const handler: Handler = (request, response) => {
      if (request.url === "/data/manifest.json") return void response.end(texts.manifest);
      response.writeHead(200);
      response.write(texts.release.slice(0, 500), () => stop.abort());
    };
    expect(await codeOf(askAt(handler, { signal: stop.signal }))).toBe("cancelled");
    expect(await codeOf(askAt(serving(texts), { signal: AbortSignal.abort() }))).toBe("cancelled");
  });

  it("and what it ends in is always said in a sentence", () => {
    expect(sayFeedError(new TypeError("x is undefined"))).toMatch(/try again/);
  });
});

describe("addresses", () => {
  const page = "https://addin.example.org/taskpane.html";
  it("of the build are all usable", () => {
    for (const use of ["releases", "organisations"] as const)
      expect(addressesFor(use, page)).toHaveLength(ALLOWED[use].length);
    expect(addressesFor("releases", page)[0]!.href).toBe("https://addin.example.org/assets/data/");
  });

  it.each([
    ["assets/data/", "https://addin.example.org/assets/data/"],
    ["https://data.example.org/releases/", "https://data.example.org/releases/"],
    ["http://data.example.org/", undefined],
    ["javascript:alert(1)/", undefined],
    ["https://user:word@example.org/", undefined],
    ["//example.org/", undefined],
    ["../other/", undefined],
    ["assets/%2e%2e/", undefined],
    ["assets/data", undefined],
    ["assets/?x=/", undefined],
    ["https://", undefined],
  ])("%s becomes %s", (listed, address) => expect(addressOf(listed, page)?.href).toBe(address));
});
