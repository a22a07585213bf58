/** Dates exist in the calendar and run forwards. */
import { firstDay, isDay, lastDay } from "../../dates";
import { TABLE_NAMES } from "../dataset";
import { breach, type Check, type Rule } from "./context";

const COLUMNS = [
  "opened",
  "closed",
  "from",
  "to",
  "date",
  "as_at",
  "announced",
  "effective",
  "month_end",
  "last_seen_old",
  "first_seen_new",
] as const;
/** Pairs of columns of which the first lies before the second. */
const PAIRS = [
  ["from", "to"],
  ["opened", "closed"],
] as const;

const REAL: Rule = {
  code: "no_such_day",
  rule: "A date, and both ends of a window, exist in the calendar.",
  remedy: "Correct the day or the month.",
};
const FORWARDS: Rule = {
  code: "dates_reversed",
  rule: "A period ends on or after the day on which it begins.",
  remedy: "Put the earlier date first.",
};
const MONTH_END: Rule = {
  code: "not_a_month_end",
  rule: "Monthly figures stand at the last day of a month.",
  remedy: "Write the last day of the month.",
};

export const checkDates: Check = ({ data, report }) => {
  for (const table of TABLE_NAMES)
    for (const { line, row } of data[table]) {
      const cells = row as unknown as Readonly<Record<string, string | undefined>>;
      // `from` and `to` of some tables name bodies.
      const dateIn = (column: string): string => {
        const text = cells[column] ?? "";
        return /^\d{4}/.test(text) ? text : "";
      };
      for (const column of COLUMNS) {
        const text = dateIn(column);
        if (!text) continue;
        const [start, end] = [firstDay(text)!, lastDay(text)!];
        if (!isDay(start) || !isDay(end))
          breach(report, REAL, table, line, `"${text}" in the column "${column}" is no date.`);
        else if (start > end)
          breach(report, FORWARDS, table, line, `"${text}" in the column "${column}" ends before it begins.`);
        else if (column === "month_end" && lastDay(text.slice(0, 7)) !== text)
          breach(report, MONTH_END, table, line, `${text} is not the last day of its month.`);
      }
      for (const [early, late] of PAIRS) {
        const [start, end] = [firstDay(dateIn(early)), lastDay(dateIn(late))];
        if (start && end && start > end)
          breach(report, FORWARDS, table, line, `${dateIn(early)} to ${dateIn(late)} runs backwards.`);
      }
    }
};
