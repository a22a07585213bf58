/** What the built add-in is served with, on any host: one list, from which our own server and the shipped files are made. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { ROOT } from "../project";

/** Other origins that the build allows the add-in to ask: none, unless `allowed-addresses.json` names some. */
export function originsOf(addresses: Readonly<Record<string, readonly string[]>>): readonly string[] {
  const elsewhere = Object.values(addresses)
    .flat()
    .filter((address) => address.startsWith("https://"));
  return [...new Set(elsewhere.map((address) => new URL(address).origin))].sort();
}

const allowedAddresses = JSON.parse(
  readFileSync(path.join(ROOT, "src", "taskpane", "release", "allowed-addresses.json"), "utf8"),
) as Record<string, string[]>;

/**
 * What the add-in's pages may load and ask. Microsoft's two hosts serve office.js and what it loads; Fluent UI writes
 * its styles into the page. No frame-ancestors: Excel on the web shows the pane in a frame.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self' https://appsforoffice.microsoft.com https://ajax.aspnetcdn.com",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  ["connect-src 'self'", ...originsOf(allowedAddresses)].join(" "),
  "frame-src 'none'",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** Nothing of the machine is used. The clipboard stays allowed: citations are copied when asked for. */
const DENIED =
  "accelerometer camera display-capture geolocation gyroscope magnetometer microphone midi payment usb";

/** On everything. */
export const ALWAYS: Readonly<Record<string, string>> = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Permissions-Policy": DENIED.split(" ")
    .map((feature) => `${feature}=()`)
    .join(", "),
};
/** On everything in production. Not from a server on localhost: it would bind every other port there as well. */
export const STRICT_TRANSPORT = { "Strict-Transport-Security": "max-age=31536000" } as const;

/** Files whose name changes with what they hold are kept for a year; all others are asked about each time. */
export const KEPT = "public, max-age=31536000, immutable";
export const ASKED_EACH_TIME = "no-cache";
/** Folder of the files whose name holds their hash. */
export const HASHED = "/chunks/";

/** Pages with a policy of their own. */
export const PAGES = ["/taskpane.html", "/assets/help.html"] as const;
/** Excel on the web reads the functions' descriptions from its own origin. */
export const FOR_ANY_ORIGIN = "/functions.json";

/** Headers by what is asked for. `partOfAddin` is false for what is served beside it while developing. */
export function headersFor(pathname: string, partOfAddin: boolean): Record<string, string> {
  return {
    ...ALWAYS,
    "Cache-Control": partOfAddin && pathname.startsWith(HASHED) ? KEPT : ASKED_EACH_TIME,
    ...(partOfAddin && pathname.endsWith(".html") && { "Content-Security-Policy": CONTENT_SECURITY_POLICY }),
    ...(pathname === FOR_ANY_ORIGIN && { "Access-Control-Allow-Origin": "*" }),
  };
}
