/** Numbers of the whole plan that are made of those of its bodies. */
import type { Chain, Place } from "./chain";
import { numbered, partsText, sumText, type ExplanationNode, type Term, type Terms } from "./node";

/** Why there is no number where the plan has no organisation. */
export const NO_BODY = "The plan has no body that it is of.";

/** The number of the only body, which is the plan's as well; undefined where there are more, or none. */
export const onlyOne = <T>(count: number, one: (index: number) => T): T | undefined =>
  count === 1 ? one(0) : undefined;

/** An output that adds up over bodies; the body's own number where there is but one. No value where there is none. */
export const totalOf = (
  x: Chain,
  id: string,
  place: Place,
  equation: string,
  rule: string,
  count: number,
  one: (index: number) => ExplanationNode,
): ExplanationNode =>
  onlyOne(count, one) ??
  x.output(id, place, () => ({
    equation,
    rule: count ? rule : NO_BODY,
    formula: count ? sumText(count, (n) => `part${n}`) : "none",
    terms: () =>
      numbered(
        "part",
        Array.from({ length: count }, (_, i) => one(i)),
      ),
  }));

/** The text and terms of a mean, weighted: `sum(weight1 * value1, ...) / sum(weight1, ...)`. */
export const weighted = (
  values: readonly Term[],
  weights: readonly Term[],
): { readonly formula: string; readonly terms: () => Terms } => ({
  formula: `${sumText(values.length, (n) => `weight${n} * value${n}`)} / sum(${partsText(values.length, (n) => `weight${n}`)})`,
  terms: () => ({ ...numbered("value", values), ...numbered("weight", weights) }),
});
