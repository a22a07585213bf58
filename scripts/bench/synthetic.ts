/**
 * A register many times larger than the real one, with bodies that do not exist: to measure how cost grows, and for
 * nothing else. Ids begin with a type and `SYN`, codes have six signs, names are made of syllables.
 */
import { type Column, type ReleaseFile, rowsOf } from "../../src/reference/release";
import { REFERENCES, type TableName } from "../../src/reference/schema";

/** Tables that tell of bodies and are asked for every code or name. */
const GROWING: readonly TableName[] = [
  "bodies",
  "names",
  "codes",
  "successions",
  "coverage",
  "allowances",
  "populations",
];
const SYLLABLES = ["zor", "bel", "quin", "wex", "fan", "dru", "mip", "tal", "vosk", "hent", "lar", "yop"];

type Cell = string | number | null;
type Values = Readonly<Record<string, Cell>>;

/** The real rows once, and `times` less one copies of them about made-up bodies. */
export function enlarge(release: ReleaseFile, times: number): ReleaseFile {
  const grown = GROWING.map((table) => {
    const real: readonly Values[] = rowsOf(release, table);
    const columns = Object.keys(release.tables[table]!.columns).map((column): [string, Column] => {
      const made = new Array<Cell>(real.length * times);
      for (let copy = 0; copy < times; copy++)
        real.forEach((row, i) => {
          const cell = row[column]!;
          made[copy * real.length + i] = copy ? makeUp(table, column, cell, copy, i) : cell;
        });
      return [column, made];
    });
    return [table, { rows: real.length * times, columns: Object.fromEntries(columns) }] as const;
  });
  return { ...release, tables: { ...release.tables, ...Object.fromEntries(grown) } };
}

function makeUp(table: TableName, column: string, cell: Cell, copy: number, row: number): Cell {
  if (typeof cell !== "string" || cell === "") return cell;
  const aboutBody = (table === "bodies" && column === "id") || REFERENCES[table]?.[column] === "bodies";
  if (aboutBody) return cell.replace("-", `-SYN${copy}-`);
  if (table === "codes" && column === "code")
    return `9${copy.toString(36).padStart(2, "0")}${row.toString(36).padStart(3, "0")}`.toUpperCase();
  if (column === "name" || column === "short_name") return madeUpName(cell, copy, row);
  return cell;
}

/** Keeps "NHS" and the words for the type, so that made-up names are as long and as alike as real ones. */
function madeUpName(name: string, copy: number, row: number): string {
  let seed = copy * 7919 + row * 104_729;
  return name.replace(/[A-Za-z]{4,}/g, (word) => {
    if (/^(clinical|commissioning|group|support|unit|integrated|care|board|area|team|region)$/i.test(word))
      return word;
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    const parts = [seed >> 4, seed >> 11, seed >> 19].slice(0, 2 + (seed % 2));
    const made = parts.map((part) => SYLLABLES[part % SYLLABLES.length]!).join("");
    return made[0]!.toUpperCase() + made.slice(1);
  });
}
