import { Field, Input, Tab, TabList } from "@fluentui/react-components";
import { lazy, memo, Suspense, useDeferredValue, useMemo, useState, type ReactNode } from "react";
import type { Issue } from "../../model/issue";
import { modelTexts } from "../../texts/en-GB/model";
import { useRegister } from "../use-register";
import { BackButton } from "./BackButton";
import { Checklist, type Edit } from "./Checklist";
import { Heading } from "./Heading";
import { change, missing, type Plan } from "./plan/plan";
import { reckon, type Reckoned } from "./plan/reckon";
import { PlanActions } from "./PlanActions";
import { HeadNumbers } from "./results/HeadNumbers";
import { ResultsView } from "./results/ResultsView";
import type { Boundary } from "./results/words";
import { Sliders } from "./Sliders";
import { useModelStyles } from "./styles";
import { Opening } from "../frame/Opening";

// The library that draws is loaded with the first picture.
const Pictures = lazy(async () => ({
  default: memo((await import(/* webpackChunkName: "pictures" */ "./pictures/Pictures")).Pictures),
}));
const SolveFor = lazy(async () => ({ default: memo((await import("./pictures/SolveFor")).SolveFor) }));

const Detail = memo(ResultsView);
const Inputs = memo(Checklist);
const Actions = memo(PlanActions);

type Part = "inputs" | "results" | "pictures" | "solve";
const PARTS: readonly { readonly id: Part; readonly label: string }[] = [
  { id: "inputs", label: modelTexts.plan.inputs },
  { id: "results", label: modelTexts.plan.results },
  { id: "pictures", label: modelTexts.plan.pictures },
  { id: "solve", label: modelTexts.plan.solveFor },
];

interface PlanViewProps {
  readonly plan: Plan;
  readonly edit: Edit;
  readonly onBack: () => void;
  readonly onSave: (reckoned: Reckoned) => Promise<string>;
  readonly onClone: () => void;
  readonly onCompare: () => void;
}

/** A plan being worked on: its five numbers in sight, two sliders, and below them inputs or results. */
export function PlanView({ plan, edit, onBack, onSave, onClone, onCompare }: PlanViewProps) {
  const styles = useModelStyles();
  const { workforce } = useRegister();
  const reckoned = useMemo(() => reckon(plan.scenario, workforce), [plan.scenario, workforce]);
  const [part, setPart] = useState<Part>("inputs");
  const [boundary, setBoundary] = useState<Boundary>("system");
  const worked = reckoned.ok ? reckoned.value : undefined;
  // The five numbers come first: what takes longer to draw follows when the slider gives it time. What is typed or
  // chosen shows at once in the field where it was.
  const later = {
    plan: useDeferredValue(plan),
    reckoned: useDeferredValue(reckoned),
    onSave: useDeferredValue(onSave),
    onClone: useDeferredValue(onClone),
    onCompare: useDeferredValue(onCompare),
  };
  const settled = later.reckoned.ok ? later.reckoned.value : undefined;
  const shown = plan.turned ? later : { plan, reckoned, onSave, onClone, onCompare };
  return (
    <div className={styles.view}>
      <BackButton onBack={onBack} />
      <div className={styles.part}>
        <Heading text={plan.scenario.name || modelTexts.plan.nameless} />
        {plan.scenario.note ? <p className={styles.small}>{plan.scenario.note}</p> : null}
      </div>
      <HeadNumbers reckoned={worked} boundary={boundary} lacking={lackOf(plan)} />
      <Sliders plan={plan} edit={edit} />
      <Tabs part={part} onPart={setPart} />
      <Panel id="inputs" open={part === "inputs"}>
        <Inputs
          plan={shown.plan}
          issues={shown.reckoned.ok ? NO_ISSUES : shown.reckoned.issues}
          edit={edit}
        />
        <Field label={modelTexts.plan.name} size="small">
          <Input
            size="small"
            value={plan.scenario.name}
            onChange={(_, { value }) =>
              edit((before) => change(before, (scenario) => ({ ...scenario, name: value.slice(0, 200) })))
            }
          />
        </Field>
      </Panel>
      <Panel id="results" open={part === "results"}>
        <Worked reckoned={settled} lacking={lackOf(plan)}>
          {(done) => <Detail reckoned={done} boundary={boundary} onBoundary={setBoundary} />}
        </Worked>
      </Panel>
      <Panel id="pictures" open={part === "pictures"}>
        <Worked reckoned={settled} lacking={lackOf(plan)}>
          {(done) => <Pictures reckoned={done} boundary={boundary} />}
        </Worked>
      </Panel>
      <Panel id="solve" open={part === "solve"}>
        <Worked reckoned={settled} lacking={lackOf(plan)}>
          {(done) => <SolveFor reckoned={done} boundary={boundary} edit={edit} />}
        </Worked>
      </Panel>
      <Actions
        plan={shown.plan}
        reckoned={shown.reckoned.ok ? shown.reckoned.value : undefined}
        onSave={shown.onSave}
        onClone={shown.onClone}
        onCompare={shown.onCompare}
      />
    </div>
  );
}

const NO_ISSUES: readonly Issue[] = [];

interface TabsProps {
  readonly part: Part;
  readonly onPart: (part: Part) => void;
}

const Tabs = memo(function Tabs({ part, onPart }: TabsProps) {
  return (
    <TabList
      size="small"
      aria-label={modelTexts.plan.parts}
      selectedValue={part}
      onTabSelect={(_, { value }) => onPart(value as Part)}
    >
      {PARTS.map(({ id, label }) => (
        <Tab key={id} id={`plan-tab-${id}`} value={id} aria-controls={`plan-${id}`}>
          {label}
        </Tab>
      ))}
    </TabList>
  );
});

/** What keeps a plan from having results. */
function lackOf(plan: Plan): string {
  const left = missing(plan).length;
  return left ? modelTexts.plan.lacking(left) : modelTexts.plan.unusable;
}

interface PanelProps {
  readonly id: Part;
  readonly open: boolean;
  readonly children: ReactNode;
}

function Panel({ id, open, children }: PanelProps) {
  const styles = useModelStyles();
  return (
    <div
      id={`plan-${id}`}
      role="tabpanel"
      aria-labelledby={`plan-tab-${id}`}
      className={open ? styles.view : undefined}
      style={{ padding: 0 }}
      hidden={!open}
    >
      {open ? children : null}
    </div>
  );
}

interface WorkedProps {
  readonly reckoned: Reckoned | undefined;
  readonly lacking: string;
  readonly children: (reckoned: Reckoned) => ReactNode;
}

function Worked({ reckoned, lacking, children }: WorkedProps) {
  const styles = useModelStyles();
  if (!reckoned) return <p className={styles.text}>{lacking}</p>;
  return <Suspense fallback={<Opening />}>{children(reckoned)}</Suspense>;
}
