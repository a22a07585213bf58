import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef, useState, type ReactNode } from "react";
import { SourceList } from "../figure/SourceList";
import type { MenuViewProps } from "../frame/menu-views";
import { Fold } from "../figure/Fold";
import { useModelStyles } from "../model/styles";
import { helpTexts } from "../../texts/en-GB/help";
import { find } from "./find";
import { FunctionHelp, Points } from "./FunctionHelp";
import type { Term } from "./glossary";
import { functionNamed, REFERENCE } from "./reference";

const useStyles = makeStyles({
  entry: {
    justifyContent: "flex-start",
    textAlign: "left",
    fontWeight: tokens.fontWeightRegular,
    width: "100%",
    padding: tokens.spacingHorizontalXS,
  },
  id: { display: "block", fontFamily: tokens.fontFamilyMonospace, fontWeight: tokens.fontWeightSemibold },
  meaning: { margin: 0 },
});

/** Help inside the panel: every function, the words of the trade, limits, and what is not yet checked in Excel. */
export default function Help({ onClose, about }: MenuViewProps) {
  const [page, setPage] = useState(about);
  const [text, setText] = useState("");
  const entry = page === undefined ? undefined : functionNamed(page);
  return entry ? (
    <FunctionHelp key={entry.id} entry={entry} onOpen={setPage} onBack={() => setPage(undefined)} />
  ) : (
    <Index text={text} onText={setText} onOpen={setPage} onClose={onClose} />
  );
}

interface IndexProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onOpen: (id: string) => void;
  readonly onClose: () => void;
}

function Index({ text, onText, onOpen, onClose }: IndexProps) {
  const styles = useModelStyles();
  const own = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { families, terms } = find(text);
  const functions = families.reduce((sum, family) => sum + family.functions.length, 0);
  const searching = text.trim() !== "";
  return (
    <section className={styles.view} aria-labelledby="help-heading">
      <h2 className={styles.heading} id="help-heading" tabIndex={-1} ref={heading}>
        {helpTexts.heading}
      </h2>
      <Field label={helpTexts.find.label} className={styles.field}>
        <Input
          type="search"
          autoComplete="off"
          placeholder={helpTexts.find.placeholder}
          value={text}
          onChange={(_, { value }) => onText(value)}
          onKeyDown={(event) => {
            if (event.key === "Escape" && text) onText("");
          }}
        />
      </Field>
      <p role="status" className={searching ? styles.small : styles.hidden}>
        {searching ? helpTexts.find.found(functions, terms.length) : ""}
      </p>
      {searching && !functions && !terms.length ? (
        <p className={styles.text}>{helpTexts.find.nothing}</p>
      ) : null}
      {families.map(({ title, functions: listed }) => (
        <FamilyList key={title} title={title}>
          {listed.map(({ id, task }) => (
            <li key={id}>
              <Button appearance="subtle" className={own.entry} onClick={() => onOpen(id)}>
                <span>
                  <span className={own.id}>{id}</span>
                  {task}
                </span>
              </Button>
            </li>
          ))}
        </FamilyList>
      ))}
      {searching ? (
        <>
          {terms.length ? <h3 className={styles.heading}>{helpTexts.terms}</h3> : null}
          <Terms terms={terms} />
        </>
      ) : (
        <>
          <Fold title={helpTexts.termsCount(terms.length)}>
            <Terms terms={terms} />
          </Fold>
          <Fold title={helpTexts.understood}>
            <Points points={REFERENCE.understood} />
          </Fold>
          <Fold title={helpTexts.noAnswer}>
            <Points points={REFERENCE.errors} />
          </Fold>
          <Fold title={helpTexts.limits}>
            <Points points={REFERENCE.limits} />
          </Fold>
          <Fold title={helpTexts.unchecked}>
            <p className={styles.small}>{helpTexts.uncheckedLead}</p>
            <Points points={REFERENCE.notChecked} />
          </Fold>
        </>
      )}
      <div>
        <Button onClick={onClose}>{helpTexts.close}</Button>
      </div>
    </section>
  );
}

function FamilyList({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const styles = useModelStyles();
  const id = useId();
  return (
    <div>
      <h3 className={styles.heading} id={id}>
        {title}
      </h3>
      <ul className={styles.list} aria-labelledby={id}>
        {children}
      </ul>
    </div>
  );
}

function Terms({ terms }: { readonly terms: readonly Term[] }) {
  const styles = useModelStyles();
  const own = useStyles();
  return (
    <dl className={styles.list}>
      {terms.map(({ term, inFull, meaning, sources }) => (
        <div key={term}>
          <dt>
            <strong>{term}</strong>
            {inFull ? `: ${inFull}` : ""}
          </dt>
          <dd className={own.meaning}>
            {meaning}
            {sources.length ? <SourceList ids={sources} first={2} /> : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}
