import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { PinOffRegular, PinRegular } from "@fluentui/react-icons";
import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { Day } from "../../reference/dates";
import { register } from "../../reference/store";
import { frameTexts } from "../../texts/en-GB/frame";
import { useWorkbook, useWorkbookDates } from "../workbook-access";
import { useAsAt } from "./AsAt";
import { sayShortDay } from "./read-day";

const useStyles = makeStyles({
  line: {
    display: "grid",
    rowGap: tokens.spacingVerticalXS,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
  },
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  text: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  asked: {
    display: "grid",
    rowGap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});

/** What is about to be done: the day to pin to, or `unpin`, and the cells it concerns. */
interface Plan {
  readonly day: Day | undefined;
  readonly cells: number;
}

type Said = { readonly text: string; readonly failed: boolean } | undefined;

const words = (error: unknown): string => (error instanceof Error ? error.message : frameTexts.pin.noAnswer);

/** The day formulas of this workbook answer for, and how to pin it. Says what pinning will do before it does it. */
export function PinLine() {
  const styles = useStyles();
  const workbook = useWorkbook();
  const { pinned, system } = useWorkbookDates();
  const { day, setDay } = useAsAt();
  const [plan, setPlan] = useState<Plan>();
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<Said>();
  const asked = useRef<HTMLDivElement>(null);
  const line = useRef<HTMLDivElement>(null);

  const attempt = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    setSaid(undefined);
    try {
      await work();
    } catch (error) {
      setSaid({ text: words(error), failed: true });
    } finally {
      setBusy(false);
    }
  };
  const ask = (wanted: Day | undefined): Promise<void> =>
    attempt(async () => {
      const cells = await workbook.countOurCells();
      flushSync(() => setPlan({ day: wanted, cells }));
      asked.current?.querySelector("button")?.focus();
    });
  const close = (): void => {
    flushSync(() => setPlan(undefined));
    line.current?.querySelector("button")?.focus();
  };
  const carryOut = ({ day: wanted }: Plan): Promise<void> =>
    attempt(async () => {
      try {
        const cells = await workbook.pinWorkbook(wanted);
        const done =
          wanted === undefined ? frameTexts.pin.unpinned : frameTexts.pin.pinnedTo(sayShortDay(wanted));
        setSaid({ text: frameTexts.pin.done(done, cells), failed: false });
      } finally {
        close();
      }
    });

  const isPinned = pinned.kind === "pinned";
  const elsewhere = isPinned && pinned.day !== day;
  return (
    <div className={styles.line} ref={line}>
      <div className={styles.row}>
        {isPinned ? (
          <Text size={200}>{frameTexts.pin.standing(elsewhere, sayShortDay(pinned.day))}</Text>
        ) : null}
        {elsewhere ? (
          <Button size="small" appearance="subtle" onClick={() => setDay(pinned.day)}>
            {frameTexts.pin.show(sayShortDay(pinned.day))}
          </Button>
        ) : null}
        {!isPinned || elsewhere ? (
          <Button
            size="small"
            appearance="subtle"
            icon={<PinRegular />}
            disabledFocusable={busy}
            onClick={() => void ask(day)}
          >
            {elsewhere ? frameTexts.pin.pinInstead(sayShortDay(day)) : frameTexts.pin.pinThis}
          </Button>
        ) : null}
        {pinned.kind === "none" ? null : (
          <Button
            size="small"
            appearance="subtle"
            icon={<PinOffRegular />}
            disabledFocusable={busy}
            onClick={() => void ask(undefined)}
          >
            {frameTexts.pin.unpin}
          </Button>
        )}
      </div>
      {plan ? (
        <div
          className={styles.asked}
          ref={asked}
          role="group"
          aria-label={plan.day === undefined ? frameTexts.pin.unpin : frameTexts.pin.pin}
          onKeyDown={(event) => {
            if (event.key === "Escape") close();
          }}
        >
          <p className={styles.text}>{sayPlan(plan)}</p>
          <div className={styles.row}>
            <Button
              size="small"
              appearance="primary"
              disabledFocusable={busy}
              onClick={() => void carryOut(plan)}
            >
              {plan.day === undefined
                ? frameTexts.pin.unpinWorkbook
                : frameTexts.pin.pinTo(sayShortDay(plan.day))}
            </Button>
            <Button size="small" disabledFocusable={busy} onClick={close}>
              {frameTexts.pin.cancel}
            </Button>
          </div>
        </div>
      ) : null}
      {pinned.kind === "unreadable" ? (
        <p className={styles.text} role="alert">
          {pinned.message}
        </p>
      ) : null}
      {system === 1904 ? <p className={styles.text}>{frameTexts.pin.daysFrom1904}</p> : null}
      <p className={styles.text} role={said?.failed ? "alert" : "status"}>
        {said?.text}
      </p>
    </div>
  );
}

function sayPlan({ day, cells }: Plan): string {
  const means =
    day === undefined
      ? frameTexts.pin.plan.answersDataDay(sayShortDay(register().facts.date))
      : frameTexts.pin.plan.answersDay(sayShortDay(day));
  const concerned = cells ? frameTexts.pin.plan.cells(cells) : frameTexts.pin.plan.noCells;
  return `${means} ${concerned}`;
}
