import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import { useCallback, useMemo, useState, type ReactNode } from "react";
import { Tables } from "../../model/explain/provenance";
import type { Issue } from "../../model/issue";
import { modelTexts } from "../../texts/en-GB/model";
import { usePageStyles } from "../lookup/page-styles";
import { useRegister } from "../use-register";
import { ChoiceRows } from "./ChoiceRows";
import { FieldRow, type Suggestion } from "./FieldRow";
import { entriesOf } from "./plan/entries";
import { GROUP_NAMES, GROUPS, numberAt, type Entry, type Group } from "./plan/entry";
import { faultsOf } from "./plan/faults";
import { basisOf } from "./plan/marks";
import { showTyped } from "./plan/numbers";
import { confirm, typeIn, type Plan } from "./plan/plan";
import { Leavers } from "./Leavers";
import { Rows, useRowStyles } from "./Rows";
import { useModelStyles } from "./styles";

const useStyles = makeStyles({
  // The rows of the list touch the sides of the panel.
  accordion: { margin: `0 calc(-1 * ${tokens.spacingHorizontalM})` },
  wrong: { color: tokens.colorStatusDangerForeground1 },
});

export type Edit = (with_: (plan: Plan) => Plan) => void;

interface ChecklistProps {
  readonly plan: Plan;
  readonly issues: readonly Issue[];
  readonly edit: Edit;
}

/** Every input of a plan in four groups: filled where it is known, asked for where it is not. */
export function Checklist({ plan, issues, edit }: ChecklistProps) {
  const styles = useModelStyles();
  const own = useStyles();
  const rowStyles = useRowStyles();
  const page = usePageStyles();
  const { workforce } = useRegister();
  const { scenario, typed, asked } = plan;
  const entries = useMemo(() => entriesOf(scenario), [scenario]);
  const faults = useMemo(() => faultsOf(issues, entries, { typed, asked }), [issues, entries, typed, asked]);
  const tables = useMemo(() => new Tables({ scenario, workforce }), [scenario, workforce]);
  const onType = useCallback(
    (entry: Entry, text: string) => edit((before) => typeIn(before, entry, text)),
    [edit],
  );
  const onConfirm = useCallback((entry: Entry) => edit((before) => confirm(before, entry)), [edit]);

  const groups = useMemo(() => {
    const has = (group: Group): boolean =>
      entries.some((entry) => entry.group === group && faults.byEntry.has(entry.key));
    return GROUPS.map((id) => ({ id, faulty: has(id) }));
  }, [entries, faults]);
  const [open, setOpen] = useState<readonly Group[]>(() =>
    groups.filter(({ faulty }) => faulty).map(({ id }) => id),
  );

  const row = (entry: Entry) => {
    const question = asked.find((one) => one.path.join(".") === entry.key);
    return (
      <FieldRow
        key={entry.key}
        entry={entry}
        text={typed[entry.key] ?? showTyped(numberAt(scenario, entry.path), entry.field.unit)}
        fault={faults.byEntry.get(entry.key) ?? ""}
        basis={basisOf(scenario, tables, entry)}
        why={whyOf(plan, entry)}
        suggestion={question?.suggestion ?? restOf(plan, entry)}
        onType={onType}
        onConfirm={onConfirm}
      />
    );
  };
  const rows = (some: readonly Entry[], below?: ReactNode) => (
    <Rows entries={some} faulty={(entry) => faults.byEntry.has(entry.key)} row={row}>
      {below}
    </Rows>
  );
  return (
    <div>
      {faults.rest.map((fault) => (
        <p key={fault} role="alert" className={mergeClasses(styles.text, styles.failed)}>
          {fault}
        </p>
      ))}
      <Accordion
        className={own.accordion}
        multiple
        collapsible
        openItems={[...open]}
        onToggle={(_, data) => setOpen(data.openItems as Group[])}
      >
        {groups.map(({ id }) => {
          const mine = entries.filter((entry) => entry.group === id);
          const wrong = mine.filter((entry) => faults.byEntry.has(entry.key)).length;
          return (
            <AccordionItem key={id} value={id} className={page.item}>
              <AccordionHeader className={page.header} expandIconPosition="end" size="small" as="h3">
                <span className={page.headerText}>
                  {GROUP_NAMES[id]}
                  <span className={mergeClasses(page.count, wrong > 0 && own.wrong)}>
                    {wrong ? modelTexts.checklist.toGive(wrong) : modelTexts.checklist.inputs(mine.length)}
                  </span>
                </span>
              </AccordionHeader>
              <AccordionPanel className={page.panel}>
                <div className={rowStyles.rows}>
                  <ChoiceRows group={id} plan={plan} edit={edit} />
                  {id === "exits" ? (
                    <Leavers plan={plan} edit={edit} entries={mine} rows={rows} />
                  ) : (
                    rows(mine)
                  )}
                </div>
              </AccordionPanel>
            </AccordionItem>
          );
        })}
      </Accordion>
    </div>
  );
}

/** Why a number is not known; said once where several in a row are asked for with the same reason. */
function whyOf({ asked }: Plan, entry: Entry): string {
  const i = asked.findIndex((one) => one.path.join(".") === entry.key);
  const why = asked[i]?.why ?? "";
  return why === asked[i - 1]?.why ? "" : why;
}

/** What is left of a whole once the other shares are given: a start for the last one. */
function restOf({ scenario }: Plan, entry: Entry): Suggestion | null {
  if (entry.name !== "spendShare") return null;
  const whole = entry.path.slice(0, -1);
  const parts = ["inHouse", "csu", "other"].filter((part) => part !== entry.path.at(-1));
  const given = parts.map((part) => numberAt(scenario, [...whole, part]) ?? NaN);
  const rest = 1 - given.reduce((sum, one) => sum + one, 0);
  return rest >= 0 && rest <= 1
    ? { value: Number(rest.toPrecision(12)), note: modelTexts.checklist.others, sources: [] }
    : null;
}
