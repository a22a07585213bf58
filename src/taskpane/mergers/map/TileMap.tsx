import { makeStyles, tokens } from "@fluentui/react-components";
import { memo, useId, useRef, type KeyboardEvent } from "react";
import { sayDate, type Day } from "../../../reference/dates";
import { mergersMapTexts } from "../../../texts/en-GB/mergers-map";
import { shownOn, type Area } from "./coverage";
import { CORNERS, extentOf, spotOf, step, TILE_WIDTH, type Heading } from "./hexagons";
import { LETTER_COLOUR, supplierMark } from "./supplier-marks";
import { sayArea } from "./words";

const useStyles = makeStyles({
  svg: {
    display: "block",
    width: "100%",
    maxWidth: "440px",
    color: tokens.colorNeutralForeground1,
    "@media (forced-colors: active)": { color: "CanvasText" },
  },
  tile: {
    cursor: "pointer",
    outlineStyle: "none",
    "&:hover > [data-hex]": { stroke: tokens.colorNeutralForeground1, strokeWidth: 1.5 },
    "&:focus-visible > [data-ring]": { opacity: 1 },
  },
  known: {
    stroke: "none",
    "@media (forced-colors: active)": { fill: "Canvas", stroke: "CanvasText", strokeWidth: 0.6 },
  },
  letters: {
    fill: LETTER_COLOUR,
    fontSize: "9.5px",
    fontWeight: tokens.fontWeightSemibold,
    textAnchor: "middle",
    pointerEvents: "none",
    "@media (forced-colors: active)": { fill: "CanvasText" },
  },
  /** Below the colours: a tile of which nothing is known is seen by its stripes and its edge. */
  unknown: {
    stroke: tokens.colorNeutralStrokeAccessible,
    strokeWidth: 0.6,
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
  stripe: {
    stroke: tokens.colorNeutralStrokeAccessible,
    strokeWidth: 1,
    "@media (forced-colors: active)": { stroke: "GrayText" },
  },
  chosen: {
    fill: "none",
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: 2,
    pointerEvents: "none",
    "@media (forced-colors: active)": { stroke: "Highlight" },
  },
  ring: {
    fill: "none",
    stroke: tokens.colorStrokeFocus2,
    strokeWidth: 3.5,
    opacity: 0,
    pointerEvents: "none",
    "@media (forced-colors: active)": { stroke: "Highlight" },
  },
});

const KEYS: Readonly<Record<string, Heading>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};

interface TileMapProps {
  readonly areas: readonly Area[];
  readonly day: Day;
  /** The CCG of 2013 whose tile is chosen, by id. */
  readonly chosen: string;
  readonly onChoose: (ccg: string) => void;
}

/** England as a map of tiles, one for each CCG of 2013. One stop of the tab key; the arrow keys go from tile to tile. */
export const TileMap = memo(function TileMap({ areas, day, chosen, onChoose }: TileMapProps) {
  const styles = useStyles();
  const svg = useRef<SVGSVGElement>(null);
  const stripes = useId();
  const tiles = areas.map(({ tile }) => tile);
  const { width, height } = extentOf(tiles);
  const onKeyDown = (event: KeyboardEvent): void => {
    const heading = KEYS[event.key];
    const from = tiles.find(({ ccg }) => ccg === chosen);
    if (!heading || !from) return;
    event.preventDefault();
    const next = tiles.indexOf(step(tiles, from, heading));
    svg.current?.querySelectorAll<SVGGElement>("[role=option]")[next]?.focus();
  };
  const spot = tiles.filter(({ ccg }) => ccg === chosen).map(spotOf)[0];
  return (
    <svg
      ref={svg}
      className={styles.svg}
      viewBox={`0 0 ${width} ${height}`}
      role="listbox"
      aria-label={mergersMapTexts.map.tiles(sayDate(day))}
      onKeyDown={onKeyDown}
    >
      <defs>
        <pattern
          id={stripes}
          width="4"
          height="4"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <line className={styles.stripe} x1="0" x2="0" y1="0" y2="4" />
        </pattern>
      </defs>
      {areas.map((area) => {
        const supplier = shownOn(area);
        const mark = supplier && supplierMark(supplier);
        const { x, y } = spotOf(area.tile);
        const { ccg } = area.tile;
        return (
          <g
            key={ccg}
            role="option"
            aria-label={sayArea(area, day)}
            aria-selected={ccg === chosen}
            tabIndex={ccg === chosen ? 0 : -1}
            className={styles.tile}
            transform={`translate(${x.toFixed(2)} ${y.toFixed(2)})`}
            onClick={(event) => event.currentTarget.focus()}
            onFocus={() => onChoose(ccg)}
          >
            <polygon
              data-hex=""
              className={mark ? styles.known : styles.unknown}
              points={CORNERS}
              fill={mark ? mark.colour : `url(#${stripes})`}
            />
            <polygon data-ring="" className={styles.ring} points={CORNERS} />
            {mark ? (
              <text className={styles.letters} y={3.4}>
                {mark.letters}
                {area.services.length > 1 ? "+" : ""}
              </text>
            ) : null}
          </g>
        );
      })}
      {spot ? (
        <circle className={styles.chosen} cx={spot.x} cy={spot.y} r={TILE_WIDTH / 2 + 1} aria-hidden="true" />
      ) : null}
    </svg>
  );
});
