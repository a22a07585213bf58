/** Checks and compares releases away from the page, which stays quick meanwhile. One job, one worker. */
import { carryOut, type Job } from "./checks";

addEventListener("message", ({ data }: MessageEvent<Job>) => {
  carryOut(data).then(
    (outcome) => postMessage(outcome),
    // Not an outcome: the page takes it as a worker that failed.
    () => postMessage(undefined),
  );
});
