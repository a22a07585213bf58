/**
 * The built add-in as nginx serves it, with the shipped site file. Beside it stand the workbench and this machine's
 * office.js, put in by the same two substitutions that our own server makes; the headers are the shipped ones.
 */
import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import path from "node:path";
import { localhostCertificate } from "../certificate";
import { nginxSite } from "./files";
import { ROOT } from "../project";
import { OFFICE_JS_ADDRESS, OFFICE_JS_HERE, type Server } from "../serve";

const PORT = Number(process.env["PORT"] ?? 3443);
const FOLDER = path.join(ROOT, ".cache", "nginx");

function findOrInstallNginx(): string {
  try {
    execFileSync("nginx", ["-v"], { stdio: "ignore" });
  } catch {
    if (process.getuid?.() !== 0)
      throw new Error("nginx was not found. Install it: sudo apt-get install nginx");
    execFileSync("apt-get", ["install", "-y", "--no-install-recommends", "nginx"], { stdio: "inherit" });
  }
  return "nginx";
}

/** The shipped site, with what the workbench needs added to it. */
function configuration(origin: string, folder: string): string {
  const officeJs = path.join(ROOT, "node_modules", "@microsoft", "office-js", "dist");
  const site = nginxSite({
    name: "localhost",
    listen: `127.0.0.1:${PORT}`,
    root: path.join(ROOT, "dist"),
    certificate: path.join(folder, "localhost.crt"),
    key: path.join(folder, "localhost.key"),
    more: [
      "location = /taskpane.html {",
      "    sub_filter_once off;",
      `    sub_filter "${OFFICE_JS_ADDRESS}" "${OFFICE_JS_HERE}";`,
      "}",
      "location = /manifest.xml {",
      "    sub_filter_once off;",
      "    sub_filter_types *;",
      `    sub_filter "https://localhost:3000" "${origin}";`,
      "}",
      `location /office-js/ { alias ${officeJs}/; }`,
      `location = /workbench.html { root ${path.join(ROOT, "dist-workbench")}; }`,
      `location /workbench/ { root ${path.join(ROOT, "dist-workbench")}; }`,
    ],
  });
  const file = (name: string): string => path.join(FOLDER, name);
  return [
    "daemon off;",
    "worker_processes 1;",
    `pid ${file("nginx.pid")};`,
    `error_log ${file("error.log")} warn;`,
    ...(process.getuid?.() === 0 ? ["user root;"] : []),
    "events {}",
    "http {",
    "access_log off;",
    ...["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path ${file(name)};`),
    site,
    "}",
    "",
  ].join("\n");
}

async function answering(port: number): Promise<void> {
  const deadline = Date.now() + 10_000;
  for (;;) {
    const open = await new Promise<boolean>((resolve) => {
      const socket = connect(port, "127.0.0.1", () => resolve(true)).once("error", () => resolve(false));
      socket.once("connect", () => socket.end());
    });
    if (open) return;
    if (Date.now() > deadline)
      throw new Error(`nginx does not answer on port ${port}; see ${FOLDER}/error.log.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Starts nginx on the loopback interface. Installs it where that can be done. */
export async function serveWithNginx(): Promise<Server> {
  const nginx = findOrInstallNginx();
  const { folder } = await localhostCertificate();
  const origin = `https://localhost:${PORT}`;
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const file = path.join(FOLDER, "nginx.conf");
  writeFileSync(file, configuration(origin, folder));
  const server = spawn(nginx, ["-p", FOLDER, "-c", file], { stdio: "inherit" });
  const stop = (): boolean => server.kill();
  process.once("exit", stop);
  await answering(PORT);
  return {
    origin,
    certificateFolder: folder,
    close: async () => {
      process.off("exit", stop);
      stop();
    },
  };
}
