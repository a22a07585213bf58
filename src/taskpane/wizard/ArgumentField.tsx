import { Button, Field, Input, makeStyles, Select, Textarea, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import { register } from "../../reference/store";
import { argumentFor } from "../lookup/offers";
import { Navigation } from "../lookup/navigation";
import { Search } from "../lookup/Search";
import { useModelStyles } from "../model/styles";
import { wizardTexts } from "../../texts/en-GB/wizard";
import type { Row } from "./draft";
import { EMPTY, type Entry, type FieldKind } from "./fields";
import { suggestionsFor } from "./suggestions";

const useStyles = makeStyles({
  argument: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalXS,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    paddingTop: tokens.spacingVerticalS,
  },
  // The search brings its own room at the sides.
  search: { margin: `0 calc(-1 * ${tokens.spacingHorizontalM})` },
  left: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  cells: { fontFamily: tokens.fontFamilyMonospace },
  start: { justifySelf: "start" },
});

interface ArgumentFieldProps {
  readonly row: Row;
  /** What is wrong with it, by the field or by the function. */
  readonly fault: string | undefined;
  readonly busy: boolean;
  readonly onChange: (entry: Entry) => void;
  /** Takes the cells that are selected now. */
  readonly onTakeCells: () => void;
}

/** One argument: its meaning, a field to type or choose it, or the cells it is taken from. */
export function ArgumentField({ row, fault, busy, onChange, onTakeCells }: ArgumentFieldProps) {
  const styles = useModelStyles();
  const own = useStyles();
  const id = useId();
  const { parameter, field, entry } = row;
  const { name, description, optional, range } = parameter;
  return (
    <div className={own.argument} role="group" aria-labelledby={`${id}-name`}>
      <h3 className={styles.heading} id={`${id}-name`}>
        {name} {optional ? <span className={own.left}>{wizardTexts.argument.mayBeLeftOut}</span> : null}
      </h3>
      <p className={styles.small} id={`${id}-about`}>
        {description}
      </p>
      {entry.from === "cells" ? (
        <p className={styles.text}>
          {wizardTexts.argument.from} <span className={own.cells}>{entry.cells.range}</span>{" "}
          {wizardTexts.argument.fromWhere(
            entry.cells.sheet,
            entry.cells.rows.length * (entry.cells.rows[0]?.length ?? 0),
          )}
        </p>
      ) : entry.from === "written" ? (
        <Field className={styles.field} size="small" hint={wizardTexts.argument.piece}>
          <Textarea
            size="small"
            resize="vertical"
            className={own.cells}
            aria-label={name}
            spellCheck={false}
            value={entry.text}
            onChange={(_, { value }) => onChange({ from: "written", text: value })}
          />
        </Field>
      ) : (
        <Typed
          name={name}
          about={`${id}-about`}
          field={field}
          text={entry.text}
          onText={(text) => onChange({ from: "typed", text })}
        />
      )}
      {fault ? (
        <p className={`${styles.small} ${styles.failed}`} role="alert">
          {fault}
        </p>
      ) : null}
      {entry.from !== "typed" ? (
        <Button size="small" className={own.start} onClick={() => onChange(EMPTY)}>
          {wizardTexts.argument.typeInstead(name)}
        </Button>
      ) : (
        <Button
          size="small"
          appearance="subtle"
          className={own.start}
          disabledFocusable={busy}
          aria-label={wizardTexts.argument.useSelectedFor(range, name)}
          onClick={onTakeCells}
        >
          {wizardTexts.argument.useSelected(range)}
        </Button>
      )}
    </div>
  );
}

interface TypedProps {
  readonly name: string;
  /** Id of the element that describes the argument. */
  readonly about: string;
  readonly field: FieldKind;
  readonly text: string;
  readonly onText: (text: string) => void;
}

function Typed({ name, about, field, text, onText }: TypedProps) {
  const styles = useModelStyles();
  const id = useId();
  if (field.kind === "body") return <BodyField name={name} field={field} text={text} onText={onText} />;
  const options = optionsOf(field);
  if (options) {
    return (
      <Field className={styles.field} size="small">
        <Select
          size="small"
          aria-label={name}
          aria-describedby={about}
          value={options.find((option) => option.toLowerCase() === text.toLowerCase()) ?? ""}
          onChange={(_, { value }) => onText(value)}
        >
          <option value="">{wizardTexts.argument.leftOut}</option>
          {options.map((option) => (
            <option key={option}>{option}</option>
          ))}
        </Select>
      </Field>
    );
  }
  const suggestions = suggestionsFor(name, field);
  return (
    <Field className={styles.field} size="small">
      <Input
        size="small"
        aria-label={name}
        aria-describedby={about}
        autoComplete="off"
        spellCheck={false}
        list={suggestions.length ? id : undefined}
        placeholder={PLACEHOLDERS[field.kind]}
        value={text}
        onChange={(_, { value }) => onText(value)}
      />
      {suggestions.length ? (
        <datalist id={id}>
          {suggestions.map((word) => (
            <option key={word} value={word} />
          ))}
        </datalist>
      ) : null}
    </Field>
  );
}

/** What is chosen among; undefined where anything may be typed. */
function optionsOf(field: FieldKind): readonly string[] | undefined {
  if (field.kind === "flag") return ["TRUE", "FALSE"];
  return field.kind === "choice" && !field.open ? field.options : undefined;
}

const PLACEHOLDERS: Readonly<Partial<Record<FieldKind["kind"], string>>> = {
  date: wizardTexts.argument.dateExample,
  year: "2014/15",
  list: wizardTexts.argument.listExample,
};

interface BodyFieldProps extends Pick<TypedProps, "name" | "text" | "onText"> {
  readonly field: Extract<FieldKind, { kind: "body" }>;
}

/** An organisation: typed as a formula may name it, or found by the search of the Look up tab. */
function BodyField({ name, field, text, onText }: BodyFieldProps) {
  const own = useStyles();
  const [open, setOpen] = useState(false);
  const choose = (id: string | undefined): void => {
    const body = id === undefined ? undefined : register().bodies.get(id);
    if (!body) return;
    onText(argumentFor(body));
    setOpen(false);
  };
  return (
    <div className={own.search}>
      <Navigation value={(view) => choose(view.kind === "organisation" ? view.id : undefined)}>
        <Search
          label={wizardTexts.argument.find(name)}
          {...(field.types && { types: field.types })}
          text={text}
          onText={onText}
          // Several are typed, not searched for.
          open={open && !text.includes(";")}
          onOpen={setOpen}
          onChoose={({ body }) => choose(body?.id)}
        />
      </Navigation>
    </div>
  );
}
