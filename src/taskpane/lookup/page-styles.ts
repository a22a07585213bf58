import { makeStyles, tokens } from "@fluentui/react-components";
import { TEXT_STYLES } from "../frame/text-styles";

/** What every page below the search shares. */
export const usePageStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", flexGrow: 1 },
  head: {
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
    display: "grid",
    rowGap: tokens.spacingVerticalXXS,
  },
  title: TEXT_STYLES.heading,
  code: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
  status: { margin: 0 },
  small: TEXT_STYLES.small,
  accordion: { flexGrow: 1 },
  item: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  header: { "& button": { paddingLeft: tokens.spacingHorizontalS, paddingRight: tokens.spacingHorizontalM } },
  headerText: {
    display: "flex",
    justifyContent: "space-between",
    width: "100%",
    columnGap: tokens.spacingHorizontalS,
    fontWeight: tokens.fontWeightSemibold,
  },
  count: {
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    whiteSpace: "nowrap",
  },
  panel: { margin: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}` },
});
