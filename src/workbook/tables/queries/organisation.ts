/** Tables about one organisation. */
import { codeOf, type Body } from "../../../reference/bodies";
import { customersOn } from "../../../reference/customers";
import type { Day } from "../../../reference/dates";
import { precisionWord } from "../../../reference/figures";
import { moneyYears } from "../../../reference/money-years";
import { isHosted, staffYears } from "../../../reference/staff-years";
import { register } from "../../../reference/store";
import { listed } from "../../../reference/tables";
import { sayMetric, sayStated } from "../../../reference/words";
import type { AsAtRule, QueryBlock } from "../query";
import {
  blockOf,
  cite,
  figureColumn,
  imprecise,
  keyColumn,
  SERVICE_COLUMNS,
  SERVICE_SOURCES,
  serviceCells,
  sourceColumn,
} from "./parts";

/** CCGs a unit served on a day. */
export function coverageBlock(unit: Body, day: Day, asAt: AsAtRule = { rule: "fixed", day }): QueryBlock {
  const { year, all } = customersOn(unit, day);
  return blockOf(
    {
      query: { block: "coverage", body: unit.id, asAt },
      day,
      title: `coverage ${codeOf(unit)} ${day}`,
    },
    [
      keyColumn("code", "CCG code"),
      figureColumn("name", "CCG"),
      figureColumn("served_by", "Served by"),
      ...SERVICE_COLUMNS,
      figureColumn("population", `Population ${year}`, "persons"),
      figureColumn("population_basis", "Population basis"),
      figureColumn("allowance", `Allowance ${year} (£)`, "pounds"),
      figureColumn("allowance_basis", "Allowance basis"),
      ...SERVICE_SOURCES,
    ],
    all.map(({ service, name, population, allowance }) => ({
      key: service.ccg.id,
      body: service.ccg.id,
      cells: [
        service.ccg.ods,
        name,
        unit.shortName,
        ...serviceCells(service, day),
        population?.persons,
        population?.basis,
        allowance?.amount,
        allowance?.basis,
        cite(service.sources),
        cite([...new Set([...(population?.sources ?? []), ...(allowance?.sources ?? [])])]),
      ],
    })),
  );
}

/** Everybody who served a CCG, at any time. */
export function suppliersBlock(ccg: Body): QueryBlock {
  return blockOf(
    { query: { block: "suppliers", body: ccg.id }, day: undefined, title: `suppliers ${codeOf(ccg)}` },
    [
      figureColumn("code", "CCG code"),
      figureColumn("name", "CCG"),
      keyColumn("served_by", "Served by"),
      keyColumn("service", "Service"),
      keyColumn("from", "From", "date"),
      figureColumn("to", "To", "date"),
      figureColumn("known", "How known"),
      figureColumn("confidence", "Confidence"),
      figureColumn("note", "Note"),
      sourceColumn("source", "Source"),
    ],
    register()
      .support.about(ccg)
      .map((service) => ({
        key: [service.csu.id, service.service, service.from ?? ""].join(" "),
        body: service.csu.id,
        cells: [
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
        ],
      })),
  );
}

/** Steps into and out of a body. */
export function descentBlock(body: Body): QueryBlock {
  const { lines } = register();
  return blockOf(
    { query: { block: "descent", body: body.id }, day: undefined, title: `descent ${codeOf(body)}` },
    [
      keyColumn("date", "Date", "date"),
      figureColumn("stated", "Date as stated"),
      keyColumn("predecessor_code", "Predecessor code"),
      figureColumn("predecessor", "Predecessor"),
      figureColumn("change", "Change"),
      keyColumn("successor_code", "Successor code"),
      figureColumn("successor", "Successor"),
      figureColumn("share", "Share", "ratio"),
      figureColumn("basis", "Basis"),
      figureColumn("note", "Note"),
      sourceColumn("source", "Source"),
    ],
    [...lines.before(body), ...lines.after(body)].map((step) => ({
      key: [step.predecessor.id, step.successor.id].join(" "),
      body: step.predecessor.id,
      cells: [
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
      ],
    })),
  );
}

/** Allowance and population of a body, a row a year. */
export function moneyBlock(body: Body): QueryBlock {
  return blockOf(
    { query: { block: "money", body: body.id }, day: undefined, title: `allowances ${codeOf(body)}` },
    [
      figureColumn("code", "Code"),
      figureColumn("name", "Organisation"),
      keyColumn("year", "Year"),
      figureColumn("allowance", "Allowance (£)", "pounds"),
      figureColumn("allowance_basis", "Allowance basis"),
      figureColumn("rounded_to", "Rounded to (£)", "number"),
      figureColumn("population", "Population", "persons"),
      figureColumn("population_measure", "Population measure"),
      figureColumn("population_basis", "Population basis"),
      sourceColumn("source", "Source of allowance"),
      sourceColumn("population_source", "Source of population"),
    ],
    moneyYears(body).map(({ year, allowance, population }) => ({
      key: year,
      cells: [
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
      ],
    })),
  );
}

/** Staff in post: the latest month and every March. A recorded zero is left blank, with the reason beside it. */
export function staffBlock(body: Body): QueryBlock {
  return blockOf(
    { query: { block: "staff", body: body.id }, day: undefined, title: `staff ${codeOf(body)}` },
    [
      figureColumn("code", "Code"),
      figureColumn("name", "Organisation"),
      keyColumn("month_end", "Month end", "date"),
      figureColumn("fte", "Full-time equivalent", "number"),
      figureColumn("headcount", "Headcount", "persons"),
      figureColumn("note", "Note"),
      sourceColumn("source", "Source"),
    ],
    staffYears(register().figures.staffOf(body)).map((row) => {
      const hosted = isHosted(row);
      return {
        key: row.month_end,
        cells: [
          codeOf(body),
          body.name,
          row.month_end,
          hosted ? null : row.fte,
          hosted ? null : row.headcount,
          hosted ? "hosted or shared staff: recorded as zero" : "",
          cite(listed(row.sources)),
        ],
      };
    }),
  );
}

/** Figures told of a body, conflicting ones one under the other. */
export function figuresBlock(body: Body): QueryBlock {
  const { figures, bodies } = register();
  return blockOf(
    { query: { block: "figures", body: body.id }, day: undefined, title: `figures ${codeOf(body)}` },
    [
      figureColumn("name", "Organisation"),
      figureColumn("with", "Together with"),
      keyColumn("figure", "Figure"),
      keyColumn("as_at", "As at"),
      figureColumn("precision", "Precision"),
      figureColumn("value", "Value", "number"),
      figureColumn("unit", "Unit"),
      figureColumn("basis", "Basis"),
      figureColumn("note", "Note"),
      sourceColumn("source", "Source"),
    ],
    figures.about(body).map((figure) => ({
      key: [figure.metric, figure.asAt, figure.sources.join(",")].join(" "),
      cells: [
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
      ],
    })),
  );
}
