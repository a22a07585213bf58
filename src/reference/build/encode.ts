/** The bytes of a release and of its manifest: the same release always gives the same bytes. */
import { createHash } from "node:crypto";
import type { ReleaseFile, ReleaseManifest } from "../release";

export const RELEASE_FILE = "release.json";

/** The text of a release file and of the manifest that vouches for it. */
export function encode(release: ReleaseFile): { readonly release: string; readonly manifest: string } {
  const text = `${JSON.stringify(release)}\n`;
  const bytes = Buffer.from(text, "utf8");
  const manifest: ReleaseManifest = {
    format: "commissioning-costs-release-manifest",
    schema: release.schema,
    version: release.version,
    date: release.date,
    file: RELEASE_FILE,
    bytes: bytes.length,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    rows: Object.fromEntries(Object.entries(release.tables).map(([name, table]) => [name, table.rows])),
  };
  return { release: text, manifest: `${JSON.stringify(manifest, null, 2)}\n` };
}
