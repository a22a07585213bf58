/** Every rule that looks at more than one row. */
import type { Dataset } from "./dataset";
import type { Report } from "./problem";
import { checkKeys } from "./keys";
import { checkReferences } from "./references";

export function checkAll(data: Dataset, report: Report): void {
  checkKeys(data, report);
  checkReferences(data, report);
}
