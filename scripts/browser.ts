/** Finds a browser of the Chromium family for the tests, or on Debian installs one when allowed to. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { chromium } from "@playwright/test";

/** What the search may ask of the machine; replaced in tests. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isRoot: boolean;
  readonly isDebian: boolean;
  /** Where Playwright keeps a browser of its own, whether or not it is there. */
  readonly ofPlaywright: string;
  exists(file: string): boolean;
  /** Runs a program to its end; throws when it fails. */
  run(program: string, args: readonly string[]): void;
}

/** No browser could be had. The text says what to do. */
export class NoBrowserError extends Error {
  override name = "NoBrowserError";
}

const NAMES = [
  "google-chrome-stable",
  "google-chrome",
  "chromium",
  "chromium-browser",
  "microsoft-edge-stable",
  "microsoft-edge",
];
const MAC_APPS = ["Google Chrome", "Microsoft Edge", "Chromium"];
const WINDOWS_PLACES = [
  ["Google", "Chrome", "Application", "chrome.exe"],
  ["Microsoft", "Edge", "Application", "msedge.exe"],
  ["Chromium", "Application", "chrome.exe"],
];

/** Where installed browsers are looked for, first choice first. */
export function candidates(machine: Machine): string[] {
  const { platform, env } = machine;
  if (platform === "darwin")
    return MAC_APPS.flatMap((app) =>
      ["/Applications", path.posix.join(env["HOME"] ?? "/", "Applications")].map(
        (folder) => `${folder}/${app}.app/Contents/MacOS/${app}`,
      ),
    );
  if (platform === "win32")
    return WINDOWS_PLACES.flatMap((place) =>
      ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((name) =>
        env[name] ? [path.win32.join(env[name], ...place)] : [],
      ),
    );
  const folders = (env["PATH"] ?? "/usr/bin").split(":").filter(Boolean);
  return [...NAMES.flatMap((name) => folders.map((folder) => `${folder}/${name}`)), "/snap/bin/chromium"];
}

const ADVICE =
  "Install Chrome, Edge or Chromium, or set CHROME_PATH to the program, or run `npx playwright install chromium`.";

/** The browser that is already here: CHROME_PATH, then an installed one, then Playwright's own; null when there is none. */
export function findBrowser(machine: Machine = thisMachine()): string | null {
  const named = machine.env["CHROME_PATH"];
  if (named) {
    if (!machine.exists(named))
      throw new NoBrowserError(`CHROME_PATH names ${named}, which is not there. Correct it or unset it.`);
    return named;
  }
  return (
    [...candidates(machine), machine.ofPlaywright].find((file) => file !== "" && machine.exists(file)) ?? null
  );
}

/** As {@link findBrowser}; where none is found and this is root on Debian, installs Debian's package. */
export function findOrInstallBrowser(machine: Machine = thisMachine()): string {
  const found = findBrowser(machine);
  if (found) return found;
  if (!machine.isRoot || !machine.isDebian)
    throw new NoBrowserError(`No browser for the tests was found. ${ADVICE}`);
  try {
    machine.run("apt-get", ["update"]);
    machine.run("apt-get", ["install", "-y", "--no-install-recommends", "chromium"]);
  } catch (error) {
    throw new NoBrowserError(
      `No browser was found and Debian's could not be installed: ${(error as Error).message}. ${ADVICE}`,
    );
  }
  const installed = findBrowser(machine);
  if (!installed)
    throw new NoBrowserError(
      `Debian's package was installed but holds no browser this script knows. ${ADVICE}`,
    );
  return installed;
}

/** Command-line switches: quiet, and without the sandbox that Chromium refuses to build for root. */
export function browserArguments(isRoot = thisMachine().isRoot): string[] {
  return [
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    ...(isRoot ? ["--no-sandbox"] : []),
  ];
}

function thisMachine(): Machine {
  return {
    platform: process.platform,
    env: process.env,
    isRoot: process.getuid?.() === 0,
    isDebian: existsSync("/etc/debian_version") && !isUbuntu(),
    ofPlaywright: chromium.executablePath(),
    exists: existsSync,
    run: (program, args) => {
      execFileSync(program, args, {
        stdio: ["ignore", "inherit", "inherit"],
        env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
      });
    },
  };
}

/** Ubuntu's package of that name only points at a snap, which needs a running snap daemon. */
function isUbuntu(): boolean {
  return existsSync("/etc/os-release") && /^ID=ubuntu$/m.test(readFileSync("/etc/os-release", "utf8"));
}
