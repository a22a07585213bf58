/** What a cell of a reference table may hold, and the words all tables share. */
import { z } from "zod";

z.config({ jitless: true });

/** A day, a month, a year, a financial-year-like pair, or a window `a/b` of those; blank when not known. */
const IMPRECISE = /^\d{4}(-\d{2}(-\d{2})?)?(\/\d{4}(-\d{2}(-\d{2})?)?)?$/;
export const text = z.string().trim();
export const filled = text.min(1);
const blank = z.literal("");
export const imprecise = z.union([
  blank,
  text.regex(
    IMPRECISE,
    "write a day (2015-04-01), a month (2015-04), a year (2015) or a window (2014-06/2014-12)",
  ),
]);
export const knownDate = imprecise.refine((value) => value !== "", "a date is needed here");
export const day = text.regex(/^\d{4}-\d{2}-\d{2}$/, "write a day as 2015-04-01");
export const financialYear = text.regex(/^\d{4}\/\d{2}$/, "write a financial year as 2015/16");
export const number = filled
  .transform(Number)
  .refine(Number.isFinite, "write a plain number, without commas or a pound sign");
export const optionalNumber = z.union([blank.transform(() => null), number]);
/** Identifiers joined by `;`, at least one. */
export const list = filled.regex(
  /^[^;\s][^;]*(;[^;\s][^;]*)*$/,
  "separate identifiers by a semicolon, without blanks",
);
export const optionalList = z.union([blank, list]);

/** What a figure of the tables rests on. */
export const BASES = ["published", "derived", "estimated", "inferred", "not_found"] as const;
/** How exactly a figure is stated by its source. */
export const PRECISIONS = ["exact", "about", "over", "at_least", "under", "at_most"] as const;

export const basis = z.enum(BASES);
export const sources = list;
