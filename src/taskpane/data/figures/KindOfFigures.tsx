import { Field, Input, Select } from "@fluentui/react-components";
import { STAFF_MEASURES } from "../../../reference/headcount";
import type { LocalKind } from "../../../reference/local/local-set";
import { MEASURES } from "../../../reference/populations";
import { dataFiguresTexts } from "../../../texts/en-GB/data-figures";
import type { Meaning } from "./meaning/columns";
import { KINDS, MEASURE_WORDS, metricOf } from "./words";

const SCALES = [
  { scale: 1, words: dataFiguresTexts.kind.pounds },
  { scale: 1000, words: dataFiguresTexts.kind.thousands },
  { scale: 1_000_000, words: dataFiguresTexts.kind.millions },
] as const;

const FIRST: Readonly<Record<LocalKind, Meaning>> = {
  allowance: { kind: "allowance", measure: "allowance", scale: 1, unit: "GBP" },
  population: { kind: "population", measure: "registered", scale: 1, unit: "persons" },
  staff: { kind: "staff", measure: "fte", scale: 1, unit: "FTE" },
  figure: { kind: "figure", measure: "establishment", scale: 1, unit: "posts" },
};

interface KindProps {
  readonly meaning: Meaning;
  readonly onChange: (meaning: Meaning) => void;
}

/** What the figures of a table are, and in what unit. */
export function KindOfFigures({ meaning, onChange }: KindProps) {
  const { kind, measure, scale, unit } = meaning;
  return (
    <>
      <Field label={dataFiguresTexts.kind.label}>
        <Select value={kind} onChange={(_, { value }) => onChange(FIRST[value as LocalKind])}>
          {KINDS.map((known) => (
            <option key={known.kind} value={known.kind}>
              {known.words}
            </option>
          ))}
        </Select>
      </Field>
      {kind === "allowance" ? (
        <Field label={dataFiguresTexts.kind.in}>
          <Select
            value={String(scale)}
            onChange={(_, { value }) => onChange({ ...meaning, scale: Number(value) })}
          >
            {SCALES.map((known) => (
              <option key={known.scale} value={known.scale}>
                {known.words}
              </option>
            ))}
          </Select>
        </Field>
      ) : null}
      {kind === "population" || kind === "staff" ? (
        <Field label={dataFiguresTexts.kind.measure}>
          <Select
            value={measure}
            onChange={(_, { value }) =>
              onChange({
                ...meaning,
                measure: value,
                unit: kind === "staff" ? (value === "fte" ? "FTE" : "headcount") : unit,
              })
            }
          >
            {(kind === "population" ? MEASURES : STAFF_MEASURES).map((known) => (
              <option key={known} value={known}>
                {MEASURE_WORDS[known]}
              </option>
            ))}
          </Select>
        </Field>
      ) : null}
      {kind === "figure" ? (
        <>
          <Field
            label={dataFiguresTexts.kind.name}
            hint={metricOf(measure) ? dataFiguresTexts.kind.nameHint(metricOf(measure)!) : null}
          >
            <Input
              value={measure}
              autoComplete="off"
              maxLength={40}
              onChange={(_, { value }) => onChange({ ...meaning, measure: value })}
            />
          </Field>
          <Field label={dataFiguresTexts.kind.unit}>
            <Input
              value={unit}
              autoComplete="off"
              maxLength={30}
              onChange={(_, { value }) => onChange({ ...meaning, unit: value })}
            />
          </Field>
        </>
      ) : null}
    </>
  );
}
