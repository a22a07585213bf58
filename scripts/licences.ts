/**
 * `npm run licences`: what of others is in the built add-in, told by its source maps. Writes beside the pages
 *  - `third-party-notices.txt`: each package with its licence in full, and the licences of the data;
 *  - `components.cdx.json`: the components in CycloneDX, as npm knows them.
 * A package that is no declared dependency, or whose licence is not on the list, is a fault.
 */
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { ROOT } from "./project";

/** Licences that ask for no more than their text being passed on. */
const PERMITTED = ["MIT", "ISC", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "0BSD", "BlueOak-1.0.0"];

const DATA_LICENCES = `The data in this add-in

Contains public sector information licensed under the Open Government Licence v3.0
(https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/).
Source: Office for National Statistics licensed under the Open Government Licence v3.0.
Contains OS data © Crown copyright and database right.
Press articles are cited for facts only. This is not a product of the NHS.
`;

export interface Package {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** The licence in full; blank where the package brings none. */
  readonly text: string;
}

/** Folder of the package that a source of a map is from, below the project; undefined for the project's own. */
export function packageFolder(source: string): string | undefined {
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+/
    .exec(source.replace(/^webpack:\/\/[^/]*\//, ""))?.[0]
    .replace(/^\.\//, "");
}

/** Every package of which something is in a build. */
export function packagesIn(dist: string, root = ROOT): Package[] {
  const folders = new Set<string>();
  for (const name of readdirSync(dist, { recursive: true, encoding: "utf8" })) {
    if (!name.endsWith(".map")) continue;
    const { sources } = JSON.parse(readFileSync(path.join(dist, name), "utf8")) as { sources: string[] };
    for (const source of sources) {
      const folder = packageFolder(source);
      if (folder !== undefined) folders.add(folder);
    }
  }
  return [...folders].sort().map((folder) => readPackage(path.join(root, folder)));
}

function readPackage(folder: string): Package {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8")) as {
    name: string;
    version: string;
    license?: string;
  };
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)(\.|$)/i.test(entry));
  const text = file ? readFileSync(path.join(folder, file), "utf8").trim() : "";
  return { name, version, licence: license ?? "", text };
}

/** One sentence for each package that may not be there; none when all may. `declared` are names of run-time packages. */
export function faultsOf(packages: readonly Package[], declared: ReadonlySet<string>): string[] {
  return packages.flatMap(({ name, version, licence }) => [
    ...(declared.has(name)
      ? []
      : [`${name} is in the build and no run-time dependency: add it to "dependencies" or take it out.`]),
    ...(PERMITTED.includes(licence)
      ? []
      : [
          `${name} ${version} has the licence "${licence}", which is not on the list in scripts/licences.ts.`,
        ]),
  ]);
}

/** Names of all packages that the lock file needs at run time, direct or not. */
export function declaredPackages(root = ROOT): ReadonlySet<string> {
  const { packages } = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8")) as {
    packages: Record<string, { dev?: boolean }>;
  };
  return new Set(
    Object.entries(packages)
      .filter(([place, { dev }]) => place && !dev)
      .map(([place]) => place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length)),
  );
}

/** The notices as one text. */
export const noticesOf = (packages: readonly Package[]): string =>
  [
    DATA_LICENCES,
    "Software in this add-in, besides its own under the MIT licence\n",
    ...packages.map(({ name, version, licence, text }) =>
      [`${name} ${version} (${licence})`, ...(text ? ["", text] : []), ""].join("\n"),
    ),
  ].join(`\n${"-".repeat(80)}\n\n`);

/** Writes both files into a build and gives its faults. */
export function writeLicences(dist = path.join(ROOT, "dist")): string[] {
  if (!existsSync(dist)) return [`${dist} is missing: run npm run build first.`];
  const packages = packagesIn(dist);
  writeFileSync(path.join(dist, "third-party-notices.txt"), noticesOf(packages));
  const components = execFileSync("npm", ["sbom", "--sbom-format=cyclonedx", "--omit=dev"], {
    cwd: ROOT,
    maxBuffer: 32 * 1024 * 1024,
    stdio: ["ignore", "pipe", "ignore"],
  });
  writeFileSync(path.join(dist, "components.cdx.json"), components);
  return faultsOf(packages, declaredPackages());
}

if (process.argv[1] && fileURLToPath(import.meta.url) === path.resolve(process.argv[1])) {
  const faults = writeLicences();
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length ? 1 : 0;
}
