import { Component, type ReactNode } from "react";
import { frameTexts } from "../../texts/en-GB/frame";

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
        <strong>{frameTexts.failsafe.name}</strong>
        <p role="alert">{frameTexts.failsafe.text}</p>
      </main>
    );
  }
}
