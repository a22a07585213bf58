/**
 * `npm run test:nginx`: the whole end-to-end suite against the built add-in as nginx serves it, with the shipped
 * site file. Beside the add-in stand the workbench and this machine's office.js, put in by the same two substitutions
 * that our own server makes; the headers are the shipped ones.
 */
import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import path from "node:path";
import { findOrInstallBrowser } from "./browser";
import { localhostCertificate } from "./certificate";
import { nginxSite } from "./hosting/files";
import { ADDIN, DATA, make, needed, ROOT, run, WORKBENCH } from "./project";
import { OFFICE_JS_ADDRESS, OFFICE_JS_HERE } from "./serve";

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

const nginx = findOrInstallNginx();
const browser = findOrInstallBrowser();
for (const build of [DATA, ADDIN, WORKBENCH])
  if (needed(build) && !(await make(build, true))) throw new Error(`The ${build.name} could not be built.`);
const { folder } = await localhostCertificate();
const origin = `https://localhost:${PORT}`;
rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
const file = path.join(FOLDER, "nginx.conf");
writeFileSync(file, configuration(origin, folder));
const server = spawn(nginx, ["-p", FOLDER, "-c", file], { stdio: "inherit" });
process.once("exit", () => server.kill());
await answering(PORT);
const playwright = path.join(ROOT, "node_modules", "@playwright", "test", "cli.js");
process.exitCode = await run(process.execPath, [playwright, "test", ...process.argv.slice(2)], {
  env: { CHROME_PATH: browser, COMMISSIONING_COSTS_ORIGIN: origin },
});
server.kill();
