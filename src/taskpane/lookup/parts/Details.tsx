import { TYPE_NAMES, type Body } from "../../../reference/bodies";
import { register } from "../../../reference/store";
import { organisationTexts } from "../../../texts/en-GB/organisation";
import { capital, sayStated } from "../../figure/words";
import { BodyLink } from "../BodyLink";
import { usePartStyles } from "./part-styles";

/** Names, codes, places and notes. */
export function Details({ body }: { readonly body: Body }) {
  const styles = usePartStyles();
  const { bodies, figures } = register();
  const between = (from: string, to: string): string =>
    from || to
      ? ` (${[from && organisationTexts.details.from(sayStated(from)), to && organisationTexts.details.to(sayStated(to))].filter(Boolean).join(" ")})`
      : "";
  return (
    <dl className={styles.pairs}>
      <dt>{organisationTexts.details.kind}</dt>
      <dd>{TYPE_NAMES[body.type]}</dd>
      <dt>{organisationTexts.details.officialName}</dt>
      <dd>{body.name}</dd>
      {bodies.otherNames(body).map((name) => (
        <Pair
          key={`${name.kind} ${name.name} ${name.from}`}
          term={
            name.kind === "official"
              ? organisationTexts.details.name
              : name.kind === "ledger"
                ? organisationTexts.details.nameInLedgers
                : capital(`${name.kind}${name.kind === "former" ? organisationTexts.details.otherName : ""}`)
          }
        >
          {name.name}
          {between(name.from, name.to)}
        </Pair>
      ))}
      {bodies.codes(body).map((code) => (
        <Pair
          key={`${code.scheme} ${code.code}`}
          term={organisationTexts.details.code(code.scheme.toUpperCase())}
        >
          {code.code}
          {between(code.from, code.to)}
        </Pair>
      ))}
      {figures.fieldsOf(body).map((field) => {
        const of = field.ref ? bodies.get(field.ref) : undefined;
        return (
          <Pair
            key={`${field.field} ${field.value} ${field.as_at}`}
            term={FIELDS[field.field] ?? capital(field.field.replaceAll("_", " "))}
          >
            {of ? <BodyLink body={of} /> : field.value}
            {field.as_at ? ` (${sayStated(field.as_at)})` : ""}
          </Pair>
        );
      })}
      {body.note ? <Pair term={organisationTexts.details.note}>{body.note}</Pair> : null}
    </dl>
  );
}

const FIELDS: Readonly<Record<string, string>> = {
  icb: organisationTexts.details.fields.icb,
  stp: organisationTexts.details.fields.stp,
  stp_ons_code: organisationTexts.details.fields.stpOnsCode,
  pct_cluster: organisationTexts.details.fields.pctCluster,
  sub_icb: organisationTexts.details.fields.subIcb,
  sub_icb_locations: organisationTexts.details.fields.subIcbLocations,
  lpf_outcome: organisationTexts.details.fields.framework,
  ods_record_opened: organisationTexts.details.fields.recordOpened,
};

function Pair({ term, children }: { readonly term: string; readonly children: React.ReactNode }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </>
  );
}
