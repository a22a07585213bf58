/** An explanation in words: what a number is, how it comes about, and the sum with its figures put in. */
import { dayOfSerial, sayDate } from "../../reference/dates";
import type { ExplanationNode, Term, TermUnit } from "./node";

/** One number said. */
export interface SaidStep {
  readonly id: string;
  /** 0 for the number asked for, 1 for what it is worked out from, and so on. */
  readonly level: number;
  /** "Redundancies, A support unit: 47 WTE". */
  readonly statement: string;
  /** Equation of the model; empty for an input. */
  readonly equation: string;
  /** How it comes about, or where it comes from. */
  readonly reason: string;
  /** "470 WTE - 423 WTE = 47 WTE"; empty for inputs, long lists and conditions. */
  readonly sum: string;
}

const plain = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 2 });
const whole = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 0 });
const fine = new Intl.NumberFormat("en-GB", { maximumSignificantDigits: 6 });
const percent = new Intl.NumberFormat("en-GB", { style: "percent", maximumFractionDigits: 2 });
const pounds = new Intl.NumberFormat("en-GB", {
  style: "currency",
  currency: "GBP",
  maximumFractionDigits: 0,
});
const pence = new Intl.NumberFormat("en-GB", { style: "currency", currency: "GBP" });

/** Pounds with pence below a thousand: rates a head need them, budgets do not. */
const money = (value: number): string => {
  const zeroed = Math.abs(value) < 0.005 ? 0 : value;
  return (Math.abs(zeroed) < 1000 && !Number.isInteger(zeroed) ? pence : pounds).format(zeroed);
};
/** Without a sign where nothing is left after rounding. */
const number = (value: number): string => plain.format(Math.abs(value) < 0.005 ? 0 : value);

const SUFFIX: Partial<Record<TermUnit, string>> = {
  "GBP per head": " a head",
  "GBP per WTE": " a WTE",
  WTE: " WTE",
  posts: " posts",
  persons: " people",
  years: " years",
  months: " months",
  weeks: " weeks",
  days: " days",
  quarters: " quarters",
};

/** A number with its unit. Heads are rounded up, with the exact figure beside them. */
export function sayValue(value: number | null, unit: TermUnit): string {
  if (value === null) return "none";
  if (unit === "date") return sayDate(dayOfSerial(value) ?? String(value));
  if (unit === "ratio") return percent.format(value);
  if (unit === "quarter") return `quarter ${whole.format(value)}`;
  if (unit === "heads") {
    const people = Math.ceil(value - 1e-9);
    const exact = Math.abs(people - value) < 0.005 ? "" : ` (${number(value)})`;
    return `${whole.format(people)} ${people === 1 ? "person" : "people"}${exact}`;
  }
  if (unit === "index" || unit === "heads per WTE") return fine.format(value);
  if (unit === "GBP" || unit === "GBP per head" || unit === "GBP per WTE")
    return money(value) + (SUFFIX[unit] ?? "");
  const suffix = SUFFIX[unit] ?? "";
  return number(value) + (value === 1 ? suffix.replace(/s$/, "") : suffix);
}

/** Within a sum figures stand without "a head" and the like. */
function sayFigure(term: Term): string {
  const { value, unit } = term;
  if (value === null) return "none";
  const bare = unit.startsWith("GBP")
    ? money(value)
    : unit === "ratio"
      ? percent.format(value)
      : unit === "date"
        ? sayValue(value, unit)
        : unit === "index"
          ? fine.format(value)
          : number(value);
  return value < 0 ? `(${bare})` : bare;
}

/** A term as "Staff in post, A support unit: 470 WTE". */
export const sayTerm = ({ label, where, value, unit }: Term): string =>
  `${label}${where ? `, ${where}` : ""}: ${sayValue(value, unit)}`;

/** Most figures in a sum that can be read as a sum. */
const MOST_FIGURES = 8;

/** The formula with the figures of its terms; empty where it decides rather than reckons, or is too long to read. */
function saySum(node: ExplanationNode): string {
  const { formula, terms } = node;
  const names = formula.match(/[a-z_]\w*/gi) ?? [];
  const figures = names.filter((name) => name in terms);
  if (/\bif\(|floor\(|none/.test(formula) || figures.length === 0 || figures.length > MOST_FIGURES) return "";
  if (figures.length === 1 && formula === figures[0]) return "";
  const text = formula
    .replace(/[a-z_]\w*/gi, (name) => (name in terms ? sayFigure(terms[name]!) : (WORDS[name] ?? name)))
    .replaceAll(" * ", " × ")
    .replaceAll(" / ", " ÷ ")
    .replaceAll(" - ", " − ")
    .replaceAll(" ^ ", " to the power of ");
  return `${text} = ${sayValue(node.value, node.unit)}`;
}
const WORDS: Readonly<Record<string, string>> = {
  min: "the smaller of ",
  max: "the larger of ",
  sum: "the sum of ",
};

const KINDS = {
  sourced: "Published",
  assumption: "An assumption",
  user: "Given by the user",
  rule: "A rule of the model",
} as const;

/** Where an input comes from, with what is noted about it. */
function sayOrigin(term: Extract<Term, { kind: "input" }>): string {
  const { provenance } = term;
  if (!provenance) return "An input of the plan.";
  const { kind, sources, date, note } = provenance;
  const cited = sources.length ? ` (${sources.join(", ")}${date ? `, ${date}` : ""})` : "";
  return [`${KINDS[kind]}${cited}.`, note].filter(Boolean).join(" ");
}

/**
 * Says a number and what it is worked out from, to a depth: 0 is the number alone, 1 its terms as well. Each number is
 * said once, at the place where it is first needed.
 */
export function sayExplanation(node: ExplanationNode, depth = 1): readonly SaidStep[] {
  const said = new Set<string>();
  const steps: SaidStep[] = [];
  const say = (term: Term, level: number): void => {
    if (said.has(term.id)) return;
    said.add(term.id);
    const input = term.kind === "input";
    steps.push({
      id: term.id,
      level,
      statement: `${sayTerm(term)}.`,
      equation: input ? "" : term.equation,
      reason: input ? sayOrigin(term) : term.rule,
      sum: input ? "" : saySum(term),
    });
    if (!input && level < depth) for (const below of Object.values(term.terms)) say(below, level + 1);
  };
  say(node, 0);
  return steps;
}
