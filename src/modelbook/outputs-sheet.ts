/** What the plan comes to, for the board: links to the calculation with the master check beside them. */
import { outputOf } from "../model/analysis/outputs";
import type { Inputs } from "../model/inputs";
import { addHead, ALL_HOLD, PENCE, POUNDS, RATIO, WHOLE, WTE } from "./axis";
import type { BookPlace } from "./book";
import { writeCharts } from "./charts";
import type { Layout } from "./layout";
import { ORGANISATION_AXES, PLAN_AXES, PLAN_ROWS, UNIT_AXES, UNIT_ROWS } from "./output-rows";

const SHEET = "outputs";
/** Outputs whose number lies beyond the plan where they never happen: shown in words then. */
const NEVER = new Set([
  "full_quarter",
  "payback_local",
  "payback_system",
  "first_crossing_local",
  "first_crossing_system",
]);

const FORMATS: Readonly<Record<string, string>> = {
  GBP: POUNDS,
  "GBP per head": PENCE,
  "GBP per WTE": POUNDS,
  WTE,
  heads: WTE,
  ratio: RATIO,
  quarter: WHOLE,
  months: WTE,
  days: WHOLE,
};

/** Writes the outputs and says where each stands. */
export function writeOutputs(layout: Layout, inputs: Inputs, vintages: string): readonly BookPlace[] {
  addHead(layout, SHEET, "Nothing here is typed: change Inputs.", inputs);
  layout.section(SHEET, "Can these figures be used?");
  layout.add(SHEET, {
    key: "r.master",
    label: "Checks",
    unit: "words",
    role: "check",
    one: (at) => at.one("k.banner"),
  });
  const banner = layout.placeOf("r.master").cell;
  const row = banner.replace(/^[A-Z]+/, "");
  for (const [look, sign] of [
    ["alarm", "<>"],
    ["calm", "="],
  ] as const)
    layout.condition(SHEET, {
      cells: `B${row}:F${row}`,
      formula: `=$D$${row}${sign}"${ALL_HOLD}"`,
      look,
      says: look === "alarm" ? "A check does not hold: the banner names it." : "Every check holds.",
    });
  layout.add(SHEET, { label: "Prices and vintages", role: "note", one: vintages });
  layout.section(SHEET, "The plan");
  for (const [id, row] of Object.entries(PLAN_ROWS)) planRow(layout, id, row);
  writeCharts(layout, inputs);
  layout.section(SHEET, "Quarter by quarter");
  for (const [id, row] of Object.entries(PLAN_AXES)) axisRow(layout, `r.${id}`, id, row);
  inputs.organisations.forEach((one, o) => {
    layout.section(SHEET, one.name);
    for (const [id, row] of Object.entries(ORGANISATION_AXES))
      axisRow(layout, `r.o${o}.${id}`, id, `o${o}.${row}`);
  });
  inputs.units.forEach((unit, u) => {
    layout.section(SHEET, `${unit.name}: workforce`);
    for (const [id, row] of Object.entries(UNIT_ROWS))
      layout.add(SHEET, {
        key: `r.u${u}.${id}`,
        ...told(id),
        role: "output",
        one: (at) => at.one(`u${u}.${row}`),
      });
    for (const [id, row] of Object.entries(UNIT_AXES)) axisRow(layout, `r.u${u}.${id}`, id, `u${u}.${row}`);
  });
  return placesOf(layout, inputs);
}

function told(id: string): {
  readonly label: string;
  readonly unit: string;
  readonly format: string;
  readonly source: string;
} {
  const output = outputOf(id);
  if (!output) throw new Error(`There is no output ${id}.`);
  return {
    label: output.label,
    unit: output.unit,
    format: FORMATS[output.unit] ?? "General",
    source: output.equations.join(", "),
  };
}

function planRow(layout: Layout, id: string, row: string): void {
  layout.add(SHEET, {
    key: `r.${id}`,
    ...told(id),
    role: "output",
    one: (at) =>
      NEVER.has(id)
        ? `IF(${at.one(row)}>${at.one("c.quarters")},"not within the plan",${at.one(row)})`
        : id.startsWith("full_year_saving")
          ? `IF(${at.one("c.full")}>${at.one("c.quarters")},"not within the plan",${at.one(row)})`
          : at.one(row),
  });
}

/** Whether the row of the calculation has a base year beside its quarters. */
const hasBase = (id: string): boolean => outputOf(id)?.axis === "year" && !(id in PLAN_AXES);

function axisRow(layout: Layout, key: string, id: string, row: string): void {
  layout.add(SHEET, {
    key,
    ...told(id),
    role: "output",
    axis: (at) => at.here(row),
    ...(hasBase(id) ? { one: (at: { one: (key: string) => string }) => at.one(row) } : {}),
  });
}

/** Where every output with a row stands: year 0 in the constant column, later years in their first quarter. */
function placesOf(layout: Layout, inputs: Inputs): readonly BookPlace[] {
  const places: BookPlace[] = [];
  const alongOf = (id: string, key: string, body: string): void => {
    const output = outputOf(id)!;
    if (output.axis === "quarter")
      for (let q = 1; q <= inputs.quarters; q++)
        places.push({ output: id, at: q, body, ...layout.placeOf(key, q) });
    else
      for (let y = hasBase(id) ? 0 : 1; y <= inputs.years; y++)
        places.push({
          output: id,
          at: y,
          body,
          ...(y === 0 ? layout.placeOf(key) : layout.placeOf(key, 4 * y - 3)),
        });
  };
  for (const id of Object.keys(PLAN_ROWS))
    places.push({ output: id, at: 0, body: "", ...layout.placeOf(`r.${id}`) });
  for (const id of Object.keys(PLAN_AXES)) alongOf(id, `r.${id}`, "");
  inputs.organisations.forEach((one, o) => {
    for (const id of Object.keys(ORGANISATION_AXES)) alongOf(id, `r.o${o}.${id}`, one.id);
  });
  inputs.units.forEach((unit, u) => {
    for (const id of Object.keys(UNIT_ROWS))
      places.push({ output: id, at: 0, body: unit.id, ...layout.placeOf(`r.u${u}.${id}`) });
    for (const id of Object.keys(UNIT_AXES)) alongOf(id, `r.u${u}.${id}`, unit.id);
  });
  return places;
}
