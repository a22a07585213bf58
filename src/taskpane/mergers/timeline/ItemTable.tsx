import { sayDate } from "../../../reference/dates";
import { mergersTimelineTexts } from "../../../texts/en-GB/mergers-timeline";
import { Figure } from "../../figure/Figure";
import { FactTable } from "../../figure/FactTable";
import { sayStated } from "../../figure/words";
import type { Change, History, Item, Notice } from "./history";
import { isInferred, sayChange, sayFate, STAGE_WORDS, sourcesOf } from "./words";

/** The picture as two tables: what happened, oldest first, and every unit with what became of it. */
export function ItemTables({ history }: { readonly history: History }) {
  const told = [...history.changes, ...history.notices].sort((a, b) =>
    a.day < b.day ? -1 : a.day > b.day ? 1 : 0,
  );
  return (
    <>
      <FactTable
        caption={mergersTimelineTexts.tables.changes}
        heads={[
          { text: mergersTimelineTexts.tables.when },
          { text: mergersTimelineTexts.tables.what },
          { text: mergersTimelineTexts.tables.status },
        ]}
        rows={told.map((item) => ({
          key: `${item.kind} ${item.id}`,
          cells: [
            sayDate(statedOf(item)),
            textOf(item),
            <Source key="source" item={item} shown={statusOf(item)} />,
          ],
        }))}
      />
      <FactTable
        caption={mergersTimelineTexts.tables.units}
        heads={[
          { text: mergersTimelineTexts.tables.unit },
          { text: mergersTimelineTexts.tables.from },
          { text: mergersTimelineTexts.tables.fate },
        ]}
        rows={history.units.map((unit) => ({
          key: unit.id,
          cells: [
            unit.body.shortName,
            sayStated(unit.body.openedAsStated),
            <Source key="source" item={unit} shown={sayFate(unit)} />,
          ],
        }))}
      />
    </>
  );
}

const statedOf = (item: Change | Notice): string =>
  item.kind === "change" ? item.steps[0]!.asStated : item.event.asStated;
const textOf = (item: Change | Notice): string =>
  item.kind === "change" ? sayChange(item) : item.event.summary;
const statusOf = (item: Change | Notice): string =>
  item.kind === "change" ? mergersTimelineTexts.words.completed : STAGE_WORDS[item.stage];

/** A status as a button that shows who says so. */
function Source({ item, shown }: { readonly item: Item; readonly shown: string }) {
  const label = item.kind === "unit" ? item.body.name : textOf(item);
  const inferred = item.kind === "change" && isInferred(item);
  return (
    <Figure of={{ label, shown, rests: inferred ? "inferred" : "published", sources: sourcesOf(item) }} />
  );
}
