/** LibreOffice without a window: opens workbooks, works out every formula anew and saves them. */
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

/** Formulas are worked out on opening, whatever results the file holds. */
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;
const MINUTES = 60_000;

function installed(): boolean {
  try {
    execFileSync("soffice", ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** Installs LibreOffice from Debian where it is absent. */
export function ensureOffice(): void {
  if (installed()) return;
  process.stdout.write("LibreOffice is not installed: it is fetched from Debian, which takes minutes.\n");
  try {
    execFileSync("apt-get", ["install", "-y", "--no-install-recommends", "libreoffice-calc"], {
      stdio: "inherit",
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
  } catch (cause) {
    throw new Error("LibreOffice could not be installed: install libreoffice-calc and run this again.", {
      cause,
    });
  }
}

/** Opens workbooks and saves them again, recalculated, under the same names in `into`. */
export function recalculate(files: readonly string[], into: string): void {
  const profile = path.join(into, "profile");
  mkdirSync(path.join(profile, "user"), { recursive: true });
  writeFileSync(path.join(profile, "user", "registrymodifications.xcu"), SETTINGS);
  execFileSync(
    "soffice",
    [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      "--headless",
      "--norestore",
      "--convert-to",
      "xlsx:Calc MS Excel 2007 XML",
      "--outdir",
      into,
      ...files,
    ],
    { stdio: "ignore", timeout: 20 * MINUTES },
  );
}
