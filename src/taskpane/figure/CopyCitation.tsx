import { register } from "../../reference/store";
import { figureTexts } from "../../texts/en-GB/figure";
import { CopyText } from "./CopyText";
import type { Cited } from "./Figure";
import { MARKS } from "./words";

/** The citation of a figure as it goes into a paper. */
function citationOf(of: Cited): string {
  const { citations, facts } = register();
  const when = of.when ? figureTexts.copy.citationDay(of.when) : "";
  return figureTexts.copy.citation(
    of.label,
    of.shown,
    MARKS[of.rests].words,
    when,
    citations.cite(of.sources),
    facts.version,
  );
}

/** Copies the citation. */
export const CopyCitation = ({ of }: { readonly of: Cited }) => (
  <CopyText
    text={citationOf(of)}
    label={figureTexts.copy.citationButton}
    labelAfter={figureTexts.copy.citationDone}
    said={figureTexts.copy.citationSaid}
  />
);
