import { Button, Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons";
import { useEffect, useRef } from "react";
import { SourceList } from "../figure/SourceList";
import { useMoves } from "../frame/moves";
import { useModelStyles } from "../model/styles";
import { useAct } from "../model/use-act";
import { helpTexts } from "../../texts/en-GB/help";
import { functionNamed, REFERENCE, signatureOf, type FunctionEntry } from "./reference";
import { ruleOf } from "./rules";
import { TryExample } from "./TryExample";

const useStyles = makeStyles({
  code: { fontFamily: tokens.fontFamilyMonospace },
  terms: {
    margin: 0,
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalXS,
  },
  given: { fontWeight: tokens.fontWeightSemibold },
  meaning: { margin: 0 },
  outcome: {
    position: "sticky",
    bottom: 0,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

interface FunctionHelpProps {
  readonly entry: FunctionEntry;
  readonly onOpen: (id: string) => void;
  readonly onBack: () => void;
}

/** The page of a function: what it does, its arguments, live examples, errors, and the source of its rule. */
export function FunctionHelp({ entry, onOpen, onBack }: FunctionHelpProps) {
  const styles = useModelStyles();
  const own = useStyles();
  const { openView } = useMoves();
  const acting = useAct();
  const { outcome } = acting;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const rule = ruleOf(entry.id);
  return (
    <section className={styles.view} aria-labelledby="function-heading">
      <Button
        appearance="subtle"
        size="small"
        className={styles.back}
        icon={<ArrowLeftRegular />}
        onClick={onBack}
      >
        {helpTexts.page.back}
      </Button>
      <h2 className={styles.heading} id="function-heading" tabIndex={-1} ref={heading}>
        CSU.{entry.id}
      </h2>
      <p className={styles.text}>{entry.description}</p>
      <p className={mergeClasses(styles.text, own.code)}>={signatureOf(entry)}</p>
      <div className={styles.row}>
        <Button appearance="primary" onClick={() => openView("wizard", entry.id)}>
          {helpTexts.page.wizard}
        </Button>
      </div>
      <h3 className={styles.heading}>{helpTexts.page.arguments}</h3>
      {entry.parameters.length ? (
        <dl className={own.terms}>
          {entry.parameters.map(({ name, description, optional, range }) => (
            <div key={name}>
              <dt>
                <span className={own.given}>{name}</span>{" "}
                {[
                  optional ? helpTexts.page.mayBeLeftOut : helpTexts.page.always,
                  range ? helpTexts.page.range : "",
                ]
                  .filter(Boolean)
                  .join("; ")}
              </dt>
              <dd className={own.meaning}>{description}</dd>
            </div>
          ))}
        </dl>
      ) : (
        <p className={styles.text}>{helpTexts.page.noArguments}</p>
      )}
      <h3 className={styles.heading}>{helpTexts.page.answer}</h3>
      <p className={styles.text}>{helpTexts.page.returns(entry.returns, entry.spills)}</p>
      <h3 className={styles.heading}>{helpTexts.page.examples}</h3>
      <p className={styles.small}>{helpTexts.page.examplesNote}</p>
      <ul className={styles.list}>
        {entry.examples.map(({ formula, says }) => (
          <TryExample key={formula} id={entry.id} formula={formula} says={says} acting={acting} />
        ))}
      </ul>
      <h3 className={styles.heading}>{helpTexts.page.noAnswer}</h3>
      <Points points={REFERENCE.errors} />
      <h3 className={styles.heading}>{helpTexts.page.rule}</h3>
      <p className={styles.text}>{rule.text}</p>
      {rule.sources.length ? <SourceList ids={rule.sources} first={3} /> : null}
      <h3 className={styles.heading}>{helpTexts.page.seeAlso}</h3>
      <p className={styles.text}>
        {entry.related.flatMap((id, i) => {
          const other = functionNamed(id);
          return other
            ? [
                i ? ", " : "",
                <Link key={id} as="button" inline onClick={() => onOpen(id)}>
                  {id}
                </Link>,
              ]
            : [];
        })}
      </p>
      <div className={own.outcome}>
        <div role="status" className={styles.small}>
          {outcome && !outcome.failed ? outcome.text : ""}
        </div>
        <div role="alert" className={mergeClasses(styles.small, styles.failed)}>
          {outcome?.failed ? outcome.text : ""}
        </div>
      </div>
    </section>
  );
}

/** Sentences as a list. */
export function Points({ points }: { readonly points: readonly string[] }) {
  const styles = useModelStyles();
  return (
    <ul className={styles.list}>
      {points.map((point) => (
        <li key={point}>{point}</li>
      ))}
    </ul>
  );
}
