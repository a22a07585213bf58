import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:https";
import type { IncomingHttpHeaders } from "node:http";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CONTENT_SECURITY_POLICY, originsOf } from "../../scripts/hosting/headers";
import { serve, withOrigin, type Server } from "../../scripts/serve";
import { isUsable, localhostCertificate } from "../../scripts/certificate";
import { ROOT } from "../../scripts/project";

let folder = "";
let server: Server;

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), "serve-"));
  for (const name of ["dist/assets", "bench"]) mkdirSync(path.join(folder, name), { recursive: true });
  const put = (name: string, text: string) => writeFileSync(path.join(folder, name), text);
  put(
    "dist/taskpane.html",
    '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script><p>£</p>',
  );
  put("dist/manifest.xml", readFileSync(path.join(ROOT, "manifest.xml"), "utf8"));
  put("dist/functions.json", "{}");
  put("dist/functions.js", "1;");
  put("dist/assets/help.html", "<p>help</p>");
  put("bench/workbench.html", "<p>bench</p>");
  put("secret.txt", "secret");
  server = await serve({ port: 0, addin: path.join(folder, "dist"), workbench: path.join(folder, "bench") });
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Asks for a path exactly as written, which `fetch` would tidy up. */
function get(pathname: string, method = "GET"): Promise<Answer> {
  const { hostname, port } = new URL(server.origin);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path: pathname, method, rejectUnauthorized: false }, (answer) => {
      const parts: Buffer[] = [];
      answer.on("data", (part: Buffer) => parts.push(part));
      answer.on("end", () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) }),
      );
    });
    asked.on("error", reject);
    asked.end();
  });
}

describe("the local server", () => {
  it("serves the pane under the production policy, with office.js from this machine", async () => {
    const { status, headers, body } = await get("/taskpane.html?_host_Info=Excel");
    expect(status).toBe(200);
    expect(headers["content-security-policy"]).toBe(CONTENT_SECURITY_POLICY);
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["referrer-policy"]).toBe("strict-origin-when-cross-origin");
    expect(headers["cache-control"]).toBe("no-cache");
    expect(headers["x-frame-options"]).toBeUndefined();
    expect(body.toString()).toBe('<script src="/office-js/office.js"></script><p>£</p>');
  });
  it("keeps inline scripts and evaluated text out of the pane", () => {
    const scripts = CONTENT_SECURITY_POLICY.split("; ").find((part) => part.startsWith("script-src"));
    expect(scripts).toBe("script-src 'self' https://appsforoffice.microsoft.com https://ajax.aspnetcdn.com");
    expect(CONTENT_SECURITY_POLICY).not.toContain("frame-ancestors");
  });
  it("serves the help page under the same policy, and the workbench without it", async () => {
    expect((await get("/assets/help.html")).headers["content-security-policy"]).toBe(CONTENT_SECURITY_POLICY);
    const bench = await get("/workbench.html");
    expect(bench.body.toString()).toBe("<p>bench</p>");
    expect(bench.headers["content-security-policy"]).toBeUndefined();
  });
  it("writes its own origin into the manifest and nothing else", async () => {
    const text = (await get("/manifest.xml")).body.toString();
    expect(text).toContain(`${server.origin}/taskpane.html`);
    expect(text.replaceAll(server.origin, "https://localhost:3000")).toBe(
      readFileSync(path.join(ROOT, "manifest.xml"), "utf8"),
    );
  });
  it("lets any origin read the functions' descriptions, and those only", async () => {
    expect((await get("/functions.json")).headers["access-control-allow-origin"]).toBe("*");
    expect((await get("/functions.js")).headers["access-control-allow-origin"]).toBeUndefined();
  });
  it.each(["office.js", "excel-web-16.00.js", "en-us/office_strings.js"])(
    "serves %s as published",
    async (name) => {
      const { body } = await get(`/office-js/${name}`);
      const published = readFileSync(
        path.join(ROOT, "node_modules", "@microsoft", "office-js", "dist", name),
      );
      const sum = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");
      expect(sum(body)).toBe(sum(published));
    },
  );
  it.each([
    "/../secret.txt",
    "/%2e%2e/secret.txt",
    "/office-js/../../secret.txt",
    "/..%2fsecret.txt",
    "/nothing",
  ])("does not serve %s", async (pathname) => {
    const { status, body } = await get(pathname);
    expect(status).toBe(404);
    expect(body.toString()).not.toContain("secret\n");
  });
  it("refuses a malformed address and goes on", async () => {
    expect((await get("//")).status).toBe(400);
    expect((await get("/functions.js")).status).toBe(200);
  });
  it("leads from / to the workbench and takes no uploads", async () => {
    expect((await get("/")).headers.location).toBe("/workbench.html");
    expect((await get("/taskpane.html", "POST")).status).toBe(405);
  });
  it("says that a port is in use", async () => {
    const port = Number(new URL(server.origin).port);
    await expect(serve({ port })).rejects.toMatchObject({ code: "EADDRINUSE" });
  });
});

describe("the origin in a manifest", () => {
  it("is replaced wherever the build wrote it, whichever it was", () => {
    const built =
      '<SourceLocation DefaultValue="https://a.example/taskpane.html"/><x y="https://a.example/b https://b.example/"/>';
    expect(withOrigin(built, "https://localhost:1")).toBe(
      '<SourceLocation DefaultValue="https://localhost:1/taskpane.html"/><x y="https://localhost:1/b https://b.example/"/>',
    );
  });
  it("is left alone where there is none", () =>
    expect(withOrigin("<a/>", "https://localhost:1")).toBe("<a/>"));
});

describe("the certificate", () => {
  it("is for localhost, good now, and refused once it has run out", async () => {
    const { cert } = await localhostCertificate();
    expect(isUsable(cert, Date.now())).toBe(true);
    expect(isUsable(cert, Date.now() + 400 * 86_400_000)).toBe(false);
    expect(isUsable(cert, Date.now() - 400 * 86_400_000)).toBe(false);
    expect(isUsable("no certificate", Date.now())).toBe(false);
  });
  it("from a folder that lacks it is an error that says so", async () => {
    await expect(localhostCertificate(folder)).rejects.toThrow(
      /ADDIN_CERT_DIR names .* lacks localhost\.key/,
    );
  });
});

describe("the content security policy", () => {
  it("lets the add-in ask its own origin and nobody else, as the build is set", () => {
    expect(CONTENT_SECURITY_POLICY).toContain("; connect-src 'self';");
  });

  it("names the origins of addresses elsewhere that the build allows", () => {
    const allowed = {
      releases: ["assets/data/", "https://data.example.org/releases/"],
      organisations: ["https://ods.example.org/ORD/2-0-0/", "https://data.example.org/ods/"],
    };
    expect(originsOf(allowed)).toEqual(["https://data.example.org", "https://ods.example.org"]);
  });
});
