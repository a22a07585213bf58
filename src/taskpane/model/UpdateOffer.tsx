import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { UpdateOutcome } from "../../workbook/model-book";
import { modelTexts } from "../../texts/en-GB/model";
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
    ? modelTexts.update.nothing
    : typeof value === "number"
      ? value.toLocaleString("en-GB", { maximumFractionDigits: 4 })
      : String(value);

/** What an update does, a line each. */
function linesOf(found: Extract<Found, { readonly kind: "updated" }>): readonly string[] {
  return [
    ...(found.flowed.length ? [modelTexts.update.flows(found.flowed.join(", "))] : []),
    ...found.edits.map(({ label, sheet, cell, theirs, ours }) =>
      modelTexts.update.stays(label, said(theirs), cell, sheet, said(ours)),
    ),
    ...(found.restored.length
      ? [
          modelTexts.update.comeBack(
            found.restored.map(({ sheet, cell }) => modelTexts.update.cell(cell, sheet)).join(", "),
          ),
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
    <div className={own.note} role="group" aria-label={modelTexts.update.label}>
      <p className={styles.small}>
        {updated
          ? modelTexts.update.onSheets(
              Object.keys(found.sheets).length,
              found.cells ? modelTexts.update.writes(found.cells) : modelTexts.update.upToDate,
            )
          : modelTexts.update.cannot}
      </p>
      {lines.length ? (
        <ul
          className={own.list}
          tabIndex={0}
          aria-label={updated ? modelTexts.update.means : modelTexts.update.whyNot}
        >
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
            {modelTexts.update.update}
          </Button>
        ) : null}
        <Button size="small" disabledFocusable={busy} onClick={onWrite}>
          {modelTexts.update.writeNew}
        </Button>
        <Button size="small" disabledFocusable={busy} onClick={onClose}>
          {modelTexts.update.notNow}
        </Button>
      </div>
    </div>
  );
}
