/**
 * The release that ships inside the add-in, as text: in memory before the first cell asks, so that no cell waits
 * for a network. Parsed when first needed.
 */
import manifest from "../../assets/data/manifest.json?raw";
import release from "../../assets/data/release.json?raw";

export const embeddedRelease: string = release;
export const embeddedManifest: string = manifest;
