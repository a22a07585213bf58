import { codeOf, type Body } from "../../../reference/bodies";
import { sayDate } from "../../../reference/dates";
import type { Event } from "../../../reference/events";
import type { Succession } from "../../../reference/lines";
import { register } from "../../../reference/store";
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
      <h4 className={styles.heading}>Before</h4>
      {before.length ? (
        <Steps steps={before} other={(step) => step.predecessor} words={FROM} />
      ) : (
        <p className={styles.small}>No predecessor is held.</p>
      )}
      <h4 className={styles.heading}>This organisation</h4>
      <p className={styles.text}>
        {body.name} ({codeOf(body)})
      </p>
      <p className={styles.small}>{lifeAsStated(body)}</p>
      <SourceList ids={body.sources} first={1} />
      <h4 className={styles.heading}>After</h4>
      {after.length ? (
        <Steps steps={after} other={(step) => step.successor} words={INTO} />
      ) : (
        <p className={styles.small}>{body.closed ? "Closed without a successor." : "Still open."}</p>
      )}
    </div>
  );
}

type Kind = Succession["kind"];
const FROM: Readonly<Record<Kind, string>> = {
  merger: "merged into it",
  takeover: "was taken over by it",
  rename: "was its earlier name",
  statutory: "was replaced by it",
  split: "went in part to it",
  part: "gave it part of its work",
};
const INTO: Readonly<Record<Kind, string>> = {
  merger: "it merged into this",
  takeover: "took it over",
  rename: "is its later name",
  statutory: "replaced it by statute",
  split: "took part of it when it was split",
  part: "took over part of its work",
};

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
        const share = step.weight < 1 ? `, ${Math.round(step.weight * 1000) / 10}% of its population` : "";
        return (
          <li key={`${step.predecessor.id} ${step.successor.id} ${step.day}`} className={styles.item}>
            <div>
              <BodyLink body={other(step)} code />
            </div>
            <div className={styles.small}>
              {sayDate(step.asStated)}: {words[step.kind]}
              {share}
              {step.inferred ? " (inferred: no source states it)" : ""}
              {step.note ? `. ${step.note}` : ""}
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
    ? `Opened ${sayStated(body.openedAsStated)}${sayNote(body.openedNote)}`
    : "";
  const closed = body.closedAsStated
    ? `closed ${sayStated(body.closedAsStated)}${sayNote(body.closedNote)}`
    : "";
  if (opened && closed) return `${opened}; ${closed}`;
  return opened || closed || "No dates are held";
}
