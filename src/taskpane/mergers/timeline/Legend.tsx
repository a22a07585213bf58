import { makeStyles, tokens } from "@fluentui/react-components";
import { mergersTimelineTexts } from "../../../texts/en-GB/mergers-timeline";
import { Sign, SampleLine } from "./marks";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    margin: 0,
    padding: 0,
    listStyleType: "none",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  entry: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
  sample: {
    flexShrink: 0,
    color: tokens.colorNeutralForeground1,
    "@media (forced-colors: active)": { color: "CanvasText" },
  },
});

const ENTRIES = [
  { of: "completed", text: mergersTimelineTexts.legend.completed },
  { of: "thin", text: mergersTimelineTexts.legend.inPart },
  { of: "planned", text: mergersTimelineTexts.legend.planned },
  { of: "talks", text: mergersTimelineTexts.legend.talks },
  { of: "abandoned", text: mergersTimelineTexts.legend.abandoned },
] as const;

/** What the lines and marks of the picture mean. */
export function LineLegend() {
  const styles = useStyles();
  return (
    <ul className={styles.list} aria-label={mergersTimelineTexts.legend.label}>
      {ENTRIES.map(({ of, text }) => (
        <li key={of} className={styles.entry}>
          <svg className={styles.sample} width={34} height={14} aria-hidden="true">
            {of === "abandoned" ? null : <SampleLine of={of} />}
            {of === "completed" || of === "thin" ? null : (
              <g transform="translate(17 7)">
                <Sign stage={of} />
              </g>
            )}
          </svg>
          {text}
        </li>
      ))}
    </ul>
  );
}
