import { Suspense } from "react";
import type { Row } from "../../reference/schema";
import { register } from "../../reference/store";
import { listed } from "../../reference/tables";
import { organisationTexts } from "../../texts/en-GB/organisation";
import { SourceList } from "../figure/SourceList";
import { Alliances, Framework, Rates } from "./parts/sector-parts";
import { usePartStyles } from "./parts/part-styles";
import { usePageStyles } from "./page-styles";
import { PageTitle } from "./PageTitle";
import { Opening } from "../frame/Opening";

/** A programme that sources name: what it is, when it was, and what is held of it in full. */
export function ProgrammePage({ programme }: { readonly programme: Row<"programmes"> }) {
  const styles = usePageStyles();
  const parts = usePartStyles();
  return (
    <article className={styles.head} aria-label={programme.name}>
      <PageTitle text={programme.name} />
      <p className={styles.status}>{programme.description}</p>
      <p className={styles.small}>{[programme.dates, programme.note].filter(Boolean).join(" · ")}</p>
      <h3 className={parts.heading}>{organisationTexts.page.sources}</h3>
      <SourceList ids={listed(programme.sources)} />
      <Suspense fallback={<Opening />}>
        {programme.id === "PRG-LPF" ? <Framework /> : null}
        {programme.id === "PRG-ALL" ? <Alliances /> : null}
        {programme.id === "PRG-RCA" ? <Rates /> : null}
      </Suspense>
    </article>
  );
}

/** The programme of an id, if one is held. */
export const programmeOf = (id: string): Row<"programmes"> | undefined =>
  register()
    .tables.rows("programmes")
    .find((row) => row.id === id);
