import type { Body } from "../../../reference/bodies";
import { sayDate } from "../../../reference/dates";
import { register } from "../../../reference/store";
import type { Service } from "../../../reference/support";
import { Figure, type Cited } from "../../figure/Figure";
import { FactTable } from "../../figure/FactTable";
import { sayCount, sayPersons, sayPounds } from "../../figure/words";
import { BodyLink } from "../BodyLink";
import { customersOn, type Customer } from "../../../reference/customers";
import type { PageDay } from "../life";
import { usePartStyles } from "./part-styles";

interface CustomersProps {
  readonly unit: Body;
  readonly page: PageDay;
}

/** The CCGs a unit served on a day, with population and allowance of that year, and their sum. */
export function Customers({ unit, page }: CustomersProps) {
  const styles = usePartStyles();
  const { year, all, persons, pounds } = customersOn(unit, page.day);
  const single = register()
    .support.about(unit)
    .filter((service) => service.service && service.csu === unit);
  return (
    <div className={styles.list}>
      {all.length ? (
        <FactTable
          caption={`CCGs served by ${unit.shortName} on ${sayDate(page.day)}`}
          heads={[
            { text: "CCG", term: "Coverage" },
            { text: `Population ${year}`, numeric: true, term: "Population" },
            { text: `Allowance ${year}`, numeric: true, term: "Allowance" },
          ]}
          rows={all.map((customer) => ({
            key: customer.service.ccg.id,
            cells: customerCells(customer, year),
          }))}
          total={[
            sayCount(all.length, "CCG"),
            persons === undefined ? "no sum" : sayPersons(persons),
            pounds === undefined ? "no sum" : sayPounds(pounds),
          ]}
        />
      ) : (
        <p className={styles.text}>
          No source names the CCGs that {unit.shortName} served on {sayDate(page.day)}.
        </p>
      )}
      {all.length && (persons === undefined || pounds === undefined) ? (
        <p className={styles.small}>No sum is given where the figure of one CCG is missing.</p>
      ) : null}
      {single.length ? <SingleServices services={single} /> : null}
    </div>
  );
}

function customerCells(customer: Customer, year: string): React.ReactNode[] {
  const { service, population, allowance } = customer;
  return [
    <>
      <BodyLink body={service.ccg} code />
      <br />
      <Confidence service={service} label={`${service.csu.shortName} served ${service.ccg.shortName}`} />
    </>,
    population ? (
      <Figure
        of={{
          label: `Population of ${customer.name}, ${year}`,
          shown: sayPersons(population.persons),
          rests: population.basis,
          when: population.period,
          method: `Measure: ${population.measure} population`,
          sources: population.sources,
        }}
      />
    ) : (
      "not held"
    ),
    allowance ? (
      <Figure
        of={{
          label: `Running cost allowance of ${customer.name}, ${year}`,
          shown: sayPounds(allowance.amount),
          rests: allowance.basis,
          when: year,
          method: allowance.method,
          note: allowance.note,
          sources: allowance.sources,
        }}
      />
    ) : (
      "not held"
    ),
  ];
}

/** How well it is known that one served the other, with the source behind it. */
export function Confidence({ service, label }: { readonly service: Service; readonly label: string }) {
  const basis = service.basis.replaceAll("_", " ");
  const of: Cited = {
    label,
    shown: `${service.confidence} confidence`,
    rests:
      service.confidence === "low" ? "estimated" : service.confidence === "medium" ? "derived" : "published",
    when: sayService(service),
    method: `How it is known: ${basis}`,
    note: service.note,
    sources: service.sources,
  };
  return <Figure of={of} />;
}

/** The days between which one served the other, as stated. */
export const sayService = (service: Service): string =>
  `${sayDate(service.fromAsStated || service.from)} ${service.toAsStated ? `to ${sayDate(service.toAsStated)}` : service.to ? `to ${sayDate(service.to)}` : "on"}`;

function SingleServices({ services }: { readonly services: readonly Service[] }) {
  const styles = usePartStyles();
  return (
    <div>
      <h4 className={styles.heading}>Single services only</h4>
      <ul className={styles.list}>
        {services.map((service) => (
          <li key={`${service.ccg.id} ${service.from} ${service.service}`} className={styles.small}>
            <BodyLink body={service.ccg} code />: {service.service}, {sayService(service)}{" "}
            <Confidence service={service} label={`${service.service} for ${service.ccg.shortName}`} />
          </li>
        ))}
      </ul>
    </div>
  );
}
