import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useRef, useState } from "react";
import { sayDate, type Day } from "../../../reference/dates";
import { TILE_DAY } from "../../../reference/tiles/tiles";
import { InsertPicture } from "../../model/pictures/InsertPicture";
import { mergersMapTexts } from "../../../texts/en-GB/mergers-map";
import { usePartStyles } from "../../lookup/parts/part-styles";
import { useRegister } from "../../use-register";
import { AreaDetail } from "./AreaDetail";
import { areasOn, groupsOf } from "./coverage";
import { DateSlider } from "./DateSlider";
import { SupplierList } from "./SupplierList";
import { TileMap } from "./TileMap";
import { sayGroup } from "./words";

const useStyles = makeStyles({
  beside: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalM },
  map: {
    flex: "1 1 270px",
    minWidth: 0,
    display: "grid",
    rowGap: tokens.spacingVerticalS,
    alignContent: "start",
  },
  list: { flex: "1 1 240px", minWidth: 0 },
});

interface CoverageMapProps {
  readonly stops: readonly Day[];
  readonly last: Day;
  readonly day: Day;
  readonly onDay: (day: Day) => void;
}

/** England on a day by who served which CCG: slider, map, the chosen tile, and the same as a list. */
export function CoverageMap({ stops, last, day, onDay }: CoverageMapProps) {
  const styles = useStyles();
  const parts = usePartStyles();
  const held = useRegister();
  const areas = useMemo(() => areasOn(held, day), [held, day]);
  const groups = useMemo(() => groupsOf(areas), [areas]);
  const map = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState(areas[0]?.tile.ccg ?? "");
  const area = areas.find(({ tile }) => tile.ccg === chosen);
  const several = areas.filter(({ services }) => services.length > 1).length;
  return (
    <>
      <DateSlider stops={stops} last={last} day={day} onDay={onDay} />
      <div className={styles.beside}>
        <div className={styles.map} ref={map}>
          <TileMap areas={areas} day={day} chosen={chosen} onChoose={setChosen} />
          {area ? <AreaDetail area={area} day={day} /> : null}
          <InsertPicture
            title={mergersMapTexts.map.title(sayDate(day))}
            description={mergersMapTexts.map.description(sayDate(day), groups.map(sayGroup).join(", "))}
            drawn={() => [...map.current!.querySelectorAll<SVGSVGElement>("svg[role=listbox]")]}
          />
        </div>
        <div className={styles.list}>
          <SupplierList groups={groups} day={day} />
        </div>
      </div>
      <p className={parts.small}>
        {mergersMapTexts.map.lead(
          sayDate(TILE_DAY),
          sayDate(last),
          several ? mergersMapTexts.map.several(several) : "",
        )}
      </p>
    </>
  );
}
