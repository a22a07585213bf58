import { useCallback, useState } from "react";
import type { SavedScenario } from "../../workbook/scenarios";
import type { Edit } from "./Checklist";
import { openPlan, openReady, type Plan } from "./plan/plan";
import type { Question } from "./plan/questions";
import { PlanView } from "./PlanView";
import { Setup } from "./Setup";
import { Start } from "./Start";
import { useSaved } from "./use-saved";

type View =
  | { readonly kind: "start" }
  | { readonly kind: "setup"; readonly question: Question }
  | { readonly kind: "plan"; readonly id: string };

const START: View = { kind: "start" };

/** The tab in which plans are drawn up, worked out and explained. A chunk of its own. */
export function ModelTab() {
  const [view, setView] = useState<View>(START);
  const [plans, setPlans] = useState<readonly Plan[]>([]);
  const saved = useSaved();

  const open = (plan: Plan): void => {
    setPlans((before) => (before.some((one) => one.id === plan.id) ? before : [...before, plan]));
    setView({ kind: "plan", id: plan.id });
    document.documentElement.scrollTop = 0;
  };
  const openSaved = (scenario: SavedScenario): void => {
    const held = plans.find((plan) => plan.savedAs === scenario.id);
    open(held ?? openPlan(scenario.scenario, [], scenario.id));
  };
  const id = view.kind === "plan" ? view.id : "";
  const edit: Edit = useCallback(
    (with_) => setPlans((before) => before.map((plan) => (plan.id === id ? with_(plan) : plan))),
    [id],
  );
  const back = (): void => setView(START);
  const plan = plans.find((one) => one.id === id);

  if (view.kind === "setup")
    return <Setup key={view.question.id} question={view.question} onBack={back} onDrawn={open} />;
  if (plan) return <PlanView key={plan.id} plan={plan} edit={edit} onBack={back} />;
  return (
    <Start
      open={plans}
      saved={saved}
      onQuestion={(question) => setView({ kind: "setup", question })}
      onReady={(ready) => open(openReady(ready))}
      onOpen={open}
      onSaved={openSaved}
    />
  );
}
