/** The two long sums about releases, as a worker or the page itself does them. */
import { ReleaseError, type ReleaseFault } from "../../reference/release";
import { compareReleases, type ReleaseChanges, type ReleaseTexts } from "../../reference/release-changes";
import { checkRelease } from "../../reference/release-check";

export type Job =
  | { readonly kind: "check"; readonly texts: ReleaseTexts }
  | { readonly kind: "compare"; readonly before: ReleaseTexts; readonly after: ReleaseTexts };
/** Errors do not travel between threads whole: their code and words do. */
export type Outcome =
  | { readonly kind: "checked" }
  | { readonly kind: "compared"; readonly changes: ReleaseChanges }
  | { readonly kind: "refused"; readonly code: ReleaseFault; readonly message: string };

/** Does a job. A release that is refused is an outcome; only a fault of this code throws. */
export async function carryOut(job: Job): Promise<Outcome> {
  try {
    if (job.kind === "compare") return { kind: "compared", changes: compareReleases(job.before, job.after) };
    await checkRelease(job.texts.release, job.texts.manifest);
    return { kind: "checked" };
  } catch (error) {
    if (!(error instanceof ReleaseError)) throw error;
    return { kind: "refused", code: error.code, message: error.message };
  }
}
