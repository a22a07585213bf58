/** Where things are, what each build is made of, and how a script runs another program. */
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { outOfDate } from "./freshness";

export const ROOT = path.resolve(import.meta.dirname, "..");
const at = (...parts: string[]) => path.join(ROOT, ...parts);
const STAMPS = at(".cache", "stamps");

export interface Build {
  readonly name: string;
  /** What the build leaves behind: without it the build is missing, whatever its stamp says. */
  readonly product: string;
  readonly sources: readonly string[];
  /** Places among the sources that do not count. */
  readonly skip: readonly string[];
  readonly command: readonly string[];
}

const TSX = at("node_modules", "tsx", "dist", "cli.mjs");
const WEBPACK = at("node_modules", "webpack", "bin", "webpack.js");
const SETTINGS = ["package-lock.json", "tsconfig.json", "tsconfig.build.json", "webpack.config.js"].map(
  (name) => at(name),
);

export const DATA: Build = {
  name: "data release",
  product: at("assets", "data", "release.json"),
  sources: [at("src", "reference"), at("scripts", "build-data.ts")],
  skip: [],
  command: [TSX, at("scripts", "build-data.ts")],
};
export const ADDIN: Build = {
  name: "add-in",
  product: at("dist", "taskpane.html"),
  sources: [...SETTINGS, at("manifest.xml"), at("assets"), at("docs", "deploy"), at("src")],
  skip: [at("src", "workbench")],
  command: [WEBPACK, "--mode", "production", "--config-name", "addin"],
};
export const WORKBENCH: Build = {
  name: "workbench",
  product: at("dist-workbench", "workbench.html"),
  sources: [...SETTINGS, at("src", "workbench")],
  skip: [],
  command: [WEBPACK, "--mode", "development", "--config-name", "workbench"],
};

const stamp = (build: Build) => path.join(STAMPS, `${path.basename(path.dirname(build.product))}.stamp`);

/** True when the build is missing, or its sources changed since it was last started and finished. */
export function needed(build: Build): boolean {
  return !existsSync(build.product) || outOfDate(stamp(build), build.sources, build.skip);
}

/** Runs a build. The stamp bears the time of the start, so that a source saved meanwhile is not missed. */
export async function make(build: Build, quiet = false): Promise<boolean> {
  const started = new Date();
  const code = await run(process.execPath, build.command, quiet ? { quiet } : {});
  if (code !== 0) return false;
  mkdirSync(STAMPS, { recursive: true });
  writeFileSync(stamp(build), `${started.toISOString()}\n`);
  utimesSync(stamp(build), started, started);
  return true;
}

export interface RunOptions {
  /** Shows the program's output only when it fails. */
  readonly quiet?: boolean;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs a program in the project's folder and gives its exit code (1 when it could not be started or was killed). */
export function run(program: string, args: readonly string[], options: RunOptions = {}): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      env: { ...process.env, ...options.env },
      stdio: ["ignore", options.quiet ? "pipe" : "inherit", options.quiet ? "pipe" : "inherit"],
    });
    // A script that is stopped does not leave its builds behind.
    const stop = () => void child.kill();
    process.once("exit", stop);
    const said: Buffer[] = [];
    child.stdout?.on("data", (part: Buffer) => said.push(part));
    child.stderr?.on("data", (part: Buffer) => said.push(part));
    child.on("error", (error) => {
      process.stderr.write(`${program} could not be started: ${error.message}\n`);
      resolve(1);
    });
    child.on("close", (code) => {
      process.off("exit", stop);
      if (code !== 0 && options.quiet) process.stderr.write(Buffer.concat(said));
      resolve(code ?? 1);
    });
  });
}
