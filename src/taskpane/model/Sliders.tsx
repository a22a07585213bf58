import { Label, makeStyles, Slider, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { modelTexts } from "../../texts/en-GB/model";
import type { Edit } from "./Checklist";
import { planYear } from "./plan/entry";
import { aimedAt, depthOf, turnDepth, turnYear } from "./plan/levers";
import { sayTyped } from "./plan/numbers";
import type { Plan } from "./plan/plan";

const useStyles = makeStyles({
  sliders: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)" },
  head: { display: "flex", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS },
  value: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
  slider: { width: "100%", minWidth: 0 },
});

/** The two things that are tried out most: how deep the cut is, and when it comes. */
export function Sliders({ plan, edit }: { readonly plan: Plan; readonly edit: Edit }) {
  const styles = useStyles();
  const id = useId();
  const { scenario } = plan;
  const depth = depthOf(scenario);
  const year = aimedAt(scenario);
  const unit = depth.kind === "cut" ? "ratio" : "GBP per head";
  const known = Number.isFinite(depth.value);
  const said = known ? sayTyped(depth.value, unit) : modelTexts.sliders.notGiven;
  // A slider moves in whole steps of its own, so that it comes to rest on figures that can be said.
  const steps = Math.round((depth.most - depth.least) / depth.step);
  return (
    <div className={styles.sliders}>
      <div>
        <div className={styles.head}>
          <Label size="small" htmlFor={`${id}-depth`}>
            {depth.label}
          </Label>
          <span className={styles.value} aria-hidden="true">
            {said}
          </span>
        </div>
        <Slider
          id={`${id}-depth`}
          className={styles.slider}
          size="small"
          min={0}
          max={steps}
          value={known ? Math.round((depth.value - depth.least) / depth.step) : 0}
          aria-valuetext={said}
          onChange={(_, { value }) =>
            edit((before) => {
              const { least, step } = depthOf(before.scenario);
              return turnDepth(before, Number((least + value * step).toPrecision(12)));
            })
          }
        />
      </div>
      {scenario.years > 1 ? (
        <div>
          <div className={styles.head}>
            <Label size="small" htmlFor={`${id}-year`}>
              {modelTexts.sliders.yearAimedAt}
            </Label>
            <span className={styles.value} aria-hidden="true">
              {planYear(scenario, year)}
            </span>
          </div>
          <Slider
            id={`${id}-year`}
            className={styles.slider}
            size="small"
            min={0}
            max={scenario.years - 1}
            step={1}
            value={year}
            aria-valuetext={planYear(scenario, year)}
            onChange={(_, { value }) => edit((before) => turnYear(before, value))}
          />
        </div>
      ) : null}
    </div>
  );
}
