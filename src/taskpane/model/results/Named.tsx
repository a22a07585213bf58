import { TermHint } from "../../figure/TermHint";
import { termOf } from "./terms";
import type { Shown } from "./words";

/** The name of a number, with what it means where it is a word of the trade. */
export function Named({ of }: { readonly of: Shown }) {
  const term = termOf(of);
  if (!term) return of.label;
  return (
    <>
      {of.label} <TermHint term={term} />
    </>
  );
}
