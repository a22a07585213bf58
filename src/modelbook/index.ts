/** A plan laid out as worksheets of ordinary formulas that work for a colleague who has never heard of this add-in. */
import type { Inputs } from "../model/inputs";
import type { Scenario } from "../model/scenario/schema";
import { addHead, SHEET_NAMES } from "./axis";
import { SHEET_ROLES, type Book } from "./book";
import { writeAbout } from "./about-sheet";
import { writeAverages, writeExit, writeStratum } from "./calc/exits";
import { writeFlows, writeGap, writeLeavers } from "./calc/flows";
import { writeAxisAndCut, writeCosts, writeOrganisation, writeResource } from "./calc/money";
import { CALC, CalcSheet } from "./calc/sheet";
import { writeAppraisal, writeMergerFlows, writeTotals } from "./calc/totals";
import { writeYearly } from "./calc/yearly";
import { writeAffordability, writeDuplicates, writeReduction } from "./calc/workforce";
import { writeChecks } from "./checks-sheet";
import { writeData } from "./data-sheet";
import type { BookFacts } from "./facts";
import { InputsSheet } from "./inputs-sheet";
import { Layout } from "./layout";
import { writeLog } from "./log-sheet";
import { namesOf } from "./names";
import { writeTests } from "./tests-sheet";
import { writeOutputs } from "./outputs-sheet";

export type {
  Book,
  BookCell,
  BookChart,
  BookInput,
  BookName,
  BookPlace,
  BookSheet,
  CellRole,
  ChartSeries,
  Condition,
  LogRow,
  SheetRole,
  Validation,
} from "./book";
export { SHEET_ROLES } from "./book";
export { SHEET_NAMES } from "./axis";
export { CELL_STYLES, CONDITION_STYLES, type CellStyle } from "./styles";
export { withEdits, type InputEdit } from "./edits";
export { factsOf, type BookFacts, type SourceFacts, type Writing } from "./facts";

/** Lays out a plan. `inputs` are those that `resolve` made of `scenario`. */
export function bookOf(scenario: Scenario, inputs: Inputs, facts: BookFacts): Book {
  const layout = new Layout(inputs.quarters, { ...SHEET_NAMES, ...facts.sheetNames });
  new InputsSheet(layout, scenario, inputs).write();
  writeData(layout, inputs, facts.sources);
  writeCalc(layout, inputs);
  writeChecks(layout, inputs);
  const places = writeOutputs(layout, inputs, facts.vintages);
  writeLog(layout, facts.log);
  writeTests(layout);
  const written = layout.sheet("inputs");
  const names = namesOf(layout);
  writeAbout(layout, scenario, layout.inputs, facts, names);
  const sheets = SHEET_ROLES.map((role) => (role === "inputs" ? written : layout.sheet(role)));
  return {
    sheets,
    names,
    inputs: layout.inputs,
    places,
    master: layout.placeOf("k.master"),
    log: { sheet: layout.names.log, cell: `A${layout.rowsOf("log") + 1}` },
  };
}

function writeCalc(layout: Layout, inputs: Inputs): void {
  addHead(
    layout,
    CALC,
    "One formula a row, copied across. Equation numbers stand in the source column.",
    inputs,
  );
  const calc = new CalcSheet(layout, inputs);
  writeAxisAndCut(calc);
  inputs.organisations.forEach((one, o) => writeOrganisation(calc, one, o));
  writeDuplicates(calc);
  inputs.exits.strata.forEach((_, s) => writeStratum(calc, s));
  writeAverages(calc);
  inputs.units.forEach((unit, u) => {
    writeResource(calc, unit, u);
    writeCosts(calc, unit, u);
    writeAffordability(calc, unit, u);
    writeReduction(calc, unit, u);
    writeExit(calc, unit, u);
    writeLeavers(calc, unit, u);
    writeFlows(calc, unit, u);
    writeGap(calc, unit, u);
  });
  writeMergerFlows(calc);
  writeTotals(calc);
  writeAppraisal(calc);
  writeYearly(calc);
}
