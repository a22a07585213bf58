/**
 * Checks the manifest without a network: `tsx scripts/check-manifest.ts [file] [--xsd DIR]`.
 * The schemas come from the folder named by --xsd or MANIFEST_XSD_DIR; xmllint must be installed to use them.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { checkFiles, type Surroundings } from "./manifest/files";
import { checkOrder } from "./manifest/order";
import { readManifest, type Issue } from "./manifest/read";
import { checkStructure } from "./manifest/structure";
import { ROOT } from "./project";

export type { Issue };

export interface CheckOptions extends Partial<Surroundings> {
  /** Folder with Microsoft's schemas. */
  readonly schemas?: string;
}

/** All faults found; none when the manifest is right. */
export function checkManifest(file: string, options: CheckOptions = {}): Issue[] {
  const root = options.root ?? path.dirname(path.resolve(file));
  const built = options.built ?? existsSync(path.join(root, "functions.json"));
  const commands = path.join(ROOT, "src", "commands");
  const manifest = readManifest(readFileSync(file, "utf8"), path.basename(file));
  if ("code" in manifest) return [manifest];
  return [
    ...checkOrder(manifest),
    ...checkStructure(manifest),
    ...checkFiles(manifest, {
      root,
      built,
      shortcuts: options.shortcuts ?? path.join(built ? root : commands, "shortcuts.json"),
      commands:
        options.commands ??
        readdirSync(commands)
          .filter((name) => name.endsWith(".ts"))
          .map((name) => path.join(commands, name)),
    }),
    ...(options.schemas ? checkSchema(file, options.schemas) : []),
  ];
}

/** What xmllint says against the schemas in a folder. */
export function checkSchema(file: string, schemas: string): Issue[] {
  const schema = path.join(schemas, "OfficeAppManifestV1_1.xsd");
  const bad = (message: string, remedy: string): Issue => ({ code: "schema", path: file, message, remedy });
  if (!existsSync(schema))
    return [bad(`${schema} is not there.`, "Name the folder that holds the manifest schemas.")];
  const { status, stderr, error } = spawnSync("xmllint", ["--nonet", "--noout", "--schema", schema, file], {
    encoding: "utf8",
  });
  if (error)
    return [
      bad(`xmllint could not be run: ${error.message}.`, "Install libxml2-utils, or leave the schemas out."),
    ];
  if (status === 0) return [];
  return stderr
    .split("\n")
    .filter((line) => line.includes("error"))
    .map((line) =>
      bad(line.replace(/^.*?: (?=element|parser|Schemas)/, ""), "Put right what the schema refuses."),
    );
}

function main(): void {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { xsd: { type: "string" } } });
  const schemas = values.xsd ?? process.env["MANIFEST_XSD_DIR"];
  const files = positionals.length > 0 ? positionals : [path.join(ROOT, "manifest.xml")];
  for (const file of files) {
    const issues = checkManifest(file, schemas ? { schemas } : {});
    const name = path.relative(process.cwd(), file);
    for (const { code, path: at, message, remedy } of issues)
      console.log(`${name}: ${code} at ${at}\n  ${message} ${remedy}`);
    if (issues.length === 0) console.log(`${name}: no faults found.`);
    else process.exitCode = 1;
  }
  console.log(
    schemas
      ? `Also checked against the schemas in ${schemas}.`
      : "Not checked against Microsoft's schemas: none were named (--xsd DIR or MANIFEST_XSD_DIR).",
  );
}

if (process.argv[1] && fileURLToPath(import.meta.url) === path.resolve(process.argv[1])) main();
