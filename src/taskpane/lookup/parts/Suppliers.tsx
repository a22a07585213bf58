import type { Body } from "../../../reference/bodies";
import { sayDate } from "../../../reference/dates";
import { register } from "../../../reference/store";
import { organisationTexts } from "../../../texts/en-GB/organisation";
import { BodyLink } from "../BodyLink";
import type { PageDay } from "../life";
import { Confidence, sayService } from "./Customers";
import { usePartStyles } from "./part-styles";

interface SuppliersProps {
  readonly ccg: Body;
  readonly page: PageDay;
}

/** Who served a CCG on a day, then every supplier held for it. */
export function Suppliers({ ccg, page }: SuppliersProps) {
  const styles = usePartStyles();
  const { support } = register();
  const now = support.suppliersOf(ccg, page.day);
  const all = support.about(ccg);
  return (
    <div className={styles.list}>
      <p className={styles.text}>
        {organisationTexts.suppliers.on(sayDate(page.day))}{" "}
        {now.length
          ? now.map((service, i) => (
              <span key={service.csu.id}>
                {i ? ", " : ""}
                <strong>{service.csu.shortName}</strong>
              </span>
            ))
          : organisationTexts.suppliers.none}
      </p>
      <ul className={styles.list}>
        {all.map((service) => (
          <li key={`${service.csu.id} ${service.from} ${service.service}`} className={styles.item}>
            <div>
              <BodyLink body={service.csu} />
              {service.service ? organisationTexts.suppliers.only(service.service) : ""}
            </div>
            <div className={styles.small}>
              {sayService(service)}{" "}
              <Confidence
                service={service}
                label={organisationTexts.suppliers.served(service.csu.shortName, ccg.shortName)}
              />
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
