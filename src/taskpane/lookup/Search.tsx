import { Button, Input, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { DismissRegular, SearchRegular } from "@fluentui/react-icons";
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from "react";
import type { Match } from "../../reference/directory";
import type { BodyType } from "../../reference/schema";
import { register } from "../../reference/store";
import { lookupTexts } from "../../texts/en-GB/lookup";
import { MatchOption } from "./MatchOption";
import { NothingFound } from "./NothingFound";

const MOST = 20;

const useStyles = makeStyles({
  search: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
  input: { width: "100%" },
  list: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    padding: 0,
    listStyleType: "none",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflow: "hidden",
  },
  said: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  hidden: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

interface SearchProps {
  readonly label?: string;
  /** Only organisations of these kinds; left out: everything. */
  readonly types?: readonly BodyType[];
  readonly text: string;
  readonly onText: (text: string) => void;
  /** Whether results are shown: while typing, not once one was opened. */
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly onChoose: (match: Match) => void;
}

/** Search as you type: an editable combobox with its results as a list below it. */
export function Search({
  label = lookupTexts.search.label,
  types,
  text,
  onText,
  open,
  onOpen,
  onChoose,
}: SearchProps) {
  const styles = useStyles();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [active, setActive] = useState(-1);
  const matches = useMemo(
    () => (open ? register().find(text, { limit: MOST + 1, ...(types && { types }) }) : []),
    [open, text, types],
  );
  const shown = matches.slice(0, MOST);
  const listed = open && shown.length > 0;
  const optionId = (i: number): string => `${id}-option-${i}`;

  useEffect(() => {
    if (active >= 0) document.getElementById(`${id}-option-${active}`)?.scrollIntoView({ block: "nearest" });
  }, [active, id]);

  const type = (value: string): void => {
    onText(value);
    onOpen(value.trim() !== "");
    setActive(-1);
  };
  const choose = (match: Match): void => {
    setActive(-1);
    onChoose(match);
  };
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => {
      if (!open) onOpen(text.trim() !== "");
      else setActive((active + 1) % Math.max(1, shown.length));
    },
    ArrowUp: () => setActive((Math.max(active, 0) - 1 + shown.length) % Math.max(1, shown.length)),
    Enter: () => {
      const match = shown[Math.max(active, 0)];
      if (match) choose(match);
      else if (!open) onOpen(text.trim() !== "");
    },
    Escape: () => (listed && active >= 0 ? setActive(-1) : type("")),
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const act = keys[event.key];
    // A letter being composed by an input method is not ours to read.
    if (!act || event.nativeEvent.isComposing) return;
    event.preventDefault();
    act();
  };

  return (
    <div className={styles.search} role="search">
      <Input
        className={styles.input}
        input={{ ref: input }}
        type="text"
        role="combobox"
        aria-label={label}
        aria-autocomplete="list"
        aria-expanded={listed}
        aria-controls={`${id}-list`}
        aria-activedescendant={listed && active >= 0 ? optionId(active) : undefined}
        autoComplete="off"
        spellCheck={false}
        placeholder={lookupTexts.search.placeholder}
        contentBefore={<SearchRegular />}
        contentAfter={
          text ? (
            <Button
              appearance="transparent"
              size="small"
              icon={<DismissRegular />}
              aria-label={lookupTexts.search.clear}
              onClick={() => {
                type("");
                input.current?.focus();
              }}
            />
          ) : null
        }
        value={text}
        onChange={(_, { value }) => type(value)}
        onKeyDown={onKeyDown}
      />
      <div role="status" className={styles.hidden}>
        {open
          ? shown.length
            ? lookupTexts.search.results(shown.length)
            : lookupTexts.search.nothingFound
          : ""}
      </div>
      <ul
        id={`${id}-list`}
        role="listbox"
        aria-label={lookupTexts.search.list}
        className={mergeClasses(listed && styles.list)}
        hidden={!listed}
      >
        {shown.map((match, i) => (
          <MatchOption
            key={`${match.kind} ${match.id}`}
            id={optionId(i)}
            match={match}
            active={i === active}
            onChoose={() => choose(match)}
          />
        ))}
      </ul>
      {matches.length > MOST ? <p className={styles.said}>{lookupTexts.search.first(MOST)}</p> : null}
      {open && !shown.length ? <NothingFound text={text} /> : null}
    </div>
  );
}
