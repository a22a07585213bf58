import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useRef, useState } from "react";
import { register } from "../../../reference/store";
import { sayCount } from "../../figure/words";
import { InsertPicture } from "../../model/pictures/InsertPicture";
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
        {hovered
          ? `${sayItem(hovered)} ${briefly(sourcesOf(hovered))}`
          : "Point at a line for its facts, press it for its sources. With the keyboard: Tab into the picture, then the arrow keys. Years after 2017 are drawn narrower."}
      </p>
      <Detail item={chosen} />
      <InsertPicture
        title="Lines of descent of the commissioning support units"
        description={`Who became whom, 2012 to ${history.end.slice(0, 4)}: ${sayCount(history.units.length, "unit")} as lines from left to right, which join where units merged.`}
        drawn={() => [...holder.current!.querySelectorAll("svg")]}
      />
      <Fold title="The same as tables">
        <ItemTables history={history} />
      </Fold>
    </>
  );
}

/** Two who say so, and how many more. */
function briefly(sources: readonly string[]): string {
  const first = register().citations.brief(sources.slice(0, 2));
  return sources.length > 2 ? `${first}, and ${sayCount(sources.length - 2, "more source")}` : first;
}
