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
import { wizardTexts } from "../../texts/en-GB/wizard";
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
  readonly onDraft: (next: (now: Draft) => Draft) => void;
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

  // Cells take a while to come: what was typed meanwhile stays, and they go into no other function.
  const change = (at: number, entry: Entry): void =>
    onDraft((now) =>
      now.entry === draft.entry
        ? { ...now, entries: now.entries.map((old, i) => (i === at ? entry : old)) }
        : now,
    );
  const takeCells = (at: number): Promise<void> =>
    act(async () => {
      const cells = await workbook.formulas.selection();
      change(at, { from: "cells", cells });
      return wizardTexts.builder.took(cells.range, cells.sheet);
    });
  const write = (): Promise<void> =>
    act(async () => {
      if (!ready) return "";
      const spec = { formula, ...(size ?? ONE_CELL) };
      const done = editing
        ? await workbook.formulas.replace(spec, editing)
        : await workbook.insertFormula(spec);
      if (editing) onReplaced({ ...editing, formula });
      return wizardTexts.builder.wrote(spec.rows * spec.columns, done.cells, done.sheet);
    });
  return (
    <>
      <p className={styles.text}>{draft.entry.description}</p>
      {alone ? null : <p className={styles.small}>{wizardTexts.builder.longer}</p>}
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
      <div className={styles.part} role="group" aria-label={wizardTexts.builder.answer} aria-live="polite">
        <h3 className={styles.heading}>{wizardTexts.builder.answer}</h3>
        <Preview answer={answer} read={read} blamed={blamed?.name} />
        {answer && !alone ? (
          <p className={styles.small}>{wizardTexts.builder.answerOfPart(draft.entry.id)}</p>
        ) : null}
      </div>
      {formula === undefined ? null : (
        <div className={styles.part} role="group" aria-label={wizardTexts.builder.formula}>
          <h3 className={styles.heading}>{wizardTexts.builder.formula}</h3>
          <p className={own.code}>{formula}</p>
        </div>
      )}
      <ActionBar
        label={wizardTexts.builder.insert}
        will={circular ? wizardTexts.builder.circular : willWrite(place, size, editing !== undefined)}
        outcome={outcome}
      >
        <Button appearance="primary" disabledFocusable={busy || !ready} onClick={() => void write()}>
          {editing
            ? wizardTexts.builder.replaceAt(sayCell(editing.place.row, editing.place.column))
            : wizardTexts.builder.insertFormula}
        </Button>
        <Button
          appearance="subtle"
          aria-label={wizardTexts.builder.helpOn(draft.entry.id)}
          onClick={() => openView("functions", draft.entry.id)}
        >
          {wizardTexts.builder.help}
        </Button>
      </ActionBar>
    </>
  );
}

const ONE_CELL = { rows: 1, columns: 1 };

/** @param size undefined while it is not known what the answer fills */
function willWrite(
  place: CellPlace | undefined,
  size: { rows: number; columns: number } | undefined,
  again: boolean,
): string {
  if (!size) return again ? wizardTexts.builder.willReplace : wizardTexts.builder.willWrite;
  const where = sayWhere(place, size);
  if (again) return wizardTexts.builder.willReplaceFilling(where);
  return wizardTexts.builder.willWriteTo(size.rows * size.columns, where);
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
  if (!call) return <p className={styles.small}>{wizardTexts.builder.faultAbove}</p>;
  if (missing.length) return <p className={styles.small}>{wizardTexts.builder.fillIn(missing)}</p>;
  if (unknown.length) return <p className={styles.small}>{wizardTexts.builder.onTheWay(unknown)}</p>;
  if (blamed !== undefined) return <p className={styles.small}>{wizardTexts.builder.faultIn(blamed)}</p>;
  return answer ? (
    <AnswerView answer={answer} label={wizardTexts.builder.answerLabel} />
  ) : (
    <p className={styles.small}>{wizardTexts.builder.working}</p>
  );
}
