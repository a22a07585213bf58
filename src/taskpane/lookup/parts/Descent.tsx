import { codeOf, type Body } from "../../../reference/bodies";
import { sayDate } from "../../../reference/dates";
import type { Event } from "../../../reference/events";
import type { Succession } from "../../../reference/lines";
import { register } from "../../../reference/store";
import { organisationTexts } from "../../../texts/en-GB/organisation";
import { SourceList } from "../../figure/SourceList";
import { sayNote, sayStated } from "../../figure/words";
import { BodyLink } from "../BodyLink";
import { usePartStyles } from "./part-styles";

/** Where a body came from, what it is, what became of it; each step with its date as stated and its sources. */
export function Descent({ body }: { readonly body: Body }) {
  const styles = usePartStyles();
  const { lines } = register();
  const before = lines.before(body);
  const after = lines.after(body);
  return (
    <div>
      <h4 className={styles.heading}>{organisationTexts.descent.before}</h4>
      {before.length ? (
        <Steps steps={before} other={(step) => step.predecessor} words={FROM} />
      ) : (
        <p className={styles.small}>{organisationTexts.descent.noPredecessor}</p>
      )}
      <h4 className={styles.heading}>{organisationTexts.descent.this}</h4>
      <p className={styles.text}>
        {body.name} ({codeOf(body)})
      </p>
      <p className={styles.small}>{lifeAsStated(body)}</p>
      <SourceList ids={body.sources} first={1} />
      <h4 className={styles.heading}>{organisationTexts.descent.after}</h4>
      {after.length ? (
        <Steps steps={after} other={(step) => step.successor} words={INTO} />
      ) : (
        <p className={styles.small}>
          {body.closed ? organisationTexts.descent.noSuccessor : organisationTexts.descent.stillOpen}
        </p>
      )}
    </div>
  );
}

type Kind = Succession["kind"];
const FROM: Readonly<Record<Kind, string>> = organisationTexts.descent.from;
const INTO: Readonly<Record<Kind, string>> = organisationTexts.descent.to;

interface StepsProps {
  readonly steps: readonly Succession[];
  readonly other: (step: Succession) => Body;
  readonly words: Readonly<Record<Kind, string>>;
}

function Steps({ steps, other, words }: StepsProps) {
  const styles = usePartStyles();
  return (
    <ul className={styles.list}>
      {steps.map((step) => {
        const share =
          step.weight < 1 ? organisationTexts.descent.share(Math.round(step.weight * 1000) / 10) : "";
        return (
          <li key={`${step.predecessor.id} ${step.successor.id} ${step.day}`} className={styles.item}>
            <div>
              <BodyLink body={other(step)} code />
            </div>
            <div className={styles.small}>
              {organisationTexts.descent.step(
                sayDate(step.asStated),
                words[step.kind],
                share,
                step.inferred,
                step.note ? `. ${step.note}` : "",
              )}
            </div>
            <SourceList ids={step.sources} first={3} />
            <Behind step={step} />
          </li>
        );
      })}
    </ul>
  );
}

/** What was told of a step: talks, announcement, approval, completion. */
function Behind({ step }: { readonly step: Succession }) {
  const styles = usePartStyles();
  const { events } = register();
  const group = step.event ? events.get(step.event)?.group : undefined;
  const told = group ? events.told.filter((event) => event.group === group) : [];
  if (!told.length) return null;
  return (
    <ul className={`${styles.list} ${styles.indented}`}>
      {told.map((event) => (
        <li key={event.id}>
          <EventLine event={event} />
        </li>
      ))}
    </ul>
  );
}

/** One event: date and status, what happened, who says so. */
export function EventLine({ event }: { readonly event: Event }) {
  const styles = usePartStyles();
  return (
    <div className={styles.item}>
      <div className={styles.small}>
        {sayDate(event.asStated)}
        {sayNote(event.dateNote)} · {event.type}, {event.status}
      </div>
      <div>{event.summary}</div>
      {event.note ? <div className={styles.small}>{event.note}</div> : null}
      <SourceList ids={event.sources} first={3} />
    </div>
  );
}

function lifeAsStated(body: Body): string {
  const opened = body.openedAsStated
    ? organisationTexts.descent.opened(sayStated(body.openedAsStated), sayNote(body.openedNote))
    : "";
  const closed = body.closedAsStated
    ? organisationTexts.descent.closed(sayStated(body.closedAsStated), sayNote(body.closedNote))
    : "";
  if (opened && closed) return `${opened}; ${closed}`;
  return opened || closed || organisationTexts.descent.noDates;
}
