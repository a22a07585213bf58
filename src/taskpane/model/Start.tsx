import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { READY_SCENARIOS } from "../../model/scenario/ready";
import { QUESTIONS, type Question } from "./plan/questions";
import type { Plan } from "./plan/plan";
import { SavedList } from "./SavedList";
import type { Saved } from "./use-saved";
import type { SavedScenario } from "../../workbook/scenarios";
import { modelTexts } from "../../texts/en-GB/model";
import { useModelStyles } from "./styles";

const useStyles = makeStyles({
  cards: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(136px, 1fr))",
    gap: tokens.spacingHorizontalS,
  },
  card: {
    appearance: "none",
    display: "grid",
    alignContent: "start",
    rowGap: tokens.spacingVerticalXS,
    textAlign: "left",
    font: "inherit",
    color: "inherit",
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingHorizontalS,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":active": { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  title: { fontWeight: tokens.fontWeightSemibold },
  about: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  ready: {
    justifyContent: "flex-start",
    textAlign: "left",
    fontWeight: tokens.fontWeightRegular,
    width: "100%",
  },
});

interface StartProps {
  readonly open: readonly Plan[];
  readonly saved: Saved;
  readonly onQuestion: (question: Question) => void;
  readonly onReady: (id: string) => void;
  readonly onOpen: (plan: Plan) => void;
  readonly onSaved: (scenario: SavedScenario) => void;
}

/** Where a plan begins: one of four questions, a finished example, or a plan that is there already. */
export function Start({ open, saved, onQuestion, onReady, onOpen, onSaved }: StartProps) {
  const styles = useModelStyles();
  const own = useStyles();
  return (
    <div className={styles.view}>
      <section className={styles.part} aria-labelledby="model-questions">
        <h2 className={styles.heading} id="model-questions">
          {modelTexts.start.question}
        </h2>
        <div className={own.cards}>
          {QUESTIONS.map((question) => (
            <button
              key={question.id}
              type="button"
              className={own.card}
              aria-label={question.title}
              aria-description={question.about}
              onClick={() => onQuestion(question)}
            >
              <span className={own.title}>{question.title}</span>
              <span className={own.about}>{question.about}</span>
            </button>
          ))}
        </div>
      </section>
      <section className={styles.part} aria-labelledby="model-ready">
        <h2 className={styles.heading} id="model-ready">
          {modelTexts.start.examples}
        </h2>
        <ul className={styles.list}>
          {READY_SCENARIOS.map(({ id, question }) => (
            <li key={id}>
              <Button className={own.ready} onClick={() => onReady(id)}>
                {question}
              </Button>
            </li>
          ))}
        </ul>
      </section>
      {open.length ? (
        <section className={styles.part} aria-labelledby="model-open">
          <h2 className={styles.heading} id="model-open">
            {modelTexts.start.open}
          </h2>
          <ul className={styles.list}>
            {open.map((plan) => (
              <li key={plan.id}>
                <Button className={own.ready} onClick={() => onOpen(plan)}>
                  {modelTexts.start.plan(plan.scenario.name, plan.changed || !plan.savedAs)}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <SavedList saved={saved} onOpen={onSaved} />
    </div>
  );
}
