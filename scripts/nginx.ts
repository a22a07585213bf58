/** `npm run test:nginx`: the whole end-to-end suite, or what is named, against the built add-in as nginx serves it. */
import path from "node:path";
import { findOrInstallBrowser } from "./browser";
import { serveWithNginx } from "./hosting/behind-nginx";
import { ADDIN, DATA, make, needed, ROOT, run, WORKBENCH } from "./project";

const browser = findOrInstallBrowser();
for (const build of [DATA, ADDIN, WORKBENCH])
  if (needed(build) && !(await make(build, true))) throw new Error(`The ${build.name} could not be built.`);
const server = await serveWithNginx();
const playwright = path.join(ROOT, "node_modules", "@playwright", "test", "cli.js");
process.exitCode = await run(process.execPath, [playwright, "test", ...process.argv.slice(2)], {
  env: { CHROME_PATH: browser, COMMISSIONING_COSTS_ORIGIN: server.origin },
});
await server.close();
