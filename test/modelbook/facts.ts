/** What sheets for tests say about themselves. */
import type { Scenario } from "../../src/model/scenario/schema";
import { factsOf, type BookFacts, type Writing } from "../../src/modelbook";
import { register } from "../../src/reference/store";

const WRITING = {
  made: "22/11/2026 10:00",
  engine: "1",
  seed: 7,
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
} satisfies Writing;

export const factsFor = (scenario: Scenario): BookFacts => factsOf(register(), scenario, WRITING);

/** The same without looking anything up. */
export const facts: BookFacts = {
  ...WRITING,
  sources: { deflator: "W70", onCosts: "W37", terms: "W01", mars: "W14", statutory: "W29" },
  vintages: "Prices of 2014/15",
  release: "1",
  refreshBy: "31/03/2027",
  cited: [{ id: "W70", citation: "HM Treasury, GDP deflators" }],
};
