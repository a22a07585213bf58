/** Formulas of explanations, evaluated by a library that knows nothing of the model. */
import { all, create, type EvalFunction } from "mathjs";
import type { ExplanationNode, Term } from "../../../src/model/explain";

// Comparisons as exact as the model's own.
const math = create(all!, { relTol: 1e-15, absTol: 1e-15 });

interface Formula {
  readonly code: EvalFunction;
  readonly names: ReadonlySet<string>;
}
const compiled = new Map<string, Formula>();
function compile(formula: string): Formula {
  let known = compiled.get(formula);
  if (!known)
    compiled.set(
      formula,
      (known = { code: math.compile(formula), names: new Set(formula.match(/[a-z_]\w*/gi)) }),
    );
  return known;
}

const choose = (holds: boolean, then: unknown, otherwise: unknown): unknown => (holds ? then : otherwise);

/** What a formula comes to over values by name. */
const evaluate = ({ code }: Formula, values: Readonly<Record<string, number | null>>): number | null =>
  code.evaluate(new Map<string, unknown>([...Object.entries(values), ["none", null], ["if", choose]])) as
    number | null;

/** Equal to a billionth of the value, or of the amounts it is the difference of. */
const same = (a: number | null, b: number | null, size: number): boolean =>
  a === null || b === null ? a === b : Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), size);
/** From a millionth on: what is smaller is left over from differences. */
const LEAST = 1e-6;
/** Rounding adds up along a chain: there a billionth of a pound or a WTE is as exact as can be asked. */
const LEAST_FROM_INPUTS = 1;

/** One walk over explanations, each number looked at once. */
export class Recalculation {
  readonly faults: string[] = [];
  readonly seen = new Map<Term, number | null>();

  /** The value of a term from the inputs alone; on the way every formula is held against its node's value. */
  of(term: Term): number | null {
    const before = this.seen.get(term);
    if (before !== undefined) return before;
    const value = term.kind === "input" ? this.#input(term) : this.#node(term);
    this.seen.set(term, value);
    return value;
  }

  #input(term: Extract<Term, { kind: "input" }>): number {
    if (!Number.isFinite(term.value)) this.faults.push(`${term.id} is ${term.value}`);
    return term.value;
  }

  #node(node: ExplanationNode): number | null {
    const { terms, value, id } = node;
    const formula = compile(node.formula);
    const names = Object.keys(terms);
    for (const name of names)
      if (!formula.names.has(name)) this.faults.push(`${id}: ${name} is not in ${node.formula}`);
    const shown = Object.fromEntries(names.map((name) => [name, terms[name]!.value]));
    const size = Math.max(LEAST, ...Object.values(shown).map((one) => Math.abs(one ?? 0)));
    const direct = evaluate(formula, shown);
    if (!same(direct, value, size)) this.faults.push(`${id} is ${value}; ${node.formula} is ${direct}`);
    const anew = Object.fromEntries(names.map((name) => [name, this.of(terms[name]!)]));
    const deep = names.every((name) => anew[name] === shown[name]) ? direct : evaluate(formula, anew);
    if (!same(deep, value, Math.max(size, LEAST_FROM_INPUTS)))
      this.faults.push(`${id} is ${value}; from the inputs it is ${deep}`);
    return deep;
  }
}
