import { ReleaseError } from "../../reference/release";
import type { ReleaseChanges, ReleaseTexts } from "../../reference/release-changes";
import { releaseFeedTexts } from "../../texts/en-GB/release-feed";
import type { Job, Outcome } from "./checks";
import { feedFault } from "./feed-fault";

/** Whether a release may be used, and what it would change. */
export interface Checker {
  /** @throws ReleaseError where it may not be used, FeedFault `cancelled` */
  check(texts: ReleaseTexts, signal?: AbortSignal): Promise<void>;
  /** @throws ReleaseError where one of them cannot be read, FeedFault `cancelled` */
  compare(before: ReleaseTexts, after: ReleaseTexts, signal?: AbortSignal): Promise<ReleaseChanges>;
}

/** A checker that hands each job to `run`. */
export function checkerBy(run: (job: Job, signal?: AbortSignal) => Promise<Outcome>): Checker {
  const outcomeOf = async (job: Job, signal?: AbortSignal): Promise<Outcome> => {
    const outcome = await run(job, signal);
    if (outcome.kind === "refused") throw new ReleaseError(outcome.code, outcome.message);
    return outcome;
  };
  return {
    check: async (texts, signal) => void (await outcomeOf({ kind: "check", texts }, signal)),
    compare: async (before, after, signal) => {
      const outcome = await outcomeOf({ kind: "compare", before, after }, signal);
      if (outcome.kind !== "compared") throw new Error(releaseFeedTexts.wrongAnswer);
      return outcome.changes;
    },
  };
}

/** Does jobs in a worker, and on the page itself where the browser has none for us. */
export const workerChecker = (): Checker =>
  checkerBy(async (job, signal) => (await inWorker(job, signal)) ?? (await import("./checks")).carryOut(job));

/** The outcome, or undefined where there is no worker or it failed. */
function inWorker(job: Job, signal?: AbortSignal): Promise<Outcome | undefined> {
  return new Promise((resolve, reject) => {
    let worker: Worker;
    try {
      worker = new Worker(new URL("./checks.worker.ts", import.meta.url));
    } catch {
      resolve(undefined);
      return;
    }
    const end = (): void => {
      worker.terminate();
      signal?.removeEventListener("abort", cancel);
    };
    const cancel = (): void => {
      end();
      reject(feedFault("cancelled"));
    };
    worker.addEventListener("message", ({ data }: MessageEvent<Outcome | undefined>) => {
      end();
      resolve(data);
    });
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      end();
      resolve(undefined);
    });
    if (signal?.aborted) return cancel();
    signal?.addEventListener("abort", cancel);
    worker.postMessage(job);
  });
}
