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
import { dataShareTexts } from "../../../texts/en-GB/data-share";
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
    <DataSection title={dataShareTexts.section.title}>
      {view ? (
        sayOverview(view).map((line) => (
          <p className={styles.text} key={line}>
            {line}
          </p>
        ))
      ) : (
        <Text>{sharing.unread ? dataShareTexts.section.unread : dataShareTexts.section.reading}</Text>
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
          {dataShareTexts.section.freeze}
        </Button>
        {view?.frozen.workbook ? (
          <Button {...goesBack} disabledFocusable={busy} onClick={() => void sharing.askRestore()}>
            {dataShareTexts.section.restore}
          </Button>
        ) : null}
        <Button {...goesBack} disabledFocusable={busy} onClick={() => void sharing.askRepair()}>
          {dataShareTexts.section.repair}
        </Button>
        <Button {...goesBack} disabledFocusable={busy} onClick={() => void sharing.askDetach()}>
          {dataShareTexts.section.detach}
        </Button>
        <Button appearance="subtle" disabledFocusable={busy} onClick={() => void sharing.look()}>
          {dataShareTexts.section.count}
        </Button>
      </div>
      {progress ? (
        <div className={styles.note}>
          <Field
            label={`${progress.label}${progress.total ? dataShareTexts.section.step(progress.done, progress.total) : ""}`}
          >
            <ProgressBar {...(progress.total && { value: progress.done, max: progress.total })} />
          </Field>
          <div>
            <Button size="small" onClick={sharing.stop}>
              {dataShareTexts.section.stop}
            </Button>
          </div>
        </div>
      ) : null}
      <div
        ref={outcome}
        tabIndex={-1}
        role={said?.failed ? "alert" : "status"}
        aria-label={dataShareTexts.section.outcome}
      >
        {said ? <p className={styles.text}>{said.text}</p> : null}
        {said?.left.length ? <LeftList left={said.left} /> : null}
        {said?.repaired.length ? <RepairedList repaired={said.repaired} /> : null}
      </div>
      {said?.left.some(({ formula }) => formula !== undefined) ? (
        <div>
          <Button size="small" disabledFocusable={busy} onClick={() => void sharing.forget()}>
            {dataShareTexts.section.forget}
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
    <div className={styles.note} role="group" aria-label={dataShareTexts.section.interrupted}>
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
          title={dataShareTexts.freeze.title}
          action={dataShareTexts.freeze.action}
          onConfirm={view.formulas.workbook ? () => void sharing.freeze(scope) : undefined}
          onClose={close}
        >
          <p className={styles.text}>{dataShareTexts.freeze.means}</p>
          <ScopeChoice scope={scope} count={view.formulas} onChoose={setScope} />
        </Confirm>
      );
    case "restore":
      return (
        <Confirm
          open={open}
          title={dataShareTexts.restore.title}
          action={dataShareTexts.restore.action}
          onConfirm={() => void sharing.restore(scope)}
          onClose={close}
        >
          <p className={styles.text}>{dataShareTexts.restore.means}</p>
          <ScopeChoice scope={scope} count={view.frozen} onChoose={setScope} />
        </Confirm>
      );
    case "repair":
      return (
        <Confirm
          open={open}
          title={dataShareTexts.repair.title}
          action={dataShareTexts.repair.action}
          onConfirm={asked.report.repaired.length ? () => void sharing.repair() : undefined}
          onClose={close}
        >
          {asked.report.repaired.length ? (
            <>
              <p className={styles.text}>{dataShareTexts.repair.means}</p>
              <RepairedList repaired={asked.report.repaired} />
            </>
          ) : (
            <p className={styles.text}>{dataShareTexts.repair.none}</p>
          )}
          {asked.report.left.length ? <LeftList left={asked.report.left} /> : null}
        </Confirm>
      );
    case "detach":
      return (
        <Confirm
          open={open}
          title={dataShareTexts.detach.title}
          action={dataShareTexts.detach.action}
          onConfirm={asked.plan.left.length ? undefined : () => void sharing.detach()}
          onClose={close}
        >
          {asked.plan.left.length ? (
            <>
              <p className={styles.text}>{dataShareTexts.detach.noValue}</p>
              <LeftList left={asked.plan.left} />
            </>
          ) : (
            <>
              <ul className={styles.list}>
                {sayDetach(asked.plan).map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
              <p className={styles.text}>{dataShareTexts.detach.forGood}</p>
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
    <Field label={dataShareTexts.scope.label}>
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
