import { type Body, sayBody } from "./bodies";
import { firstDay, sayDate, type Day } from "./dates";
import { answer, refuse, type Answer } from "./fault";
import { type Figure, precisionWord } from "./figures";
import type { FigureBasis } from "./local/local-figures";
import type { Register } from "./register";
import type { Precision } from "./schema";
import { listed } from "./tables";
import { sayMetric } from "./words";

export const STAFF_MEASURES = ["fte", "headcount"] as const;
export type StaffMeasure = (typeof STAFF_MEASURES)[number];

/** Staff of a body, at or before a day. */
export interface StaffInPost {
  readonly value: number;
  /** The month end or date it was counted at, as stated. */
  readonly asAt: string;
  readonly precision: Precision;
  readonly basis: FigureBasis;
  readonly note: string;
  readonly sources: readonly string[];
}

/**
 * Staff in post at or before a day: the official monthly series for CCGs and ICBs, figures told by the press for
 * CSUs, and the user's own. The latest counts, and the user's own before others of the same day. A recorded zero of
 * the series means that staff were hosted or shared, and is refused with that reason.
 */
export function staffInPost(
  register: Register,
  body: Body,
  day: Day,
  measure: StaffMeasure = "fte",
): Answer<StaffInPost> {
  const told = toldStaff(register, body, day, measure);
  const own = register.local
    .of("staff", body.id)
    .filter((figure) => figure.measure === measure && figure.period <= day)
    .at(-1);
  if (!own || (told.ok && own.period < (firstDay(told.value.asAt) ?? ""))) return told;
  return answer({
    value: own.amount,
    asAt: own.period,
    precision: "exact",
    basis: "local",
    note: "",
    sources: [own.source],
  });
}

/** Staff as others tell it. */
function toldStaff(register: Register, body: Body, day: Day, measure: StaffMeasure): Answer<StaffInPost> {
  const month = register.figures
    .staffOf(body)
    .filter((row) => row.month_end <= day)
    .at(-1);
  if (month) {
    const value = month[measure];
    if (value === 0)
      return refuse(
        "not_published",
        `${sayBody(body)} has no staff of its own in the official series at ${sayDate(month.month_end)}: they were hosted, shared or paid elsewhere.`,
      );
    return answer({
      value,
      asAt: month.month_end,
      precision: "exact",
      basis: "published",
      note: "",
      sources: listed(month.sources),
    });
  }
  const told = figureAt(register, body, "staff", day);
  if (!told.ok) return told;
  const { value, asAt, precision, basis, note, sources, unit } = told.value;
  if (measure === "fte" && unit !== "FTE")
    return refuse(
      "not_published",
      `Only a headcount is held for ${sayBody(body)} (${[precisionWord(precision), value.toLocaleString("en-GB")].filter(Boolean).join(" ")} at ${sayDate(asAt)}): write "headcount" as the measure.`,
    );
  return answer({ value, asAt, precision, basis, note, sources });
}

/**
 * A figure told of a body alone, nearest at or before a day; one that its source leaves undated counts where no
 * dated one does. Where sources differ, `variant` picks: a source id, or a part of its publisher or title. Combined
 * figures are named in the refusal, never shared out.
 */
export function figureAt(
  register: Register,
  body: Body,
  metric: string,
  day: Day,
  variant?: string,
): Answer<Figure> {
  const wanted = metric
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, "_");
  const named = inSentence(wanted);
  const told = register.figures.about(body).filter((figure) => figure.metric.toLowerCase() === wanted);
  const all = told.filter((figure) => figure.bodies.length === 1);
  const alone = variant ? all.filter((figure) => isFrom(register, figure, variant)) : all;
  if (!alone.length && all.length)
    return refuse(
      "not_published",
      `No ${named} of ${sayBody(body)} from "${variant}". Held: ${all
        .slice(0, 6)
        .map((figure) => sayFigure(register, figure))
        .join("; ")}.`,
    );
  const found =
    alone.filter((figure) => figure.asAt !== "" && firstDay(figure.asAt)! <= day).at(-1) ??
    alone.find((figure) => figure.asAt === "");
  if (found) return answer(found);
  if (alone.length)
    return refuse(
      "not_published",
      `The first ${named} of ${sayBody(body)} held is of ${sayDate(alone[0]!.asAt)}: ask for a later date.`,
    );
  const combined = told[0];
  if (combined) {
    const others = combined.bodies
      .filter((id) => id !== body.id)
      .map((id) => register.bodies.get(id)!.shortName);
    return refuse(
      "not_published",
      `${named} of ${sayBody(body)} is held only together with ${others.join(" and ")}: ${[precisionWord(combined.precision), combined.value.toLocaleString("en-GB")].filter(Boolean).join(" ")}.`,
    );
  }
  const held = [...new Set(register.figures.about(body).map((figure) => figure.metric))];
  return refuse(
    "not_published",
    held.length
      ? `No ${named} of ${sayBody(body)} is held. Held for it: ${held.slice(0, 8).map(inSentence).join(", ")}.`
      : `No figure of ${sayBody(body)} is held beside its allowance and population.`,
  );
}

/** The name of a figure within a sentence. In words it is an argument as good as the name in the tables. */
const inSentence = (metric: string): string => {
  const words = sayMetric(metric);
  return /^\p{Lu}{2}/u.test(words) ? words : words.charAt(0).toLowerCase() + words.slice(1);
};

/** Whether a source of the figure has this id, or this in its publisher or title. */
function isFrom(register: Register, figure: Figure, variant: string): boolean {
  const wanted = variant.trim().toLowerCase();
  return register.citations
    .all(figure.sources)
    .some(
      ({ id, publisher, title }) =>
        id.toLowerCase() === wanted || `${publisher} ${title}`.toLowerCase().includes(wanted),
    );
}

/** `about 670,000,000 from "C31" (HSJ)` */
function sayFigure(register: Register, figure: Figure): string {
  const value = [precisionWord(figure.precision), figure.value.toLocaleString("en-GB")]
    .filter(Boolean)
    .join(" ");
  const source = register.citations.all(figure.sources)[0];
  return source ? `${value} from "${source.id}" (${source.publisher || source.title})` : value;
}
