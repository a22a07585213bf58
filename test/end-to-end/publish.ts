/** Publishes a data release on the add-in's own origin, for the pages of one test. */
import type { Request, Route } from "@playwright/test";
import type { ReleaseTexts } from "../../src/reference/release-changes";
import type { Bench } from "./harness";

export interface Published {
  /** What was asked of the feed so far: the file, and whether the answer known already was named. */
  readonly asked: { readonly file: string; readonly ifNoneMatch: string | undefined }[];
  /** Answers in another way from now on. */
  answer(how: (route: Route, request: Request) => Promise<void>): void;
}

/** From now on the origin publishes this release, as its server would: with a tag, and 304 for what is known. */
export async function publish({ page, origin }: Bench, texts: ReleaseTexts): Promise<Published> {
  const asked: Published["asked"] = [];
  let other: ((route: Route, request: Request) => Promise<void>) | undefined;
  await page.context().route(`${origin}/assets/data/*`, async (route, request) => {
    const file = new URL(request.url()).pathname.split("/").at(-1)!;
    const { "if-none-match": ifNoneMatch } = await request.allHeaders();
    asked.push({ file, ifNoneMatch });
    if (other) return other(route, request);
    const body = file === "manifest.json" ? texts.manifest : texts.release;
    const etag = `"${file}-${texts.manifest.length}-${/sha256": "(\w{12})/.exec(texts.manifest)?.[1]}"`;
    if (ifNoneMatch === etag) return route.fulfill({ status: 304, headers: { ETag: etag } });
    await route.fulfill({ contentType: "application/json", headers: { ETag: etag }, body });
  });
  return { asked, answer: (how) => void (other = how) };
}
