import { makeStyles, tokens } from "@fluentui/react-components";

/** Where the system chooses the colours, shapes keep theirs unless told: then they are drawn in its text colour. */
const FORCED = "@media (forced-colors: active)";

/** How marks of a picture look. */
export const useMarkStyles = makeStyles({
  text: { fill: tokens.colorNeutralForeground1, fontSize: "12px" },
  quiet: { fill: tokens.colorNeutralForeground2, fontSize: "11px" },
  number: { fill: tokens.colorNeutralForeground1, fontSize: "12px", fontVariantNumeric: "tabular-nums" },
  axis: { stroke: tokens.colorNeutralStrokeAccessible, [FORCED]: { stroke: "CanvasText" } },
  grid: { stroke: tokens.colorNeutralStroke2, [FORCED]: { stroke: "GrayText" } },
  total: { fill: tokens.colorNeutralForeground3, [FORCED]: { fill: "CanvasText" } },
  bar: { fill: tokens.colorBrandForeground1, [FORCED]: { fill: "CanvasText" } },
  other: { fill: tokens.colorPaletteMarigoldBorderActive, [FORCED]: { fill: "GrayText" } },
  /** Where a bar is cut short. */
  cut: { stroke: tokens.colorNeutralBackground1, [FORCED]: { stroke: "Canvas" } },
  line: {
    fill: "none",
    stroke: tokens.colorBrandStroke1,
    strokeWidth: "2px",
    [FORCED]: { stroke: "CanvasText" },
  },
  dot: { fill: tokens.colorBrandStroke1, [FORCED]: { fill: "Highlight" } },
  active: {
    fill: tokens.colorSubtleBackgroundHover,
    [FORCED]: { fill: "none", stroke: "Highlight", strokeWidth: "2px" },
  },
  // Takes the pointer over the whole width of a point, and is not seen.
  touch: { fill: "transparent", stroke: "none" },
});
