import { Button, Field, Select } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { Scenario } from "../../model/scenario/schema";
import { sizeOf } from "../../workbook/block";
import { modelTexts } from "../../texts/en-GB/model";
import { FactTable } from "../figure/FactTable";
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
      <BackButton to={modelTexts.compare.back} onBack={onBack} />
      <Heading text={modelTexts.compare.title} />
      {choice(modelTexts.compare.planA, a, setA)}
      {choice(modelTexts.compare.planB, b, setB)}
      {worked.a && worked.b ? (
        <Sides a={worked.a} b={worked.b} />
      ) : (
        <p className={styles.text}>{modelTexts.compare.noResults}</p>
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
        caption={modelTexts.compare.caption}
        heads={[
          { text: modelTexts.compare.result },
          { text: modelTexts.compare.first, numeric: true },
          { text: modelTexts.compare.second, numeric: true },
          { text: modelTexts.compare.difference, numeric: true },
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
      <section className={styles.part} aria-label={modelTexts.compare.inputs}>
        <h3 className={styles.heading}>{modelTexts.compare.inputsCount(differing.length)}</h3>
        {differing.length ? (
          <FactTable
            caption={modelTexts.compare.inputsCaption}
            heads={[
              { text: modelTexts.compare.input },
              { text: modelTexts.compare.first, numeric: true },
              { text: modelTexts.compare.second, numeric: true },
            ]}
            rows={differing.map(({ key, label, first, second }) => ({ key, cells: [label, first, second] }))}
          />
        ) : (
          <p className={styles.small}>{modelTexts.compare.alike}</p>
        )}
      </section>
      <ActionBar
        label={modelTexts.compare.act}
        will={modelTexts.compare.will(sayWhere(place, sizeOf(block)))}
        outcome={outcome}
      >
        <Button
          appearance="primary"
          disabledFocusable={busy}
          onClick={() =>
            void act(async () => {
              const done = await model.insertBlock(block);
              return modelTexts.compare.wrote(done.rows, done.cells, done.sheet, done.name);
            })
          }
        >
          {modelTexts.compare.insert}
        </Button>
      </ActionBar>
    </>
  );
}
