/** What the model is, what it rests on, who answers for it and how it was made. */
import type { Scenario } from "../model/scenario/schema";
import { addTitle, SHEET_NAMES } from "./axis";
import type { BookInput, BookName, SheetRole } from "./book";
import type { BookFacts } from "./facts";
import { toldOf } from "./input-names";
import { quoted, type Formula, type Layout } from "./layout";
import { CELL_STYLES } from "./styles";

const SHEET = "about";

const PURPOSES: Readonly<Record<SheetRole, string>> = {
  about: "What the model is, what it rests on and who answers for it",
  inputs: "Everything that may be changed",
  data: "Published tables, with their sources",
  calc: "One formula a row, copied across the quarters",
  outputs: "What the plan comes to, with charts",
  checks: "What must always hold, and whether it does",
  log: "What was written when",
  tests: "Worked examples beside live formulas",
};

const CONVENTIONS = [
  "Costs and savings are positive in their own blocks; net is saving less cost. A positive gap is an overspend.",
  "Amounts are pounds, not thousands; staff are whole-time equivalents (WTE) or heads, as the unit says.",
  "Nothing is rounded in the calculation; only what is shown is.",
  "Local is the chosen employer; system is all bodies of the plan and national funders. Every line says which.",
  "Columns mean the same on Inputs, Data, Calc, Outputs and Checks: D constant, E source, F check, H on the quarters.",
  "Letters and numbers in the source column of Calc and Outputs, such as N4, name equations of the model.",
];

const PEOPLE = [
  ["commissioner", "Commissioner: asked for the model and uses it"],
  ["analyst", "Analyst: built the plan"],
  ["assurer", "Assurer: checked it independently"],
  ["approver", "Approver: signs it off"],
  ["validation", "Validation: why this model answers the question that was asked"],
  ["uncertainty", "Uncertainty: the range within which the answer lies, and what drives it"],
] as const;

const RIGOUR = [
  ["repeatable", "Repeatable: would somebody else get the same from these inputs?"],
  ["independent", "Independent: has somebody who did not build it challenged it?"],
  ["grounded", "Grounded in reality: do the users and those affected recognise the picture?"],
  ["objective", "Objective: is what was assumed free of the answer that was hoped for?"],
  ["uncertainty", "Uncertainty-managed: is the range shown wherever the number is?"],
  ["robust", "Robust: does the conclusion stand when inputs move within their ranges?"],
] as const;

/** Writes the sheet, once the inputs and their cells are known. Keys begin with `about.`. */
export function writeAbout(
  layout: Layout,
  scenario: Scenario,
  inputs: readonly BookInput[],
  facts: BookFacts,
  names: readonly BookName[],
): void {
  addTitle(layout, SHEET, scenario.name);
  layout.section(SHEET, "This model");
  if (scenario.note) say(layout, scenario.note);
  const listed = listedOf(scenario, inputs);
  writeFacts(layout, facts, listed);
  layout.section(SHEET, "Sheets");
  for (const role of Object.keys(SHEET_NAMES) as SheetRole[])
    layout.add(SHEET, { role: "note", label: layout.names[role], one: PURPOSES[role] });
  writeKey(layout);
  layout.section(SHEET, "Conventions");
  for (const line of CONVENTIONS) say(layout, line);
  fill(layout, "Who answers for it (to fill in)", PEOPLE);
  writeAssumptions(layout, scenario, listed);
  fill(layout, "RIGOUR: six questions before it is used (to fill in)", RIGOUR);
  layout.section(SHEET, "Names of cells: for finding inputs, used in no formula");
  for (const { name, reference, label } of names)
    layout.add(SHEET, { role: "note", label, source: name, one: reference });
  layout.section(SHEET, "Sources");
  for (const { id, citation } of facts.cited)
    layout.add(SHEET, { role: "note", label: citation, source: id });
}

const say = (layout: Layout, label: string): void => layout.add(SHEET, { role: "note", label });

function writeFacts(layout: Layout, facts: BookFacts, listed: readonly BookInput[]): void {
  const rows: readonly (readonly [string, string | number | Formula])[] = [
    ["Checks", (at) => at.one("k.banner")],
    ["Written", facts.made],
    ["Version of the calculation", facts.engine],
    ["Release of the data", facts.release],
    ["Prices and vintages", facts.vintages],
    ["Look up the data anew by", facts.refreshBy],
    ["Seed of the simulations", facts.seed ?? "none shown"],
    [
      "Inputs that differ from their usual values",
      (at) =>
        `COUNTIF(${at.total(`about.${listed[0]!.id}`)}:${at.total(`about.${listed.at(-1)!.id}`)},"changed")`,
    ],
  ];
  for (const [label, one] of rows)
    layout.add(SHEET, { role: typeof one === "function" ? "check" : "note", label, one });
}

function writeKey(layout: Layout): void {
  layout.section(SHEET, "Key: what a cell is for, by colour and by the word in the first column");
  for (const [role, { word, means }] of Object.entries(CELL_STYLES))
    layout.add(SHEET, {
      role: role as keyof typeof CELL_STYLES,
      label: means,
      one: word || role,
    });
}

/** Questions with a cell each for the answer. */
function fill(layout: Layout, title: string, questions: readonly (readonly [string, string])[]): void {
  layout.section(SHEET, title);
  for (const [key, label] of questions)
    layout.add(SHEET, {
      key: `about.${title.startsWith("RIGOUR") ? "rigour." : ""}${key}`,
      role: "input",
      label,
    });
}

/** Inputs for the log: all but blanks, and amounts by year and quarter that are as usual and of which nothing is told. */
const listedOf = (scenario: Scenario, inputs: readonly BookInput[]): readonly BookInput[] =>
  inputs.filter(
    ({ value, byDefault, path }) =>
      value !== byDefault || (value !== "" && (!/\.\d+$/.test(path) || toldOf(scenario, path))),
  );

/** An input as it is now, what it usually is, what it rests on, and two cells to fill: what hangs on it, who agreed. */
function writeAssumptions(layout: Layout, scenario: Scenario, listed: readonly BookInput[]): void {
  layout.section(SHEET, "Assumptions log");
  layout.add(SHEET, {
    role: "heading",
    label: "Input",
    unit: "Unit",
    one: "Now",
    source: "Source",
    total: "Differs",
    axis: ["Usual value", "Kind", "Date", "Note", "Impact (to fill in)", "Signed off by (to fill in)"],
  });
  listed.forEach(({ id, path, sheet, cell, label, unit, source, format, value, byDefault }) => {
    const key = `about.${id}`;
    const told = toldOf(scenario, path);
    const reference = `${quoted(sheet)}!${cell}`;
    const kind = told?.kind ?? (value === byDefault ? "default" : "user");
    layout.add(SHEET, {
      key,
      label,
      unit,
      source,
      role: "link",
      axisRole: "note",
      format,
      one: () => `IF(ISNUMBER(${reference}),${reference},${reference}&"")`,
      total:
        byDefault === null
          ? "no usual value"
          : (at) => `IF(${at.one(key)}=${at.quarter(key, 1)},"","changed")`,
      axis: [byDefault, kind, told?.date || null, told?.note || null],
      blanks: 2,
    });
  });
}
