/** Why something that was asked for did not arrive: a code for programs, cause and remedy for people. */
import { releaseFeedTexts } from "../../texts/en-GB/release-feed";

export type FeedFaultCode =
  | "offline"
  | "unreachable"
  | "timed_out"
  | "cancelled"
  | "nothing_there"
  | "refused"
  | "redirected"
  | "server_fault"
  | "too_large"
  | "unreadable"
  | "same_version_differs"
  | "not_allowed"
  | "not_kept";

export class FeedFault extends Error {
  constructor(
    readonly code: FeedFaultCode,
    message: string,
  ) {
    super(message);
    this.name = "FeedFault";
  }
}

const SAID: Readonly<
  Record<Exclude<FeedFaultCode, "too_large" | "same_version_differs" | "not_kept">, string>
> = {
  offline: releaseFeedTexts.faults.offline,
  unreachable: releaseFeedTexts.faults.unreachable,
  timed_out: releaseFeedTexts.faults.timedOut,
  cancelled: releaseFeedTexts.faults.cancelled,
  nothing_there: releaseFeedTexts.faults.nothingThere,
  refused: releaseFeedTexts.faults.refused,
  redirected: releaseFeedTexts.faults.redirected,
  server_fault: releaseFeedTexts.faults.serverFault,
  unreadable: releaseFeedTexts.faults.unreadable,
  not_allowed: releaseFeedTexts.faults.notAllowed,
};

export const feedFault = (code: keyof typeof SAID): FeedFault => new FeedFault(code, SAID[code]);
