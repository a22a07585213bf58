import { Button, ProgressBar } from "@fluentui/react-components";
import { scaleLinear } from "d3-scale";
import { useEffect, useMemo, useRef, useState } from "react";
import { SimulationFault, simulateInWorker } from "../../../model/simulation/in-worker";
import type { SimulationResult } from "../../../model/simulation/simulation";
import { percentile } from "../../../model/simulation/summary";
import { modelPicturesTexts } from "../../../texts/en-GB/model-pictures";
import { FactTable } from "../../figure/FactTable";
import type { Reckoned } from "../plan/reckon";
import { readOutput, sayOutput, type Boundary, type Shown } from "../results/words";
import { useModelStyles } from "../styles";
import { useMarkStyles } from "./marks";
import { Picture, type Frame } from "./Picture";
import { targetsOf } from "./targets";
import { TargetSelect } from "./TargetSelect";
import { binsOf, uncertainOf, type Bin } from "./uncertain";

const DRAWS = 5_000;
/** Always the same, so that the same plan gives the same picture on every computer. */
const SEED = 1;
const BINS = 24;
const HEIGHT = 150;
const EDGE = { top: 20, bottom: 20 } as const;

interface DistributionProps {
  readonly reckoned: Reckoned;
  readonly boundary: Boundary;
}

interface Held {
  readonly of: Reckoned;
  readonly boundary: Boundary;
  readonly result: SimulationResult;
}

/** What may come of a plan when its inputs are not known exactly. */
export function Distribution({ reckoned, boundary }: DistributionProps) {
  const styles = useModelStyles();
  const targets = targetsOf(boundary);
  const [chosen, setChosen] = useState(0);
  const [held, setHeld] = useState<Held>();
  const [done, setDone] = useState<number>();
  const [failed, setFailed] = useState("");
  const under = useRef<AbortController>(undefined);
  useEffect(() => () => under.current?.abort(), []);
  const drawn = useMemo(() => uncertainOf(reckoned.inputs), [reckoned.inputs]);
  const current = held?.of === reckoned && held.boundary === boundary ? held.result : undefined;

  const start = async (): Promise<void> => {
    const controller = new AbortController();
    under.current = controller;
    setFailed("");
    setDone(0);
    try {
      const answer = await simulateInWorker(
        reckoned.inputs,
        {
          draws: DRAWS,
          seed: SEED,
          drivers: drawn.map(({ driver, distribution }) => ({ driver, distribution })),
          outputs: targets.map(({ ref }) => ref),
        },
        { signal: controller.signal, onProgress: setDone },
      );
      if (answer.ok) setHeld({ of: reckoned, boundary, result: answer.value });
      else setFailed(answer.issues[0]!.message);
    } catch (error) {
      if (!(error instanceof SimulationFault && error.code === "stopped"))
        setFailed(error instanceof SimulationFault ? error.message : modelPicturesTexts.spread.notStarted);
    } finally {
      setDone(undefined);
    }
  };
  return (
    // The picture, once it is there, is a region of this name itself.
    <div
      className={styles.part}
      role={current ? undefined : "region"}
      aria-label={current ? undefined : modelPicturesTexts.spread.title}
    >
      {current ? (
        <Histogram
          reckoned={reckoned}
          targets={targets}
          target={targets[chosen]!}
          onChoose={(next) => setChosen(targets.indexOf(next))}
          result={current}
          at={chosen}
        />
      ) : (
        <>
          <h3 className={styles.heading}>{modelPicturesTexts.spread.title}</h3>
          <p className={styles.small}>{modelPicturesTexts.spread.means(DRAWS)}</p>
          <ul className={styles.list}>
            {drawn.map(({ driver, said }) => (
              <li key={driver} className={styles.small}>
                {said}
              </li>
            ))}
          </ul>
        </>
      )}
      {done === undefined ? (
        <div>
          {current ? null : (
            <Button size="small" disabledFocusable={drawn.length === 0} onClick={() => void start()}>
              {modelPicturesTexts.spread.work}
            </Button>
          )}
        </div>
      ) : (
        <>
          <ProgressBar aria-label={modelPicturesTexts.spread.progress} value={done / DRAWS} />
          <div>
            <Button size="small" onClick={() => under.current?.abort()}>
              {modelPicturesTexts.spread.cancel}
            </Button>
          </div>
        </>
      )}
      <p role="alert" className={`${styles.small} ${styles.failed}`}>
        {failed}
      </p>
    </div>
  );
}

interface HistogramProps {
  readonly reckoned: Reckoned;
  readonly targets: readonly Shown[];
  readonly target: Shown;
  readonly onChoose: (target: Shown) => void;
  readonly result: SimulationResult;
  readonly at: number;
}

function Histogram({ reckoned, targets, target, onChoose, result, at }: HistogramProps) {
  const { sorted, mean, never } = result.outputs[at]!;
  const bins = useMemo(() => binsOf(sorted, BINS), [sorted]);
  const said = (value: number | null): string => sayOutput(value, target.ref, reckoned.scenario);
  const share = (count: number): string => `${Math.round((count / result.draws) * 1000) / 10}%`;
  const plan = readOutput(reckoned, target.ref);
  const of = (p: number): string => said(percentile(sorted, p));
  return (
    <Picture
      title={modelPicturesTexts.spread.title}
      summary={modelPicturesTexts.spread.summary(
        target.label,
        said(plan),
        of(0.1),
        of(0.9),
        of(0.5),
        never > 0 ? modelPicturesTexts.spread.never(share(never * result.draws)) : "",
      )}
      points={bins.map(({ from, to, count }) => ({
        label: `${said(from)} to ${said(to)}`,
        value: `${share(count)} of draws`,
      }))}
      height={HEIGHT}
      draw={(frame) => <Columns bins={bins} plan={plan} said={said} frame={frame} />}
      table={
        <FactTable
          caption={modelPicturesTexts.spread.caption(target.label, result.draws)}
          heads={[{ text: modelPicturesTexts.spread.measure }, { text: target.label, numeric: true }]}
          rows={[
            { key: "plan", cells: [modelPicturesTexts.spread.plan, said(plan)] },
            { key: "mean", cells: [modelPicturesTexts.spread.mean, said(mean)] },
            ...[0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95].map((p) => ({
              key: String(p),
              cells: [modelPicturesTexts.spread.atMost(p * 100), of(p)],
            })),
          ]}
        />
      }
    >
      <TargetSelect
        label={modelPicturesTexts.spread.result}
        targets={targets}
        chosen={target}
        onChoose={onChoose}
      />
    </Picture>
  );
}

interface ColumnsProps {
  readonly bins: readonly Bin[];
  readonly plan: number | null;
  readonly said: (value: number) => string;
  readonly frame: Frame;
}

function Columns({ bins, plan, said, frame: { width, active, onActive } }: ColumnsProps) {
  const marks = useMarkStyles();
  const [first, last] = [bins[0]?.from ?? 0, bins.at(-1)?.to ?? 1];
  const x = scaleLinear([first, last === first ? first + 1 : last], [0, width]);
  const y = scaleLinear(
    [0, Math.max(1, ...bins.map(({ count }) => count))],
    [HEIGHT - EDGE.bottom, EDGE.top],
  );
  return (
    <>
      {bins.map(({ from, to, count }, i) => {
        const wide = bins.length === 1 ? width / 4 : x(to) - x(from);
        return (
          <g key={from} onPointerEnter={() => onActive(i)}>
            <rect
              className={i === active ? marks.active : marks.touch}
              x={x(from)}
              y={0}
              width={wide}
              height={HEIGHT}
            />
            <rect
              className={marks.bar}
              x={x(from) + 1}
              y={y(count)}
              width={Math.max(1, wide - 2)}
              height={y(0) - y(count)}
            />
          </g>
        );
      })}
      <line className={marks.axis} x1={0} x2={width} y1={y(0)} y2={y(0)} />
      {plan !== null && plan >= first && plan <= last ? (
        <>
          <line
            className={marks.axis}
            x1={x(plan)}
            x2={x(plan)}
            y1={EDGE.top - 4}
            y2={y(0)}
            strokeDasharray="3 3"
          />
          <text
            className={marks.quiet}
            x={Math.min(Math.max(x(plan), 26), width - 26)}
            y={12}
            textAnchor="middle"
          >
            {modelPicturesTexts.spread.planMark}
          </text>
        </>
      ) : null}
      <text className={marks.quiet} x={0} y={HEIGHT - 5}>
        {said(first)}
      </text>
      <text className={marks.quiet} x={width} y={HEIGHT - 5} textAnchor="end">
        {said(last)}
      </text>
    </>
  );
}
