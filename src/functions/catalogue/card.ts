import { type Body, codeOf, TYPE_NAMES } from "../../reference/bodies";
import { cellOfDay } from "../../reference/date-system";
import { yearOf, type Day } from "../../reference/dates";
import { registerForCells as register } from "../../reference/store";
import { type Card, type CardNumber, type CardText, dataTypesSupported, DATE_FORMAT } from "../data-types";
import { needText, readAsAt } from "../edge";
import { organisation as organisationNamed } from "../subject";

/**
 * An organisation as a card: its name in the cell, and what is known of it, with sources, when the cell is pressed.
 * @customfunction CARD CARD
 * @param organisation ODS code, name or former name.
 * @param [as_at] Date, or financial year such as "2014/15" (its last day). Left out: the pinned date.
 * @returns A card where Excel shows cards, else the official name.
 */
export function card(organisation: any, as_at?: any): any {
  const day = readAsAt(as_at);
  const body = organisationNamed(
    needText(organisation, "organisation", 'an ODS code such as "00T", or a name'),
  );
  return dataTypesSupported() ? cardOf(body, day) : register().bodies.nameOn(body, day);
}

const text = (value: string): CardText => ({ type: "String", basicValue: value });
const number = (value: number, numberFormat: string): CardNumber => ({
  type: "FormattedNumber",
  basicValue: value,
  numberFormat,
});

/** Kept small: a card travels whole with every calculation, and stays in the file when the add-in has gone. */
function cardOf(body: Body, day: Day): Card {
  const { bodies, lines, money, populations, citations, facts } = register();
  const year = yearOf(day);
  const allowance = money.allowance(body, year);
  const population = populations.population(body, year);
  const after = lines.ending(body).map((step) => `${step.successor.shortName} (${codeOf(step.successor)})`);
  const about: Record<string, CardText | CardNumber> = {
    Name: text(bodies.nameOn(body, day)),
    Code: text(codeOf(body)),
    Type: text(TYPE_NAMES[body.type]),
    Status: text(lines.status(body, day)),
    ...(body.opened ? { Opened: number(cellOfDay(body.opened), DATE_FORMAT) } : {}),
    ...(body.closed ? { Closed: number(cellOfDay(body.closed), DATE_FORMAT) } : {}),
    ...(after.length ? { Successor: text(after.join("; ")) } : {}),
  };
  const figures: Record<string, CardText | CardNumber> = {
    ...(allowance.ok ? { [`Allowance ${year}`]: number(allowance.value.amount, "£#,##0") } : {}),
    ...(population.ok ? { [`Population ${year}`]: number(population.value.persons, "#,##0") } : {}),
  };
  const sources = [
    ...body.sources,
    ...(allowance.ok ? allowance.value.sources : []),
    ...(population.ok ? population.value.sources : []),
  ];
  const cited = { Sources: text(citations.brief([...new Set(sources)])) };
  const section = (title: string, properties: object) => ({
    layout: "List" as const,
    title,
    properties: Object.keys(properties),
  });
  return {
    type: "Entity",
    text: body.shortName,
    properties: { ...about, ...figures, ...cited },
    layouts: {
      card: {
        title: { property: "Name" },
        sections: [
          section("Organisation", about),
          ...(Object.keys(figures).length ? [section("Money and people", figures)] : []),
          section("Where this comes from", cited),
        ],
      },
    },
    provider: { description: `Commissioning Costs, data release ${facts.version}` },
  };
}
