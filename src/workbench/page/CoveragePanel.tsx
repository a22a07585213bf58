import { useEffect, useState } from "react";
import type { Coverage } from "../automation";

/** How often the open panel looks again, in milliseconds. */
const REFRESH_MS = 1000;

interface CoveragePanelProps {
  readonly id: string;
  read(): Coverage;
  onClose(): void;
}

/** Lists the members of Office.js that the add-in has used; those the workbench lacks come first. */
export function CoveragePanel({ id, read, onClose }: CoveragePanelProps) {
  const [coverage, setCoverage] = useState(read);
  useEffect(() => {
    const timer = setInterval(() => setCoverage(read()), REFRESH_MS);
    return () => clearInterval(timer);
  }, [read]);
  const members = [...coverage.members].sort(
    (a, b) =>
      Number(a.implemented) - Number(b.implemented) ||
      a.className.localeCompare(b.className) ||
      a.member.localeCompare(b.member),
  );
  const missing = members.filter((entry) => !entry.implemented).length;
  return (
    <section className="coverage" id={id} aria-label="Office.js coverage">
      <header>
        <h2>Office.js members used</h2>
        <p>
          {members.length - missing} implemented, <strong>{missing} missing</strong>. {coverage.calls}{" "}
          function calls in {coverage.waves} messages; {coverage.streamed} streamed values.
        </p>
        <button type="button" onClick={onClose}>
          Close
        </button>
      </header>
      <div className="coverage-list" tabIndex={0} role="region" aria-label="List of members">
        <table>
          <thead>
            <tr>
              <th scope="col">Member</th>
              <th scope="col">Kind</th>
              <th scope="col" className="number">
                Uses
              </th>
              <th scope="col">State</th>
            </tr>
          </thead>
          <tbody>
            {members.map((entry) => (
              <tr
                key={`${entry.kind} ${entry.className}.${entry.member}`}
                className={entry.implemented ? undefined : "missing"}
              >
                <td>
                  {entry.className}.{entry.member}
                </td>
                <td>{entry.kind}</td>
                <td className="number">{entry.count}</td>
                <td>{entry.implemented ? "implemented" : "missing"}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
