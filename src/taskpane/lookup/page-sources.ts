/** Every source that a page on a body draws on, each once. */
import { SECTOR, type Body } from "../../reference/bodies";
import { register } from "../../reference/store";
import { listed } from "../../reference/tables";

export function pageSources(body: Body): readonly string[] {
  const { lines, events, support, money, populations, figures, bodies, tables } = register();
  const ids = [
    ...body.sources,
    ...[...lines.before(body), ...lines.after(body)].flatMap((step) => step.sources),
    ...events.about(body).flatMap((event) => event.sources),
    ...support.about(body).flatMap((service) => service.sources),
    ...figures.about(body).flatMap((figure) => figure.sources),
    ...[
      ...money.about(body),
      ...populations.about(body),
      ...figures.peopleOf(body),
      ...figures.staffOf(body),
      ...figures.fieldsOf(body),
      ...bodies.otherNames(body),
      ...bodies.codes(body),
    ].flatMap((row) => listed(row.sources)),
  ];
  if (body.id === SECTOR) ids.push(...tables.rows("sources").map((source) => source.id));
  return [...new Set(ids)];
}
