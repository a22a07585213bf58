import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useId, useMemo, useRef, useState, type ReactNode } from "react";
import type { Body } from "../../reference/bodies";
import { FIRST_TIME, WELCOMED, type MenuViewProps } from "../frame/menu-views";
import { useMoves } from "../frame/moves";
import { sayWhere } from "../lookup/where";
import { ActionBar } from "../model/ActionBar";
import { BodyPicker } from "../model/BodyPicker";
import { useModelStyles } from "../model/styles";
import { useAct } from "../model/use-act";
import { firstRunTexts } from "../../texts/en-GB/first-run";
import { useRegister } from "../use-register";
import { useActiveCell, useWorkbook } from "../workbook-access";
import { sizeOfAnswer } from "../wizard/answer";
import { useAnswer } from "../wizard/use-answer";
import { cutExample, EXAMPLE, servedExample } from "./starters";

const useStyles = makeStyles({
  question: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalXS,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    paddingTop: tokens.spacingVerticalS,
  },
  ask: { justifyContent: "flex-start", textAlign: "left" },
});

const MERGERS: readonly unknown[] = [null, null, "CSU"];
const MERGERS_FORMULA = '=CSU.MERGERS(,,"CSU")';
const WANTED = { label: firstRunTexts.group, types: ["CCG"], least: 1, most: 1 } as const;

/** What this is, where data come from, what stays here, and three questions that are answered in the open sheet. */
export default function Welcome({ onClose, about }: MenuViewProps) {
  const styles = useModelStyles();
  const own = useStyles();
  const workbook = useWorkbook();
  const { openView } = useMoves();
  const held = useRegister();
  const place = useActiveCell();
  const { busy, outcome, act } = useAct();
  const heading = useRef<HTMLHeadingElement>(null);
  const [chosen, setChosen] = useState<readonly Body[]>(() => {
    const found = held.resolve(EXAMPLE);
    return found.ok ? [found.value] : [];
  });
  const mergers = useAnswer("MERGERS", MERGERS);
  const mergersSize = mergers && sizeOfAnswer(mergers);
  const [group] = chosen;
  const cut = useMemo(() => group && cutExample(held, group), [held, group]);
  const served = useMemo(() => group && servedExample(group), [group]);

  useEffect(() => {
    workbook.computer.mark(WELCOMED);
    // Where it opened by itself the sheet keeps the keyboard.
    if (about !== FIRST_TIME) heading.current?.focus();
  }, [workbook, about]);
  useEffect(() => {
    const skip = (event: KeyboardEvent): void => {
      if (event.key === "Escape" && !event.defaultPrevented) onClose();
    };
    document.addEventListener("keydown", skip);
    return () => document.removeEventListener("keydown", skip);
  }, [onClose]);

  const insertMergers = (): Promise<void> =>
    act(async () => {
      const { rows, columns } = mergersSize ?? { rows: 1, columns: 1 };
      const done = await workbook.insertFormula({ formula: MERGERS_FORMULA, rows, columns });
      return firstRunTexts.wroteFormula(done.cells, done.sheet);
    });
  const insert = (block: ReturnType<typeof servedExample> | undefined): Promise<void> =>
    act(async () => {
      if (!block) return "";
      const done = await workbook.insertCells(block);
      return firstRunTexts.wroteCells(done.cells, done.sheet);
    });
  return (
    <section className={styles.view} aria-labelledby="welcome-heading">
      <h2 className={styles.heading} id="welcome-heading" tabIndex={-1} ref={heading}>
        {firstRunTexts.heading}
      </h2>
      <p className={styles.text}>
        {firstRunTexts.what.before} <code>=CSU.</code> {firstRunTexts.what.after}
      </p>
      <p className={styles.text}>
        <strong>{firstRunTexts.data.lead}</strong> {firstRunTexts.data.text}
      </p>
      <p className={styles.text}>
        <strong>{firstRunTexts.stays.lead}</strong> {firstRunTexts.stays.text}
      </p>
      <h3 className={styles.heading}>{firstRunTexts.tryIt.heading}</h3>
      <p className={styles.small}>{firstRunTexts.tryIt.safe}</p>
      <Question
        label={firstRunTexts.mergers.question}
        will={firstRunTexts.mergers.will(
          mergersSize ? firstRunTexts.mergers.fills(sayWhere(place, mergersSize)) : "",
        )}
        busy={busy || !mergersSize}
        onAsk={() => void insertMergers()}
      />
      <BodyPicker wanted={WANTED} chosen={chosen} onChange={setChosen} />
      <Question
        label={firstRunTexts.cut.question}
        will={cut ? firstRunTexts.cut.will(sayWhere(place, cut)) : firstRunTexts.chooseFirst}
        busy={busy || !cut}
        onAsk={() => void insert(cut)}
      />
      <Question
        label={firstRunTexts.served.question}
        will={served ? firstRunTexts.served.will(sayWhere(place, served)) : firstRunTexts.chooseFirst}
        busy={busy || !served}
        onAsk={() => void insert(served)}
      />
      <ActionBar label={firstRunTexts.leave.label} will={firstRunTexts.leave.hint} outcome={outcome}>
        <Button appearance="primary" onClick={onClose}>
          {firstRunTexts.leave.lookUp}
        </Button>
        <Button className={own.ask} onClick={() => openView("functions")}>
          {firstRunTexts.leave.functions}
        </Button>
      </ActionBar>
    </section>
  );
}

interface QuestionProps {
  readonly label: string;
  /** What will be written, and where. */
  readonly will: ReactNode;
  readonly busy: boolean;
  readonly onAsk: () => void;
}

function Question({ label, will, busy, onAsk }: QuestionProps) {
  const styles = useModelStyles();
  const own = useStyles();
  const id = useId();
  return (
    <div className={own.question}>
      <Button className={own.ask} disabledFocusable={busy} aria-describedby={id} onClick={onAsk}>
        {label}
      </Button>
      <p className={styles.small} id={id}>
        {will}
      </p>
    </div>
  );
}
