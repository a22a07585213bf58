/** The charts on Outputs, each above the figures it shows and with a sentence that says what it shows. */
import type { Inputs } from "../model/inputs";
import { POUNDS, WTE, yearName } from "./axis";
import type { ChartSeries } from "./book";
import { COLUMNS, letters, type At, type Formula, type Layout } from "./layout";

const SHEET = "outputs";
/** Rows that a chart covers. */
const HEIGHT = 16;

const shown = (cell: string, format = "#,##0"): string => `TEXT(${cell},"${format}")`;
const said = (...parts: readonly string[]): string => parts.join("&");

/** Writes the charts with their captions and figures. */
export function writeCharts(layout: Layout, inputs: Inputs): void {
  layout.section(SHEET, "Charts");
  writeMoney(layout, inputs);
  writePosts(layout);
  writeRunningTotal(layout, inputs);
}

/** A blank field for a chart, and its caption below. Returns what places the chart. */
function frame(layout: Layout, key: string, title: string, caption: Formula) {
  layout.add(SHEET, { role: "label", label: title });
  const first = layout.rowsOf(SHEET) + 1;
  for (let row = 0; row < HEIGHT; row++) layout.add(SHEET, { role: "label" });
  layout.add(SHEET, { key: `ch.${key}`, label: "The chart in words", role: "note", one: caption });
  return {
    id: key,
    title,
    place: { from: `B${first}`, to: `F${first + HEIGHT - 1}` },
    caption: layout.placeOf(`ch.${key}`).cell,
  };
}

interface Figure {
  readonly label: string;
  readonly formula: Formula | "";
}

/** One series below one another: its name above, what each figure is of in the label column. */
function series(
  layout: Layout,
  key: string,
  name: string,
  unit: string,
  figures: readonly Figure[],
): ChartSeries {
  layout.add(SHEET, { role: "label", label: name });
  const head = layout.rowsOf(SHEET);
  const format = unit === "GBP" ? POUNDS : WTE;
  figures.forEach(({ label, formula }, i) =>
    layout.add(SHEET, { key: `ch.${key}.${i}`, label, unit, role: "output", format, one: formula }),
  );
  const rows = (column: number): string =>
    `${letters(column)}${head + 1}:${letters(column)}${head + figures.length}`;
  return { name: `B${head}`, values: rows(COLUMNS.constant), categories: rows(COLUMNS.label) };
}

function writeMoney(layout: Layout, inputs: Inputs): void {
  const { years } = inputs;
  const along = (key: string, name: string, row: string): ChartSeries =>
    series(
      layout,
      key,
      name,
      "GBP",
      Array.from({ length: years + 1 }, (_, y) => ({
        label: yearName(inputs, y),
        formula: (at: At) => (y === 0 ? at.one(row) : at.quarter(row, 4 * y - 3)),
      })),
    );
  const change = (at: At, key: string): string =>
    said(shown(at.one(`ch.${key}.0`)), `" to "`, shown(at.one(`ch.${key}.${years}`)));
  const framed = frame(layout, "money", "Money and pay bill by year", (at) =>
    said(
      `"From ${yearName(inputs, 0)} to ${yearName(inputs, years)} resource goes from "`,
      change(at, "resource"),
      `" GBP and the pay bill from "`,
      change(at, "pay"),
      `" GBP."`,
    ),
  );
  const lines = [
    ...(inputs.organisations.length ? [along("allowance", "Allowance", "c.allowance")] : []),
    along("resource", "Resource of the teams in the plan", "c.resource"),
    along("pay", "Pay bill", "c.payBill"),
  ];
  layout.chart(SHEET, () => ({
    ...framed,
    kind: "columns",
    series: lines,
    valueTitle: "GBP",
    categoryTitle: "Financial year",
    format: POUNDS,
  }));
}

/** From the establishment down to what is left, a step for each way in which posts go. */
function writePosts(layout: Layout): void {
  const steps = [
    ["Vacancies deleted", "c.vacancies", "vacant"],
    ["Leave anyway", "c.turnover", "by turnover"],
    ["Found another post", "c.redeployed", "by redeployment"],
    ["Agreed resignations", "c.marsLeavers", "by agreed resignation"],
    ["Redundancies", "c.redundancies", "by redundancy"],
  ] as const;
  const one = "#,##0.0";
  const framed = frame(layout, "posts", "How the posts go", (at) =>
    said(
      shown(at.one("c.posts"), one),
      `" of "`,
      shown(at.one("c.establishment"), one),
      `" posts go: "`,
      steps.map(([, row, words]) => said(shown(at.one(row), one), `" ${words}"`)).join(`&", "&`),
    ),
  );
  const last = steps.length + 1;
  const posts = series(layout, "posts", "Posts", "WTE", [
    { label: "Establishment", formula: (at) => at.one("c.establishment") },
    ...steps.map(([label, row]) => ({ label, formula: (at: At) => at.one(row) })),
    { label: "Posts left", formula: (at) => `${at.one("c.establishment")}-${at.one("c.posts")}` },
  ]);
  const stay = series(layout, "stay", "Posts that stay, under each step", "WTE", [
    { label: "Establishment", formula: "" },
    ...steps.map(([label], i) => ({
      label,
      formula: (at: At) =>
        `${at.one(i === 0 ? "ch.posts.0" : `ch.stay.${i}`)}-${at.one(`ch.posts.${i + 1}`)}`,
    })),
    {
      label: "Posts left",
      formula: (at) => `${at.one(`ch.stay.${last - 1}`)}-${at.one(`ch.posts.${last}`)}`,
    },
  ]);
  layout.chart(SHEET, () => ({
    ...framed,
    kind: "stacked",
    series: [{ ...stay, unseen: true }, posts],
    valueTitle: "WTE",
    categoryTitle: "Way in which posts go",
    format: WTE,
  }));
}

function writeRunningTotal(layout: Layout, inputs: Inputs): void {
  const range = (at: At, row: string): string =>
    said(
      `"lowest "`,
      shown(`MIN(${at.all(row)})`),
      `", at the end "`,
      shown(at.quarter(row, inputs.quarters)),
    );
  const framed = frame(layout, "total", "Savings less costs, running total by quarter", (at) =>
    said(
      `"Local: "`,
      range(at, "c.cumLocal"),
      `" GBP; system: "`,
      range(at, "c.cumSystem"),
      `" GBP; paid back in quarter: "`,
      at.one("r.payback_local"),
      `" (local)."`,
    ),
  );
  const along = (key: string): string => {
    const [from, to] = [layout.placeOf(key, 1).cell, layout.placeOf(key, inputs.quarters).cell];
    return `${from}:${to}`;
  };
  layout.chart(SHEET, () => ({
    ...framed,
    kind: "line",
    series: ["r.cumulative_local", "r.cumulative_system"].map((key) => ({
      name: layout.placeOf(key).cell.replace(/^[A-Z]+/, letters(COLUMNS.label)),
      values: along(key),
      categories: along("outputs.quarter"),
    })),
    valueTitle: "GBP",
    categoryTitle: "Quarter of the plan",
    format: POUNDS,
  }));
}
