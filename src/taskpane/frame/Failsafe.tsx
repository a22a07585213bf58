import { Component, type ReactNode } from "react";

/** A fault in the panel is told in the panel; the sheet and its functions go on without it. */
export class Failsafe extends Component<{ readonly children: ReactNode }, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return (
      <main className="starting">
        <strong>Commissioning Costs</strong>
        <p role="alert">
          This view could not be shown. Your sheet is unharmed and its figures stay. Close and open this panel
          to start again.
        </p>
      </main>
    );
  }
}
