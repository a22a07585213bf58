import { execFile } from "node:child_process";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { expect, it, vi } from "vitest";
import { ROOT } from "../../scripts/project";

// Each test starts a program of its own, which takes a while on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

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
  const { code, said } = await start({ PORT: String(port) });
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
