import { describe, expect, it } from "vitest";
import {
  browserArguments,
  candidates,
  findBrowser,
  findOrInstallBrowser,
  NoBrowserError,
  type Machine,
} from "../../scripts/browser";

function machine(
  there: readonly string[],
  more: Partial<Machine> = {},
): Machine & { readonly ran: string[] } {
  const files = new Set(there);
  const ran: string[] = [];
  return {
    platform: "linux",
    env: { PATH: "/usr/local/bin:/usr/bin" },
    isRoot: false,
    isDebian: false,
    ofPlaywright: "/home/a/.cache/ms-playwright/chrome",
    exists: (file) => files.has(file),
    run: (program, args) => void ran.push([program, ...args].join(" ")),
    ran,
    ...more,
  };
}

describe("which browser the tests use", () => {
  it("is the one CHROME_PATH names, before any other", () => {
    const here = machine(["/opt/chrome", "/usr/bin/chromium"], {
      env: { PATH: "/usr/bin", CHROME_PATH: "/opt/chrome" },
    });
    expect(findBrowser(here)).toBe("/opt/chrome");
  });
  it("is refused when CHROME_PATH names nothing, though another is installed", () => {
    const here = machine(["/usr/bin/chromium"], { env: { PATH: "/usr/bin", CHROME_PATH: "/opt/gone" } });
    expect(() => findBrowser(here)).toThrow(/CHROME_PATH names \/opt\/gone/);
  });
  it("is Chrome before Chromium before Edge on Linux", () => {
    const all = ["/usr/bin/microsoft-edge", "/usr/bin/chromium", "/usr/local/bin/google-chrome"];
    expect(findBrowser(machine(all))).toBe("/usr/local/bin/google-chrome");
    expect(findBrowser(machine(all.slice(0, 2)))).toBe("/usr/bin/chromium");
    expect(findBrowser(machine(all.slice(0, 1)))).toBe("/usr/bin/microsoft-edge");
  });
  it("is found in its folder on a Mac", () => {
    const edge = "/Users/a/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge";
    expect(findBrowser(machine([edge], { platform: "darwin", env: { HOME: "/Users/a" } }))).toBe(edge);
  });
  it("is found in its folder on Windows", () => {
    const edge = "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe";
    const env = {
      "PROGRAMFILES(X86)": "C:\\Program Files (x86)",
      LOCALAPPDATA: "C:\\Users\\a\\AppData\\Local",
    };
    expect(findBrowser(machine([edge], { platform: "win32", env }))).toBe(edge);
  });
  it("is Playwright's own when none is installed", () => {
    const own = "/home/a/.cache/ms-playwright/chrome";
    expect(findBrowser(machine([own]))).toBe(own);
    expect(findBrowser(machine([own, "/usr/bin/chromium"]))).toBe("/usr/bin/chromium");
  });
  it("is none when there is none", () => expect(findBrowser(machine([]))).toBeNull());
  it("never looks for the empty path", () => {
    expect(findBrowser(machine([""], { ofPlaywright: "" }))).toBeNull();
    expect(candidates(machine([])).every((file) => file.startsWith("/"))).toBe(true);
  });
});

describe("installing a browser", () => {
  it("is not tried where one is found", () => {
    const here = machine(["/usr/bin/chromium"], { isRoot: true, isDebian: true });
    expect(findOrInstallBrowser(here)).toBe("/usr/bin/chromium");
    expect(here.ran).toEqual([]);
  });
  it("takes Debian's package when root", () => {
    let installed = false;
    const here = machine([], {
      isRoot: true,
      isDebian: true,
      exists: (file) => installed && file === "/usr/bin/chromium",
      run: (_program, args) => void (installed ||= args.includes("chromium")),
    });
    expect(findOrInstallBrowser(here)).toBe("/usr/bin/chromium");
  });
  it.each([
    { isRoot: false, isDebian: true },
    { isRoot: true, isDebian: false },
  ])("is not tried with %o, and the text says what to do", (who) => {
    const here = machine([], who);
    expect(() => findOrInstallBrowser(here)).toThrow(NoBrowserError);
    expect(() => findOrInstallBrowser(here)).toThrow(/CHROME_PATH.*npx playwright install chromium/);
    expect(here.ran).toEqual([]);
  });
  it("that fails says why and what to do", () => {
    const here = machine([], {
      isRoot: true,
      isDebian: true,
      run: () => {
        throw new Error("no network");
      },
    });
    expect(() => findOrInstallBrowser(here)).toThrow(/no network.*CHROME_PATH/);
  });
  it("that leaves nothing behind is an error", () => {
    expect(() => findOrInstallBrowser(machine([], { isRoot: true, isDebian: true }))).toThrow(
      /holds no browser/,
    );
  });
});

it("the sandbox is left out for root only", () => {
  expect(browserArguments(true)).toContain("--no-sandbox");
  expect(browserArguments(false)).not.toContain("--no-sandbox");
});
