import type { Status } from "./status";

/** The line at the foot of the window: state, selection, and why the selected cell shows an error. */
export function StatusBar({ status }: { status: Status }) {
  const state = !status.connected ? "Starting the add-in" : status.busy ? "Calculating" : "Ready";
  return (
    <footer className="status">
      <span className={state === "Ready" ? "status-state" : "status-state working"} role="status">
        {state}
      </span>
      <span className="status-selection">{status.selection}</span>
      <span className={status.failure ? "status-text failure" : "status-text"} role="status">
        {status.failure ?? status.explanation ?? ""}
      </span>
    </footer>
  );
}
