import { scaleLinear } from "d3-scale";
import { useMemo, useState } from "react";
import {
  sensitivity,
  tornado,
  usualDrivers,
  type Sensitivity,
  type SensitivityRow,
} from "../../../model/analysis/sensitivity";
import type { Inputs } from "../../../model/inputs";
import type { Checked } from "../../../model/issue";
import { modelPicturesTexts } from "../../../texts/en-GB/model-pictures";
import { FactTable } from "../../figure/FactTable";
import type { Reckoned } from "../plan/reckon";
import { sayOutput, type Boundary, type Shown } from "../results/words";
import { useMarkStyles } from "./marks";
import { Picture, type Frame } from "./Picture";
import { sayDriver, targetsOf } from "./targets";
import { TargetSelect } from "./TargetSelect";

const ROW = 46;
const HEAD = 22;
const MOST = 8;
const SIDE = 46;

interface TornadoProps {
  readonly reckoned: Reckoned;
  readonly boundary: Boundary;
}

/** The effect of every usual input on one result, worked out anew only for another plan or result. */
const useSensitivity = (inputs: Inputs, output: string): Checked<Sensitivity> =>
  useMemo(
    () => sensitivity(inputs, { drivers: usualDrivers(inputs), outputs: [{ output }] }),
    [inputs, output],
  );

/** What each input by itself does to a result, between a low and a high value. */
export function Tornado({ reckoned, boundary }: TornadoProps) {
  const targets = targetsOf(boundary);
  const [chosen, setChosen] = useState(0);
  const target = targets[chosen]!;
  const { inputs, scenario } = reckoned;
  const found = useSensitivity(inputs, target.ref.output);
  if (!found.ok) return null;
  const rows = tornado(found.value, 0)
    .filter(({ effects: [effect] }) => effect!.low !== null && effect!.high !== null && effect!.swing > 0)
    .slice(0, MOST);
  const base = found.value.outputs[0]!.base;
  const said = (value: number | null): string => sayOutput(value, target.ref, scenario);
  const range = (row: SensitivityRow): string =>
    modelPicturesTexts.drivers.range(sayDriver(row.driver, row.low), sayDriver(row.driver, row.high));
  const widest = rows[0];
  return (
    <Picture
      title={modelPicturesTexts.drivers.title}
      summary={
        widest
          ? modelPicturesTexts.drivers.summary(
              target.label,
              said(base),
              widest.driver.label,
              said(widest.effects[0]!.low),
              said(widest.effects[0]!.high),
            )
          : modelPicturesTexts.drivers.noneMoves(target.label, said(base))
      }
      points={rows.map((row) => ({
        label: `${row.driver.label}, ${range(row)}`,
        value: `${said(row.effects[0]!.low)} to ${said(row.effects[0]!.high)}`,
      }))}
      height={HEAD + Math.max(1, rows.length) * ROW}
      draw={(frame) => <Bars rows={rows} base={base ?? 0} said={said} frame={frame} />}
      table={
        <FactTable
          caption={modelPicturesTexts.drivers.caption(target.label)}
          heads={[
            { text: modelPicturesTexts.drivers.input },
            { text: modelPicturesTexts.drivers.atLow, numeric: true },
            { text: modelPicturesTexts.drivers.atHigh, numeric: true },
          ]}
          rows={rows.map((row) => ({
            key: row.driver.id,
            cells: [
              `${row.driver.label}, ${range(row)}`,
              said(row.effects[0]!.low),
              said(row.effects[0]!.high),
            ],
          }))}
        />
      }
    >
      <TargetSelect
        label={modelPicturesTexts.drivers.effectOn}
        targets={targets}
        chosen={target}
        onChoose={(next: Shown) => setChosen(targets.indexOf(next))}
      />
    </Picture>
  );
}

interface BarsProps {
  readonly rows: readonly SensitivityRow[];
  readonly base: number;
  readonly said: (value: number | null) => string;
  readonly frame: Frame;
}

function Bars({ rows, base, said, frame: { width, active, onActive } }: BarsProps) {
  const marks = useMarkStyles();
  const ends = rows.flatMap(({ effects: [effect] }) => [effect!.low!, effect!.high!]);
  const x = scaleLinear([Math.min(base, ...ends), Math.max(base, ...ends)], [SIDE, width - SIDE]);
  const middle = x(base);
  return (
    <>
      <rect className={marks.other} x={0} y={4} width={10} height={10} />
      <text className={marks.quiet} x={14} y={13}>
        {modelPicturesTexts.drivers.lowKey}
      </text>
      <rect className={marks.bar} x={110} y={4} width={10} height={10} />
      <text className={marks.quiet} x={124} y={13}>
        {modelPicturesTexts.drivers.highKey}
      </text>
      {rows.map((row, i) => {
        const top = HEAD + i * ROW;
        const { low, high } = row.effects[0]!;
        return (
          <g key={row.driver.id} onPointerEnter={() => onActive(i)}>
            <rect
              className={i === active ? marks.active : marks.touch}
              x={0}
              y={top}
              width={width}
              height={ROW}
            />
            <text className={marks.text} x={0} y={top + 12}>
              {shortened(row.driver.label, width)}
            </text>
            {[
              [low!, marks.other],
              [high!, marks.bar],
            ].map(([value, mark]) => (
              <rect
                key={String(mark)}
                className={String(mark)}
                x={Math.min(middle, x(Number(value)))}
                y={top + 20}
                width={Math.abs(x(Number(value)) - middle)}
                height={14}
              />
            ))}
            <End value={low!} other={high!} x={x} y={top + 27} said={said} />
            <End value={high!} other={low!} x={x} y={top + 27} said={said} />
            <line className={marks.axis} x1={middle} x2={middle} y1={top + 17} y2={top + 37} />
          </g>
        );
      })}
    </>
  );
}

interface EndProps {
  readonly value: number;
  readonly other: number;
  readonly x: (value: number) => number;
  readonly y: number;
  readonly said: (value: number | null) => string;
}

/** The figure at the end of a bar, outside of it. */
function End({ value, other, x, y, said }: EndProps) {
  const marks = useMarkStyles();
  if (value === other) return null;
  const right = value > other;
  return (
    <text
      className={marks.quiet}
      x={x(value) + (right ? 3 : -3)}
      y={y}
      textAnchor={right ? "start" : "end"}
      dominantBaseline="central"
    >
      {said(value)}
    </text>
  );
}

const PIXELS_A_LETTER = 6.2;

/** A label that fits on one line; its whole stands in the line below the picture and in the table. */
function shortened(text: string, width: number): string {
  const most = Math.floor(width / PIXELS_A_LETTER);
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}
