import { Button, Field, makeStyles, Slider, tokens } from "@fluentui/react-components";
import { ChevronLeftRegular, ChevronRightRegular } from "@fluentui/react-icons";
import type { Day } from "../../../reference/dates";
import { mergersMapTexts } from "../../../texts/en-GB/mergers-map";
import { sayPeriod } from "./words";

const useStyles = makeStyles({
  row: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
  slider: { flexGrow: 1, minWidth: 0 },
});

interface DateSliderProps {
  /** Days on which the map changes. */
  readonly stops: readonly Day[];
  readonly last: Day;
  readonly day: Day;
  readonly onDay: (day: Day) => void;
}

/** Goes from one change of the map to the next. */
export function DateSlider({ stops, last, day, onDay }: DateSliderProps) {
  const styles = useStyles();
  const at = stops.indexOf(day);
  const period = sayPeriod(day, stops[at + 1], last);
  const go = (to: number): void => {
    const next = stops[to];
    if (next) onDay(next);
  };
  return (
    <div className={styles.row}>
      <Button
        size="small"
        appearance="subtle"
        aria-label={mergersMapTexts.slider.before}
        icon={<ChevronLeftRegular />}
        disabledFocusable={at === 0}
        onClick={() => go(at - 1)}
      />
      <Field className={styles.slider} label={mergersMapTexts.slider.mapOf(period)} size="small">
        <Slider
          size="small"
          min={0}
          max={stops.length - 1}
          step={1}
          value={at}
          aria-valuetext={period}
          onChange={(_, { value }) => go(value)}
        />
      </Field>
      <Button
        size="small"
        appearance="subtle"
        aria-label={mergersMapTexts.slider.next}
        icon={<ChevronRightRegular />}
        disabledFocusable={at === stops.length - 1}
        onClick={() => go(at + 1)}
      />
    </div>
  );
}
