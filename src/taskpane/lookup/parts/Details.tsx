import { TYPE_NAMES, type Body } from "../../../reference/bodies";
import { register } from "../../../reference/store";
import { capital, sayStated } from "../../figure/words";
import { BodyLink } from "../BodyLink";
import { usePartStyles } from "./part-styles";

/** Names, codes, places and notes. */
export function Details({ body }: { readonly body: Body }) {
  const styles = usePartStyles();
  const { bodies, figures } = register();
  const between = (from: string, to: string): string =>
    from || to
      ? ` (${[from && `from ${sayStated(from)}`, to && `to ${sayStated(to)}`].filter(Boolean).join(" ")})`
      : "";
  return (
    <dl className={styles.pairs}>
      <dt>What it is</dt>
      <dd>{TYPE_NAMES[body.type]}</dd>
      <dt>Official name</dt>
      <dd>{body.name}</dd>
      {bodies.otherNames(body).map((name) => (
        <Pair
          key={`${name.kind} ${name.name} ${name.from}`}
          term={
            name.kind === "official"
              ? "Name"
              : name.kind === "ledger"
                ? "Name in ledgers"
                : capital(`${name.kind}${name.kind === "former" ? " name" : ""}`)
          }
        >
          {name.name}
          {between(name.from, name.to)}
        </Pair>
      ))}
      {bodies.codes(body).map((code) => (
        <Pair key={`${code.scheme} ${code.code}`} term={`${code.scheme.toUpperCase()} code`}>
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
      {body.note ? <Pair term="Note">{body.note}</Pair> : null}
    </dl>
  );
}

const FIELDS: Readonly<Record<string, string>> = {
  icb: "ICB",
  stp: "STP",
  stp_ons_code: "STP, ONS code",
  pct_cluster: "PCT cluster",
  sub_icb: "Sub-ICB location",
  sub_icb_locations: "Sub-ICB locations",
  lpf_outcome: "Lead provider framework",
  ods_record_opened: "ODS record opened",
};

function Pair({ term, children }: { readonly term: string; readonly children: React.ReactNode }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </>
  );
}
