import { makeStyles, tokens } from "@fluentui/react-components";
import { TEXT_STYLES } from "../../frame/text-styles";

/** What the folding parts of a page share: lists without bullets, small grey notes, headings within a part. */
export const usePartStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    display: "grid",
    rowGap: tokens.spacingVerticalS,
  },
  item: { display: "grid", rowGap: tokens.spacingVerticalXXS },
  indented: { paddingLeft: tokens.spacingHorizontalM, borderLeft: `2px solid ${tokens.colorNeutralStroke2}` },
  small: TEXT_STYLES.small,
  text: TEXT_STYLES.text,
  heading: {
    margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalXXS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    ":first-child": { marginTop: 0 },
  },
  pairs: {
    margin: 0,
    display: "grid",
    gridTemplateColumns: "minmax(80px, auto) 1fr",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    "& dt": { color: tokens.colorNeutralForeground2 },
    "& dd": { margin: 0 },
  },
  row: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalS,
  },
  number: { textAlign: "right", flexShrink: 0, maxWidth: "60%" },
});
