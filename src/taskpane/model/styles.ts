import { makeStyles, tokens } from "@fluentui/react-components";
import { TEXT_STYLES } from "../frame/text-styles";

/** What the views of the tab share. */
export const useModelStyles = makeStyles({
  ...TEXT_STYLES,
  view: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
  },
  part: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalS },
  failed: { color: tokens.colorStatusDangerForeground1 },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalXS,
  },
  back: { justifySelf: "start", fontWeight: tokens.fontWeightRegular, marginLeft: "-8px" },
  hidden: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
  // A long choice does not push the panel wider.
  field: { gridTemplateColumns: "minmax(0, 1fr)", minWidth: 0, "& select": { minWidth: 0, width: "100%" } },
});
