import { Field, Input, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { isDay } from "../../reference/dates";
import type { Scenario } from "../../model/scenario/schema";
import { modelTexts } from "../../texts/en-GB/model";
import { readDay, sayShortDay } from "../frame/read-day";
import type { Edit } from "./Checklist";
import { ChoiceRow, useChoiceStyles } from "./ChoiceRow";
import type { Group } from "./plan/entry";
import { change, type Plan } from "./plan/plan";

const useStyles = makeStyles({
  number: { minWidth: 0, textAlign: "right" },
});

/** Something that is chosen among a few. */
interface Choice {
  readonly group: Group;
  readonly label: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly read: (scenario: Scenario) => string;
  readonly write: (scenario: Scenario, value: string) => Scenario;
}

const CHOICES: readonly Choice[] = [
  {
    group: "money",
    label: modelTexts.cut.label,
    options: [
      ["cash", modelTexts.cut.cash],
      ["real", modelTexts.cut.real],
    ],
    read: ({ cut }) => cut.basis,
    write: (scenario, value) => ({
      ...scenario,
      cut: { ...scenario.cut, basis: value === "real" ? "real" : "cash" },
    }),
  },
  {
    group: "money",
    label: modelTexts.cut.appliesTo,
    options: [
      ["total", modelTexts.cut.total],
      ["per_head", modelTexts.cut.rate],
    ],
    read: ({ cut }) => cut.target,
    write: (scenario, value) => ({
      ...scenario,
      cut: { ...scenario.cut, target: value === "per_head" ? "per_head" : "total" },
    }),
  },
  {
    group: "timing",
    label: modelTexts.cut.savingStarts,
    options: [
      ["next_quarter", modelTexts.cut.nextQuarter],
      ["pro_rata", modelTexts.cut.onTheDay],
    ],
    read: ({ exits }) => exits.savingStart,
    write: (scenario, value) => ({
      ...scenario,
      exits: { ...scenario.exits, savingStart: value === "pro_rata" ? "pro_rata" : "next_quarter" },
    }),
  },
];

interface ChoiceRowsProps {
  readonly group: Group;
  readonly plan: Plan;
  readonly edit: Edit;
}

/** What is chosen rather than typed, and the day of the announcement. */
export function ChoiceRows({ group, plan, edit }: ChoiceRowsProps) {
  return (
    <>
      {CHOICES.filter((choice) => choice.group === group).map(({ label, options, read, write }) => (
        <ChoiceRow
          key={label}
          label={label}
          options={options}
          value={read(plan.scenario)}
          onChoose={(value) => edit((before) => change(before, (scenario) => write(scenario, value)))}
        />
      ))}
      {group === "timing" ? <Announced plan={plan} edit={edit} /> : null}
    </>
  );
}

/** The day on which consultation begins: it decides the terms of exit, and when people can leave. */
function Announced({ plan, edit }: Pick<ChoiceRowsProps, "plan" | "edit">) {
  const styles = useChoiceStyles();
  const own = useStyles();
  const { announced } = plan.scenario.exits;
  const [typed, setTyped] = useState<string>();
  const fault = !isDay(announced);
  return (
    <Field
      label={modelTexts.cut.announced}
      size="small"
      orientation="horizontal"
      className={styles.row}
      validationMessage={fault ? modelTexts.cut.dayHint : null}
    >
      <Input
        className={styles.input}
        input={{ className: own.number }}
        size="small"
        autoComplete="off"
        value={typed ?? (fault ? "" : sayShortDay(announced))}
        onChange={(_, { value }) => {
          setTyped(value);
          const day = readDay(value) ?? "";
          edit((before) =>
            change(before, (scenario) => ({ ...scenario, exits: { ...scenario.exits, announced: day } })),
          );
        }}
        onBlur={() => {
          if (!fault) setTyped(undefined);
        }}
      />
    </Field>
  );
}
