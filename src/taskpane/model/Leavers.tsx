import { Button, Field, Input, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { MOST_KINDS } from "../../model/scenario/schema";
import { modelTexts } from "../../texts/en-GB/model";
import type { Edit } from "./Checklist";
import { ChoiceRow, useChoiceStyles } from "./ChoiceRow";
import type { Entry } from "./plan/entry";
import {
  addKind,
  changeKind,
  costOtherwise,
  isByKind,
  kindName,
  removeKind,
  scaleShares,
  shareOfKinds,
} from "./plan/leavers";
import { sayPercent } from "./plan/numbers";
import type { Plan } from "./plan/plan";
import { useRowStyles } from "./Rows";
import { useModelStyles } from "./styles";

const MOST_LETTERS = 100;
/** Shares that miss the whole by less than this are taken to sum to it, as the model takes them. */
const WHOLE = 1e-6;

const useStyles = makeStyles({
  kind: {
    padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
  },
  head: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  name: { margin: 0, flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
});

interface LeaversProps {
  readonly plan: Plan;
  readonly edit: Edit;
  /** All inputs about exits. */
  readonly entries: readonly Entry[];
  readonly rows: (entries: readonly Entry[], below?: ReactNode) => ReactNode;
}

/** What an exit costs: one average for all who leave, or their kinds, which are added, named and taken out here. */
export function Leavers({ plan, edit, entries, rows }: LeaversProps) {
  const own = useRowStyles();
  const { strata } = plan.scenario.exits;
  const foot = useRef<HTMLDivElement>(null);
  const [added, setAdded] = useState<number>();
  const byKind = isByKind(plan.scenario);
  const ofKind = (index: number): Entry[] => entries.filter(({ path }) => isOf(path, index));
  const remove = (index: number): void => {
    setAdded(undefined);
    edit((before) => removeKind(before, index));
    foot.current?.querySelector("button")?.focus();
  };
  return (
    <>
      <ChoiceRow
        label={modelTexts.leavers.cost}
        options={[
          ["average", modelTexts.leavers.average],
          ["kinds", modelTexts.leavers.byKind],
        ]}
        value={byKind ? "kinds" : "average"}
        onChoose={() => edit(costOtherwise)}
      />
      {byKind ? (
        <div className={own.rows} role="group" aria-label={modelTexts.leavers.kinds}>
          {strata.map((_, index) => (
            <KindOfLeaver
              key={index}
              plan={plan}
              edit={edit}
              index={index}
              isNew={index === added}
              onRemove={strata.length > 1 ? () => remove(index) : undefined}
            >
              {rows(
                ofKind(index).map((entry) => ({ ...entry, body: "" })),
                <Pension plan={plan} edit={edit} index={index} />,
              )}
            </KindOfLeaver>
          ))}
          <Together plan={plan} edit={edit} />
          <div ref={foot}>
            <Button
              size="small"
              disabledFocusable={strata.length >= MOST_KINDS}
              onClick={() => {
                setAdded(strata.length);
                edit(addKind);
              }}
            >
              {modelTexts.leavers.add}
            </Button>
          </div>
        </div>
      ) : null}
      {rows(entries.filter(({ path }) => path[1] !== "strata"))}
    </>
  );
}

const isOf = (path: Entry["path"], index: number): boolean => path[1] === "strata" && path[2] === index;

interface KindProps {
  readonly plan: Plan;
  readonly edit: Edit;
  readonly index: number;
  /** Was added just now: its name is typed next. */
  readonly isNew: boolean;
  /** Undefined for the only one. */
  readonly onRemove: (() => void) | undefined;
  readonly children: ReactNode;
}

function KindOfLeaver({ plan, edit, index, isNew, onRemove, children }: KindProps) {
  const rows = useRowStyles();
  const choice = useChoiceStyles();
  const own = useStyles();
  const field = useRef<HTMLInputElement>(null);
  const kind = plan.scenario.exits.strata[index]!;
  const name = kindName(kind, index);
  useEffect(() => {
    if (isNew) field.current?.focus();
  }, [isNew]);
  return (
    <div className={mergeClasses(rows.rows, own.kind)} role="group" aria-label={name}>
      <div className={own.head}>
        <h4 className={mergeClasses(rows.body, own.name)}>{name}</h4>
        {onRemove ? (
          <Button
            size="small"
            appearance="subtle"
            aria-label={modelTexts.leavers.removeKind(name)}
            onClick={onRemove}
          >
            {modelTexts.leavers.remove}
          </Button>
        ) : null}
      </div>
      <Field label={modelTexts.leavers.name} size="small" orientation="horizontal" className={choice.row}>
        <Input
          className={choice.input}
          input={{ ref: field }}
          size="small"
          autoComplete="off"
          maxLength={MOST_LETTERS}
          placeholder={kindName({ label: "" }, index)}
          value={kind.label}
          onChange={(_, { value }) => edit((before) => changeKind(before, index, { label: value }))}
        />
      </Field>
      {children}
    </div>
  );
}

/** Whether people of a kind draw their pension early and in full: what that costs is asked for then. */
function Pension({ plan, edit, index }: Pick<KindProps, "plan" | "edit" | "index">) {
  return (
    <ChoiceRow
      label={modelTexts.leavers.unreduced}
      options={[
        ["no", modelTexts.leavers.no],
        ["yes", modelTexts.leavers.yes],
      ]}
      value={plan.scenario.exits.strata[index]!.takesPension ? "yes" : "no"}
      onChoose={(value) => edit((before) => changeKind(before, index, { takesPension: value === "yes" }))}
    />
  );
}

/** What the shares come to, and the way to 100% where they miss it. */
function Together({ plan, edit }: Pick<LeaversProps, "plan" | "edit">) {
  const styles = useModelStyles();
  const total = shareOfKinds(plan.scenario);
  if (Number.isNaN(total)) return null;
  const isOff = Math.abs(total - 1) > WHOLE;
  return (
    <div className={styles.row}>
      <p className={styles.small} role="status">
        {modelTexts.leavers.together(sayPercent(total))}
      </p>
      {isOff && total > 0 ? (
        <Button size="small" onClick={() => edit(scaleShares)}>
          {modelTexts.leavers.scale}
        </Button>
      ) : null}
    </div>
  );
}
