/** What a workbook of this version keeps, as the add-in writes it: a fixture that later versions must read. */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { format } from "prettier";
import { READY_SCENARIOS } from "../../src/model/scenario/ready";
import type { LocalSet } from "../../src/reference/local/local-set";
import { register } from "../../src/reference/store";
import { chunksOf, keyOfChunk, LOCAL_FIGURES_PART } from "../../src/workbook/local-figures-part";
import { gridOf } from "../../src/workbook/model-book/grid";
import { BOOK_PART, keptInputs, keyOfCopy, packGrids } from "../../src/workbook/model-book/kept";
import { partXml } from "../../src/workbook/parts";
import { PINNED_DATE_KEY } from "../../src/workbook/pinned-date";
import { PINNED_RELEASE_KEY } from "../../src/workbook/pinned-release";
import { SCENARIO_PART } from "../../src/workbook/scenarios/part";
import { FROZEN, FROZEN_NAMES } from "../../src/workbook/share/frozen";
import { RECORD, tagOf, TAG } from "../../src/workbook/tables/kept";
import { answerQuery } from "../../src/workbook/tables/queries";
import type { Query } from "../../src/workbook/tables/query";
import { partsOfRecord, recordOf, specsOf } from "../../src/workbook/tables/record";
import { FAMILIES } from "../../docs/functions/examples";
import { planOf } from "../modelbook/plans";

/** One file each. */
export interface Fixture {
  readonly settings: Readonly<Record<string, unknown>>;
  /** XML of custom XML parts. */
  readonly tables: readonly string[];
  readonly figures: readonly string[];
  readonly scenarios: readonly string[];
  readonly models: readonly string[];
  readonly shared: readonly string[];
  readonly formulas: readonly string[];
}

const DAY = "2014-03-31";
const SAVED_ON = "2026-11-22T10:00:00.000Z";
const asAt = { rule: "fixed", day: DAY } as const;

/** One table of each kind that the add-in inserts. */
const QUERIES: readonly Query[] = [
  { block: "bodies", type: "CSU", asAt },
  { block: "coverage", body: "CSU-GM", asAt },
  { block: "money", body: "CCG-00T" },
  { block: "descent", body: "CSU-GM" },
  { block: "mergers", type: "CSU", stage: "all" },
];

function tableParts(query: Query, i: number): string[] {
  const block = answerQuery(query);
  const specs = specsOf(block);
  const key = `table-${i}`;
  const columns = block.columns.map(({ id, header, role }, at) => ({
    id,
    header,
    excelId: at + 1,
    key: role === "key",
  }));
  const tag = tagOf(block, {
    tableId: `{00000000-0000-0000-0000-00000000000${i}}`,
    name: `CSU_${i}`,
    columns,
  });
  return [
    partXml(TAG, tag, key),
    ...[...partsOfRecord(key, recordOf(block, specs))].map(([at, part]) => partXml(RECORD, part, at)),
  ];
}

const figures: LocalSet = {
  id: "own-1",
  order: 1,
  kind: "allowance",
  measure: "allowance",
  unit: "GBP",
  source: "Board paper of March 2014",
  entered: "2026-11-22",
  rows: [{ body: "00T", period: "2013/14", amount: 5_000_000 }],
};

const ready = READY_SCENARIOS[0]!.draft;
const { scenario, book } = planOf(ready);
const model = {
  scenarioId: "saved-1",
  copy: 1,
  sheets: book.sheets.map(({ id, name }, i) => ({ role: id, sheetId: `{sheet-${i}}`, name })),
  inputs: keptInputs(book.inputs, (name) => book.sheets.find((sheet) => sheet.name === name)!.id),
  cells: packGrids(new Map(book.sheets.map((sheet) => [sheet.id, gridOf(sheet)]))),
};

const anchor = { name: "_CSU_frozen_1_1", sheet: "Paper", row: 3, column: 1, rows: 1, columns: 1 };
const { version, date, checksum } = register().facts;

const fixture: Fixture = {
  settings: {
    [PINNED_DATE_KEY]: { version: 1, asAt: DAY },
    [PINNED_RELEASE_KEY]: { version: 1, release: { version, date, checksum } },
  },
  tables: QUERIES.flatMap(tableParts),
  figures: chunksOf(figures).map((chunk) => partXml(LOCAL_FIGURES_PART, chunk, keyOfChunk(chunk))),
  scenarios: [partXml(SCENARIO_PART, { savedOn: SAVED_ON, scenario: { ...scenario } }, "saved-1")],
  models: [partXml(BOOK_PART, model, keyOfCopy(1))],
  shared: [
    partXml(FROZEN, {
      sheetId: "{sheet-paper}",
      sheet: "Paper",
      anchors: [anchor],
      cells: [
        {
          row: 3,
          column: 1,
          formula: '=CSU.NAME("00T","2013-06-01")',
          values: [["NHS Bolton CCG"]],
        },
      ],
    }),
    partXml(FROZEN_NAMES, {
      names: [{ name: "Bolton", formula: '=CSU.ALLOWANCE("00T","2013/14")', written: "=6182500" }],
    }),
  ],
  formulas: FAMILIES.flatMap(({ pages }) =>
    Object.values(pages).flatMap(({ examples }) => examples.map(({ formula }) => formula)),
  ),
};

/** Writes the fixture of this version into a folder that is not there yet. */
export async function writeFixture(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const [name, kept] of Object.entries(fixture))
    writeFileSync(
      path.join(folder, `${name}.json`),
      await format(JSON.stringify(kept), { parser: "json", printWidth: 110 }),
    );
}
