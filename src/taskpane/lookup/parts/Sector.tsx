/** Parts that only the page on the whole sector has: national rates, alliances, framework, programmes, the two articles. */
import { register } from "../../../reference/store";
import { groupBy, listed } from "../../../reference/tables";
import { FactTable } from "../../figure/FactTable";
import { Figure } from "../../figure/Figure";
import { SourceList } from "../../figure/SourceList";
import { capital, sayPence, sayPounds, sayStated } from "../../figure/words";
import { BodyLink } from "../BodyLink";
import { useOpen } from "../navigation";
import { Link } from "@fluentui/react-components";
import { sectorTexts } from "../../../texts/en-GB/sector";
import { usePartStyles } from "./part-styles";

/** National rates a head by year; conflicting ones side by side, the preferred one named. */
export function Rates() {
  const styles = usePartStyles();
  const rates = register().money.rates.filter((rate) => rate.perHead !== null || rate.total !== null);
  return (
    <div className={styles.list}>
      <FactTable
        caption={sectorTexts.rates.caption}
        heads={[
          { text: sectorTexts.rates.year },
          { text: sectorTexts.rates.perHead, numeric: true },
          { text: sectorTexts.rates.total, numeric: true },
        ]}
        rows={rates.map((rate) => {
          const label = sectorTexts.rates.rate(rate.type, rate.year, rate.variant.replaceAll("_", " "));
          const rest = {
            rests: rate.basis,
            when: rate.year,
            method: rate.scope,
            note: rate.note,
            sources: rate.sources,
          };
          return {
            key: `${rate.year} ${rate.type} ${rate.variant}`,
            cells: [
              <>
                {rate.year} {rate.type}
                <br />
                {sectorTexts.rates.value(rate.variant.replaceAll("_", " "), rate.preferred)}
              </>,
              rate.perHead === null ? "–" : <Figure of={{ ...rest, label, shown: sayPence(rate.perHead) }} />,
              rate.total === null ? (
                "–"
              ) : (
                <Figure
                  of={{ ...rest, label: sectorTexts.rates.totalOf(label), shown: sayPounds(rate.total) }}
                />
              ),
            ],
          };
        })}
      />
    </div>
  );
}

/** The nine alliances of June 2014. */
export function Alliances() {
  const styles = usePartStyles();
  const { tables, bodies } = register();
  return (
    <ol className={styles.list}>
      {tables.rows("alliances").map((row) => (
        <li key={row.number} className={styles.item}>
          <div>
            {row.number}. {row.alliance}
          </div>
          <div className={styles.small}>
            {listed(row.members).map((id, i) => {
              const body = bodies.get(id);
              return (
                <span key={id}>
                  {i ? ", " : ""}
                  {body ? <BodyLink body={body} /> : id}
                </span>
              );
            })}
          </div>
          <div className={styles.small}>
            {[
              row.form,
              row.bidder && sectorTexts.framework.bidAs(row.bidder),
              row.result,
              sectorTexts.framework.namedInJune(row.named_in_june_2014),
              row.note,
            ]
              .filter(Boolean)
              .join(" · ")}
          </div>
          <SourceList ids={listed(row.sources)} />
        </li>
      ))}
    </ol>
  );
}

/** The lead provider framework: timeline, lots, bidders, consequences. */
export function Framework() {
  const styles = usePartStyles();
  const { tables, bodies } = register();
  return (
    <div>
      {[...groupBy(tables.rows("framework"), (row) => row.section)].map(([section, rows]) => (
        <div key={section}>
          <h4 className={styles.heading}>{capital(section)}</h4>
          <ul className={styles.list}>
            {rows.map((row) => {
              const body = bodies.get(row.body);
              const lots = [
                row.lot_1 && sectorTexts.framework.lot1(row.lot_1),
                row.lot_2a && sectorTexts.framework.lot2a(row.lot_2a),
                row.lot_2b && sectorTexts.framework.lot2b(row.lot_2b),
              ];
              return (
                <li key={`${row.body} ${row.item} ${row.value}`} className={styles.item}>
                  <div>{body ? <BodyLink body={body} /> : row.item}</div>
                  <div className={styles.small}>
                    {[row.value, sayStated(row.as_at), ...lots, row.note].filter(Boolean).join(" · ")}
                  </div>
                  <SourceList ids={listed(row.sources)} />
                </li>
              );
            })}
          </ul>
        </div>
      ))}
    </div>
  );
}

/** Programmes that sources name, each with its own page. */
export function Programmes() {
  const styles = usePartStyles();
  const open = useOpen();
  return (
    <ul className={styles.list}>
      {register()
        .tables.rows("programmes")
        .map((row) => (
          <li key={row.id} className={styles.item}>
            <div>
              <Link as="button" inline onClick={() => open({ kind: "programme", id: row.id })}>
                {row.name}
              </Link>
            </div>
            <div className={styles.small}>{row.description}</div>
          </li>
        ))}
    </ul>
  );
}

/** Every fact of the two merger articles of 2013-14. */
export function Articles() {
  const styles = usePartStyles();
  return (
    <div>
      {[...groupBy(register().tables.rows("article_facts"), (row) => row.article)].map(([article, rows]) => (
        <div key={article}>
          <h4 className={styles.heading}>{sectorTexts.article(article)}</h4>
          <SourceList ids={[...new Set(rows.flatMap((row) => listed(row.sources)))]} />
          <ol className={styles.list}>
            {rows.map((row) => (
              <li key={row.number} className={styles.item}>
                <div>
                  {row.number}. {row.fact}
                </div>
                <div className={styles.small}>
                  {[capital(row.kind), row.note].filter(Boolean).join(" · ")}
                </div>
              </li>
            ))}
          </ol>
        </div>
      ))}
    </div>
  );
}
