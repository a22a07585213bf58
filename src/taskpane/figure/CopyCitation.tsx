import { register } from "../../reference/store";
import { CopyText } from "./CopyText";
import type { Cited } from "./Figure";
import { MARKS } from "./words";

/** The citation of a figure as it goes into a paper. */
function citationOf(of: Cited): string {
  const { citations, facts } = register();
  const when = of.when ? `, as at ${of.when}` : "";
  return `${of.label}: ${of.shown} (${MARKS[of.rests].words}${when}). ${citations.cite(of.sources)}. Commissioning Costs data release ${facts.version}.`;
}

/** Copies the citation. */
export const CopyCitation = ({ of }: { readonly of: Cited }) => (
  <CopyText text={citationOf(of)} label="Copy citation" labelAfter="Copied" said="The citation was copied." />
);
