import { Button, Field, Select } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { Scenario } from "../../model/scenario/schema";
import { sizeOf } from "../../workbook/block";
import { FactTable } from "../figure/FactTable";
import { sayCount } from "../figure/words";
import { sayWhere } from "../lookup/where";
import { useRegister } from "../use-register";
import { useActiveCell, useWorkbook } from "../workbook-access";
import { ActionBar } from "./ActionBar";
import { BackButton } from "./BackButton";
import { Heading } from "./Heading";
import { reckon, type Reckoned } from "./plan/reckon";
import { BOARD, comparisonBlock, differingInputs, sayDifference, sidesOf } from "./results/board";
import { sayOutput } from "./results/words";
import { useModelStyles } from "./styles";
import { useAct } from "./use-act";

/** A plan that can be compared. */
export interface Comparable {
  readonly id: string;
  readonly scenario: Scenario;
}

interface CompareProps {
  readonly plans: readonly Comparable[];
  /** The one that stands first. */
  readonly first: string;
  readonly onBack: () => void;
}

/** Two plans side by side: what each comes to, by how much they differ, and in which inputs. */
export function Compare({ plans, first, onBack }: CompareProps) {
  const styles = useModelStyles();
  const { workforce } = useRegister();
  const [a, setA] = useState(first);
  const [b, setB] = useState(plans.find(({ id }) => id !== first)?.id ?? first);
  const worked = useMemo(() => {
    const of = (id: string): Reckoned | undefined => {
      const plan = plans.find((one) => one.id === id);
      const done = plan && reckon(plan.scenario, workforce);
      return done?.ok ? done.value : undefined;
    };
    return { a: of(a), b: of(b) };
  }, [plans, workforce, a, b]);
  const choice = (label: string, value: string, set: (id: string) => void) => (
    <Field className={styles.field} label={label} size="small">
      <Select size="small" value={value} onChange={(_, data) => set(data.value)}>
        {plans.map(({ id, scenario }) => (
          <option key={id} value={id}>
            {scenario.name}
          </option>
        ))}
      </Select>
    </Field>
  );
  return (
    <div className={styles.view}>
      <BackButton to="Back" onBack={onBack} />
      <Heading text="Compare two plans" />
      {choice("Plan A", a, setA)}
      {choice("Plan B", b, setB)}
      {worked.a && worked.b ? (
        <Sides a={worked.a} b={worked.b} />
      ) : (
        <p className={styles.text}>
          One of them has no results yet: open it and give what is missing, or choose another.
        </p>
      )}
    </div>
  );
}

function Sides({ a, b }: { readonly a: Reckoned; readonly b: Reckoned }) {
  const styles = useModelStyles();
  const { model } = useWorkbook();
  const place = useActiveCell();
  const { busy, outcome, act } = useAct();
  const sides = useMemo(() => sidesOf(a, b), [a, b]);
  const differing = useMemo(() => differingInputs(a.scenario, b.scenario), [a, b]);
  const block = useMemo(() => comparisonBlock(a, b), [a, b]);
  return (
    <>
      <FactTable
        caption="Results of plan A and plan B, and the difference"
        heads={[
          { text: "Result" },
          { text: "A", numeric: true },
          { text: "B", numeric: true },
          { text: "B less A", numeric: true },
        ]}
        rows={sides.map((side, i) => ({
          key: side.label,
          cells: [
            side.label,
            sayOutput(side.first, BOARD[i]!.ref, a.scenario),
            sayOutput(side.second, BOARD[i]!.ref, b.scenario),
            sayDifference(side),
          ],
        }))}
      />
      <section className={styles.part} aria-label="Inputs that differ">
        <h3 className={styles.heading}>{sayCount(differing.length, "input")} that differ</h3>
        {differing.length ? (
          <FactTable
            caption="Inputs that differ between plan A and plan B"
            heads={[{ text: "Input" }, { text: "A", numeric: true }, { text: "B", numeric: true }]}
            rows={differing.map(({ key, label, first, second }) => ({ key, cells: [label, first, second] }))}
          />
        ) : (
          <p className={styles.small}>Every figure is the same.</p>
        )}
      </section>
      <ActionBar
        label="What to do with the comparison"
        will={`The comparison writes ${sayWhere(place, sizeOf(block))}.`}
        outcome={outcome}
      >
        <Button
          appearance="primary"
          disabledFocusable={busy}
          onClick={() =>
            void act(async () => {
              const done = await model.insertBlock(block);
              return `Wrote ${sayCount(done.rows, "row")} to ${done.cells} on ${done.sheet}, as table ${done.name}.`;
            })
          }
        >
          Insert comparison
        </Button>
      </ActionBar>
    </>
  );
}
