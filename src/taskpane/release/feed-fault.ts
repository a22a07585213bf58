/** Why something that was asked for did not arrive: a code for programs, cause and remedy for people. */
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

const KEPT = "The data in use stay as they were.";

const SAID: Readonly<
  Record<Exclude<FeedFaultCode, "too_large" | "same_version_differs" | "not_kept">, string>
> = {
  offline: `This computer is offline: connect it, then try again. ${KEPT}`,
  unreachable: `The address did not answer: check the connection, or ask IT whether it is blocked. ${KEPT}`,
  timed_out: `The address stopped answering: try again later. ${KEPT}`,
  cancelled: `Cancelled. ${KEPT}`,
  nothing_there: `Nothing is published at the address: tell whoever runs the add-in for you. ${KEPT}`,
  refused: `The address asks for permission that the add-in does not have: tell whoever runs it for you. ${KEPT}`,
  redirected: `The address sends elsewhere, perhaps to a sign-in page: open the add-in's page in a browser, sign in, and try again. ${KEPT}`,
  server_fault: `The address answered with a fault of its own: try again later. ${KEPT}`,
  unreadable: `The address answered with something else than was asked for: tell whoever runs the add-in for you. ${KEPT}`,
  not_allowed: `This version of the add-in may not ask that address: choose one that is offered. ${KEPT}`,
};

export const feedFault = (code: keyof typeof SAID): FeedFault => new FeedFault(code, SAID[code]);
