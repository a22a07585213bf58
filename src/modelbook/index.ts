/** A plan laid out as worksheets of ordinary formulas that work for a colleague who has never heard of this add-in. */
import type { Inputs } from "../model/inputs";
import type { Scenario } from "../model/scenario/schema";
import { addHead, SHEETS } from "./axis";
import type { Book } from "./book";
import { writeAverages, writeExit, writeStratum } from "./calc/exits";
import { writeFlows, writeGap, writeLeavers } from "./calc/flows";
import { writeAxisAndCut, writeCosts, writeOrganisation, writeResource } from "./calc/money";
import { CALC, CalcSheet } from "./calc/sheet";
import { writeAppraisal, writeMergerFlows, writeTotals } from "./calc/totals";
import { writeAffordability, writeDuplicates, writeReduction } from "./calc/workforce";
import { writeChecks } from "./checks-sheet";
import { writeData, type DataSources } from "./data-sheet";
import { InputsSheet } from "./inputs-sheet";
import { Layout } from "./layout";
import { writeOutputs } from "./outputs-sheet";

export type { Book, BookCell, BookPlace, BookSheet, CellRole, Validation } from "./book";

/** What the sheets say about themselves. */
export interface BookFacts {
  readonly sources: DataSources;
  /** Deflator vintage and price year, in words. */
  readonly vintages: string;
}

/** Lays out a plan. `inputs` are those that `resolve` made of `scenario`. */
export function bookOf(scenario: Scenario, inputs: Inputs, facts: BookFacts): Book {
  const layout = new Layout(inputs.quarters);
  new InputsSheet(layout, scenario, inputs).write();
  writeData(layout, inputs, facts.sources);
  writeCalc(layout, inputs);
  writeChecks(layout, inputs);
  const places = writeOutputs(layout, inputs, facts.vintages);
  return {
    sheets: [SHEETS.outputs, SHEETS.inputs, SHEETS.data, SHEETS.calc, SHEETS.checks].map((name) =>
      layout.sheet(name),
    ),
    names: [],
    places,
    master: layout.placeOf("k.master"),
  };
}

function writeCalc(layout: Layout, inputs: Inputs): void {
  addHead(
    layout,
    CALC,
    "Calc",
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
}
