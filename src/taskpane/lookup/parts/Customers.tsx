import type { Body } from "../../../reference/bodies";
import { sayDate } from "../../../reference/dates";
import { register } from "../../../reference/store";
import type { Service } from "../../../reference/support";
import { Figure, type Cited } from "../../figure/Figure";
import { FactTable } from "../../figure/FactTable";
import { sayPersons, sayPounds } from "../../figure/words";
import { BodyLink } from "../BodyLink";
import { customersOn, type Customer } from "../../../reference/customers";
import { organisationTexts } from "../../../texts/en-GB/organisation";
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
          caption={organisationTexts.customers.caption(unit.shortName, sayDate(page.day))}
          heads={[
            { text: organisationTexts.customers.group, term: "Coverage" },
            { text: organisationTexts.customers.population(year), numeric: true, term: "Population" },
            { text: organisationTexts.customers.allowance(year), numeric: true, term: "Allowance" },
          ]}
          rows={all.map((customer) => ({
            key: customer.service.ccg.id,
            cells: customerCells(customer, year),
          }))}
          total={[
            organisationTexts.customers.total(all.length),
            persons === undefined ? organisationTexts.customers.noSum : sayPersons(persons),
            pounds === undefined ? organisationTexts.customers.noSum : sayPounds(pounds),
          ]}
        />
      ) : (
        <p className={styles.text}>
          {organisationTexts.customers.noneNamed(unit.shortName, sayDate(page.day))}
        </p>
      )}
      {all.length && (persons === undefined || pounds === undefined) ? (
        <p className={styles.small}>{organisationTexts.customers.whyNoSum}</p>
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
      <Confidence
        service={service}
        label={organisationTexts.customers.served(service.csu.shortName, service.ccg.shortName)}
      />
    </>,
    population ? (
      <Figure
        of={{
          label: organisationTexts.customers.populationOf(customer.name, year),
          shown: sayPersons(population.persons),
          rests: population.basis,
          when: population.period,
          method: organisationTexts.customers.measure(population.measure),
          sources: population.sources,
        }}
      />
    ) : (
      organisationTexts.customers.notHeld
    ),
    allowance ? (
      <Figure
        of={{
          label: organisationTexts.customers.allowanceOf(customer.name, year),
          shown: sayPounds(allowance.amount),
          rests: allowance.basis,
          when: year,
          method: allowance.method,
          note: allowance.note,
          sources: allowance.sources,
        }}
      />
    ) : (
      organisationTexts.customers.notHeld
    ),
  ];
}

/** How well it is known that one served the other, with the source behind it. */
export function Confidence({ service, label }: { readonly service: Service; readonly label: string }) {
  const basis = service.basis.replaceAll("_", " ");
  const of: Cited = {
    label,
    shown: organisationTexts.customers.confidence(service.confidence),
    rests:
      service.confidence === "low" ? "estimated" : service.confidence === "medium" ? "derived" : "published",
    when: sayService(service),
    method: organisationTexts.customers.known(basis),
    note: service.note,
    sources: service.sources,
  };
  return <Figure of={of} />;
}

/** The days between which one served the other, as stated. */
export const sayService = (service: Service): string =>
  `${sayDate(service.fromAsStated || service.from)} ${service.toAsStated ? organisationTexts.customers.toStated(sayDate(service.toAsStated)) : service.to ? organisationTexts.customers.to(sayDate(service.to)) : organisationTexts.customers.on}`;

function SingleServices({ services }: { readonly services: readonly Service[] }) {
  const styles = usePartStyles();
  return (
    <div>
      <h4 className={styles.heading}>{organisationTexts.customers.singleServices}</h4>
      <ul className={styles.list}>
        {services.map((service) => (
          <li key={`${service.ccg.id} ${service.from} ${service.service}`} className={styles.small}>
            <BodyLink body={service.ccg} code />: {service.service}, {sayService(service)}{" "}
            <Confidence
              service={service}
              label={organisationTexts.customers.serviceFor(service.service, service.ccg.shortName)}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
