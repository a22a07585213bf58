import { makeStyles, tokens } from "@fluentui/react-components";
import { TEXT_STYLES } from "../frame/text-styles";

export const useSettingsStyles = makeStyles({
  ...TEXT_STYLES,
  title: {
    margin: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} 0`,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    ":focus": { outline: "none" },
  },
  setting: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalXS} 0`,
  },
  close: { padding: tokens.spacingHorizontalM },
});
