import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo, useRef, type FocusEvent, type KeyboardEvent } from "react";
import { mergersTimelineTexts } from "../../../texts/en-GB/mergers-timeline";
import type { Item } from "./history";
import type { Lanes } from "./lanes";
import { move, type Direction } from "./moves";
import { BarName, BarShape, JointShape, MarkShape } from "./marks";
import { AXIS_HEIGHT, type Picture } from "./shapes";
import { sayItem } from "./words";

const useStyles = makeStyles({
  scroll: {
    // Low enough that what is told of a line is seen beside it.
    maxHeight: "max(280px, 56vh)",
    overflow: "auto",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  svg: {
    display: "block",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    "@media (forced-colors: active)": { color: "CanvasText", backgroundColor: "Canvas" },
  },
  /** The years stay in sight. */
  axis: {
    position: "sticky",
    top: 0,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  grid: { stroke: tokens.colorNeutralStroke2, strokeWidth: 1 },
  known: { stroke: tokens.colorNeutralStrokeAccessible, strokeWidth: 1 },
  year: { fontSize: "11px", fill: tokens.colorNeutralForeground2 },
  item: {
    cursor: "pointer",
    outlineStyle: "none",
    ":hover": { color: tokens.colorBrandForeground1 },
    "&:focus-visible > [data-ring]": { opacity: 1 },
    "@media (forced-colors: active)": { ":hover": { color: "Highlight" } },
  },
  /** Above the lines, which they would be cut by. */
  names: { pointerEvents: "none" },
  chosen: {
    color: tokens.colorBrandForeground1,
    "@media (forced-colors: active)": { color: "Highlight" },
  },
});

const KEYS: Readonly<Record<string, Direction>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
  Home: "first",
  End: "last",
};

interface LinesProps {
  readonly picture: Picture;
  /** Every item in reading order. */
  readonly items: readonly Item[];
  readonly lanes: Lanes;
  readonly chosen: Item;
  readonly onChoose: (item: Item) => void;
  readonly onHover: (item: Item | undefined) => void;
}

const idOf = (item: Item): string => `${item.kind} ${item.id}`;

/** Lines of descent from left to right. One stop of the tab key; the arrow keys go from item to item. */
export const Lines = memo(function Lines({ picture, items, lanes, chosen, onChoose, onHover }: LinesProps) {
  const styles = useStyles();
  const svg = useRef<SVGSVGElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const direction = KEYS[event.key];
    if (!direction) return;
    event.preventDefault();
    const next = items.indexOf(move(items, lanes, chosen, direction));
    svg.current?.querySelectorAll<SVGGElement>("[role=option]")[next]?.focus();
  };
  const shapes = shapesOf(picture);
  return (
    <div className={styles.scroll}>
      <svg
        className={mergeClasses(styles.svg, styles.axis)}
        width={picture.width}
        height={AXIS_HEIGHT}
        aria-hidden="true"
      >
        {picture.years.map(({ year, x }) => (
          <text key={year} className={styles.year} x={x + 4} y={14}>
            {year}
          </text>
        ))}
      </svg>
      <svg
        ref={svg}
        className={styles.svg}
        width={picture.width}
        height={picture.height}
        role="listbox"
        aria-label={mergersTimelineTexts.picture.label}
        aria-orientation="horizontal"
        onKeyDown={onKeyDown}
        onPointerLeave={() => onHover(undefined)}
      >
        <g aria-hidden="true">
          {picture.years.map(({ year, x }) => (
            <line key={year} className={styles.grid} x1={x} x2={x} y1={0} y2={picture.height} />
          ))}
          <line className={styles.known} x1={picture.knownX} x2={picture.knownX} y1={0} y2={picture.height} />
        </g>
        {items.map((item) => (
          <g
            key={idOf(item)}
            role="option"
            aria-label={sayItem(item)}
            aria-selected={item === chosen}
            tabIndex={item === chosen ? 0 : -1}
            className={mergeClasses(styles.item, item === chosen && styles.chosen)}
            onPointerEnter={() => onHover(item)}
            onClick={(event) => event.currentTarget.focus()}
            onFocus={(event) => {
              onChoose(item);
              intoView(event);
            }}
          >
            {shapes.get(item)}
          </g>
        ))}
        <g aria-hidden="true" className={styles.names}>
          {picture.bars.map((bar) => (
            <g key={bar.unit.id} className={mergeClasses(bar.unit === chosen && styles.chosen)}>
              <BarName bar={bar} />
            </g>
          ))}
        </g>
      </svg>
    </div>
  );
});

/** What has the focus is not left outside the part that is seen. */
const intoView = (event: FocusEvent<SVGGElement>): void =>
  event.currentTarget.scrollIntoView({ block: "nearest", inline: "nearest" });

const shapesOf = ({ bars, joints, marks }: Picture): ReadonlyMap<Item, React.ReactNode> =>
  new Map<Item, React.ReactNode>([
    ...bars.map((bar) => [bar.unit, <BarShape key="bar" bar={bar} />] as const),
    ...joints.map((joint) => [joint.change, <JointShape key="joint" joint={joint} />] as const),
    ...marks.map((mark) => [mark.notice, <MarkShape key="mark" mark={mark} />] as const),
  ]);
