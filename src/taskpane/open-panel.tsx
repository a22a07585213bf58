import { createRoot } from "react-dom/client";
import { App } from "./App";

/** Shows the panel in place of what the page showed while it was fetched. */
export function openPanel(root: HTMLElement): void {
  root.replaceChildren();
  createRoot(root).render(<App />);
}
