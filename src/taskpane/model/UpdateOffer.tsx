import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { UpdateOutcome } from "../../workbook/model-book";
import { sayCount } from "../figure/words";
import { useModelStyles } from "./styles";

/** Sheets of the plan that stand in the workbook, and what bringing them up to date would do, or why it cannot be done. */
export type Found = Exclude<UpdateOutcome, { readonly kind: "none" }>;

const useStyles = makeStyles({
  note: {
    display: "grid",
    rowGap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, maxHeight: "9rem", overflowY: "auto" },
});

const said = (value: string | number | boolean): string =>
  value === ""
    ? "nothing"
    : typeof value === "number"
      ? value.toLocaleString("en-GB", { maximumFractionDigits: 4 })
      : String(value);

/** What an update does, a line each. */
function linesOf(found: Extract<Found, { readonly kind: "updated" }>): readonly string[] {
  return [
    ...(found.flowed.length ? [`New values flow in: ${found.flowed.join(", ")}.`] : []),
    ...found.edits.map(
      ({ label, sheet, cell, theirs, ours }) =>
        `${label}: ${said(theirs)} in ${cell} on ${sheet} stays; the plan has ${said(ours)}.`,
    ),
    ...(found.restored.length
      ? [
          `Formulas that were overwritten come back: ${found.restored.map(({ sheet, cell }) => `${cell} on ${sheet}`).join(", ")}.`,
        ]
      : []),
  ];
}

interface UpdateOfferProps {
  readonly found: Found;
  readonly busy: boolean;
  readonly onUpdate: () => void;
  readonly onWrite: () => void;
  readonly onClose: () => void;
}

/** The plan is on sheets already: brought up to date there, or written once more. */
export function UpdateOffer({ found, busy, onUpdate, onWrite, onClose }: UpdateOfferProps) {
  const styles = useModelStyles();
  const own = useStyles();
  const updated = found.kind === "updated";
  const lines = updated ? linesOf(found) : found.reasons;
  return (
    <div className={own.note} role="group" aria-label="Sheets of this plan">
      <p className={styles.small}>
        {updated
          ? `This plan is on ${sayCount(Object.keys(found.sheets).length, "sheet")} already. ${found.cells ? `An update writes ${sayCount(found.cells, "cell")}; rows, columns and notes of yours stay.` : "They are up to date."}`
          : "This plan is on sheets already, which cannot be brought up to date:"}
      </p>
      {lines.length ? (
        <ul className={own.list} tabIndex={0} aria-label={updated ? "What an update does" : "Why not"}>
          {lines.map((line) => (
            <li key={line} className={styles.small}>
              {line}
            </li>
          ))}
        </ul>
      ) : null}
      <div className={styles.row}>
        {updated && found.cells ? (
          <Button size="small" appearance="primary" disabledFocusable={busy} onClick={onUpdate}>
            Update these sheets
          </Button>
        ) : null}
        <Button size="small" disabledFocusable={busy} onClick={onWrite}>
          Write a new copy
        </Button>
        <Button size="small" disabledFocusable={busy} onClick={onClose}>
          Not now
        </Button>
      </div>
    </div>
  );
}
