/** The table of who served each CCG of England on a day. */
import { codeOf } from "../../../reference/bodies";
import { yearOf, type Day } from "../../../reference/dates";
import { register } from "../../../reference/store";
import type { Query, QueryBlock } from "../query";
import {
  blockOf,
  cite,
  figureColumn,
  keyColumn,
  SERVICE_COLUMNS,
  SERVICE_SOURCES,
  serviceCells,
} from "./parts";

/** Every CCG open on a day with whoever served it: one row a supplier, and one for a CCG that no source maps. */
export function servedBlock(query: Extract<Query, { block: "served" }>, day: Day): QueryBlock {
  const { bodies, support, populations, money } = register();
  const year = yearOf(day);
  return blockOf(
    { query, day, title: `served ${day}` },
    [
      keyColumn("code", "CCG code"),
      figureColumn("name", "CCG"),
      keyColumn("served_by", "Served by"),
      figureColumn("supplier_code", "Supplier code"),
      ...SERVICE_COLUMNS,
      figureColumn("population", `Population ${year}`, "persons"),
      figureColumn("allowance", `Allowance ${year} (£)`, "pounds"),
      ...SERVICE_SOURCES,
    ],
    bodies.openOn("CCG", day).flatMap((ccg) => {
      const population = populations.population(ccg, year);
      const allowance = money.allowance(ccg, year);
      const figures = [population, allowance].flatMap((found) => (found.ok ? found.value.sources : []));
      const services = support.suppliersOf(ccg, day);
      return (services.length ? services : [undefined]).map((service) => ({
        key: `${ccg.id} ${service?.csu.id ?? "not mapped"}`,
        body: ccg.id,
        cells: [
          ccg.ods,
          bodies.nameOn(ccg, day),
          service?.csu.shortName ?? "Not mapped",
          service && codeOf(service.csu),
          ...serviceCells(service, day),
          population.ok ? population.value.persons : undefined,
          allowance.ok ? allowance.value.amount : undefined,
          cite(service?.sources ?? []),
          cite([...new Set(figures)]),
        ],
      }));
    }),
  );
}
