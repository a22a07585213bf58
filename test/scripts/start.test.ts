import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import { generateCertificates } from "office-addin-dev-certs";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ROOT } from "../../scripts/project";

// A certificate of its own: where the machine has none yet, making one would be said too, and another test makes one.
let certificates = "";
beforeAll(async () => {
  certificates = mkdtempSync(path.join(os.tmpdir(), "certificates-"));
  const at = (name: string) => path.join(certificates, name);
  await generateCertificates(at("ca.crt"), at("localhost.crt"), at("localhost.key"));
});
afterAll(() => rmSync(certificates, { recursive: true }));

/** Runs `npm start`'s script until it ends by itself, as it does when it cannot serve. */
function start(env: Record<string, string>): Promise<{ code: number; said: string }> {
  const script = ["--import", "tsx", path.join(ROOT, "scripts", "start.ts")];
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      script,
      { cwd: ROOT, env: { ...process.env, ...env } },
      (error, stdout, stderr) => resolve({ code: Number(error?.code ?? 0), said: stdout + stderr }),
    );
  });
}

it("a port in use is said plainly, with a way out, before anything is built", async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, "localhost", resolve));
  const { port } = other.address() as AddressInfo;
  const { code, said } = await start({ PORT: String(port), ADDIN_CERT_DIR: certificates });
  await new Promise((resolve) => other.close(resolve));
  expect(said).toBe(
    `Port ${port} is in use by another program. Stop it, or choose another: PORT=3001 npm start\n`,
  );
  expect(code).toBe(1);
});

it.each(["abc", "70000"])("PORT=%s is refused", async (port) => {
  const { code, said } = await start({ PORT: port });
  expect(said).toBe(`PORT is ${port}, which is no port. Set a number from 1 to 65535.\n`);
  expect(code).toBe(1);
});

it("a certificate folder without a certificate is refused", async () => {
  const { code, said } = await start({ PORT: "", ADDIN_CERT_DIR: path.join(ROOT, "assets") });
  expect(said).toMatch(/^ADDIN_CERT_DIR names .* Put both there\.\n$/);
  expect(code).toBe(1);
});
