/** `npm start`: builds what is missing or out of date, serves it, and says when the workbench can be opened. */
import { ADDIN, DATA, make, needed, WORKBENCH, type Build } from "./project";
import { serve, type Server } from "./serve";

const DEFAULT_PORT = 3000;

function portFrom(text: string | undefined): number {
  if (text === undefined || text === "") return DEFAULT_PORT;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Error(`PORT is ${text}, which is no port. Set a number from 1 to 65535.`);
  return port;
}

/** Starts the server first: a port in use or a missing certificate is known before a minute of building. */
async function listen(port: number): Promise<Server> {
  try {
    return await serve({ port });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EADDRINUSE")
      throw new Error(
        `Port ${port} is in use by another program. Stop it, or choose another: PORT=3001 npm start`,
      );
    if ((error as NodeJS.ErrnoException).code === "EACCES")
      throw new Error(`Port ${port} is reserved for the system. Choose a higher one: PORT=3001 npm start`);
    throw error;
  }
}

async function bring(...builds: Build[]): Promise<void> {
  await Promise.all(
    builds.filter(needed).map(async (build) => {
      console.log(`Building the ${build.name} ...`);
      const started = Date.now();
      if (!(await make(build, true)))
        throw new Error(`The ${build.name} could not be built; the lines above name the cause.`);
      console.log(`Built the ${build.name} in ${Math.round((Date.now() - started) / 1000)} s.`);
    }),
  );
}

/** Stopping npm ends its shell, which does not pass the signal on: the server would stay behind with the port. */
function whenNpmEnds(stop: () => void): void {
  if (process.env["npm_lifecycle_event"] !== "start") return;
  const shell = process.ppid;
  setInterval(() => {
    if (process.ppid !== shell) stop();
  }, 500).unref();
}

async function start(): Promise<void> {
  const server = await listen(portFrom(process.env["PORT"]));
  const stop = () => void server.close().then(() => process.exit(0));
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, stop);
  whenNpmEnds(stop);
  await bring(DATA);
  // The two are independent: together they take as long as the longer one.
  await bring(ADDIN, WORKBENCH);
  const page = `${server.origin}/workbench.html`;
  console.log(
    process.env["ADDIN_CERT_DIR"]
      ? `The certificate comes from ${server.certificateFolder}.`
      : "Your browser will warn about the certificate until you trust it: npx office-addin-dev-certs install (undo: uninstall)",
  );
  console.log(`ready ${page}`);
  if (process.stdout.isTTY && !process.env["CI"]) {
    const { default: open } = await import("open");
    await open(page);
  }
}

start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
