import { scaleLinear } from "d3-scale";
import { line } from "d3-shape";
import { modelPicturesTexts } from "../../../texts/en-GB/model-pictures";
import { FactTable } from "../../figure/FactTable";
import { planYear } from "../plan/entry";
import type { Reckoned } from "../plan/reckon";
import { readOutput, sayMoney, sayOutput, sayQuarter, type Boundary } from "../results/words";
import { useMarkStyles } from "./marks";
import { Picture, type Frame } from "./Picture";

const HEIGHT = 190;
const EDGE = { left: 58, right: 10, top: 12, bottom: 24 } as const;
const TICKS = 4;

interface CumulativeProps {
  readonly reckoned: Reckoned;
  readonly boundary: Boundary;
}

/** The running total of savings less costs, quarter by quarter. */
export function Cumulative({ reckoned, boundary }: CumulativeProps) {
  const { results, scenario } = reckoned;
  const totals = [...(boundary === "local" ? results.cumLocal : results.cumSystem)];
  const ref = { output: `payback_${boundary}` };
  const payback = readOutput(reckoned, ref);
  const lowest = Math.min(0, ...totals);
  const rows = totals.map((value, i) => ({ label: sayQuarter(scenario, i + 1), value: sayMoney(value) }));
  return (
    <Picture
      title={modelPicturesTexts.cumulative.title}
      summary={modelPicturesTexts.cumulative.summary(
        lowest < 0 ? modelPicturesTexts.cumulative.lowest(sayMoney(lowest)) : "",
        sayMoney(totals.at(-1) ?? 0),
        payback === null,
        sayOutput(payback, ref, scenario),
      )}
      points={rows}
      height={HEIGHT}
      draw={(frame) => <Curve totals={totals} payback={payback} reckoned={reckoned} frame={frame} />}
      table={
        <FactTable
          caption={modelPicturesTexts.cumulative.caption}
          heads={[
            { text: modelPicturesTexts.cumulative.quarter },
            { text: modelPicturesTexts.cumulative.total, numeric: true },
          ]}
          rows={rows.map(({ label, value }) => ({ key: label, cells: [label, value] }))}
        />
      }
    />
  );
}

interface CurveProps {
  readonly totals: readonly number[];
  readonly payback: number | null;
  readonly reckoned: Reckoned;
  readonly frame: Frame;
}

function Curve({ totals, payback, reckoned, frame: { width, active, onActive } }: CurveProps) {
  const marks = useMarkStyles();
  const x = scaleLinear([0, totals.length], [EDGE.left, width - EDGE.right]);
  const y = scaleLinear(
    [Math.min(0, ...totals), Math.max(1, ...totals)],
    [HEIGHT - EDGE.bottom, EDGE.top],
  ).nice(TICKS);
  // It starts from nothing at the beginning of the plan.
  const path = line<number>(
    (_, i) => x(i),
    (value) => y(value),
  )([0, ...totals]);
  const band = x(1) - x(0);
  const years = totals.length / 4;
  return (
    <>
      {y.ticks(TICKS).map((tick) => (
        <g key={tick}>
          <line
            className={tick === 0 ? marks.axis : marks.grid}
            x1={EDGE.left}
            x2={width - EDGE.right}
            y1={y(tick)}
            y2={y(tick)}
          />
          <text
            className={marks.quiet}
            x={EDGE.left - 4}
            y={y(tick)}
            textAnchor="end"
            dominantBaseline="central"
          >
            {tick === 0 ? "£0" : sayMoney(tick).replace(/\.?0+m$/, "m")}
          </text>
        </g>
      ))}
      {Array.from({ length: years }, (_, i) => (
        <text key={i} className={marks.quiet} x={x(i * 4 + 2)} y={HEIGHT - 6} textAnchor="middle">
          {years > 6 ? planYear(reckoned.scenario, i).slice(2) : planYear(reckoned.scenario, i)}
        </text>
      ))}
      {totals.map((value, i) => (
        <g key={i} onPointerEnter={() => onActive(i)}>
          <rect
            className={i === active ? marks.active : marks.touch}
            x={x(i + 1) - band / 2}
            y={EDGE.top}
            width={band}
            height={HEIGHT - EDGE.top - EDGE.bottom}
          />
          {i === active || i + 1 === payback ? (
            <circle className={marks.dot} cx={x(i + 1)} cy={y(value)} r={4} />
          ) : null}
        </g>
      ))}
      <path className={marks.line} d={path ?? ""} pointerEvents="none" />
    </>
  );
}
