/**
 * One https origin on this machine: the add-in exactly as built, the workbench page beside it, and Microsoft's
 * office.js byte for byte from its package. Two substitutions are made, and no others:
 *  - in taskpane.html the address of office.js on Microsoft's network becomes this server's copy;
 *  - in manifest.xml the origin the build wrote becomes this server's own.
 */
import { readFileSync } from "node:fs";
import { createServer } from "node:https";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import sirv from "sirv";
import { localhostCertificate, type Certificate } from "./certificate";
import { headersFor } from "./hosting/headers";
import { ROOT } from "./project";

export const OFFICE_JS_ADDRESS = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
export const OFFICE_JS_HERE = "/office-js/office.js";

export interface ServerOptions {
  /** 0 takes any free port. */
  readonly port: number;
  /** The built add-in; `dist` of this project unless given. */
  readonly addin?: string;
  /** The built workbench; `dist-workbench` of this project unless given. */
  readonly workbench?: string;
  readonly officeJs?: string;
  readonly certificate?: Certificate;
}

export interface Server {
  /** For example `https://localhost:3000`. */
  readonly origin: string;
  readonly certificateFolder: string;
  close(): Promise<void>;
}

/** Puts this server's office.js in place of Microsoft's address in the add-in's page. */
function withLocalOfficeJs(page: string): string {
  return page.replaceAll(OFFICE_JS_ADDRESS, OFFICE_JS_HERE);
}

/** Puts `origin` in place of the origin that the manifest's task pane is on. */
export function withOrigin(manifest: string, origin: string): string {
  const written = /<SourceLocation\s+DefaultValue="(https:\/\/[^/"]+)\//.exec(manifest)?.[1];
  return written ? manifest.replaceAll(written, origin) : manifest;
}

/** Starts the server on the loopback interface. Rejects with code EADDRINUSE when the port is taken. */
export async function serve(options: ServerOptions): Promise<Server> {
  const certificate = options.certificate ?? (await localhostCertificate());
  const addin = options.addin ?? path.join(ROOT, "dist");
  const files = (folder: string, partOfAddin: boolean) =>
    sirv(folder, {
      dev: true,
      etag: true,
      extensions: [],
      setHeaders: (response, pathname) => put(response, headersFor(pathname, partOfAddin)),
    });
  const ofAddin = files(addin, true);
  const ofWorkbench = files(options.workbench ?? path.join(ROOT, "dist-workbench"), false);
  const ofOfficeJs = files(
    options.officeJs ?? path.join(ROOT, "node_modules", "@microsoft", "office-js", "dist"),
    false,
  );

  const server = createServer({ key: certificate.key, cert: certificate.cert });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port, "localhost", resolve);
  });
  const origin = `https://localhost:${(server.address() as AddressInfo).port}`;

  const substituted: Record<string, { type: string; change: (text: string) => string }> = {
    "/taskpane.html": { type: "text/html;charset=utf-8", change: withLocalOfficeJs },
    "/manifest.xml": { type: "text/xml;charset=utf-8", change: (text) => withOrigin(text, origin) },
  };
  server.on("request", (request: IncomingMessage, response: ServerResponse) => {
    const asked = request.url ?? "/";
    if (!URL.canParse(asked, origin)) {
      response.writeHead(400).end();
      return;
    }
    const { pathname } = new URL(asked, origin);
    const missing = () => {
      response
        .writeHead(404, { "Content-Type": "text/plain;charset=utf-8" })
        .end(`Nothing is served at ${pathname}.\n`);
    };
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.writeHead(405, { Allow: "GET, HEAD" }).end();
      return;
    }
    if (pathname === "/") {
      response.writeHead(302, { Location: "/workbench.html" }).end();
      return;
    }
    const change = substituted[pathname];
    if (change) {
      const text = readIfThere(path.join(addin, pathname));
      if (text === null) return missing();
      put(response, headersFor(pathname, true));
      response.writeHead(200, { "Content-Type": change.type }).end(change.change(text));
      return;
    }
    if (pathname.startsWith("/office-js/")) {
      request.url = pathname.slice("/office-js".length);
      ofOfficeJs(request, response, missing);
      return;
    }
    ofAddin(request, response, () => ofWorkbench(request, response, missing));
  });
  return {
    origin,
    certificateFolder: certificate.folder,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function put(response: ServerResponse, headers: Record<string, string>): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}
