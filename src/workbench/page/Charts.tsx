import type { DrawnChart } from "../objects/drawn-charts";

const WIDTH = 420;
const HEIGHT = 190;
const LEFT = 64;
const BOTTOM = 24;
const TOP = 8;
const PLOT = { width: WIDTH - LEFT - 8, height: HEIGHT - TOP - BOTTOM };
const USUAL_COLOUR = "#003087";

/** The charts of the sheet in front, drawn beside it: Excel lays them over its cells, the grid cannot. */
export function Charts({ charts }: { readonly charts: readonly DrawnChart[] }) {
  if (!charts.length) return null;
  return (
    <section className="charts" aria-label="Charts of this sheet" tabIndex={0}>
      {charts.map((chart) => (
        <Chart key={chart.id} chart={chart} />
      ))}
    </section>
  );
}

function Chart({ chart }: { readonly chart: DrawnChart }) {
  const stacked = chart.type === "ColumnStacked";
  const tops = chart.categories.map((_, i) => {
    const values = chart.series.map(({ values }) => values[i] ?? 0);
    return stacked ? [0, values.reduce((sum, value) => sum + value, 0)] : [0, ...values];
  });
  const [least, most] = [Math.min(0, ...tops.flat()), Math.max(1, ...tops.flat())];
  const y = (value: number): number => TOP + PLOT.height * (1 - (value - least) / (most - least));
  const step = PLOT.width / Math.max(1, chart.categories.length);
  return (
    <figure>
      <figcaption>{chart.title}</figcaption>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        width={WIDTH}
        height={HEIGHT}
        role="img"
        aria-label={chart.title}
      >
        {[least, 0, most].map((value, i) => (
          <g key={i}>
            <line x1={LEFT} x2={WIDTH - 8} y1={y(value)} y2={y(value)} stroke="#AEB7BD" />
            <text x={LEFT - 4} y={y(value) + 4} textAnchor="end" fontSize="10">
              {value.toLocaleString("en-GB", { notation: "compact", maximumFractionDigits: 1 })}
            </text>
          </g>
        ))}
        {chart.type === "Line" ? (
          <Lines chart={chart} y={y} step={step} />
        ) : (
          <Columns chart={chart} y={y} step={step} stacked={stacked} />
        )}
        {chart.categories.map((category, i) => (
          <text key={i} x={LEFT + step * (i + 0.5)} y={HEIGHT - 8} textAnchor="middle" fontSize="9">
            {chart.categories.length > 12 && i % 4 ? "" : category}
          </text>
        ))}
      </svg>
      <p>
        {chart.series
          .filter(({ unfilled }) => !unfilled)
          .map(({ name, color }) => (
            <span key={name}>
              <span aria-hidden="true" style={{ color: color || USUAL_COLOUR }}>
                ■
              </span>{" "}
              {name}{" "}
            </span>
          ))}
      </p>
    </figure>
  );
}

interface Plot {
  readonly chart: DrawnChart;
  readonly y: (value: number) => number;
  readonly step: number;
}

const Lines = ({ chart, y, step }: Plot) =>
  chart.series.map(({ name, values, color }) => (
    <polyline
      key={name}
      points={values.map((value, i) => `${LEFT + step * (i + 0.5)},${y(value)}`).join(" ")}
      fill="none"
      stroke={color || USUAL_COLOUR}
      strokeWidth="2"
    />
  ));

function Columns({ chart, y, step, stacked }: Plot & { readonly stacked: boolean }) {
  const width = (step * 0.8) / (stacked ? 1 : chart.series.length);
  return chart.series.map((series, s) =>
    series.values.map((value, i) => {
      const below = stacked
        ? chart.series.slice(0, s).reduce((sum, one) => sum + (one.values[i] ?? 0), 0)
        : 0;
      const [from, to] = [y(below), y(below + value)];
      return (
        <rect
          key={`${s} ${i}`}
          x={LEFT + step * (i + 0.1) + (stacked ? 0 : s * width)}
          y={Math.min(from, to)}
          width={width}
          height={Math.abs(from - to)}
          fill={series.unfilled ? "none" : series.color || USUAL_COLOUR}
        />
      );
    }),
  );
}
