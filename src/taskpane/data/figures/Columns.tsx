import { Checkbox, Field, Input, Select } from "@fluentui/react-components";
import type { LocalKind } from "../../../reference/local/local-set";
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
  const when = isByYear(kind) ? "Year" : "Date";
  return (
    <>
      <Field label="Headings are in">
        <Select
          value={String(layout.heading)}
          onChange={(_, { value }) => onChange({ ...layout, heading: Number(value) })}
        >
          <option value={-1}>no row: there are none</option>
          {table.rows.slice(0, MOST_HEADING_ROWS).map((_, row) => (
            <option key={row} value={row}>
              row {row + 1}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="Organisation">
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
          {headed.length ? <option value="headings">in the headings of the amounts</option> : null}
          <option value="fixed">one for all rows</option>
          {options}
        </Select>
      </Field>
      {periods.from === "fixed" ? (
        <Field label={`${when} of all rows`} hint={isByYear(kind) ? "such as 2016/17" : "such as 31/3/2017"}>
          <Input
            value={periods.text}
            autoComplete="off"
            onChange={(_, { value }) => onChange({ ...layout, periods: { from: "fixed", text: value } })}
          />
        </Field>
      ) : null}
      {periods.from === "headings" ? (
        <fieldset className={styles.group}>
          <legend>Amounts</legend>
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
        <Field label="Amount">
          <Select
            value={String(layout.amounts[0] ?? "")}
            onChange={(_, { value }) => onChange({ ...layout, amounts: [Number(value)] })}
          >
            {options}
          </Select>
        </Field>
      )}
      <Field label="Source of each row">
        <Select
          value={String(layout.source)}
          onChange={(_, { value }) => onChange({ ...layout, source: Number(value) })}
        >
          <option value={-1}>the same for all</option>
          {options}
        </Select>
      </Field>
    </>
  );
}

const labelOf = (heading: string, period: string): string =>
  heading === period ? heading : `${heading} (${period})`;
