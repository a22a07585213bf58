/** An explanation as plain data, for a sheet, a file or another window: every number once, terms by id. */
import type { ExplanationNode, InputTerm, Term } from "./node";

/** A node whose terms are ids. */
export interface ListedNode extends Omit<ExplanationNode, "terms"> {
  readonly terms: Readonly<Record<string, string>>;
}
export interface ExplanationList {
  /** Id of the number that was asked for. */
  readonly root: string;
  /** The number asked for first, then what it is worked out from, level by level. */
  readonly nodes: readonly ListedNode[];
  readonly inputs: readonly InputTerm[];
}

/**
 * Lists an explanation to a depth: 1 is the number asked for alone. Terms of the last level are named and not listed
 * themselves, unless they are inputs.
 */
export function listTerms(root: ExplanationNode, depth = Infinity): ExplanationList {
  const nodes = new Map<string, ListedNode>();
  const inputs = new Map<string, InputTerm>();
  let level: readonly ExplanationNode[] = [root];
  for (let d = 0; d < depth && level.length; d++) {
    const next = new Map<string, ExplanationNode>();
    for (const node of level) nodes.set(node.id, plain(node));
    for (const term of level.flatMap((node) => Object.values<Term>(node.terms)))
      if (term.kind === "input") inputs.set(term.id, term);
      else if (!nodes.has(term.id)) next.set(term.id, term);
    level = [...next.values()];
  }
  return { root: root.id, nodes: [...nodes.values()], inputs: [...inputs.values()] };
}

const plain = ({
  kind,
  id,
  label,
  where,
  unit,
  equation,
  rule,
  formula,
  value,
  output,
  terms,
}: ExplanationNode): ListedNode => ({
  kind,
  id,
  label,
  where,
  unit,
  equation,
  rule,
  formula,
  value,
  output,
  terms: Object.fromEntries(Object.entries(terms).map(([name, term]) => [name, term.id])),
});
