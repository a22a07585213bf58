import { scaleLinear } from "d3-scale";
import { modelResultsTexts } from "../../../texts/en-GB/model-results";
import { modelPicturesTexts } from "../../../texts/en-GB/model-pictures";
import { FactTable } from "../../figure/FactTable";
import type { Reckoned } from "../plan/reckon";
import { sayOutput } from "../results/words";
import { useMarkStyles } from "./marks";
import { Picture, type Frame } from "./Picture";

const ROW = 34;
const LABELS = 116;
const NUMBERS = 52;
/** How much of the width the steps take at least: posts that go are few beside those that stay. */
const STEPS_SHARE = 0.6;

interface Step {
  readonly label: string;
  readonly value: number;
  readonly from: number;
  readonly to: number;
  readonly total: boolean;
}

/** From today's establishment, way by way, to the posts that stay. */
function stepsOf({ results }: Reckoned): readonly Step[] {
  const { establishment, vacancies, turnover, redeployed, mars, redundancies } = results;
  const ways = [
    [modelResultsTexts.ways.vacancies, vacancies],
    [modelResultsTexts.ways.leavers, turnover],
    [modelResultsTexts.ways.redeployed, redeployed],
    [modelResultsTexts.ways.resignations, mars],
    [modelResultsTexts.ways.redundancies, redundancies],
  ] as const;
  let left = establishment;
  const steps: Step[] = [
    { label: modelPicturesTexts.posts.establishment, value: left, from: 0, to: left, total: true },
  ];
  for (const [label, value] of ways) {
    steps.push({ label, value: -value, from: left - value, to: left, total: false });
    left -= value;
  }
  return [...steps, { label: modelPicturesTexts.posts.staying, value: left, from: 0, to: left, total: true }];
}

/** The bridge of posts. */
export function PostsBridge({ reckoned }: { readonly reckoned: Reckoned }) {
  const steps = stepsOf(reckoned);
  const said = (value: number): string => sayOutput(value, { output: "posts_to_remove" }, reckoned.scenario);
  const { establishment, posts } = reckoned.results;
  return (
    <Picture
      title={modelPicturesTexts.posts.title}
      summary={modelPicturesTexts.posts.summary(
        said(establishment),
        said(posts),
        said(establishment - posts),
      )}
      points={steps.map(({ label, value }) => ({ label, value: `${said(value)} WTE` }))}
      height={steps.length * ROW + 4}
      draw={(frame) => <Bars steps={steps} said={said} frame={frame} />}
      table={
        <FactTable
          caption={modelPicturesTexts.posts.caption}
          heads={[
            { text: modelPicturesTexts.posts.step },
            { text: modelPicturesTexts.posts.wte, numeric: true },
          ]}
          rows={steps.map(({ label, value }) => ({ key: label, cells: [label, said(value)] }))}
        />
      }
    />
  );
}

interface BarsProps {
  readonly steps: readonly Step[];
  readonly said: (value: number) => string;
  readonly frame: Frame;
}

function Bars({ steps, said, frame: { width, active, onActive } }: BarsProps) {
  const marks = useMarkStyles();
  const [first, end] = [steps[0]!.to, steps.at(-1)!.to];
  const gone = first - end;
  // Totals are cut at the left, and drawn so, where the steps would be too small to see.
  const floor = gone > 0 ? Math.max(0, first - gone / STEPS_SHARE) : 0;
  const x = scaleLinear([floor, Math.max(first, floor + 1)], [LABELS, width - NUMBERS]);
  return steps.map(({ label, value, from, to, total }, i) => {
    const top = i * ROW;
    const [start, stop] = [x(Math.max(from, floor)), x(to)];
    return (
      <g key={label} onPointerEnter={() => onActive(i)}>
        <rect
          className={i === active ? marks.active : marks.touch}
          x={0}
          y={top}
          width={width}
          height={ROW}
        />
        <text className={marks.text} x={0} y={top + ROW / 2} dominantBaseline="central">
          {label}
        </text>
        <rect
          className={total ? marks.total : marks.bar}
          x={start}
          y={top + 8}
          width={Math.max(value === 0 ? 0 : 1, stop - start)}
          height={ROW - 16}
        />
        {total && floor > 0 ? (
          <line
            className={marks.cut}
            x1={start + 6}
            x2={start + 12}
            y1={top + ROW - 5}
            y2={top + 5}
            strokeWidth={3}
          />
        ) : null}
        <text
          className={marks.number}
          x={width}
          y={top + ROW / 2}
          textAnchor="end"
          dominantBaseline="central"
        >
          {said(value)}
        </text>
      </g>
    );
  });
}
