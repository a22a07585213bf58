import {
  Button,
  Field,
  makeStyles,
  ProgressBar,
  Radio,
  RadioGroup,
  Text,
  tokens,
  useRestoreFocusTarget,
} from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { Overview, Scope } from "../../../workbook/share";
import { DataSection } from "../DataSection";
import { Confirm } from "./Confirm";
import { LeftList, RepairedList } from "./Outcome";
import { useSharing, type Asked } from "./use-sharing";
import { INTERRUPTED, sayDetach, sayOverview, sayScope } from "./words";

const useStyles = makeStyles({
  text: { margin: 0 },
  row: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  note: {
    display: "grid",
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

type Sharing = ReturnType<typeof useSharing>;

/** Sharing the workbook with people who do not have the add-in. */
export function ShareSection() {
  const styles = useStyles();
  const sharing = useSharing();
  const { view, asked, progress, said } = sharing;
  const outcome = useRef<HTMLDivElement>(null);
  const busy = progress !== undefined;
  const goesBack = useRestoreFocusTarget();

  // The button pressed may be gone when it is done: where it is said how it went, the keyboard goes on.
  useEffect(() => {
    if (said) outcome.current?.focus();
  }, [said]);

  return (
    <DataSection title="Share">
      {view ? (
        sayOverview(view).map((line) => (
          <p className={styles.text} key={line}>
            {line}
          </p>
        ))
      ) : (
        <Text>{sharing.unread ? "The workbook could not be read." : "Reading the workbook…"}</Text>
      )}
      {sharing.unread ? (
        <p className={styles.text} role="alert">
          {sharing.unread}
        </p>
      ) : null}
      {view?.faults.map((fault) => (
        <p className={styles.text} key={fault} role="alert">
          {fault}
        </p>
      ))}
      {view?.interrupted ? <Interrupted doing={view.interrupted} busy={busy} sharing={sharing} /> : null}
      <div className={styles.row}>
        <Button {...goesBack} disabledFocusable={busy} onClick={() => void sharing.askFreeze()}>
          Freeze…
        </Button>
        {view?.frozen.workbook ? (
          <Button {...goesBack} disabledFocusable={busy} onClick={() => void sharing.askRestore()}>
            Restore…
          </Button>
        ) : null}
        <Button {...goesBack} disabledFocusable={busy} onClick={() => void sharing.askRepair()}>
          Repair…
        </Button>
        <Button {...goesBack} disabledFocusable={busy} onClick={() => void sharing.askDetach()}>
          Detach…
        </Button>
        <Button appearance="subtle" disabledFocusable={busy} onClick={() => void sharing.look()}>
          Count again
        </Button>
      </div>
      {progress ? (
        <div className={styles.note}>
          <Field
            label={`${progress.label}${progress.total ? `, step ${progress.done} of ${progress.total}` : ""}`}
          >
            <ProgressBar {...(progress.total && { value: progress.done, max: progress.total })} />
          </Field>
          <div>
            <Button size="small" onClick={sharing.stop}>
              Stop
            </Button>
          </div>
        </div>
      ) : null}
      <div ref={outcome} tabIndex={-1} role={said?.failed ? "alert" : "status"} aria-label="How sharing went">
        {said ? <p className={styles.text}>{said.text}</p> : null}
        {said?.left.length ? <LeftList left={said.left} /> : null}
        {said?.repaired.length ? <RepairedList repaired={said.repaired} /> : null}
      </div>
      {said?.left.some(({ formula }) => formula !== undefined) ? (
        <div>
          <Button size="small" disabledFocusable={busy} onClick={() => void sharing.forget()}>
            Forget these formulas
          </Button>
        </div>
      ) : null}
      {asked && view ? <Question key={sharing.times} asked={asked} view={view} sharing={sharing} /> : null}
    </DataSection>
  );
}

function Interrupted({
  doing,
  busy,
  sharing,
}: {
  readonly doing: NonNullable<Overview["interrupted"]>;
  readonly busy: boolean;
  readonly sharing: Sharing;
}) {
  const styles = useStyles();
  const { text, button } = INTERRUPTED[doing];
  const finish = doing === "repair" ? sharing.repair : () => sharing.restore("workbook");
  return (
    <div className={styles.note} role="group" aria-label="Was interrupted">
      <p className={styles.text}>{text}</p>
      <div>
        <Button appearance="primary" disabledFocusable={busy} onClick={() => void finish()}>
          {button}
        </Button>
      </div>
    </div>
  );
}

function Question({
  asked,
  view,
  sharing,
}: {
  readonly asked: Asked;
  readonly view: Overview;
  readonly sharing: Sharing;
}) {
  const styles = useStyles();
  const [scope, setScope] = useState<Scope>("workbook");
  const { open, close } = sharing;
  switch (asked.kind) {
    case "freeze":
      return (
        <Confirm
          open={open}
          title="Freeze formulas to values"
          action="Freeze"
          onConfirm={view.formulas.workbook ? () => void sharing.freeze(scope) : undefined}
          onClose={close}
        >
          <p className={styles.text}>
            Formulas with CSU functions become the values they show, so that everybody sees them. Their text
            is kept in the workbook and can be restored. Number formats and everything else stay.
          </p>
          <ScopeChoice scope={scope} count={view.formulas} onChoose={setScope} />
        </Confirm>
      );
    case "restore":
      return (
        <Confirm
          open={open}
          title="Restore frozen formulas"
          action="Restore"
          onConfirm={() => void sharing.restore(scope)}
          onClose={close}
        >
          <p className={styles.text}>
            Formulas go back to the cells that still hold the value they were frozen to, wherever these are
            now. Cells you have changed since stay as they are and are listed.
          </p>
          <ScopeChoice scope={scope} count={view.frozen} onChoose={setScope} />
        </Confirm>
      );
    case "repair":
      return (
        <Confirm
          open={open}
          title="Repair formulas"
          action="Repair"
          onConfirm={asked.report.repaired.length ? () => void sharing.repair() : undefined}
          onClose={close}
        >
          {asked.report.repaired.length ? (
            <>
              <p className={styles.text}>These formulas are written plainly again:</p>
              <RepairedList repaired={asked.report.repaired} />
            </>
          ) : (
            <p className={styles.text}>No formula needs repair.</p>
          )}
          {asked.report.left.length ? <LeftList left={asked.report.left} /> : null}
        </Confirm>
      );
    case "detach":
      return (
        <Confirm
          open={open}
          title="Detach the add-in from this workbook"
          action="Detach"
          onConfirm={asked.plan.left.length ? undefined : () => void sharing.detach()}
          onClose={close}
        >
          {asked.plan.left.length ? (
            <>
              <p className={styles.text}>These cells have no value yet. Deal with them first:</p>
              <LeftList left={asked.plan.left} />
            </>
          ) : (
            <>
              <ul className={styles.list}>
                {sayDetach(asked.plan).map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
              <p className={styles.text}>
                The formulas cannot be restored afterwards: save a copy of the workbook first if you may want
                them again.
              </p>
            </>
          )}
        </Confirm>
      );
  }
}

function ScopeChoice({
  scope,
  count,
  onChoose,
}: {
  readonly scope: Scope;
  readonly count: Overview["formulas"];
  readonly onChoose: (scope: Scope) => void;
}) {
  return (
    <Field label="Where">
      <RadioGroup
        value={scope}
        onChange={(_, { value }) => onChoose(value === "sheet" ? "sheet" : "workbook")}
      >
        <Radio value="workbook" label={sayScope("workbook", count.workbook)} />
        <Radio value="sheet" label={sayScope("sheet", count.sheet)} />
      </RadioGroup>
    </Field>
  );
}
