import { ALLOWANCE_BASES } from "../../reference/money";
import { MEASURES } from "../../reference/populations";
import { registerForCells as register } from "../../reference/store";
import { needYear, orThrow, overCells, readChoice, readText } from "../edge";
import { organisation as organisationNamed } from "../subject";

const RATE_TYPES = ["CCG", "ICB"] as const;

/**
 * Persons an organisation was responsible for in a financial year. Takes a range; a CSU is the sum of its CCGs.
 * @customfunction POPULATION POPULATION
 * @param organisation ODS code, name or former name, or a range of them.
 * @param year Financial year: "2015/16", "2015-16" or 2015.
 * @param [measure] "allowance" (used to set allowances), "registered" (with GPs) or "ons" (residents). Left out: the first of these held.
 * @returns Persons.
 */
export function population(organisation: any[][], year: any, measure?: any): any[][] {
  const of = needYear(year);
  const wanted = readChoice(measure, "measure", MEASURES);
  return overCells(
    organisation,
    "organisation",
    (text) => orThrow(register().populations.population(organisationNamed(text), of, wanted)).persons,
  );
}

/**
 * Running cost allowance of an organisation in a financial year, in pounds. Takes a range; a CSU is the sum of its CCGs.
 * @customfunction ALLOWANCE ALLOWANCE
 * @param organisation ODS code, name or former name, or a range of them.
 * @param year Financial year: "2015/16", "2015-16" or 2015.
 * @param [basis] "best" (default), "published", "derived" or "local" (figures of your own).
 * @returns Pounds, unrounded.
 */
export function allowance(organisation: any[][], year: any, basis?: any): any[][] {
  const of = needYear(year);
  const wanted = readChoice(basis, "basis", ALLOWANCE_BASES, "best");
  const { money } = register();
  return overCells(
    organisation,
    "organisation",
    (text) => orThrow(money.allowance(organisationNamed(text), of, wanted)).amount,
  );
}

/**
 * National running cost rate in pounds a head of population.
 * @customfunction PERHEAD PERHEAD
 * @param year Financial year: "2015/16", "2015-16" or 2015.
 * @param [type] "CCG" (default) or "ICB".
 * @param [variant] Picks among conflicting figures, for example "reply". Left out: the preferred one.
 * @returns Pounds a head.
 */
export function perhead(year: any, type?: any, variant?: any): any {
  return orThrow(
    register().money.perHead(needYear(year), readChoice(type, "type", RATE_TYPES, "CCG"), readText(variant)),
  ).perHead;
}
