import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useRef, useState } from "react";
import { register } from "../../../reference/store";
import { InsertPicture } from "../../model/pictures/InsertPicture";
import { mergersTimelineTexts } from "../../../texts/en-GB/mergers-timeline";
import { Fold } from "../../figure/Fold";
import { Detail } from "./Detail";
import type { History, Item } from "./history";
import { ItemTables } from "./ItemTable";
import { lanesOf } from "./lanes";
import { LineLegend } from "./Legend";
import { Lines } from "./Lines";
import { readingOrder } from "./moves";
import { pictureOf } from "./shapes";
import { sayItem, sourcesOf } from "./words";

const useStyles = makeStyles({
  hint: {
    margin: 0,
    minHeight: `calc(3 * ${tokens.lineHeightBase200})`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

interface TimelineProps {
  readonly history: History;
  readonly chosen: Item;
  readonly onChoose: (item: Item) => void;
}

/** The picture of the lines of descent, what is chosen in it, and the same as tables. */
export function Timeline({ history, chosen, onChoose }: TimelineProps) {
  const styles = useStyles();
  const { lanes, items, picture } = useMemo(() => {
    const placed = lanesOf(history);
    return {
      lanes: placed,
      items: readingOrder(history, placed),
      picture: pictureOf(history, placed),
    };
  }, [history]);
  const holder = useRef<HTMLDivElement>(null);
  const [hovered, setHovered] = useState<Item>();
  return (
    <>
      <LineLegend />
      <div ref={holder}>
        <Lines
          picture={picture}
          items={items}
          lanes={lanes}
          chosen={chosen}
          onChoose={onChoose}
          onHover={setHovered}
        />
      </div>
      <p className={styles.hint} aria-hidden="true">
        {hovered ? `${sayItem(hovered)} ${briefly(sourcesOf(hovered))}` : mergersTimelineTexts.picture.howTo}
      </p>
      <Detail item={chosen} />
      <InsertPicture
        title={mergersTimelineTexts.picture.title}
        description={mergersTimelineTexts.picture.description(history.end.slice(0, 4), history.units.length)}
        drawn={() => [...holder.current!.querySelectorAll("svg")]}
      />
      <Fold title={mergersTimelineTexts.tables.title}>
        <ItemTables history={history} />
      </Fold>
    </>
  );
}

/** Two who say so, and how many more. */
function briefly(sources: readonly string[]): string {
  const first = register().citations.brief(sources.slice(0, 2));
  return sources.length > 2 ? mergersTimelineTexts.picture.sources(first, sources.length - 2) : first;
}
