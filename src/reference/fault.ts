/** Why a question has no answer: a code for programs, one sentence with cause and remedy for people. */
export type FaultCode =
  | "unknown_organisation"
  | "ambiguous_organisation"
  | "wrong_type"
  | "not_yet_open"
  | "closed"
  | "not_published"
  | "not_mapped"
  | "bad_argument";

export interface Fault {
  readonly code: FaultCode;
  readonly message: string;
}

/** An answer or the reason why there is none. Nothing in this folder throws for what a user may ask. */
export type Answer<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: Fault };

export const answer = <T>(value: T): Answer<T> => ({ ok: true, value });
export const refuse = (code: FaultCode, message: string): { readonly ok: false; readonly fault: Fault } => ({
  ok: false,
  fault: { code, message },
});
