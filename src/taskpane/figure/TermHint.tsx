import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { figureTexts } from "../../texts/en-GB/figure";
import { faultOf } from "../../workbook/errors";
import type { Term, TermName } from "../help/glossary";
import { usePopoverStyles } from "./popover";
import { PressToRead } from "./PressToRead";
import { SourceList } from "./SourceList";

const useStyles = makeStyles({
  button: {
    minWidth: "24px",
    padding: 0,
    textAlign: "center",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorBrandForeground1,
  },
  line: { margin: 0 },
});

/** A question mark beside a word of the trade, which tells when pressed what the word means. */
export function TermHint({ term }: { readonly term: TermName }) {
  const styles = useStyles();
  const label = figureTexts.term.button(term);
  return (
    <PressToRead label={label} title={label} className={styles.button} shown="?">
      {(close) => <Meaning term={term} onClose={close} />}
    </PressToRead>
  );
}

interface MeaningProps {
  readonly term: TermName;
  readonly onClose: () => void;
}

/** The words come when they are first asked for: the panel's first sight needs none of them. */
function Meaning({ term, onClose }: MeaningProps) {
  const shared = usePopoverStyles();
  const styles = useStyles();
  const [found, setFound] = useState<Term>();
  const [failed, setFailed] = useState("");
  useEffect(() => {
    import("../help/glossary").then(
      ({ termNamed }) => setFound(termNamed(term)),
      (error: unknown) => setFailed(faultOf(error).message),
    );
  }, [term]);
  return (
    <div className={shared.body}>
      <strong>{found?.inFull ?? term}</strong>
      <p className={styles.line} aria-live="polite">
        {found?.meaning ?? failed}
      </p>
      {found?.sources.length ? <SourceList ids={found.sources} first={2} /> : null}
      <div>
        <Button size="small" appearance="subtle" onClick={onClose}>
          {figureTexts.term.close}
        </Button>
      </div>
    </div>
  );
}
