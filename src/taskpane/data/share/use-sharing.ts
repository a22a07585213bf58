import { useCallback, useEffect, useRef, useState } from "react";
import type {
  DetachPlan,
  Left,
  Overview,
  Repaired,
  RepairReport,
  Scope,
  Watch,
} from "../../../workbook/share";
import { dataShareTexts } from "../../../texts/en-GB/data-share";
import { useWorkbook } from "../../workbook-access";
import { failureWords, sayDetached, sayFrozen, sayRepaired, sayRestored } from "./words";

/** What the user is asked before anything is written. */
export type Asked =
  | { readonly kind: "freeze" | "restore" }
  | { readonly kind: "repair"; readonly report: RepairReport }
  | { readonly kind: "detach"; readonly plan: DetachPlan };

/** How the last thing went. */
export interface Said {
  readonly text: string;
  readonly failed: boolean;
  readonly left: readonly Left[];
  readonly repaired: readonly Repaired[];
}

export interface Progress {
  readonly label: string;
  readonly done: number;
  readonly total: number;
}

const nothingListed = { left: [], repaired: [] } as const;

/** Everything the section knows and does: reading, asking, carrying out with progress, and saying how it went. */
export function useSharing() {
  const { sharing } = useWorkbook();
  const [view, setView] = useState<Overview>();
  // What was asked stays while its question closes: the keyboard goes back from there.
  const [asked, setAsked] = useState<Asked>();
  const [open, setOpen] = useState(false);
  const [times, setTimes] = useState(0);
  const [progress, setProgress] = useState<Progress>();
  const [said, setSaid] = useState<Said>();
  const abort = useRef<AbortController>(undefined);

  // Apart from how the last thing went: failing to count afterwards undoes nothing.
  const [unread, setUnread] = useState<string>();
  const look = useCallback(
    (): Promise<void> =>
      sharing.overview().then(
        (found) => {
          setView(found);
          setUnread(undefined);
        },
        (error: unknown) => setUnread(failureWords(error)),
      ),
    [sharing],
  );
  useEffect(() => void look(), [look]);

  const attempt = async (
    label: string,
    work: (watch: Watch) => Promise<Omit<Said, "failed"> | undefined>,
  ): Promise<void> => {
    const stop = new AbortController();
    abort.current = stop;
    setOpen(false);
    setSaid(undefined);
    setProgress({ label, done: 0, total: 0 });
    try {
      const result = await work({
        signal: stop.signal,
        onProgress: (done, total) => setProgress({ label, done, total }),
      });
      if (result) setSaid({ ...result, failed: false });
    } catch (error) {
      setSaid({ text: failureWords(error), failed: true, ...nothingListed });
    } finally {
      setProgress(undefined);
    }
  };
  const change = async (
    label: string,
    work: (watch: Watch) => Promise<Omit<Said, "failed">>,
  ): Promise<void> => {
    await attempt(label, work);
    await look();
  };
  const ask = (label: string, read: () => Promise<Asked>): Promise<void> =>
    attempt(label, async () => {
      const found = await read();
      setView(await sharing.overview());
      setAsked(found);
      setOpen(true);
      setTimes((before) => before + 1);
      return undefined;
    });

  return {
    view,
    unread,
    asked,
    open,
    times,
    progress,
    said,
    look,
    close: () => setOpen(false),
    stop: () => abort.current?.abort(),
    askFreeze: () => ask(dataShareTexts.doing.counting, async () => ({ kind: "freeze" })),
    askRestore: () => ask(dataShareTexts.doing.counting, async () => ({ kind: "restore" })),
    askRepair: () =>
      ask(dataShareTexts.doing.lookingForRepairs, async () => ({
        kind: "repair",
        report: await sharing.findBroken(),
      })),
    askDetach: () =>
      ask(dataShareTexts.doing.lookingForKept, async () => ({
        kind: "detach",
        plan: await sharing.planDetach(),
      })),
    freeze: (scope: Scope) =>
      change(dataShareTexts.doing.freezing, async (watch) => {
        const report = await sharing.freeze(scope, watch);
        return { text: sayFrozen(report), left: report.left, repaired: [] };
      }),
    restore: (scope: Scope) =>
      change(dataShareTexts.doing.restoring, async (watch) => {
        const report = await sharing.restore(scope, watch);
        return { text: sayRestored(report), left: report.left, repaired: [] };
      }),
    repair: () =>
      change(dataShareTexts.doing.repairing, async (watch) => {
        const report = await sharing.repair(watch);
        return { text: sayRepaired(report), ...report };
      }),
    detach: () =>
      change(dataShareTexts.doing.detaching, async (watch) => ({
        text: sayDetached(await sharing.detach(watch)),
        ...nothingListed,
      })),
    forget: () =>
      change(dataShareTexts.doing.forgetting, async () => {
        await sharing.forgetFrozen();
        return { text: dataShareTexts.doing.forgotten, ...nothingListed };
      }),
  };
}
