import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons";
import { useMemo, useState } from "react";
import { explainer, sayExplanation, sayTerm, type ExplanationNode, type Term } from "../../../model/explain";
import { modelResultsTexts } from "../../../texts/en-GB/model-results";
import { usePopoverStyles } from "../../figure/popover";
import { PressToRead } from "../../figure/PressToRead";
import { SourceList } from "../../figure/SourceList";
import type { Reckoned } from "../plan/reckon";
import { useModelStyles } from "../styles";
import { STANDINGS } from "../plan/marks";
import type { Shown } from "./words";

const useStyles = makeStyles({
  button: {
    whiteSpace: "nowrap",
    display: "inline-grid",
    alignContent: "start",
    textDecorationLine: "underline",
    textDecorationStyle: "dotted",
    textDecorationColor: tokens.colorNeutralStrokeAccessible,
    textUnderlineOffset: "3px",
  },
  // As wide for every step of the chain.
  surface: { width: "min(300px, calc(100vw - 40px))" },
  body: { rowGap: tokens.spacingVerticalS },
  statement: { margin: 0, fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase300 },
  sum: { margin: 0, fontFamily: tokens.fontFamilyMonospace },
  from: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  term: { height: "auto", justifyContent: "flex-start", textAlign: "left", width: "100%", minWidth: 0 },
});

interface WhyProps {
  readonly reckoned: Reckoned;
  readonly of: Shown;
  /** The number as it stands on the page. */
  readonly shown: string;
  readonly className?: string | undefined;
}

/** A number of a plan as a button: pressed, it tells what it was worked out from, step by step. */
export function Why({ reckoned, of, shown, className }: WhyProps) {
  const styles = useStyles();
  return (
    <PressToRead
      label={modelResultsTexts.why.ask(of.label, shown)}
      title={modelResultsTexts.why.title(of.label)}
      className={mergeClasses(styles.button, className)}
      surfaceClassName={styles.surface}
      shown={shown}
    >
      {(close) => <Chain reckoned={reckoned} of={of} onClose={close} />}
    </PressToRead>
  );
}

/** One step of the chain at a time: the number, its rule and sum, and what it is worked out from. */
function Chain({
  reckoned,
  of,
  onClose,
}: Pick<WhyProps, "reckoned" | "of"> & { readonly onClose: () => void }) {
  const styles = useStyles();
  const popover = usePopoverStyles();
  const { inputs, results, origin } = reckoned;
  const root = useMemo(() => {
    const found = explainer(inputs, results, origin)(of.ref);
    return found.ok ? found.value : undefined;
  }, [inputs, results, origin, of]);
  const [trail, setTrail] = useState<readonly ExplanationNode[]>([]);
  const node = trail.at(-1) ?? root;
  if (!node) return null;
  const said = sayExplanation(node, 0)[0]!;
  const terms = Object.values<Term>(node.terms);
  const unique = terms.filter((term, i) => terms.findIndex((other) => other.id === term.id) === i);
  return (
    <div className={mergeClasses(popover.body, styles.body)}>
      <p className={styles.statement}>{said.statement}</p>
      <p className={styles.sum}>{said.sum}</p>
      <p className={styles.from}>
        {said.reason} <span>{modelResultsTexts.why.equation(said.equation)}</span>
      </p>
      <Terms terms={unique} onOpen={(next) => setTrail([...trail, next])} />
      <div>
        {trail.length ? (
          <Button size="small" icon={<ArrowLeftRegular />} onClick={() => setTrail(trail.slice(0, -1))}>
            {modelResultsTexts.why.back}
          </Button>
        ) : null}{" "}
        <Button size="small" appearance="subtle" onClick={onClose}>
          {modelResultsTexts.why.close}
        </Button>
      </div>
    </div>
  );
}

interface TermsProps {
  readonly terms: readonly Term[];
  readonly onOpen: (node: ExplanationNode) => void;
}

function Terms({ terms, onOpen }: TermsProps) {
  const styles = useStyles();
  const shared = useModelStyles();
  if (!terms.length) return null;
  return (
    <>
      <p className={shared.small}>{modelResultsTexts.why.from}</p>
      <ul className={shared.list}>
        {terms.map((term) => (
          <li key={term.id}>
            {term.kind === "calculated" ? (
              <Button className={styles.term} size="small" onClick={() => onOpen(term)}>
                {sayTerm(term)}
              </Button>
            ) : (
              <>
                <div>
                  <span aria-hidden="true">{STANDINGS[term.provenance?.kind ?? "rule"].mark} </span>
                  {sayTerm(term)}
                </div>
                <p className={shared.small}>
                  {STANDINGS[term.provenance?.kind ?? "rule"].words}
                  {term.provenance?.note ? `. ${term.provenance.note}` : ""}
                </p>
                <SourceList ids={term.provenance?.sources ?? []} first={1} />
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
