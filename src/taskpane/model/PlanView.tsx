import { Button, Field, Input, Tab, TabList } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons";
import { lazy, memo, Suspense, useDeferredValue, useMemo, useState, type ReactNode } from "react";
import { useRegister } from "../use-register";
import { sayCount } from "../figure/words";
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

// The library that draws is loaded with the first picture.
const Pictures = lazy(async () => ({ default: memo((await import("./pictures/Pictures")).Pictures) }));
const SolveFor = lazy(async () => ({ default: memo((await import("./pictures/SolveFor")).SolveFor) }));

const Detail = memo(ResultsView);

type Part = "inputs" | "results" | "pictures" | "solve";
const PARTS: readonly { readonly id: Part; readonly label: string }[] = [
  { id: "inputs", label: "Inputs" },
  { id: "results", label: "Results" },
  { id: "pictures", label: "Pictures" },
  { id: "solve", label: "Solve for" },
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
  // The five numbers come first: what takes longer to draw follows when the slider gives it time.
  const settled = useDeferredValue(worked);
  return (
    <div className={styles.view}>
      <Button
        className={styles.back}
        appearance="subtle"
        size="small"
        icon={<ArrowLeftRegular />}
        onClick={onBack}
      >
        All plans
      </Button>
      <div className={styles.part}>
        <Heading text={plan.scenario.name || "Plan without a name"} />
        {plan.scenario.note ? <p className={styles.small}>{plan.scenario.note}</p> : null}
      </div>
      <HeadNumbers reckoned={worked} boundary={boundary} lacking={lackOf(plan)} />
      <Sliders plan={plan} edit={edit} />
      <TabList
        size="small"
        aria-label="Parts of the plan"
        selectedValue={part}
        onTabSelect={(_, { value }) => setPart(value as Part)}
      >
        {PARTS.map(({ id, label }) => (
          <Tab key={id} id={`plan-tab-${id}`} value={id} aria-controls={`plan-${id}`}>
            {label}
          </Tab>
        ))}
      </TabList>
      <Panel id="inputs" open={part === "inputs"}>
        <Checklist plan={plan} issues={reckoned.ok ? [] : reckoned.issues} edit={edit} />
        <Field label="Name of the plan" size="small">
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
      <PlanActions plan={plan} reckoned={settled} onSave={onSave} onClone={onClone} onCompare={onCompare} />
    </div>
  );
}

/** What keeps a plan from having results. */
function lackOf(plan: Plan): string {
  const left = missing(plan).length;
  return left
    ? `${sayCount(left, "figure")} still to be given before there are results.`
    : "An input cannot be used: it is marked below. There are results as soon as it is mended.";
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
  return <Suspense fallback={<p role="status">Opening…</p>}>{children(reckoned)}</Suspense>;
}
