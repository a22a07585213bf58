/** What sheets for tests say about themselves. */
import type { BookFacts } from "../../src/modelbook";

export const facts: BookFacts = {
  sources: { deflator: "W70", onCosts: "W37", terms: "W01", mars: "W14", statutory: "W29" },
  vintages: "Prices of 2014/15",
  engine: "1",
  release: "2026-01",
  made: "22/11/2026 10:00",
  seed: 7,
  refreshBy: "31/03/2027",
  cited: [{ id: "W70", citation: "HM Treasury, GDP deflators" }],
  log: [
    {
      when: "22/11/2026 10:00",
      who: "A. Analyst",
      what: "Model written",
      engine: "1",
      release: "2026-01",
      changed: "",
    },
  ],
};
