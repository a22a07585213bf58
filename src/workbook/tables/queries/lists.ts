/** Tables about many organisations. */
import { codeOf, TYPE_NAMES } from "../../../reference/bodies";
import { yearOf, type Day } from "../../../reference/dates";
import type { Party } from "../../../reference/events";
import { marketOn } from "../../../reference/market";
import { register } from "../../../reference/store";
import type { Query, QueryBlock } from "../query";
import { blockOf, cite, figureColumn, imprecise, keyColumn, sourceColumn } from "./parts";

type Asking<B extends Query["block"]> = Extract<Query, { block: B }>;

/** All organisations of a type that were open on a day. */
export function bodiesBlock(query: Asking<"bodies">, day: Day): QueryBlock {
  const { bodies, lines } = register();
  return blockOf(
    { query, day, title: `${query.type} ${day}` },
    [
      keyColumn("id", "Id"),
      figureColumn("code", "ODS code"),
      figureColumn("name", "Name"),
      figureColumn("type", "Type"),
      figureColumn("opened", "Opened", "date"),
      figureColumn("closed", "Closed", "date"),
      figureColumn("successor", "Successor code"),
      sourceColumn("source", "Source"),
    ],
    bodies.openOn(query.type, day).map((body) => ({
      key: body.id,
      body: body.id,
      cells: [
        body.id,
        body.ods,
        bodies.nameOn(body, day),
        TYPE_NAMES[body.type],
        body.opened,
        body.closed,
        lines
          .ending(body)
          .map((step) => codeOf(step.successor))
          .join("; "),
        cite(body.sources),
      ],
    })),
  );
}

/** Mergers, takeovers, splits and closures, oldest first. */
export function mergersBlock(query: Asking<"mergers">): QueryBlock {
  const type = query.type === "all" ? undefined : query.type;
  const stage = query.stage === "all" ? undefined : query.stage;
  return blockOf(
    { query, day: undefined, title: `mergers ${query.type}` },
    [
      keyColumn("id", "Id"),
      figureColumn("date", "Date", "date"),
      figureColumn("stated", "Date as stated"),
      figureColumn("status", "Status"),
      figureColumn("predecessors", "Predecessors"),
      figureColumn("successor", "Successor"),
      figureColumn("ccgs", "CCGs", "number"),
      figureColumn("staff", "Staff", "persons"),
      figureColumn("income", "Income (£)", "pounds"),
      figureColumn("population", "Population", "persons"),
      sourceColumn("source", "Source"),
    ],
    register()
      .events.mergers(undefined, undefined, type, stage)
      .map((event) => ({
        key: event.id,
        cells: [
          event.id,
          event.day,
          imprecise(event.asStated),
          event.status,
          named(event.predecessors),
          named(event.successors),
          event.ccgs,
          event.staff,
          event.income,
          event.population,
          cite(event.sources),
        ],
      })),
  );
}

const named = (parties: readonly Party[]): string =>
  parties.map((party) => party.body?.shortName ?? party.label).join("; ");

/** Every supplier's part of England on a day; the CCGs that no source maps, and those without a figure, come last. */
export function marketBlock(query: Asking<"market">, day: Day): QueryBlock {
  const market = marketOn(register(), day, query.measure);
  const rest = market.missing.length
    ? [
        {
          key: "no figure",
          cells: [
            "",
            `No ${query.measure} held`,
            day,
            market.missing.length,
            null,
            null,
            market.missing.join("; "),
          ],
        },
      ]
    : [];
  return blockOf(
    { query, day, title: `market ${query.measure} ${day}` },
    [
      keyColumn("code", "Code"),
      keyColumn("name", "Supplier"),
      figureColumn("as_at", "As at", "date"),
      figureColumn("ccgs", "CCGs", "number"),
      figureColumn("amount", `Amount (${query.measure})`, "number"),
      figureColumn("share", "Share of England", "ratio"),
      sourceColumn("source", "Source"),
    ],
    [
      ...market.shares.map(({ supplier, ccgs, amount, share, sources }) => ({
        key: supplier?.id ?? "not mapped",
        ...(supplier ? { body: supplier.id } : {}),
        cells: [
          supplier ? codeOf(supplier) : "",
          supplier?.shortName ?? "Not mapped",
          day,
          ccgs,
          amount,
          share,
          cite(sources),
        ],
      })),
      ...rest,
    ],
  );
}

/** The running cost allowance of every organisation of a type that was open on a day, in that day's financial year. */
export function allowancesBlock(query: Asking<"allowances">, day: Day): QueryBlock {
  const { bodies, money } = register();
  const year = yearOf(day);
  return blockOf(
    { query, day, title: `allowances ${query.type} ${year}` },
    [
      keyColumn("id", "Id"),
      figureColumn("code", "ODS code"),
      figureColumn("name", "Organisation"),
      figureColumn("year", "Year"),
      figureColumn("allowance", "Allowance (£)", "pounds"),
      figureColumn("basis", "Basis"),
      figureColumn("rounded_to", "Rounded to (£)", "number"),
      figureColumn("note", "Note"),
      sourceColumn("source", "Source"),
    ],
    bodies.openOn(query.type, day).map((body) => {
      const found = money.allowance(body, year);
      const held = found.ok ? found.value : undefined;
      return {
        key: body.id,
        body: body.id,
        cells: [
          body.id,
          body.ods,
          bodies.nameOn(body, day),
          year,
          held?.amount,
          held?.basis,
          held?.roundedTo,
          found.ok ? found.value.note : found.fault.message,
          cite(held?.sources ?? []),
        ],
      };
    }),
  );
}

/** The population of every organisation of a type that was open on a day, in that day's financial year. */
export function populationsBlock(query: Asking<"populations">, day: Day): QueryBlock {
  const { bodies, populations } = register();
  const year = yearOf(day);
  return blockOf(
    { query, day, title: `population ${query.type} ${year}` },
    [
      keyColumn("id", "Id"),
      figureColumn("code", "ODS code"),
      figureColumn("name", "Organisation"),
      figureColumn("year", "Year"),
      figureColumn("persons", "Persons", "persons"),
      figureColumn("measure", "Measure"),
      figureColumn("basis", "Basis"),
      figureColumn("note", "Note"),
      sourceColumn("source", "Source"),
    ],
    bodies.openOn(query.type, day).map((body) => {
      const found = populations.population(body, year, query.measure);
      const held = found.ok ? found.value : undefined;
      return {
        key: body.id,
        body: body.id,
        cells: [
          body.id,
          body.ods,
          bodies.nameOn(body, day),
          year,
          held?.persons,
          held?.measure,
          held?.basis,
          found.ok ? "" : found.fault.message,
          cite(held?.sources ?? []),
        ],
      };
    }),
  );
}
