import { makeStyles, tokens } from "@fluentui/react-components";
import type { HostFacts } from "../../workbook/trouble";
import { troubleTexts } from "../../texts/en-GB/trouble";
import { DataSection } from "../data/DataSection";
import { factLines, isMixed } from "./words";

const useStyles = makeStyles({
  text: { margin: 0 },
  facts: {
    margin: 0,
    display: "grid",
    gridTemplateColumns: "minmax(0, auto) minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
  },
  told: { margin: 0 },
  // Words stay whole: names of sets are looked up as they are.
  table: {
    borderCollapse: "collapse",
    width: "100%",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "normal",
  },
  cell: { textAlign: "start", verticalAlign: "top", padding: `2px ${tokens.spacingHorizontalS} 2px 0` },
});

interface WhatRunsProps {
  readonly facts: HostFacts;
  /** Cells that wait for an answer; undefined where the workbook could not be looked through. */
  readonly waiting: number | undefined;
}

/** Versions that are loaded, calls in flight, and which of Excel's abilities were found. */
export function WhatRuns({ facts, waiting }: WhatRunsProps) {
  const styles = useStyles();
  return (
    <>
      <DataSection title={troubleTexts.runs.title}>
        {isMixed(facts) ? (
          <p className={styles.text} role="alert">
            {troubleTexts.runs.mixed}
          </p>
        ) : null}
        <dl className={styles.facts}>
          {factLines(facts).map(([label, value]) => [
            <dt key={label}>{label}</dt>,
            <dd key={`${label} told`} className={styles.told}>
              {value}
            </dd>,
          ])}
        </dl>
        {waiting === undefined ? null : <p className={styles.text}>{troubleTexts.runs.waiting(waiting)}</p>}
      </DataSection>
      <DataSection title={troubleTexts.runs.sets.title}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th className={styles.cell} scope="col">
                {troubleTexts.runs.sets.set}
              </th>
              <th className={styles.cell} scope="col">
                {troubleTexts.runs.sets.use}
              </th>
              <th className={styles.cell} scope="col">
                {troubleTexts.runs.sets.found}
              </th>
            </tr>
          </thead>
          <tbody>
            {facts.sets.map(({ name, version, use, needed, found }) => (
              <tr key={`${name} ${version}`}>
                <th className={styles.cell} scope="row">
                  {name} {version}
                </th>
                <td className={styles.cell}>{troubleTexts.runs.sets.usedFor(use, needed)}</td>
                <td className={styles.cell}>
                  {found ? troubleTexts.runs.sets.yes : troubleTexts.runs.sets.no}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </DataSection>
    </>
  );
}
