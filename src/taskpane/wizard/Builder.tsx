import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { sayCell, type CellPlace } from "../../workbook/address";
import type { StandingFormula } from "../../workbook/formula-cells";
import { areasOf } from "../../workbook/share/formula-text";
import { useMoves } from "../frame/moves";
import { sayWhere } from "../lookup/where";
import { ActionBar } from "../model/ActionBar";
import { useModelStyles } from "../model/styles";
import { useAct } from "../model/use-act";
import { useActiveCell, useWorkbook } from "../workbook-access";
import { LONGEST_FORMULA } from "../../workbook/parse-formula";
import { sizeOfAnswer, type Answer } from "./answer";
import { AnswerView } from "./AnswerView";
import { ArgumentField } from "./ArgumentField";
import { standsAlone, writeCall } from "./call";
import { readDraft, type Draft, type ReadDraft } from "./draft";
import type { Entry } from "./fields";
import { useAnswer } from "./use-answer";

const useStyles = makeStyles({
  code: {
    fontFamily: tokens.fontFamilyMonospace,
    backgroundColor: tokens.colorNeutralBackground3,
    padding: tokens.spacingHorizontalXS,
    margin: 0,
    userSelect: "all",
  },
});

interface BuilderProps {
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
  /** The formula that is replaced, where one was taken up. */
  readonly editing: StandingFormula | undefined;
  readonly onReplaced: (standing: StandingFormula) => void;
}

/** The fields of a function, its answer, the formula, and what puts it into the sheet. */
export function Builder({ draft, onDraft, editing, onReplaced }: BuilderProps) {
  const styles = useModelStyles();
  const own = useStyles();
  const workbook = useWorkbook();
  const { openView } = useMoves();
  const active = useActiveCell();
  const place = editing?.place ?? active;
  const { busy, outcome, act } = useAct();
  const read = useMemo(() => readDraft(draft), [draft]);
  const { call, missing, rows, unknown } = read;
  const whole = call !== undefined && !missing.length;
  const answer = useAnswer(draft.entry.id, whole && !unknown.length ? read.values : undefined);
  const blamed = blamedBy(answer, read);
  const formula = whole ? writeCall(call, place?.sheet) : undefined;
  const alone = standsAlone(draft.around);
  const circular = formula !== undefined && place !== undefined && usesItself(formula, place);
  const ready =
    formula !== undefined &&
    (answer !== undefined || unknown.length > 0) &&
    blamed === undefined &&
    !circular &&
    formula.length <= LONGEST_FORMULA;
  // What else a formula does with an answer may give it another size: Excel tells, once it is written.
  const size = unknown.length || !alone ? undefined : answer ? sizeOfAnswer(answer) : ONE_CELL;

  const change = (at: number, entry: Entry): void =>
    onDraft({ ...draft, entries: draft.entries.map((old, i) => (i === at ? entry : old)) });
  const takeCells = (at: number): Promise<void> =>
    act(async () => {
      const cells = await workbook.formulas.selection();
      change(at, { from: "cells", cells });
      return `Took ${cells.range} on ${cells.sheet}. Now select the cell for the formula.`;
    });
  const write = (): Promise<void> =>
    act(async () => {
      if (!ready) return "";
      const spec = { formula, ...(size ?? ONE_CELL) };
      const done = editing
        ? await workbook.formulas.replace(spec, editing)
        : await workbook.insertFormula(spec);
      if (editing) onReplaced({ ...editing, formula });
      return spec.rows * spec.columns > 1
        ? `Wrote the formula; its answer fills ${done.cells} on ${done.sheet}.`
        : `Wrote the formula to ${done.cells} on ${done.sheet}.`;
    });
  return (
    <>
      <p className={styles.text}>{draft.entry.description}</p>
      {alone ? null : (
        <p className={styles.small}>Part of a longer formula: the rest of it is kept as it is written.</p>
      )}
      {rows.map((row, i) => (
        <ArgumentField
          key={row.parameter.name}
          row={row}
          fault={row.fault ?? (blamed?.name === row.parameter.name ? blamed.message : undefined)}
          busy={busy}
          onChange={(entry) => change(i, entry)}
          onTakeCells={() => void takeCells(i)}
        />
      ))}
      <div className={styles.part} role="group" aria-label="Answer" aria-live="polite">
        <h3 className={styles.heading}>Answer</h3>
        <Preview answer={answer} read={read} blamed={blamed?.name} />
        {answer && !alone ? (
          <p className={styles.small}>
            This is what CSU.{draft.entry.id} answers; what the formula makes of it shows in its cell.
          </p>
        ) : null}
      </div>
      {formula === undefined ? null : (
        <div className={styles.part} role="group" aria-label="Formula">
          <h3 className={styles.heading}>Formula</h3>
          <p className={own.code}>{formula}</p>
        </div>
      )}
      <ActionBar
        label="Insert the formula"
        will={circular ? CIRCULAR : willWrite(place, size, editing !== undefined)}
        outcome={outcome}
      >
        <Button appearance="primary" disabledFocusable={busy || !ready} onClick={() => void write()}>
          {editing
            ? `Replace the formula in ${sayCell(editing.place.row, editing.place.column)}`
            : "Insert formula"}
        </Button>
        <Button
          appearance="subtle"
          aria-label={`Help on ${draft.entry.id}`}
          onClick={() => openView("functions", draft.entry.id)}
        >
          Help
        </Button>
      </ActionBar>
    </>
  );
}

const CIRCULAR = "The selected cell is one of those the formula takes: select another cell for the formula.";

const ONE_CELL = { rows: 1, columns: 1 };

/** @param size undefined while it is not known what the answer fills */
function willWrite(
  place: CellPlace | undefined,
  size: { rows: number; columns: number } | undefined,
  again: boolean,
): string {
  if (!size) return again ? "Replaces the formula." : "Writes the formula.";
  const where = sayWhere(place, size);
  if (again) return `Replaces the formula; its answer fills ${where}.`;
  return size.rows * size.columns > 1 ? `Writes a formula whose answer fills ${where}.` : `Writes ${where}.`;
}

const usesItself = (formula: string, { sheet, row, column }: CellPlace): boolean =>
  areasOf(formula, sheet).some(
    (area) =>
      area.sheet === sheet &&
      area.top <= row &&
      row <= area.bottom &&
      area.left <= column &&
      column <= area.right,
  );

/** The argument that an answer finds fault with: its sentence begins with the argument's name. */
function blamedBy(
  answer: Answer | undefined,
  { rows }: ReadDraft,
): { readonly name: string; readonly message: string } | undefined {
  if (answer?.kind !== "error" || answer.code !== "#VALUE!") return undefined;
  const { message } = answer;
  const row = rows.find(({ parameter }) => message.startsWith(`${parameter.name} `));
  return row && { name: row.parameter.name, message };
}

interface PreviewProps {
  readonly answer: Answer | undefined;
  readonly read: ReadDraft;
  readonly blamed: string | undefined;
}

function Preview({ answer, read: { missing, call, unknown }, blamed }: PreviewProps) {
  const styles = useModelStyles();
  if (!call) return <p className={styles.small}>A field above needs attention.</p>;
  if (missing.length)
    return <p className={styles.small}>Fill in {missing.join(" and ")} to see the answer.</p>;
  if (unknown.length)
    return (
      <p className={styles.small}>
        Excel works out {unknown.join(" and ")} on the way: the answer shows once the formula is in its cell.
      </p>
    );
  if (blamed !== undefined) return <p className={styles.small}>The field {blamed} needs attention.</p>;
  return answer ? (
    <AnswerView answer={answer} label="Answer, first cells" />
  ) : (
    <p className={styles.small}>Working it out…</p>
  );
}
