import { makeStyles, tokens } from "@fluentui/react-components";
import { TEXT_STYLES } from "../../frame/text-styles";

export const useReleaseStyles = makeStyles({
  ...TEXT_STYLES,
  box: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, display: "grid", rowGap: "2px" },
  item: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  summary: { cursor: "pointer" },
});
