import { tokens, type GriffelStyle } from "@fluentui/react-components";

/** How words stand in every view of the panel; spread into the styles of a view that has more of its own. */
export const TEXT_STYLES = {
  text: { margin: 0 },
  small: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    // Focus is put here by the program, so that a screen reader begins at the heading.
    ":focus": { outline: "none" },
  },
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
} as const satisfies Readonly<Record<string, GriffelStyle>>;
