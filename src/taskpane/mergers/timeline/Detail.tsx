import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { codeOf, type Body } from "../../../reference/bodies";
import { sayDate } from "../../../reference/dates";
import type { Event } from "../../../reference/events";
import { register } from "../../../reference/store";
import { mergersTimelineTexts } from "../../../texts/en-GB/mergers-timeline";
import { SourceList } from "../../figure/SourceList";
import { capital } from "../../figure/words";
import { EventLine } from "../../lookup/parts/Descent";
import { usePartStyles } from "../../lookup/parts/part-styles";
import { canModel, requestModel } from "../../model-request";
import { Fold } from "../../figure/Fold";
import { InLookUp } from "../InLookUp";
import type { Change, Item, Notice, Unit } from "./history";
import { requestFor } from "./request";
import { isInferred, sayChange, sayFate, sayLife, STAGE_WORDS } from "./words";

const useStyles = makeStyles({
  detail: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalXS },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** All that is held about what is chosen in the picture, with its sources. */
export function Detail({ item }: { readonly item: Item }) {
  const styles = useStyles();
  const request = requestFor(item);
  return (
    <div className={styles.detail} role="region" aria-label={mergersTimelineTexts.detail.label}>
      {item.kind === "unit" ? <UnitDetail unit={item} /> : null}
      {item.kind === "change" ? <ChangeDetail change={item} /> : null}
      {item.kind === "notice" ? <NoticeDetail notice={item} /> : null}
      <InLookUp bodies={bodiesOf(item)} />
      {request && canModel() ? (
        <div>
          <Button size="small" onClick={() => requestModel(request)}>
            {mergersTimelineTexts.detail.model}
          </Button>
        </div>
      ) : null}
      <Told key={`${item.kind} ${item.id}`} events={toldOf(item)} />
    </div>
  );
}

/** Who it is about, those before a change first. */
function bodiesOf(item: Item): readonly Body[] {
  if (item.kind === "unit") return [item.body];
  if (item.kind === "notice") return item.bodies;
  return [...item.steps.map(({ predecessor }) => predecessor), item.successor];
}

function UnitDetail({ unit }: { readonly unit: Unit }) {
  const styles = useStyles();
  const parts = usePartStyles();
  const { body } = unit;
  return (
    <>
      <h3 className={styles.title}>
        {body.name} ({codeOf(body)})
      </h3>
      <p className={parts.text}>{sayFate(unit)}.</p>
      <p className={parts.small}>{sayLife(unit)}.</p>
      {body.note ? <p className={parts.small}>{body.note}.</p> : null}
      <SourceList ids={body.sources} first={3} />
    </>
  );
}

function ChangeDetail({ change }: { readonly change: Change }) {
  const styles = useStyles();
  const parts = usePartStyles();
  const notes = [...new Set(change.steps.map(({ note }) => note))].filter(Boolean);
  const shares = change.steps.filter(({ weight }) => weight < 1);
  return (
    <>
      <h3 className={styles.title}>{sayChange(change)}</h3>
      <p className={parts.text}>
        {mergersTimelineTexts.detail.completed(
          capital(sayDate(change.steps[0]!.asStated)),
          isInferred(change),
        )}
      </p>
      {shares.map((step) => (
        <p key={step.predecessor.id} className={parts.small}>
          {mergersTimelineTexts.detail.wentThisWay(
            Math.round(step.weight * 1000) / 10,
            step.predecessor.shortName,
          )}
        </p>
      ))}
      {notes.map((note) => (
        <p key={note} className={parts.small}>
          {note}.
        </p>
      ))}
      <SourceList ids={[...new Set(change.steps.flatMap(({ sources }) => sources))]} first={3} />
    </>
  );
}

function NoticeDetail({ notice }: { readonly notice: Notice }) {
  const styles = useStyles();
  const parts = usePartStyles();
  return (
    <>
      <h3 className={styles.title}>
        {mergersTimelineTexts.detail.notice(
          capital(notice.event.type),
          sayDate(notice.event.asStated),
          STAGE_WORDS[notice.stage],
        )}
      </h3>
      <div className={parts.text}>
        <EventLine event={notice.event} />
      </div>
    </>
  );
}

/** The story that goes with it: everything told of a unit, or of the same change. */
function toldOf(item: Item): readonly Event[] {
  const { events } = register();
  if (item.kind === "unit") return events.about(item.body);
  const own = item.kind === "notice" ? [item.id] : item.steps.map(({ event }) => event);
  const groups = own.flatMap((id) => events.get(id)?.group ?? []);
  return events.told.filter(
    ({ group, id }) => groups.includes(group) && !(item.kind === "notice" && id === item.id),
  );
}

function Told({ events }: { readonly events: readonly Event[] }) {
  const parts = usePartStyles();
  if (!events.length) return null;
  return (
    <Fold title={mergersTimelineTexts.detail.reports(events.length)}>
      <ol className={parts.list}>
        {events.map((event) => (
          <li key={event.id}>
            <EventLine event={event} />
          </li>
        ))}
      </ol>
    </Fold>
  );
}
