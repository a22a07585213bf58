import { useState } from "react";
import { faultOf } from "../../workbook/errors";
import { sharedTexts } from "../../texts/en-GB/shared";

export interface Outcome {
  readonly text: string;
  readonly failed: boolean;
}

/** After this long without an answer Excel is most likely waiting for a cell edit to end. */
const WAITING_MS = 2_000;

/** One piece of work on the workbook at a time, and what came of it in words. */
export function useAct() {
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();
  const act = async (work: () => Promise<string>): Promise<void> => {
    setBusy(true);
    setOutcome(undefined);
    const waiting = setTimeout(
      () =>
        setOutcome({
          text: sharedTexts.waitingForExcel,
          failed: false,
        }),
      WAITING_MS,
    );
    try {
      setOutcome({ text: await work(), failed: false });
    } catch (error) {
      setOutcome({ text: faultOf(error).message, failed: true });
    } finally {
      clearTimeout(waiting);
      setBusy(false);
    }
  };
  return { busy, outcome, act };
}
