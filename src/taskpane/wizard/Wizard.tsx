import { Button, Field, Select } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { sayCell } from "../../workbook/address";
import { WorkbookFault } from "../../workbook/errors";
import type { StandingFormula } from "../../workbook/formula-cells";
import type { MenuViewProps } from "../frame/menu-views";
import { FAMILIES, functionNamed } from "../help/reference";
import { useModelStyles } from "../model/styles";
import { useAct } from "../model/use-act";
import { wizardTexts } from "../../texts/en-GB/wizard";
import { useWorkbook } from "../workbook-access";
import { Builder } from "./Builder";
import { readCall } from "./call";
import { fillDraft, startDraft, type Draft } from "./draft";

/**
 * Puts a formula together: a function, its arguments from the search, from cells or typed, the answer beforehand, and
 * the way into the selected cell; or takes up a formula that stands there. `about` names a function to begin with.
 */
export default function Wizard({ onClose, about }: MenuViewProps) {
  const styles = useModelStyles();
  const workbook = useWorkbook();
  const heading = useRef<HTMLHeadingElement>(null);
  const { busy, outcome, act } = useAct();
  const [draft, setDraft] = useState<Draft | undefined>(() => {
    const entry = about === undefined ? undefined : functionNamed(about);
    return entry && startDraft(entry);
  });
  const [editing, setEditing] = useState<StandingFormula>();
  useEffect(() => heading.current?.focus(), []);

  const edit = (): Promise<void> =>
    act(async () => {
      const standing = await workbook.formulas.active();
      const { place, formula } = standing;
      const where = wizardTexts.where(sayCell(place.row, place.column), place.sheet);
      if (!formula) throw new WorkbookFault("nothing_selected", wizardTexts.noFormula(where));
      const read = readCall(formula, place.sheet);
      if (!read.ok) throw new WorkbookFault("refused", read.why);
      const filled = await fillDraft(
        read.call,
        ({ sheet, range }) => workbook.formulas.cellsAt(sheet, range),
        place.sheet,
      );
      if (!filled.ok) throw new WorkbookFault("refused", filled.why);
      setDraft(filled.draft);
      setEditing(standing);
      return wizardTexts.taken(where);
    });
  const choose = (id: string): void => {
    const entry = functionNamed(id);
    setDraft(entry && startDraft(entry));
    setEditing(undefined);
  };
  return (
    <section className={styles.view} aria-labelledby="wizard-heading">
      <h2 className={styles.heading} id="wizard-heading" tabIndex={-1} ref={heading}>
        {wizardTexts.heading}
      </h2>
      <div className={styles.row}>
        <Button size="small" disabledFocusable={busy} onClick={() => void edit()}>
          {wizardTexts.editSelected}
        </Button>
        <Button size="small" appearance="subtle" onClick={onClose}>
          {wizardTexts.close}
        </Button>
      </div>
      <p role="status" className={outcome && !outcome.failed ? styles.small : styles.hidden}>
        {outcome && !outcome.failed ? outcome.text : ""}
      </p>
      <p role="alert" className={outcome?.failed ? `${styles.small} ${styles.failed}` : styles.hidden}>
        {outcome?.failed ? outcome.text : ""}
      </p>
      <Field label={wizardTexts.wanted} className={styles.field}>
        <Select value={draft?.entry.id ?? ""} onChange={(_, { value }) => choose(value)}>
          <option value="">{wizardTexts.choose}</option>
          {FAMILIES.map(({ title, functions }) => (
            <optgroup key={title} label={title}>
              {functions.map(({ id, task }) => (
                <option key={id} value={id}>
                  {task} ({id})
                </option>
              ))}
            </optgroup>
          ))}
        </Select>
      </Field>
      {draft ? (
        <Builder
          // Another function starts anew.
          key={draft.entry.id}
          draft={draft}
          onDraft={(next) => setDraft((now) => now && next(now))}
          editing={editing}
          onReplaced={setEditing}
        />
      ) : (
        <p className={styles.small}>{wizardTexts.start}</p>
      )}
    </section>
  );
}
