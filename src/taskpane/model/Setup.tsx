import { Button, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Body } from "../../reference/bodies";
import { financialYear, type FinancialYear } from "../../reference/dates";
import { fieldOf } from "../../model/scenario/fields";
import { modelTexts } from "../../texts/en-GB/model";
import { useAsAt } from "../frame/AsAt";
import { useRegister } from "../use-register";
import { BodyPicker } from "./BodyPicker";
import { BackButton } from "./BackButton";
import { Heading } from "./Heading";
import { readTyped, sayRange, showTyped } from "./plan/numbers";
import { openPlan, type Plan } from "./plan/plan";
import { drawUp, usualYear, type Question, type Wanted } from "./plan/questions";
import { useModelStyles } from "./styles";

/** Financial years that a plan can start in: from the second year of CCGs to the announced end of CSUs. */
const FIRST_YEARS = Array.from({ length: 14 }, (_, i) => financialYear(2013 + i));
const YEARS = 5;

const useStyles = makeStyles({
  pair: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(120px, 1fr))",
    gap: tokens.spacingHorizontalM,
  },
  input: { minWidth: 0 },
});

/** What is known of a question before it is opened. */
export interface SetupStart {
  readonly bodies: readonly Body[];
  readonly year: FinancialYear;
}

interface SetupProps {
  readonly question: Question;
  readonly start?: SetupStart | undefined;
  readonly onBack: () => void;
  readonly onDrawn: (plan: Plan) => void;
}

/** What a plan needs before it can be drawn up: who, from which year, and how deep a cut. */
export function Setup({ question, start, onBack, onDrawn }: SetupProps) {
  const styles = useModelStyles();
  const own = useStyles();
  const register = useRegister();
  const { day } = useAsAt();
  const [bodies, setBodies] = useState<readonly Body[]>(start?.bodies ?? []);
  const [leaving, setLeaving] = useState<readonly Body[]>([]);
  const [year, setYear] = useState<string | undefined>(start?.year);
  const [cut, setCut] = useState(() => showTyped(question.cut, "ratio"));
  const [tried, setTried] = useState(false);

  const firstYear = year ?? usualYear(register, bodies, day);
  const field = fieldOf("cut");
  const value = readTyped(cut, "ratio");
  const cutFault =
    value === undefined || !(value >= field.least && value <= field.most)
      ? modelTexts.setup.typeRange(sayRange(field))
      : "";
  const lacking = [
    lackOf(question.bodies, bodies),
    question.leaving ? lackOf(question.leaving, leaving) : "",
  ].filter(Boolean);

  const draw = (): void => {
    setTried(true);
    if (lacking.length || cutFault || value === undefined) return;
    const made = drawUp(register, question, { bodies, leaving, firstYear, years: YEARS, cut: value });
    onDrawn(openPlan(made.draft, made.asked));
  };
  return (
    <div className={styles.view}>
      <BackButton onBack={onBack} />
      <div>
        <Heading text={question.title} />
        <p className={styles.small}>{question.about}</p>
      </div>
      <BodyPicker wanted={question.bodies} chosen={bodies} onChange={setBodies} />
      {question.leaving ? (
        <BodyPicker wanted={question.leaving} chosen={leaving} onChange={setLeaving} />
      ) : null}
      <div className={own.pair}>
        <Field label={modelTexts.setup.firstYear}>
          <Select className={own.input} value={firstYear} onChange={(_, chosen) => setYear(chosen.value)}>
            {[...new Set([...FIRST_YEARS, firstYear])].sort().map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={question.cutLabel} validationMessage={cutFault || null}>
          <Input
            className={own.input}
            input={{ style: { minWidth: 0, textAlign: "right" } }}
            inputMode="decimal"
            contentAfter="%"
            value={cut}
            onChange={(_, typed) => setCut(typed.value)}
          />
        </Field>
      </div>
      <p className={styles.small}>{modelTexts.setup.runs(YEARS)}</p>
      {tried && lacking.length ? (
        <p role="alert" className={`${styles.text} ${styles.failed}`}>
          {lacking.join(" ")}
        </p>
      ) : null}
      <div>
        <Button appearance="primary" onClick={draw}>
          {modelTexts.setup.draw}
        </Button>
      </div>
    </div>
  );
}

/** What is still to be chosen, as a sentence; empty where nothing is. */
function lackOf({ label, least }: Wanted, chosen: readonly Body[]): string {
  const more = least - chosen.length;
  return more > 0
    ? modelTexts.setup.choose(
        label,
        chosen.length ? modelTexts.setup.more(more) : modelTexts.setup.atLeast(least),
      )
    : "";
}
