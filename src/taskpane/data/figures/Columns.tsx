import { Checkbox, Field, Input, Select } from "@fluentui/react-components";
import type { LocalKind } from "../../../reference/local/local-set";
import { dataFiguresTexts } from "../../../texts/en-GB/data-figures";
import { isByYear, periodInHeading } from "./meaning/cells";
import { columnsOf, headingOf, type Layout, type Periods } from "./meaning/columns";
import { sayPeriod } from "./meaning/figures-of";
import type { RawTable } from "./read/raw-table";
import { useFigureStyles } from "./styles";

interface ColumnsProps {
  readonly table: RawTable;
  readonly kind: LocalKind;
  readonly layout: Layout;
  readonly onChange: (layout: Layout) => void;
}

/** Rows in which headings may be. */
const MOST_HEADING_ROWS = 15;

/** Which column is what. */
export function Columns({ table, kind, layout, onChange }: ColumnsProps) {
  const styles = useFigureStyles();
  const all = Array.from({ length: columnsOf(table) }, (_, column) => column);
  const options = all.map((column) => (
    <option key={column} value={column}>
      {headingOf(table, layout, column)}
    </option>
  ));
  const headed = all.flatMap((column) => {
    const period = periodInHeading(kind, table.rows[layout.heading]?.[column]);
    return period !== undefined && column !== layout.organisation ? [{ column, period }] : [];
  });
  const { periods } = layout;
  const choosePeriods = (value: string): void => {
    const next: Periods =
      value === "headings"
        ? { from: "headings" }
        : value === "fixed"
          ? { from: "fixed", text: "" }
          : { from: "column", column: Number(value) };
    const wide = next.from === "headings";
    const amounts = wide ? headed.map(({ column }) => column) : layout.amounts.slice(0, 1);
    onChange({ ...layout, periods: next, amounts });
  };
  const when = isByYear(kind) ? dataFiguresTexts.columns.year : dataFiguresTexts.columns.date;
  return (
    <>
      <Field label={dataFiguresTexts.columns.headings.label}>
        <Select
          value={String(layout.heading)}
          onChange={(_, { value }) => onChange({ ...layout, heading: Number(value) })}
        >
          <option value={-1}>{dataFiguresTexts.columns.headings.none}</option>
          {table.rows.slice(0, MOST_HEADING_ROWS).map((_, row) => (
            <option key={row} value={row}>
              {dataFiguresTexts.columns.headings.row(row + 1)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={dataFiguresTexts.columns.organisation.label}>
        <Select
          value={String(layout.organisation)}
          onChange={(_, { value }) => onChange({ ...layout, organisation: Number(value) })}
        >
          {options}
        </Select>
      </Field>
      <Field label={when}>
        <Select
          value={periods.from === "column" ? String(periods.column) : periods.from}
          onChange={(_, { value }) => choosePeriods(value)}
        >
          {headed.length ? (
            <option value="headings">{dataFiguresTexts.columns.organisation.inHeadings}</option>
          ) : null}
          <option value="fixed">{dataFiguresTexts.columns.organisation.one}</option>
          {options}
        </Select>
      </Field>
      {periods.from === "fixed" ? (
        <Field
          label={dataFiguresTexts.columns.whenOfAll(when)}
          hint={isByYear(kind) ? dataFiguresTexts.columns.yearExample : dataFiguresTexts.columns.dateExample}
        >
          <Input
            value={periods.text}
            autoComplete="off"
            onChange={(_, { value }) => onChange({ ...layout, periods: { from: "fixed", text: value } })}
          />
        </Field>
      ) : null}
      {periods.from === "headings" ? (
        <fieldset className={styles.group}>
          <legend>{dataFiguresTexts.columns.amounts}</legend>
          {headed.map(({ column, period }) => (
            <Checkbox
              key={column}
              label={labelOf(headingOf(table, layout, column), sayPeriod(period))}
              checked={layout.amounts.includes(column)}
              onChange={(_, { checked }) =>
                onChange({
                  ...layout,
                  amounts: all.filter((other) =>
                    other === column ? checked === true : layout.amounts.includes(other),
                  ),
                })
              }
            />
          ))}
        </fieldset>
      ) : (
        <Field label={dataFiguresTexts.columns.amount}>
          <Select
            value={String(layout.amounts[0] ?? "")}
            onChange={(_, { value }) => onChange({ ...layout, amounts: [Number(value)] })}
          >
            {options}
          </Select>
        </Field>
      )}
      <Field label={dataFiguresTexts.columns.source.label}>
        <Select
          value={String(layout.source)}
          onChange={(_, { value }) => onChange({ ...layout, source: Number(value) })}
        >
          <option value={-1}>{dataFiguresTexts.columns.source.same}</option>
          {options}
        </Select>
      </Field>
    </>
  );
}

const labelOf = (heading: string, period: string): string =>
  heading === period ? heading : `${heading} (${period})`;
