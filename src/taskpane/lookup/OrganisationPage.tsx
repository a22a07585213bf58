import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
} from "@fluentui/react-components";
import { lazy, Suspense, useMemo, useState } from "react";
import { isOpen, SECTOR, TYPE_NAMES, type Body } from "../../reference/bodies";
import { isPrecise, sayDate, type Day } from "../../reference/dates";
import { register } from "../../reference/store";
import { organisationTexts } from "../../texts/en-GB/organisation";
import { capital } from "../figure/words";
import { useAsAt } from "../frame/AsAt";
import { useRegister } from "../use-register";
import { pageDay } from "./life";
import { OPEN_AT_FIRST, partsOf } from "./page-parts";
import { usePageStyles } from "./page-styles";
import { PageTitle } from "./PageTitle";
import { Opening } from "../frame/Opening";

// What writes to the sheet comes after what is read: the panel's first sight needs none of it.
const Insert = lazy(async () => ({ default: (await import("./Insert")).Insert }));

/** Everything held about one organisation on the panel's day, in parts that fold. */
export function OrganisationPage({ body }: { readonly body: Body }) {
  const styles = usePageStyles();
  const { day, setDay } = useAsAt();
  const page = useMemo(() => pageDay(body, day), [body, day]);
  const held = useRegister();
  const parts = useMemo(() => partsOf(held, body, page), [held, body, page]);
  const [open, setOpen] = useState<readonly string[]>(body.id === SECTOR ? ["figures"] : OPEN_AT_FIRST);
  const imprecise = impreciseEnd(body, day);
  return (
    <article className={styles.page} aria-label={body.shortName}>
      <div className={styles.head}>
        <PageTitle text={body.shortName} code={body.ods || (body.id === SECTOR ? "" : body.id)} />
        <p className={styles.status}>{statusLine(body, day)}</p>
        {imprecise ? (
          <p className={styles.small}>{organisationTexts.page.imprecise(sayDate(imprecise))}</p>
        ) : null}
        {body.id === SECTOR ? null : <p className={styles.small}>{TYPE_NAMES[body.type]}</p>}
        {page.why ? (
          <p className={styles.small}>
            {page.why}{" "}
            <Button size="small" onClick={() => setDay(page.day)}>
              {organisationTexts.page.show(sayDate(page.day))}
            </Button>
          </p>
        ) : null}
      </div>
      <Accordion
        className={styles.accordion}
        multiple
        collapsible
        openItems={[...open]}
        onToggle={(_, data) => setOpen(data.openItems as string[])}
      >
        {parts.map((part) => (
          <AccordionItem key={part.id} value={part.id} className={styles.item}>
            <AccordionHeader as="h3" size="medium" className={styles.header} expandIconPosition="start">
              <span className={styles.headerText}>
                {part.title}
                <span className={styles.count}>{part.count}</span>
              </span>
            </AccordionHeader>
            <AccordionPanel className={styles.panel}>
              <Suspense fallback={<Opening />}>{part.content}</Suspense>
            </AccordionPanel>
          </AccordionItem>
        ))}
      </Accordion>
      <Suspense>
        <Insert body={body} day={page.day} />
      </Suspense>
    </article>
  );
}

/** The end of a closed body as its sources state it, where that is no single day. */
function impreciseEnd(body: Body, day: Day): string | undefined {
  if (isOpen(body, day) || (body.opened !== undefined && day < body.opened)) return undefined;
  const stated = register().lines.ending(body)[0]?.asStated ?? body.closedAsStated;
  return stated && !isPrecise(stated) ? stated : undefined;
}

/** `Open since 1 April 2015`, `Merged into Arden and GEM CSU (0DE) on 1 April 2015`. */
function statusLine(body: Body, day: Day): string {
  if (body.id === SECTOR) return body.note;
  const said = capital(register().lines.status(body, day));
  if (isOpen(body, day)) return body.opened ? organisationTexts.page.since(said, sayDate(body.opened)) : said;
  if (body.opened !== undefined && day < body.opened)
    return organisationTexts.page.opensOn(said, sayDate(body.opened));
  return said;
}
