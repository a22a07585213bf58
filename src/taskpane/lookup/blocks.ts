/** The tables of values that a page offers, each row with its sources. */
import { codeOf, type Body } from "../../reference/bodies";
import { isPrecise, sayDate, type Day } from "../../reference/dates";
import { precisionWord } from "../../reference/figures";
import { register } from "../../reference/store";
import { listed } from "../../reference/tables";
import type { Block, Column, ColumnKind } from "../../workbook/block";
import { sayMetric, sayStated } from "../figure/words";
import { customersOn } from "./customers";
import { moneyYears } from "./money-years";
import { isHosted, staffYears } from "./staff-years";

const column = (header: string, kind: ColumnKind = "text"): Column => ({ header, kind });
const cite = (ids: readonly string[]): string => register().citations.cite(ids);
/** The words of a date that its source gives only to a month, a year or a window. */
const imprecise = (stated: string): string => (stated && !isPrecise(stated) ? sayDate(stated) : "");

/** CCGs a unit served on a day. */
export function coverageBlock(unit: Body, day: Day): Block {
  const { year, all } = customersOn(unit, day);
  return {
    title: `coverage ${codeOf(unit)} ${day}`,
    columns: [
      column("CCG code"),
      column("CCG"),
      column("Served by"),
      column("As at", "date"),
      column("From", "date"),
      column("To", "date"),
      column("How known"),
      column("Confidence"),
      column(`Population ${year}`, "persons"),
      column("Population basis"),
      column(`Allowance ${year} (£)`, "pounds"),
      column("Allowance basis"),
      column("Source of service"),
      column("Source of figures"),
    ],
    rows: all.map(({ service, name, population, allowance }) => [
      service.ccg.ods,
      name,
      unit.shortName,
      day,
      service.from,
      service.to,
      service.basis.replaceAll("_", " "),
      service.confidence,
      population?.persons,
      population?.basis,
      allowance?.amount,
      allowance?.basis,
      cite(service.sources),
      cite([...new Set([...(population?.sources ?? []), ...(allowance?.sources ?? [])])]),
    ]),
  };
}

/** Everybody who served a CCG, at any time. */
export function suppliersBlock(ccg: Body): Block {
  return {
    title: `suppliers ${codeOf(ccg)}`,
    columns: [
      column("CCG code"),
      column("CCG"),
      column("Served by"),
      column("Service"),
      column("From", "date"),
      column("To", "date"),
      column("How known"),
      column("Confidence"),
      column("Note"),
      column("Source"),
    ],
    rows: register()
      .support.about(ccg)
      .map((service) => [
        ccg.ods,
        ccg.name,
        service.csu.shortName,
        service.service || "general support",
        service.from,
        service.to,
        service.basis.replaceAll("_", " "),
        service.confidence,
        service.note,
        cite(service.sources),
      ]),
  };
}

/** Steps into and out of a body. */
export function descentBlock(body: Body): Block {
  const { lines } = register();
  return {
    title: `descent ${codeOf(body)}`,
    columns: [
      column("Date", "date"),
      column("Date as stated"),
      column("Predecessor code"),
      column("Predecessor"),
      column("Change"),
      column("Successor code"),
      column("Successor"),
      column("Share", "ratio"),
      column("Basis"),
      column("Note"),
      column("Source"),
    ],
    rows: [...lines.before(body), ...lines.after(body)].map((step) => [
      step.day,
      imprecise(step.asStated),
      codeOf(step.predecessor),
      step.predecessor.name,
      step.kind,
      codeOf(step.successor),
      step.successor.name,
      step.weight,
      step.inferred ? "inferred" : "stated",
      step.note,
      cite(step.sources),
    ]),
  };
}

/** Allowance and population of a body, a row a year. */
export function moneyBlock(body: Body): Block {
  return {
    title: `allowances ${codeOf(body)}`,
    columns: [
      column("Code"),
      column("Organisation"),
      column("Year"),
      column("Allowance (£)", "pounds"),
      column("Allowance basis"),
      column("Rounded to (£)", "number"),
      column("Population", "persons"),
      column("Population measure"),
      column("Population basis"),
      column("Source of allowance"),
      column("Source of population"),
    ],
    rows: moneyYears(body).map(({ year, allowance, population }) => [
      codeOf(body),
      body.name,
      year,
      allowance?.amount,
      allowance?.basis,
      allowance?.roundedTo,
      population?.persons,
      population?.measure,
      population?.basis,
      cite(allowance?.sources ?? []),
      cite(population?.sources ?? []),
    ]),
  };
}

/** Staff in post: the latest month and every March. A recorded zero is left blank, with the reason beside it. */
export function staffBlock(body: Body): Block {
  return {
    title: `staff ${codeOf(body)}`,
    columns: [
      column("Code"),
      column("Organisation"),
      column("Month end", "date"),
      column("Full-time equivalent", "number"),
      column("Headcount", "persons"),
      column("Note"),
      column("Source"),
    ],
    rows: staffYears(register().figures.staffOf(body)).map((row) => {
      const hosted = isHosted(row);
      return [
        codeOf(body),
        body.name,
        row.month_end,
        hosted ? null : row.fte,
        hosted ? null : row.headcount,
        hosted ? "hosted or shared staff: recorded as zero" : "",
        cite(listed(row.sources)),
      ];
    }),
  };
}

/** Figures told of a body, conflicting ones one under the other. */
export function figuresBlock(body: Body): Block {
  const { figures, bodies } = register();
  return {
    title: `figures ${codeOf(body)}`,
    columns: [
      column("Organisation"),
      column("Together with"),
      column("Figure"),
      column("As at"),
      column("Precision"),
      column("Value", "number"),
      column("Unit"),
      column("Basis"),
      column("Note"),
      column("Source"),
    ],
    rows: figures.about(body).map((figure) => [
      body.shortName,
      figure.bodies
        .filter((id) => id !== body.id)
        .map((id) => bodies.get(id)?.shortName ?? id)
        .join("; "),
      sayMetric(figure.metric),
      sayStated(figure.asAt),
      precisionWord(figure.precision) || "exact",
      figure.value,
      figure.unit,
      figure.basis,
      figure.note,
      cite(figure.sources),
    ]),
  };
}
