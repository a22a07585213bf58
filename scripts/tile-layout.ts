/** Lays out the tile map of CCGs from the centres of their areas and writes it to src/reference/tiles/tiles.csv. */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Register } from "../src/reference/register";
import { ROOT } from "./project";
import { layOut, tableOf } from "./tiles/layout";
import { qualityOf } from "./tiles/quality";

const data = (name: string): string => readFileSync(path.join(ROOT, "assets", "data", name), "utf8");
const { tables } = Register.open(data("release.json"), data("manifest.json"));
const layout = layOut((table) => tables.rows(table));
writeFileSync(path.join(ROOT, "src", "reference", "tiles", "tiles.csv"), tableOf(layout));
const { east, south, touching, near } = qualityOf(layout);
console.log(
  `${layout.cells.length} tiles: rank correlation with east ${east.toFixed(3)}, with south ${south.toFixed(3)}; ` +
    `${Math.round(100 * touching)}% of neighbours touch, ${Math.round(100 * near)}% are at most two steps apart`,
);
