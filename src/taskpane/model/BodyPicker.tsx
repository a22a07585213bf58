import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useId, useState } from "react";
import { sayBody, TYPE_NAMES, type Body } from "../../reference/bodies";
import { register } from "../../reference/store";
import { sharedTexts } from "../../texts/en-GB/shared";
import { sayYears } from "../figure/words";
import { Navigation } from "../lookup/navigation";
import { Search } from "../lookup/Search";
import type { Wanted } from "./plan/questions";
import { useModelStyles } from "./styles";

const useStyles = makeStyles({
  // The search brings its own room at the sides.
  search: { margin: `0 calc(-1 * ${tokens.spacingHorizontalM})` },
  chosen: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    alignItems: "center",
    paddingLeft: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  years: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

interface BodyPickerProps {
  readonly wanted: Wanted;
  readonly chosen: readonly Body[];
  readonly onChange: (chosen: readonly Body[]) => void;
}

/** Chooses organisations by the search of the Look up tab; those chosen stand below it. */
export function BodyPicker({ wanted, chosen, onChange }: BodyPickerProps) {
  const styles = useModelStyles();
  const own = useStyles();
  const id = useId();
  const [text, setText] = useState("");
  const [open, setOpen] = useState(false);
  const [refused, setRefused] = useState("");
  const full = chosen.length >= wanted.most;

  const choose = (body: Body | undefined): void => {
    if (!body) return;
    setText("");
    setOpen(false);
    if (!wanted.types.includes(body.type))
      setRefused(sharedTexts.bodies.noChoice(body.shortName, TYPE_NAMES[body.type].toLowerCase()));
    else {
      setRefused("");
      if (!chosen.includes(body)) onChange(wanted.most === 1 ? [body] : [...chosen, body]);
    }
  };
  return (
    <div className={styles.part} role="group" aria-labelledby={id}>
      <h3 className={styles.heading} id={id}>
        {wanted.label}
      </h3>
      {full && wanted.most > 1 ? null : (
        <div className={own.search}>
          <Navigation
            value={(view) =>
              choose(view.kind === "organisation" ? register().bodies.get(view.id) : undefined)
            }
          >
            <Search
              label={sharedTexts.bodies.find(wanted.label)}
              types={wanted.types}
              text={text}
              onText={setText}
              open={open}
              onOpen={setOpen}
              onChoose={(match) => choose(match.body)}
            />
          </Navigation>
        </div>
      )}
      <p role="status" className={mergeClasses(styles.small, !refused && styles.hidden)}>
        {refused}
      </p>
      <ul className={styles.list} aria-label={sharedTexts.bodies.chosen(wanted.label)}>
        {chosen.map((body) => (
          <li key={body.id} className={own.chosen}>
            <span>
              {sayBody(body)} <span className={own.years}>{sayYears(body.opened, body.closed)}</span>
            </span>
            <Button
              appearance="subtle"
              size="small"
              icon={<DismissRegular />}
              aria-label={sharedTexts.bodies.takeOut(body.shortName)}
              onClick={() => onChange(chosen.filter((other) => other !== body))}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
