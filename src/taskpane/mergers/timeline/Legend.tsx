import { makeStyles, tokens } from "@fluentui/react-components";
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
  { of: "completed", text: "completed" },
  { of: "thin", text: "in part, or inferred" },
  { of: "planned", text: "announced or planned" },
  { of: "talks", text: "talks" },
  { of: "abandoned", text: "abandoned or stopped" },
] as const;

/** What the lines and marks of the picture mean. */
export function LineLegend() {
  const styles = useStyles();
  return (
    <ul className={styles.list} aria-label="Lines and marks">
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
