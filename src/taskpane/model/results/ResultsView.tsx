import { Radio, RadioGroup } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { modelResultsTexts } from "../../../texts/en-GB/model-results";
import { FactTable } from "../../figure/FactTable";
import type { Reckoned } from "../plan/reckon";
import { planYear } from "../plan/entry";
import { useModelStyles } from "../styles";
import { Named } from "./Named";
import { Why } from "./Why";
import { readOutput, sayOutput, type Boundary, type Shown } from "./words";

/** The five ways in which posts go, in the order in which they are used. */
const WAYS: readonly Shown[] = [
  { label: modelResultsTexts.ways.vacancies, ref: { output: "vacancies_deleted" } },
  { label: modelResultsTexts.ways.leavers, ref: { output: "turnover_leavers" } },
  { label: modelResultsTexts.ways.redeployed, ref: { output: "redeployed" } },
  { label: modelResultsTexts.ways.resignations, ref: { output: "mars_leavers" } },
  { label: modelResultsTexts.ways.redundancies, ref: { output: "redundancies" } },
];
const POSTS: Shown = { label: modelResultsTexts.posts.title, ref: { output: "posts_to_remove" } };

const FUNDERS: readonly Shown[] = [
  { label: modelResultsTexts.exits.locally, ref: { output: "exit_cost_local" } },
  { label: modelResultsTexts.exits.england, ref: { output: "exit_cost_national" } },
  { label: modelResultsTexts.exits.customers, ref: { output: "exit_cost_customers" } },
];
const EXIT_COST: Shown = { label: modelResultsTexts.exits.title, ref: { output: "exit_cost" } };

const worth = (boundary: Boundary): readonly Shown[] => [
  {
    label: modelResultsTexts.worth.saving,
    ref: { output: boundary === "local" ? "full_year_saving" : "full_year_saving_system" },
  },
  { label: modelResultsTexts.worth.payback, ref: { output: `payback_${boundary}` } },
  { label: modelResultsTexts.worth.mostOnTheWay, ref: { output: `bridge_${boundary}` } },
  { label: modelResultsTexts.worth.npv, ref: { output: `npv_${boundary}` } },
  { label: modelResultsTexts.worth.npvSocial, ref: { output: "npv_social" } },
  { label: modelResultsTexts.worth.largestCut, ref: { output: "break_even_cut" } },
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
  const line = (of: Shown) => ({ key: of.label, cells: [<Named key="name" of={of} />, cell(of)] });
  const years = Array.from({ length: inputs.years }, (_, y) => y + 1);
  return (
    <>
      <Part title={modelResultsTexts.posts.how}>
        <FactTable
          caption={modelResultsTexts.posts.caption}
          heads={[
            { text: modelResultsTexts.posts.way },
            { text: modelResultsTexts.posts.wte, numeric: true, term: "WTE" },
          ]}
          rows={WAYS.map(line)}
          total={[POSTS.label, cell(POSTS)]}
        />
        {results.redundantHeads > 0 ? (
          <p className={styles.small}>
            {modelResultsTexts.posts.whole(
              sayOutput(results.redundantHeads, { output: "redundant_heads" }, scenario),
            )}
          </p>
        ) : null}
      </Part>
      <Part title={modelResultsTexts.exits.whoPays}>
        <FactTable
          caption={modelResultsTexts.exits.caption}
          heads={[
            { text: modelResultsTexts.exits.funder },
            { text: modelResultsTexts.exits.cost, numeric: true },
          ]}
          rows={FUNDERS.map(line)}
          total={[EXIT_COST.label, cell(EXIT_COST)]}
        />
      </Part>
      <Part title={modelResultsTexts.savings.title}>
        <RadioGroup
          layout="horizontal"
          aria-label={modelResultsTexts.savings.whose}
          value={boundary}
          onChange={(_, { value }) => onBoundary(value as Boundary)}
        >
          <Radio value="system" label={modelResultsTexts.savings.all} />
          <Radio value="local" label={modelResultsTexts.savings.own} />
        </RadioGroup>
        <FactTable
          caption={modelResultsTexts.savings.caption}
          heads={[
            { text: modelResultsTexts.savings.year },
            { text: modelResultsTexts.savings.inYear, numeric: true },
            { text: modelResultsTexts.savings.lessOneOff, numeric: true },
          ]}
          rows={years.map((y) => ({
            key: String(y),
            cells: [
              planYear(scenario, y - 1),
              cell({
                label: modelResultsTexts.savings.inYearOf(planYear(scenario, y - 1)),
                ref: { output: "in_year_saving", at: y },
              }),
              cell({
                label: modelResultsTexts.savings.lessOneOffOf(planYear(scenario, y - 1)),
                ref: { output: "in_year_net", at: y },
              }),
            ],
          }))}
        />
        <p className={styles.small}>{modelResultsTexts.savings.ofOwn}</p>
        <FactTable
          caption={modelResultsTexts.worth.caption}
          heads={[
            { text: modelResultsTexts.worth.measure },
            { text: modelResultsTexts.worth.result, numeric: true },
          ]}
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
