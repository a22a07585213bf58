/** What a browser has and jsdom lacks, as far as the pane's components ask for it, and a clean page for each test. */
import "@testing-library/jest-dom/vitest";
import { cleanup, configure } from "@testing-library/react";
import { afterEach, vi } from "vitest";

afterEach(cleanup);
// The release is large and machines are shared: waiting long costs nothing where nothing is wrong.
configure({ asyncUtilTimeout: 30_000 });
// A test that waits several times, or has axe look at a whole page, needs longer than one wait.
vi.setConfig({ testTimeout: 240_000 });

class NoObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
  takeRecords(): [] {
    return [];
  }
}
Object.assign(window, {
  // Not as stubs: a test that takes its own stubs away would take these too.
  ResizeObserver: NoObserver,
  IntersectionObserver: NoObserver,
  matchMedia: (query: string) => ({
    matches: false,
    media: query,
    onchange: null,
    addEventListener: () => {},
    removeEventListener: () => {},
    dispatchEvent: () => false,
  }),
});
Element.prototype.scrollIntoView = () => {};
