/** Every rule that looks at more than one row. */
import type { Dataset } from "../dataset";
import type { Report } from "../problem";
import { checkArticleFacts } from "./article-facts";
import type { Tables } from "../../tables";
import { contextOf, type Check } from "./context";
import { checkCoverage } from "./coverage";
import { checkDates } from "./dates";
import { checkIdentity } from "./identity";
import { checkKeys } from "./keys";
import { checkLines } from "./lines";
import { checkRates } from "./rates";
import { checkReferences } from "./references";
import { checkWorkforce } from "./workforce";

const CHECKS: readonly Check[] = [
  checkKeys,
  checkReferences,
  checkDates,
  checkIdentity,
  checkLines,
  checkCoverage,
  checkRates,
  checkArticleFacts,
  checkWorkforce,
];

/** Runs every rule, then those that hold for the whole of the published data. */
export function checkAll(data: Dataset, known: readonly Check[], report: Report, tables?: Tables): void {
  const context = contextOf(data, report, tables);
  for (const check of [...CHECKS, ...known]) check(context);
}
