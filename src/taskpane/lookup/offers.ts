/** What can be put in the sheet from a page: tables of values, and formulas that stay live. */
import { codeOf, type Body } from "../../reference/bodies";
import { yearOf, type Day } from "../../reference/dates";
import { STAFF_MEASURES, staffInPost } from "../../reference/headcount";
import { profileOf } from "../../reference/profile";
import type { Register } from "../../reference/register";
import { register } from "../../reference/store";
import type { QueryBlock } from "../../workbook/tables/query";
import { formulaOf } from "../../workbook/formula";
import type { FormulaSpec } from "../../workbook/insert-formula";
import {
  coverageBlock,
  descentBlock,
  figuresBlock,
  moneyBlock,
  staffBlock,
  suppliersBlock,
} from "../../workbook/tables/queries/organisation";
import { lookupTexts } from "../../texts/en-GB/lookup";

export interface Offer {
  readonly id: string;
  readonly label: string;
  readonly block?: QueryBlock;
  readonly formula?: FormulaSpec;
}

/** Columns of the block that CSU.COVERAGE spills. */
const COVERAGE_COLUMNS = 9;
/** Columns of the block that CSU.PROFILE spills. */
const PROFILE_COLUMNS = 6;

export function offersFor(held: Register, body: Body, day: Day): readonly Offer[] {
  const offers: Offer[] = [];
  const name = argumentFor(body);
  const year = yearOf(day);
  const { support, money, populations, lines } = held;
  const single = (formula: string): FormulaSpec => ({ formula, rows: 1, columns: 1 });

  const customers = body.type === "CCG" ? [] : support.customersOf(body, day);
  if (customers.length)
    offers.push({
      id: "coverage",
      label: lookupTexts.offers.serves,
      block: coverageBlock(body, day),
      formula: {
        formula: formulaOf("COVERAGE", name, day),
        rows: customers.length + 1,
        columns: COVERAGE_COLUMNS,
      },
    });
  if (body.type === "CCG" && support.about(body).length)
    offers.push({
      id: "suppliers",
      label: lookupTexts.offers.servedBy,
      block: suppliersBlock(body),
      ...(support.suppliersOf(body, day).length ? { formula: single(formulaOf("SERVEDBY", name, day)) } : {}),
    });
  const descent = descentBlock(body);
  if (descent.rows.length) {
    const after = lines.ending(body).at(-1)?.day;
    offers.push({
      id: "descent",
      label: lookupTexts.offers.descent,
      block: descent,
      // After the change the successor says more than the body itself.
      formula: single(formulaOf("SUCCESSOR", name, after ?? day)),
    });
  }
  const block = moneyBlock(body);
  if (block.rows.length) {
    const allowance = money.allowance(body, year).ok;
    const population = populations.population(body, year).ok;
    offers.push({
      id: "money",
      label: lookupTexts.offers.money,
      block,
      ...(allowance || population
        ? { formula: single(formulaOf(allowance ? "ALLOWANCE" : "POPULATION", name, year)) }
        : {}),
    });
  }
  const staff = staffBlock(body);
  const staffMeasure = STAFF_MEASURES.find((measure) => staffInPost(held, body, day, measure).ok);
  if (staff.rows.length)
    offers.push({
      id: "staff",
      label: lookupTexts.offers.staff,
      block: staff,
      ...(staffMeasure ? { formula: single(formulaOf("HEADCOUNT", name, day, staffMeasure)) } : {}),
    });
  const figures = figuresBlock(body);
  if (figures.rows.length)
    offers.push({
      id: "figures",
      label: lookupTexts.offers.figures,
      block: figures,
      formula: {
        formula: formulaOf("PROFILE", name, day),
        rows: profileOf(held, body, day).length + 1,
        columns: PROFILE_COLUMNS,
      },
    });
  return offers;
}

/** What names the body in a formula: the code where it means this body alone, else our id. CSUs go by id, which reads. */
export function argumentFor(body: Body): string {
  if (body.type === "CSU") return body.id;
  const code = codeOf(body);
  const found = register().resolve(code);
  return found.ok && found.value === body ? code : body.id;
}
