import { useEffect, useMemo, useState } from "react";
import type { Register } from "../../../reference/register";
import type { Layout, Meaning } from "./meaning/columns";
import { findFigures, type Findings } from "./meaning/figures-of";
import type { RawTable } from "./read/raw-table";

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/**
 * What a table holds as it is understood at the moment; undefined while it is being looked through. A long table is
 * looked through in steps, and given up when it is to be understood otherwise.
 */
export function useFindings(
  table: RawTable,
  layout: Layout,
  meaning: Meaning,
  register: Register,
): Findings | undefined {
  const asked = useMemo(() => ({ table, layout, meaning, register }), [table, layout, meaning, register]);
  const [found, setFound] = useState<{ readonly asked: object; readonly findings: Findings }>();
  useEffect(() => {
    let stopped = false;
    const look = async (): Promise<void> => {
      const steps = findFigures(asked.table, asked.layout, asked.meaning, asked.register);
      let step = steps.next();
      while (!step.done && !stopped) {
        await pause();
        step = steps.next();
      }
      if (step.done && !stopped) setFound({ asked, findings: step.value });
    };
    void look();
    return () => {
      stopped = true;
    };
  }, [asked]);
  return found?.asked === asked ? found.findings : undefined;
}
