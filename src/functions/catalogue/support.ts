import { sayBody } from "../../reference/bodies";
import { sayDate, yearOf } from "../../reference/dates";
import { refuse } from "../../reference/fault";
import { registerForCells as register } from "../../reference/store";
import { block, dateCell, needText, orError, orThrow, overCells, readAsAt } from "../edge";
import { ofType, openOn, organisation } from "../subject";

/**
 * CCGs that a commissioning support unit served at a date, with how that is known.
 * @customfunction COVERAGE COVERAGE
 * @param csu Code or name of a CSU, for example "Greater Manchester CSU".
 * @param [as_at] Date, or financial year such as "2014/15" (its last day). Left out: the pinned date.
 * @param [headers] TRUE (default) puts the column names in the first row.
 * @returns A block: code, name, from, to, basis, confidence, population, allowance, source. Single services bought are left out.
 */
export function coverage(csu: any, as_at?: any, headers?: any): any[][] {
  const day = readAsAt(as_at);
  const year = yearOf(day);
  const { support, bodies, populations, money, citations } = register();
  const unit = orThrow(
    ofType(
      organisation(needText(csu, "csu", 'a CSU such as "Greater Manchester CSU"'), ["CSU"]),
      ["CSU", "CSS", "SHARED", "OTHER"],
      "CSU.SERVEDBY gives the CSU that served it",
    ),
  );
  orThrow(openOn(unit, day));
  const rows = support
    .customersOf(unit, day)
    .map((service) => [
      service.ccg.ods,
      bodies.nameOn(service.ccg, day),
      dateCell(service.from),
      dateCell(service.to),
      service.basis,
      service.confidence,
      orError(populations.population(service.ccg, year), (found) => found.persons),
      orError(money.allowance(service.ccg, year), (found) => found.amount),
      citations.brief(service.sources),
    ]);
  return block(
    ["code", "name", "from", "to", "basis", "confidence", "population", "allowance", "source"],
    rows,
    headers,
    `No source names the CCGs that ${sayBody(unit)} served on ${sayDate(day)}.`,
  );
}

/**
 * The CSU or CSUs that served a CCG at a date. Takes a range.
 * @customfunction SERVEDBY SERVEDBY
 * @param ccg Code or name of a CCG, or a range of them, for example "00T".
 * @param [as_at] Date, or financial year such as "2014/15" (its last day). Left out: the pinned date.
 * @returns The short name; several joined by "; ".
 */
export function servedby(ccg: any[][], as_at?: any): any[][] {
  const day = readAsAt(as_at);
  return overCells(ccg, "ccg", (text) => {
    const body = orThrow(
      ofType(organisation(text, ["CCG"]), ["CCG"], "CSU.COVERAGE gives the CCGs that a CSU served"),
    );
    orThrow(openOn(body, day));
    const suppliers = register().support.suppliersOf(body, day);
    if (!suppliers.length)
      orThrow(refuse("not_mapped", `No source says who served ${sayBody(body)} on ${sayDate(day)}.`));
    return suppliers.map((service) => service.csu.shortName).join("; ");
  });
}
