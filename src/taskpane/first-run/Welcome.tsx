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
const WANTED = { label: "Your CCG", types: ["CCG"], least: 1, most: 1 } as const;

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
      return `Wrote one formula; its answer fills ${done.cells} on ${done.sheet}. To take it out, delete the first of these cells.`;
    });
  const insert = (block: ReturnType<typeof servedExample> | undefined): Promise<void> =>
    act(async () => {
      if (!block) return "";
      const done = await workbook.insertCells(block);
      return `Wrote ${done.cells} on ${done.sheet}. To take it out, select these cells and press Delete.`;
    });
  return (
    <section className={styles.view} aria-labelledby="welcome-heading">
      <h2 className={styles.heading} id="welcome-heading" tabIndex={-1} ref={heading}>
        Welcome
      </h2>
      <p className={styles.text}>
        Commissioning Costs brings NHS commissioning organisations into your workbook: who merged into whom,
        who served whom, what each could spend. Look things up here, or type <code>=CSU.</code> in a cell. The
        Model tab works out what a cut or a merger means for posts and money.
      </p>
      <p className={styles.text}>
        <strong>Data:</strong> NHS England, the Organisation Data Service, ONS, board papers and the press.
        Every figure names its source.
      </p>
      <p className={styles.text}>
        <strong>What stays on this computer:</strong> everything. Nothing of your workbook is sent.
      </p>
      <h3 className={styles.heading}>Try it in this sheet</h3>
      <p className={styles.small}>Nothing that stands there is overwritten.</p>
      <Question
        label="Show every CSU merger"
        will={`Writes one formula${mergersSize ? `; its answer fills ${sayWhere(place, mergersSize)}` : ""}.`}
        busy={busy || !mergersSize}
        onAsk={() => void insertMergers()}
      />
      <BodyPicker wanted={WANTED} chosen={chosen} onChange={setChosen} />
      <Question
        label="What does a 10 % cut mean for one CCG?"
        will={cut ? `Writes a worked example with formulas to ${sayWhere(place, cut)}.` : CHOOSE}
        busy={busy || !cut}
        onAsk={() => void insert(cut)}
      />
      <Question
        label="Which CSU served us in 2014?"
        will={served ? `Writes labels and formulas to ${sayWhere(place, served)}.` : CHOOSE}
        busy={busy || !served}
        onAsk={() => void insert(served)}
      />
      <ActionBar
        label="Leave the welcome"
        will="Esc closes this. It is in the menu, under Welcome."
        outcome={outcome}
      >
        <Button appearance="primary" onClick={onClose}>
          Go to Look up
        </Button>
        <Button className={own.ask} onClick={() => openView("functions")}>
          All functions
        </Button>
      </ActionBar>
    </section>
  );
}

const CHOOSE = "Choose a CCG above first.";

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
