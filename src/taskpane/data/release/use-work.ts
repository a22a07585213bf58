import { useEffect, useRef, useState } from "react";
import { sayFeedError } from "../../release/feed";
import { WorkbookFault } from "../../../workbook/errors";

export interface Said {
  readonly text: string;
  readonly failed: boolean;
}

/** One piece of work at a time, which can be cancelled, with what came of it in words. */
export interface Work {
  readonly busy: boolean;
  readonly said: Said | undefined;
  /** Does work that gives the words for its success, or none. */
  start(work: (signal: AbortSignal) => Promise<string | undefined>): Promise<void>;
  cancel(): void;
}

const words = (error: unknown): string =>
  error instanceof WorkbookFault ? error.message : sayFeedError(error);

export function useWork(): Work {
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<Said>();
  const under = useRef<AbortController>(undefined);
  // What the panel no longer shows needs no answer.
  useEffect(() => () => under.current?.abort(), []);
  return {
    busy,
    said,
    start: async (work) => {
      const controller = new AbortController();
      under.current = controller;
      setBusy(true);
      setSaid(undefined);
      try {
        const text = await work(controller.signal);
        if (text !== undefined) setSaid({ text, failed: false });
      } catch (error) {
        setSaid({ text: words(error), failed: !controller.signal.aborted });
      } finally {
        setBusy(false);
      }
    },
    cancel: () => under.current?.abort(),
  };
}
