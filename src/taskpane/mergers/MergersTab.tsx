import { useMemo, useState } from "react";
import { mergersTexts } from "../../texts/en-GB/mergers";
import { DataSection } from "../data/DataSection";
import { useAsAt } from "../frame/AsAt";
import { Actions } from "../lookup/Actions";
import { Navigation } from "../lookup/navigation";
import { requestPage } from "../page-request";
import { useRegister } from "../use-register";
import { CoverageMap } from "./map/CoverageMap";
import { lastDayOf, stopFor, stopsOf } from "./map/coverage";
import { dayOffers, descentOffers } from "./offers";
import { historyOf, type Item } from "./timeline/history";
import { Timeline } from "./timeline/Timeline";

/** The second tab: who became whom, and who served which part of England when. A chunk of its own. */
export function MergersTab() {
  const held = useRegister();
  const { day: asAt } = useAsAt();
  const history = useMemo(() => historyOf(held), [held]);
  const { stops, last } = useMemo(() => ({ stops: stopsOf(held), last: lastDayOf(held) }), [held]);
  const [chosen, setChosen] = useState<Item>();
  const [day, setDay] = useState(() => stopFor(stops, last, asAt));
  // The panel's day is taken up when it changes; the slider goes its own way from there.
  const [followed, setFollowed] = useState({ asAt, stops });
  if (followed.asAt !== asAt || followed.stops !== stops) {
    setFollowed({ asAt, stops });
    setDay(stopFor(stops, last, followed.asAt !== asAt ? asAt : day));
  }
  const item = itemOf(history, chosen);
  const ofDay = useMemo(() => dayOffers(held, day), [held, day]);
  const offers = useMemo(() => [...ofDay, ...descentOffers(item)], [ofDay, item]);
  return (
    <Navigation value={requestPage}>
      <article aria-label={mergersTexts.title}>
        <DataSection title={mergersTexts.timeline(history.end.slice(0, 4))}>
          <Timeline history={history} chosen={item} onChoose={setChosen} />
        </DataSection>
        <DataSection title={mergersTexts.map}>
          <CoverageMap stops={stops} last={last} day={day} onDay={setDay} />
        </DataSection>
        <Actions offers={offers} />
      </article>
    </Navigation>
  );
}

/** What is chosen, by name: another release has its own items. At first a unit that still stands. */
function itemOf({ units, changes, notices }: ReturnType<typeof historyOf>, chosen: Item | undefined): Item {
  const all: readonly Item[] = [...units, ...changes, ...notices];
  return (
    all.find(({ kind, id }) => kind === chosen?.kind && id === chosen.id) ??
    units.find(({ ending }) => ending === "standing") ??
    units[0]!
  );
}
