import { Radio, RadioGroup } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { FactTable } from "../../figure/FactTable";
import type { Reckoned } from "../plan/reckon";
import { planYear } from "../plan/entry";
import { useModelStyles } from "../styles";
import { Why } from "./Why";
import { readOutput, sayOutput, type Boundary, type Shown } from "./words";

/** The five ways in which posts go, in the order in which they are used. */
const WAYS: readonly Shown[] = [
  { label: "Vacancies deleted", ref: { output: "vacancies_deleted" } },
  { label: "Leave anyway", ref: { output: "turnover_leavers" } },
  { label: "Found another post", ref: { output: "redeployed" } },
  { label: "Agreed resignations", ref: { output: "mars_leavers" } },
  { label: "Redundancies", ref: { output: "redundancies" } },
];
const POSTS: Shown = { label: "Posts to remove", ref: { output: "posts_to_remove" } };

const FUNDERS: readonly Shown[] = [
  { label: "Locally", ref: { output: "exit_cost_local" } },
  { label: "NHS England", ref: { output: "exit_cost_national" } },
  { label: "Customers", ref: { output: "exit_cost_customers" } },
];
const EXIT_COST: Shown = { label: "Exit cost", ref: { output: "exit_cost" } };

const worth = (boundary: Boundary): readonly Shown[] => [
  {
    label: "Full-year saving",
    ref: { output: boundary === "local" ? "full_year_saving" : "full_year_saving_system" },
  },
  { label: "Payback", ref: { output: `payback_${boundary}` } },
  { label: "Most to be found on the way", ref: { output: `bridge_${boundary}` } },
  { label: "Net present value", ref: { output: `npv_${boundary}` } },
  { label: "Net present value, social", ref: { output: "npv_social" } },
  { label: "Largest cut without redundancies", ref: { output: "break_even_cut" } },
];

interface ResultsViewProps {
  readonly reckoned: Reckoned;
  readonly boundary: Boundary;
  readonly onBoundary: (boundary: Boundary) => void;
}

/** Everything a plan comes to beside the five numbers: how posts go, who pays, what is saved and when. */
export function ResultsView({ reckoned, boundary, onBoundary }: ResultsViewProps) {
  const styles = useModelStyles();
  const { scenario, inputs, results } = reckoned;
  const cell = (of: Shown): ReactNode => (
    <Why reckoned={reckoned} of={of} shown={sayOutput(readOutput(reckoned, of.ref), of.ref, scenario)} />
  );
  const line = (of: Shown) => ({ key: of.label, cells: [of.label, cell(of)] });
  const years = Array.from({ length: inputs.years }, (_, y) => y + 1);
  return (
    <>
      <Part title="How the posts go">
        <FactTable
          caption="Posts to remove by way, whole-time equivalents"
          heads={[{ text: "Way" }, { text: "WTE", numeric: true }]}
          rows={WAYS.map(line)}
          total={[POSTS.label, cell(POSTS)]}
        />
        {results.redundantHeads > 0 ? (
          <p className={styles.small}>
            People are whole: {sayOutput(results.redundantHeads, { output: "redundant_heads" }, scenario)}{" "}
            would be made redundant.
          </p>
        ) : null}
      </Part>
      <Part title="Who pays for exits">
        <FactTable
          caption="Exit cost by funder"
          heads={[{ text: "Funder" }, { text: "Exit cost", numeric: true }]}
          rows={FUNDERS.map(line)}
          total={[EXIT_COST.label, cell(EXIT_COST)]}
        />
      </Part>
      <Part title="What it saves">
        <RadioGroup
          layout="horizontal"
          aria-label="Whose money counts"
          value={boundary}
          onChange={(_, { value }) => onBoundary(value as Boundary)}
        >
          <Radio value="system" label="The NHS as a whole" />
          <Radio value="local" label="These organisations" />
        </RadioGroup>
        <FactTable
          caption="Savings by year, these organisations"
          heads={[
            { text: "Year" },
            { text: "In-year saving", numeric: true },
            { text: "less one-off cost", numeric: true },
          ]}
          rows={years.map((y) => ({
            key: String(y),
            cells: [
              planYear(scenario, y - 1),
              cell({
                label: `In-year saving, ${planYear(scenario, y - 1)}`,
                ref: { output: "in_year_saving", at: y },
              }),
              cell({
                label: `In-year saving less one-off cost, ${planYear(scenario, y - 1)}`,
                ref: { output: "in_year_net", at: y },
              }),
            ],
          }))}
        />
        <p className={styles.small}>Savings by year are those of these organisations.</p>
        <FactTable
          caption="What the plan is worth"
          heads={[{ text: "Measure" }, { text: "Result", numeric: true }]}
          rows={worth(boundary).map(line)}
        />
      </Part>
    </>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const styles = useModelStyles();
  return (
    <section className={styles.part} aria-label={title}>
      <h3 className={styles.heading}>{title}</h3>
      {children}
    </section>
  );
}
