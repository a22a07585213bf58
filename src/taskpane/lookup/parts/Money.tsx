import type { Body } from "../../../reference/bodies";
import { yearOf } from "../../../reference/dates";
import { register } from "../../../reference/store";
import { Figure } from "../../figure/Figure";
import { FactTable } from "../../figure/FactTable";
import { capital, sayPence, sayPersons, sayPounds } from "../../figure/words";
import type { PageDay } from "../life";
import type { MoneyYear } from "../../../reference/money-years";
import { organisationTexts } from "../../../texts/en-GB/organisation";
import { usePartStyles } from "./part-styles";

interface MoneyProps {
  readonly body: Body;
  readonly years: readonly MoneyYear[];
  readonly page: PageDay;
}

/** Allowance and population by year, a head, and every other figure held beside the one shown. */
export function Money({ body, years, page }: MoneyProps) {
  const styles = usePartStyles();
  const { money } = register();
  const asked = money.allowance(body, yearOf(page.day));
  const others = money
    .about(body)
    .filter(
      (row) =>
        years.find((year) => year.year === row.year)?.allowance?.amount !== row.amount ||
        row.kind !== "allowance",
    );
  return (
    <div className={styles.list}>
      {asked.ok ? null : <p className={styles.small}>{asked.fault.message}</p>}
      {years.length ? (
        <FactTable
          caption={organisationTexts.money.caption(body.shortName)}
          heads={[
            { text: organisationTexts.money.year },
            { text: organisationTexts.money.allowance, numeric: true, term: "Allowance" },
            { text: organisationTexts.money.population, numeric: true, term: "Population" },
            { text: organisationTexts.money.perHead, numeric: true },
          ]}
          rows={years.map((year) => ({ key: year.year, cells: yearCells(body, year) }))}
        />
      ) : null}
      {others.length ? (
        <div>
          <h4 className={styles.heading}>{organisationTexts.money.others}</h4>
          <ul className={styles.list}>
            {others.map((row) => (
              <li
                key={`${row.year} ${row.kind} ${row.basis} ${row.amount}`}
                className={`${styles.row} ${styles.small}`}
              >
                <span>
                  {capital(row.kind)} {row.year}
                </span>
                <Figure
                  className={styles.number}
                  of={{
                    label: organisationTexts.money.other(capital(row.kind), body.shortName, row.year),
                    shown: sayPounds(row.amount),
                    rests: row.basis,
                    when: row.year,
                    precision: sayRounding(row.rounded_to),
                    method: row.method,
                    note: row.note,
                    sources: row.sources.split(";"),
                  }}
                />
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </div>
  );
}

const sayRounding = (pounds: number): string => organisationTexts.money.rounding(pounds, sayPounds(pounds));

function yearCells(body: Body, { year, allowance, population, perHead }: MoneyYear): React.ReactNode[] {
  const none = "–";
  return [
    year,
    allowance ? (
      <Figure
        of={{
          label: organisationTexts.money.allowanceOf(body.shortName, year),
          shown: sayPounds(allowance.amount),
          rests: allowance.basis,
          when: year,
          precision: sayRounding(allowance.roundedTo),
          method: allowance.method,
          note: allowance.note,
          sources: allowance.sources,
        }}
      />
    ) : (
      none
    ),
    population ? (
      <Figure
        of={{
          label: organisationTexts.money.populationOf(body.shortName, year),
          shown: sayPersons(population.persons),
          rests: population.basis,
          when: population.period,
          method: organisationTexts.money.measure(population.measure),
          sources: population.sources,
        }}
      />
    ) : (
      none
    ),
    perHead !== undefined && allowance && population ? (
      <Figure
        of={{
          label: organisationTexts.money.perHeadOf(body.shortName, year),
          shown: sayPence(perHead),
          rests: "derived",
          when: year,
          method: organisationTexts.money.perHeadMethod(population.measure, population.period),
          sources: [...new Set([...allowance.sources, ...population.sources])],
        }}
      />
    ) : (
      none
    ),
  ];
}
