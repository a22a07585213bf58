import { DOMParser } from "@xmldom/xmldom";
import { describe, expect, it } from "vitest";
import { hostingFiles } from "../../scripts/hosting/files";
import {
  ALWAYS,
  ASKED_EACH_TIME,
  CONTENT_SECURITY_POLICY,
  headersFor,
  KEPT,
  STRICT_TRANSPORT,
} from "../../scripts/hosting/headers";

const files = hostingFiles();
const EVERYWHERE = { ...ALWAYS, ...STRICT_TRANSPORT };
const PATHS = [
  "/taskpane.html",
  "/assets/help.html",
  "/assets/data/release.json",
  "/functions.js",
  "/functions.json",
  "/manifest.xml",
  "/chunks/812.0a1b2c3d.js",
];
/** What production adds to what our own server says. */
const expected = (path: string) => ({ ...headersFor(path, true), ...STRICT_TRANSPORT });

/** What a host with a `_headers` file answers: rules that match by their beginning add up. */
function fromHeadersFile(path: string): Record<string, string> {
  const found: Record<string, string> = {};
  let applies = false;
  for (const line of files["_headers"]!.split("\n").filter((text) => text && !text.startsWith("#"))) {
    if (!line.startsWith(" ")) {
      applies = line.endsWith("*") ? path.startsWith(line.slice(0, -1)) : path === line;
      continue;
    }
    const [name, value] = line.trim().split(/: (.*)/s) as [string, string];
    if (!applies) continue;
    expect(found[name], `${name} of ${path} is given once`).toBeUndefined();
    found[name] = value;
  }
  return found;
}

/** What IIS answers: the headers of the site, changed by those of the location. */
function fromWebConfig(path: string): Record<string, string> {
  const root = new DOMParser().parseFromString(files["web.config"]!, "text/xml").documentElement!;
  const found: Record<string, string> = {};
  const apply = (headers: string): void => {
    for (const [, verb, name, value] of headers.matchAll(
      /<(add|remove) name="([^"]+)"(?: value="([^"]*)")?/g,
    )) {
      if (verb === "remove") delete found[name!];
      else {
        expect(found[name!], `${name} of ${path} is given once`).toBeUndefined();
        found[name!] = value!;
      }
    }
  };
  const headersOf = (text: string): string => /<customHeaders[^]*<\/customHeaders>/.exec(text)?.[0] ?? "";
  for (const node of Array.from(root.childNodes)) {
    const place = /^<location path="([^"]+)"/.exec(String(node))?.[1];
    if (place === undefined ? node.nodeName === "system.webServer" : path.slice(1).startsWith(place))
      apply(headersOf(String(node)));
  }
  return found;
}

function fromAzure(path: string): Record<string, string> {
  const config = JSON.parse(files["staticwebapp.config.json"]!) as {
    globalHeaders: Record<string, string>;
    routes: { route: string; headers: Record<string, string> }[];
  };
  const route = config.routes.find(({ route }) =>
    route.endsWith("*") ? path.startsWith(route.slice(0, -1)) : route === path,
  );
  return { ...config.globalHeaders, ...route?.headers };
}

describe("the settings for web servers", () => {
  it.each(PATHS)("say of %s what our own server says, whichever host reads them", (path) => {
    expect(fromHeadersFile(path)).toEqual(expected(path));
    expect(fromWebConfig(path)).toEqual(expected(path));
    expect(fromAzure(path)).toEqual(expected(path));
  });

  it("for nginx name every header once, outside of any location", () => {
    const site = files["nginx.conf"]!;
    for (const [name, value] of Object.entries(EVERYWHERE))
      expect(site.split(`add_header ${name} "${value}" always;`)).toHaveLength(2);
    expect(site).not.toMatch(/^\s*location/m);
    expect(site.split(`"${CONTENT_SECURITY_POLICY}"`)).toHaveLength(3);
    expect(site).toContain(`~^/chunks/ "${KEPT}";`);
    expect(site).toContain(`default "${ASKED_EACH_TIME}";`);
  });

  it("allow nothing of the machine, and let Excel show the pane in a frame", () => {
    expect(ALWAYS["Permissions-Policy"]).toContain("camera=()");
    for (const text of Object.values(files)) expect(text).not.toMatch(/frame-ancestors|X-Frame-Options/i);
  });
});
