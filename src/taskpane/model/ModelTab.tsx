import { useCallback, useEffect, useState } from "react";
import { READY_SCENARIOS } from "../../model/scenario/ready";
import { register } from "../../reference/store";
import { freeName, sameName, type SavedScenario } from "../../workbook/scenarios";
import { takeModelRequest, watchModelRequests, type ModelRequest } from "../model-request";
import type { Edit } from "./Checklist";
import { Compare, type Comparable } from "./Compare";
import { clonePlan, openPlan, openReady, type Plan } from "./plan/plan";
import { QUESTIONS, type Question } from "./plan/questions";
import type { Reckoned } from "./plan/reckon";
import { wholePlan } from "./plan/whole";
import { PlanView } from "./PlanView";
import { Setup, type SetupStart } from "./Setup";
import { Start } from "./Start";
import { useSaved } from "./use-saved";

type View =
  | { readonly kind: "start" }
  | { readonly kind: "setup"; readonly question: Question; readonly start?: SetupStart }
  | { readonly kind: "plan"; readonly id: string }
  | { readonly kind: "compare"; readonly first: string; readonly from: View };

const START: View = { kind: "start" };

/** The question that another tab asked, with what it already knows of it. */
function viewOf({ bodies: ids, year }: ModelRequest): View {
  const bodies = ids.flatMap((id) => register().bodies.get(id) ?? []);
  const ofCsus = bodies.length > 0 && bodies.every((body) => body.type === "CSU");
  const question = QUESTIONS.find(({ id }) => id === (ofCsus ? "csus_merge" : "commissioners_merge"))!;
  return { kind: "setup", question, start: { bodies, year } };
}

/** The tab in which plans are drawn up, worked out and explained. A chunk of its own. */
export function ModelTab() {
  const [view, setView] = useState<View>(START);
  const [plans, setPlans] = useState<readonly Plan[]>([]);
  const saved = useSaved();

  useEffect(() => {
    const take = (): void => {
      const request = takeModelRequest();
      if (request) setView(viewOf(request));
    };
    take();
    return watchModelRequests(take);
  }, []);

  const show = (next: View): void => {
    setView(next);
    document.documentElement.scrollTop = 0;
  };
  const open = (plan: Plan): void => {
    setPlans((before) => (before.some((one) => one.id === plan.id) ? before : [...before, plan]));
    show({ kind: "plan", id: plan.id });
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
  const save = async (plan: Plan, { scenario }: Reckoned): Promise<string> => {
    const kept = await saved.save(scenario, plan.savedAs);
    edit((before) => ({ ...before, savedAs: kept.id, changed: before.scenario !== plan.scenario }));
    return kept.id;
  };
  const clone = (plan: Plan): void => {
    const taken = [...plans.map((one) => one.scenario), ...saved.scenarios];
    open(clonePlan(plan, freeName(taken, plan.scenario.name)));
  };
  const plan = plans.find((one) => one.id === id);

  if (view.kind === "setup")
    return (
      <Setup
        key={view.question.id + (view.start?.bodies.map((body) => body.id).join() ?? "")}
        question={view.question}
        start={view.start}
        onBack={() => show(START)}
        onDrawn={open}
      />
    );
  if (view.kind === "compare")
    return (
      <Compare plans={comparable(plans, saved.scenarios)} first={view.first} onBack={() => show(view.from)} />
    );
  if (plan)
    return (
      <PlanView
        key={plan.id}
        plan={plan}
        edit={edit}
        onBack={() => show(START)}
        onSave={(reckoned) => save(plan, reckoned)}
        onClone={() => clone(plan)}
        onCompare={() => show({ kind: "compare", first: plan.id, from: view })}
      />
    );
  return (
    <Start
      open={plans}
      saved={saved}
      onQuestion={(question) => show({ kind: "setup", question })}
      onReady={(ready) => open(openReady(ready))}
      onOpen={open}
      onSaved={openSaved}
    />
  );
}

/** Open plans first, then those of the workbook that are not open, then the examples that are not. */
function comparable(plans: readonly Plan[], saved: readonly SavedScenario[]): readonly Comparable[] {
  const kept = saved.filter((one) => !plans.some((plan) => plan.savedAs === one.id));
  const ready = READY_SCENARIOS.filter(
    ({ draft }) =>
      ![...plans.map((plan) => plan.scenario), ...kept].some((one) => sameName(one.name, draft.name)),
  );
  return [
    ...plans.map(({ id, scenario }) => ({ id, scenario })),
    ...kept.map(({ id, scenario }) => ({ id, scenario: wholePlan(scenario) })),
    ...ready.map(({ id, draft }) => ({ id, scenario: wholePlan(draft) })),
  ];
}
