import { makeStyles, tokens } from "@fluentui/react-components";

/** A figure that is a button among text, and what opens over it. */
export const usePopoverStyles = makeStyles({
  button: {
    appearance: "none",
    border: "none",
    background: "none",
    margin: 0,
    padding: `1px ${tokens.spacingHorizontalXXS}`,
    font: "inherit",
    color: "inherit",
    fontVariantNumeric: "tabular-nums",
    cursor: "pointer",
    borderRadius: tokens.borderRadiusSmall,
    textAlign: "inherit",
    minHeight: "24px",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover, textDecorationLine: "underline" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  surface: {
    maxWidth: "min(300px, calc(100vw - 40px))",
    padding: tokens.spacingHorizontalM,
    boxSizing: "border-box",
    overflowY: "auto",
    ":focus": { outline: "none" },
  },
  body: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
});
