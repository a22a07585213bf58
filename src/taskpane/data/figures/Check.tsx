import { Link, mergeClasses } from "@fluentui/react-components";
import { useState } from "react";
import { sayBody } from "../../../reference/bodies";
import type { Register } from "../../../reference/register";
import { dataFiguresTexts } from "../../../texts/en-GB/data-figures";
import { sayAmount } from "../../figure/words";
import type { Meaning } from "./meaning/columns";
import { sayPeriod, type Findings } from "./meaning/figures-of";
import { useFigureStyles } from "./styles";
import { sayEffect } from "./words";

/** Rows shown before they are stored, and problems shown before more are asked for. */
const FIRST_FIGURES = 8;
const FIRST_PROBLEMS = 10;
const MOST_PROBLEMS = 500;

interface CheckProps {
  /** Undefined while the table is being looked through. */
  readonly findings: Findings | undefined;
  readonly meaning: Meaning;
  readonly measure: string;
  readonly register: Register;
}

/** What would be stored and what would not, before anything is. */
export function Check({ findings, meaning, measure, register }: CheckProps) {
  const styles = useFigureStyles();
  const [all, setAll] = useState(false);
  if (!findings) return <p role="status">{dataFiguresTexts.check.checking}</p>;
  const { figures, problems, blanks } = findings;
  const rows = new Set(problems.map(({ row }) => row)).size;
  const shown = problems.slice(0, all ? MOST_PROBLEMS : FIRST_PROBLEMS);
  return (
    <>
      <div role="status">
        <p className={styles.text}>
          {dataFiguresTexts.check.canBeStored(
            figures.length,
            rows ? dataFiguresTexts.check.leftOutRows(rows) : "",
            blanks ? dataFiguresTexts.check.blankCells(blanks) : "",
          )}
        </p>
        {figures.length ? (
          <p className={styles.small}>
            {sayEffect(figures, { kind: meaning.kind, measure }, register.local)}
          </p>
        ) : null}
      </div>
      {problems.length ? (
        <div>
          <h4 className={styles.heading}>{dataFiguresTexts.check.leftOut}</h4>
          <ul className={mergeClasses(styles.list, styles.small)} aria-label={dataFiguresTexts.check.leftOut}>
            {shown.map(({ row, code, message }) => (
              <li key={`${row} ${code} ${message}`}>{dataFiguresTexts.check.row(row, message)}</li>
            ))}
          </ul>
          {shown.length < problems.length && !all ? (
            <Link as="button" onClick={() => setAll(true)}>
              {dataFiguresTexts.check.more(problems.length - shown.length)}
            </Link>
          ) : null}
        </div>
      ) : null}
      {figures.length ? (
        <table className={styles.table}>
          <caption className={styles.small}>
            {figures.length > FIRST_FIGURES
              ? dataFiguresTexts.check.caption.first(FIRST_FIGURES)
              : dataFiguresTexts.check.caption.all}
          </caption>
          <thead>
            <tr>
              <th scope="col" className={styles.cell}>
                {dataFiguresTexts.check.organisation}
              </th>
              <th scope="col" className={styles.cell}>
                {dataFiguresTexts.check.when}
              </th>
              <th scope="col" className={mergeClasses(styles.cell, styles.number)}>
                {dataFiguresTexts.check.amount}
              </th>
            </tr>
          </thead>
          <tbody>
            {figures.slice(0, FIRST_FIGURES).map(({ body, period, amount }) => (
              <tr key={`${body} ${period}`}>
                <td className={styles.cell}>{sayBody(register.bodies.get(body)!)}</td>
                <td className={styles.cell}>{sayPeriod(period)}</td>
                <td className={mergeClasses(styles.cell, styles.number)}>
                  {sayAmount(amount, meaning.unit)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      <p className={styles.small}>{dataFiguresTexts.check.counts}</p>
    </>
  );
}
