import { useCallback, useEffect, useRef, useState } from "react";
import type { Scenario } from "../../model/scenario/schema";
import { faultOf } from "../../workbook/errors";
import type { SavedScenario } from "../../workbook/scenarios";
import { useWorkbook } from "../workbook-access";

/** The plans that are saved in the workbook. */
export interface Saved {
  /** By name; empty until they have been read. */
  readonly scenarios: readonly SavedScenario[];
  /** What could not be read, or did not succeed, in sentences. */
  readonly faults: readonly string[];
  /** Saves a plan in the place of the one with this id, or as a new one. Throws where Excel refuses. */
  readonly save: (scenario: Scenario, id: string | undefined) => Promise<SavedScenario>;
  readonly remove: (id: string) => Promise<void>;
  /** Reads them anew: others may have changed them. */
  readonly read: () => Promise<void>;
}

export function useSaved(): Saved {
  const { scenarios: port } = useWorkbook().model;
  const [held, setHeld] = useState<Pick<Saved, "scenarios" | "faults">>({ scenarios: [], faults: [] });
  const alive = useRef(true);
  const read = useCallback(async (): Promise<void> => {
    let next: Pick<Saved, "scenarios" | "faults">;
    try {
      const { saved, faults } = await port.listScenarios();
      next = { scenarios: saved, faults };
    } catch (error) {
      next = { scenarios: [], faults: [faultOf(error).message] };
    }
    if (alive.current) setHeld(next);
  }, [port]);
  useEffect(() => {
    alive.current = true;
    void read();
    return () => {
      alive.current = false;
    };
  }, [read]);
  return {
    ...held,
    read,
    save: async (scenario, id) => {
      const done = await port.saveScenario({ scenario, ...(id === undefined ? {} : { id }) });
      await read();
      return done;
    },
    remove: async (id) => {
      await port.removeScenario(id);
      await read();
    },
  };
}
