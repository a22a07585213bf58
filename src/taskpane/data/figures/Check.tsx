import { Link, mergeClasses } from "@fluentui/react-components";
import { useState } from "react";
import { sayBody } from "../../../reference/bodies";
import type { Register } from "../../../reference/register";
import { sayAmount, sayCount } from "../../figure/words";
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
  if (!findings) return <p role="status">Checking the rows…</p>;
  const { figures, problems, blanks } = findings;
  const rows = new Set(problems.map(({ row }) => row)).size;
  const shown = problems.slice(0, all ? MOST_PROBLEMS : FIRST_PROBLEMS);
  return (
    <>
      <div role="status">
        <p className={styles.text}>
          {sayCount(figures.length, "figure")} can be stored
          {rows
            ? `; ${sayCount(rows, "row")} with something wrong ${rows === 1 ? "is" : "are"} left out`
            : ""}
          .{blanks ? ` Blank cells: ${blanks.toLocaleString("en-GB")}.` : ""}
        </p>
        {figures.length ? (
          <p className={styles.small}>
            {sayEffect(figures, { kind: meaning.kind, measure }, register.local)}
          </p>
        ) : null}
      </div>
      {problems.length ? (
        <div>
          <h4 className={styles.heading}>Left out</h4>
          <ul className={mergeClasses(styles.list, styles.small)} aria-label="Left out">
            {shown.map(({ row, code, message }) => (
              <li key={`${row} ${code} ${message}`}>
                Row {row}: {message}
              </li>
            ))}
          </ul>
          {shown.length < problems.length && !all ? (
            <Link as="button" onClick={() => setAll(true)}>
              and {problems.length - shown.length} more
            </Link>
          ) : null}
        </div>
      ) : null}
      {figures.length ? (
        <table className={styles.table}>
          <caption className={styles.small}>
            {figures.length > FIRST_FIGURES ? `The first ${FIRST_FIGURES} of them` : "As they will be stored"}
          </caption>
          <thead>
            <tr>
              <th scope="col" className={styles.cell}>
                Organisation
              </th>
              <th scope="col" className={styles.cell}>
                When
              </th>
              <th scope="col" className={mergeClasses(styles.cell, styles.number)}>
                Amount
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
      <p className={styles.small}>
        They count before published figures, and before what you stored earlier of the same organisation and
        period. The cells they came from are not followed: add them again when they change.
      </p>
    </>
  );
}
