import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { NoticeStage } from "./history";
import { ROW, type Bar, type Joint, type Mark } from "./shapes";

const useStyles = makeStyles({
  line: { fill: "none", stroke: "currentColor", strokeWidth: 4, strokeLinecap: "butt" },
  plan: { strokeWidth: 2 },
  thin: { strokeWidth: 1.5 },
  planned: { strokeDasharray: "6 4", strokeWidth: 1.75 },
  talks: { strokeDasharray: "0.1 4.5", strokeLinecap: "round", strokeWidth: 2.25 },
  abandoned: { strokeDasharray: "0.1 4.5", strokeLinecap: "round", strokeWidth: 2.25 },
  dot: { fill: "currentColor", stroke: tokens.colorNeutralBackground1, strokeWidth: 1.5 },
  ring: {
    fill: tokens.colorNeutralBackground1,
    stroke: "currentColor",
    strokeWidth: 1.75,
    "@media (forced-colors: active)": { fill: "Canvas" },
  },
  cross: { fill: "none", stroke: "currentColor", strokeWidth: 2 },
  name: {
    fontSize: "11px",
    fill: "currentColor",
    stroke: tokens.colorNeutralBackground1,
    strokeWidth: 2.5,
    strokeLinejoin: "round",
    paintOrder: "stroke",
    "@media (forced-colors: active)": { stroke: "Canvas" },
  },
  /** Takes the pointer where the line itself is thin. */
  reach: { fill: "transparent", stroke: "none" },
  focus: {
    fill: "none",
    stroke: tokens.colorStrokeFocus2,
    strokeWidth: 2,
    opacity: 0,
    pointerEvents: "none",
    "@media (forced-colors: active)": { stroke: "Highlight" },
  },
});

const CROSS = "M-4.5 -4.5L4.5 4.5M-4.5 4.5L4.5 -4.5";

function Focus(area: { x: number; y: number; width: number; height: number }) {
  const styles = useStyles();
  return <rect data-ring="" className={styles.focus} rx={3} {...area} />;
}

/** The life of a unit: solid as far as it is known, dashed to its announced end. */
export function BarShape({ bar }: { readonly bar: Bar }) {
  const styles = useStyles();
  const { unit, x1, x2, y, plannedX } = bar;
  const end = plannedX ?? x2;
  const area = { x: x1, y: y - 15, width: Math.max(end - x1, 24), height: ROW - 4 };
  return (
    <>
      <rect className={styles.reach} {...area} />
      <line
        className={mergeClasses(styles.line, unit.body.type === "CSS" && styles.plan)}
        x1={x1}
        x2={x2}
        y1={y}
        y2={y}
      />
      {plannedX === undefined ? null : (
        <line className={mergeClasses(styles.line, styles.planned)} x1={x2} x2={plannedX} y1={y} y2={y} />
      )}
      {unit.ending === "closed" || plannedX !== undefined ? (
        <path className={styles.cross} d={`M${end} ${y - 6}V${y + 6}`} />
      ) : null}
      {unit.ending === "stopped" ? (
        <path className={styles.cross} d={CROSS} transform={`translate(${end} ${y})`} />
      ) : null}
      <Focus {...area} />
    </>
  );
}

/** The name of a unit over its line. */
export function BarName({ bar }: { readonly bar: Bar }) {
  const styles = useStyles();
  return (
    <text className={styles.name} x={bar.x1 + 7} y={bar.y - 5}>
      {bar.label}
    </text>
  );
}

/** Where units went on in another: the lines that come in, and a dot. */
export function JointShape({ joint }: { readonly joint: Joint }) {
  const styles = useStyles();
  const { x, y, paths } = joint;
  return (
    <>
      {paths.map(({ step, d }) =>
        d ? (
          <path
            key={step.predecessor.id}
            className={mergeClasses(
              styles.line,
              step.predecessor.type === "CSS" && styles.plan,
              (step.kind === "part" || step.inferred) && styles.thin,
            )}
            d={d}
          />
        ) : null,
      )}
      <circle className={styles.reach} cx={x} cy={y} r={12} />
      <circle className={styles.dot} cx={x} cy={y} r={5.5} />
      <Focus x={x - 10} y={y - 10} width={20} height={20} />
    </>
  );
}

/** What was told: a ring on every unit it is about, and the line that ties them. */
export function MarkShape({ mark }: { readonly mark: Mark }) {
  const styles = useStyles();
  const { notice, x, ys, d } = mark;
  return (
    <>
      {d ? <path className={mergeClasses(styles.line, styles[notice.stage])} d={d} /> : null}
      {ys.map((y) => (
        <g key={y} transform={`translate(${x} ${y})`}>
          <circle className={styles.reach} r={9} />
          <Sign stage={notice.stage} />
        </g>
      ))}
      <Focus x={x - 9} y={ys[0]! - 9} width={18} height={ys.at(-1)! - ys[0]! + 18} />
    </>
  );
}

/** The mark of how far something had got, about the middle of its place. */
export function Sign({ stage }: { readonly stage: NoticeStage }) {
  const styles = useStyles();
  if (stage === "abandoned") return <path className={styles.cross} d={CROSS} />;
  return stage === "talks" ? (
    <circle className={styles.ring} r={4} />
  ) : (
    <path className={styles.ring} d="M0 -5.5L5.5 0L0 5.5L-5.5 0Z" />
  );
}

/** A piece of a line, for the legend. */
export function SampleLine({ of }: { readonly of: "completed" | "thin" | "planned" | "talks" }) {
  const styles = useStyles();
  return <path className={mergeClasses(styles.line, of !== "completed" && styles[of])} d="M1 7H33" />;
}
