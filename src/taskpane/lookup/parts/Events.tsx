import type { Body } from "../../../reference/bodies";
import type { Event, Party } from "../../../reference/events";
import { organisationTexts } from "../../../texts/en-GB/organisation";
import { Figure } from "../../figure/Figure";
import { sayPersons, sayPounds } from "../../figure/words";
import { BodyLink } from "../BodyLink";
import { EventLine } from "./Descent";
import { usePartStyles } from "./part-styles";

interface EventsProps {
  readonly events: readonly Event[];
  /** The body whose page this is: not named again among the parties. */
  readonly body: Body;
}

/** What happened, oldest first, with the figures told of it and those who took part. */
export function Events({ events, body }: EventsProps) {
  const styles = usePartStyles();
  return (
    <ol className={styles.list}>
      {events.map((event) => (
        <li key={event.id} className={styles.item}>
          <EventLine event={event} />
          <EventFigures event={event} />
          <Parties parties={event.parties.filter((party) => party.body?.id !== body.id)} />
        </li>
      ))}
    </ol>
  );
}

function EventFigures({ event }: { readonly event: Event }) {
  const styles = usePartStyles();
  const told = [
    { of: organisationTexts.events.groups, key: "ccgs", value: event.ccgs, say: sayPersons },
    { of: organisationTexts.events.population, key: "population", value: event.population, say: sayPersons },
    { of: organisationTexts.events.staff, key: "staff", value: event.staff, say: sayPersons },
    { of: organisationTexts.events.income, key: "income", value: event.income, say: sayPounds },
  ] as const;
  const held = told.filter((figure) => figure.value !== null);
  if (!held.length) return null;
  return (
    <div className={styles.small}>
      {held.map((figure) => (
        <span key={figure.key}>
          {figure.of}{" "}
          <Figure
            of={{
              label: `${figure.of}: ${event.summary}`,
              shown: figure.say(figure.value!),
              rests: "published",
              precision: event.notes[figure.key],
              sources: event.sources,
            }}
          />{" "}
        </span>
      ))}
    </div>
  );
}

function Parties({ parties }: { readonly parties: readonly Party[] }) {
  const styles = usePartStyles();
  if (!parties.length) return null;
  return (
    <div className={styles.small}>
      {parties.map((party, i) => (
        <span key={`${party.body?.id ?? party.label} ${party.role}`}>
          {i ? "; " : organisationTexts.events.with}
          {party.body ? <BodyLink body={party.body} /> : party.label}
          {party.role ? ` (${party.role})` : ""}
        </span>
      ))}
    </div>
  );
}
