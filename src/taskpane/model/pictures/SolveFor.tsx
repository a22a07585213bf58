import { Button, Field, Input, Select } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { driversOf } from "../../../model/analysis/drivers";
import { outputOf } from "../../../model/analysis/outputs";
import { solve, type Meet, type NoSolution, type Solution } from "../../../model/analysis/solve";
import type { Checked } from "../../../model/issue";
import type { FieldUnit } from "../../../model/scenario/fields";
import { modelPicturesTexts } from "../../../texts/en-GB/model-pictures";
import { modelPlanTexts } from "../../../texts/en-GB/model-plan";
import type { Edit } from "../Checklist";
import { aimedAt } from "../plan/levers";
import { readTyped, typingOf } from "../plan/numbers";
import { setValues } from "../plan/plan";
import type { Reckoned } from "../plan/reckon";
import { sayOutput, type Boundary } from "../results/words";
import { useModelStyles } from "../styles";
import { sayDriver, targetsOf } from "./targets";
import { TargetSelect } from "./TargetSelect";

const MEETS: readonly (readonly [Meet, string])[] = [
  ["at_most", modelPicturesTexts.solve.atMost],
  ["at_least", modelPicturesTexts.solve.atLeast],
  ["exactly", modelPicturesTexts.solve.exactly],
];

/** The unit in which a target is typed. */
const typedIn = (output: string): FieldUnit => (outputOf(output)!.unit === "GBP" ? "GBP" : "WTE");

interface SolveForProps {
  readonly reckoned: Reckoned;
  readonly boundary: Boundary;
  readonly edit: Edit;
}

/** Finds the value of one input that brings a result to a target, or says that there is none. */
export function SolveFor({ reckoned, boundary, edit }: SolveForProps) {
  const styles = useModelStyles();
  const { inputs, scenario } = reckoned;
  const targets = targetsOf(boundary);
  const drivers = useMemo(() => driversOf(inputs).filter(({ choices }) => choices.length === 0), [inputs]);
  const [chosen, setChosen] = useState(0);
  const [meet, setMeet] = useState<Meet>("at_most");
  const [text, setText] = useState("");
  const [driverId, setDriverId] = useState("cut");
  const [asked, setAsked] = useState<{
    readonly of: Reckoned;
    readonly found: Checked<Solution | NoSolution>;
  }>();
  const target = targets[chosen]!;
  const unit = typedIn(target.ref.output);
  const { before, after } = typingOf(unit);
  const value = readTyped(text, unit);
  const ready = value !== undefined && Number.isFinite(value);
  const driver = drivers.find(({ id }) => id === driverId) ?? drivers[0];
  // An answer holds for the plan it was found for.
  const found = asked?.of === reckoned ? asked.found : undefined;
  if (!driver) return null;

  const use = (solution: Solution): void => {
    const y = aimedAt(scenario);
    edit((plan) => setValues(plan, [{ path: ["cut", "byYear", y], value: solution.value }]));
  };
  return (
    <section className={styles.part} aria-label={modelPicturesTexts.solve.title}>
      <h3 className={styles.heading}>{modelPicturesTexts.solve.title}</h3>
      <TargetSelect
        label={modelPicturesTexts.solve.bring}
        targets={targets}
        chosen={target}
        onChoose={(next) => setChosen(targets.indexOf(next))}
      />
      <Field className={styles.field} label={modelPicturesTexts.solve.to} size="small">
        <Select size="small" value={meet} onChange={(_, data) => setMeet(data.value as Meet)}>
          {MEETS.map(([id, words]) => (
            <option key={id} value={id}>
              {words}
            </option>
          ))}
        </Select>
      </Field>
      <Field
        label={modelPicturesTexts.solve.target}
        size="small"
        validationMessage={value !== undefined && !ready ? modelPicturesTexts.solve.targetHint : null}
      >
        <Input
          size="small"
          inputMode="decimal"
          autoComplete="off"
          contentBefore={before || null}
          contentAfter={
            unit === "GBP"
              ? null
              : target.ref.output === "redundant_heads"
                ? modelPlanTexts.units.people
                : after
          }
          value={text}
          onChange={(_, data) => setText(data.value)}
        />
      </Field>
      <Field className={styles.field} label={modelPicturesTexts.solve.changing} size="small">
        <Select size="small" value={driver.id} onChange={(_, data) => setDriverId(data.value)}>
          {drivers.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
      <div>
        <Button
          size="small"
          disabledFocusable={!ready}
          onClick={() => {
            if (ready)
              setAsked({
                of: reckoned,
                found: solve(inputs, {
                  driver: { driver: driver.id },
                  output: target.ref,
                  target: value,
                  meet,
                }),
              });
          }}
        >
          {modelPicturesTexts.solve.find}
        </Button>
      </div>
      <div role="status" className={styles.part}>
        {found ? <p className={styles.text}>{sayFound(found, reckoned)}</p> : null}
      </div>
      {found?.ok && found.value.found && found.value.driver.id === "cut" ? (
        <div>
          <Button size="small" onClick={() => found.ok && found.value.found && use(found.value)}>
            {modelPicturesTexts.solve.use}
          </Button>
        </div>
      ) : null}
    </section>
  );
}

/** What came of a search, in one or two sentences. */
function sayFound(found: Checked<Solution | NoSolution>, { scenario }: Reckoned): string {
  if (!found.ok) return found.issues[0]!.message;
  const solution = found.value;
  if (!solution.found) return modelPicturesTexts.solve.none(solution.message);
  const { driver, output, value, reached, others } = solution;
  const also = others.length
    ? modelPicturesTexts.solve.also(others.map((one) => sayDriver(driver, one)).join(", "))
    : "";
  return modelPicturesTexts.solve.found(
    driver.label,
    sayDriver(driver, value),
    output.label,
    sayOutput(reached, { output: output.id }, scenario),
    also,
  );
}
