/**
 * F9 explained: by its closed form where that holds, else by what happens at the cut that was found and just beyond
 * it. Each is a run of its own, whose numbers say which cut they are for.
 */
import { breakEvenCut, breakEvenCutClosed } from "../analysis/break-even";
import { copyOf } from "../analysis/copy";
import { run } from "../engine";
import { FIELDS } from "../scenario/fields";
import { Chain } from "./chain";
import type { ExplanationNode, InputTerm, Working } from "./node";
import { inPost, overUnits, redundancies, turnoverRoom } from "./staff";
import { affordable } from "./units";

/** The same plan with another cut in the target year. */
function withCut(x: Chain, cut: number, words: string): Chain {
  const inputs = copyOf(x.inputs);
  inputs.cut[inputs.targetYear] = cut;
  return new Chain(inputs, run(inputs), x.origin, words);
}

/** A cut that was tried: no input of the plan. */
const tried = (x: Chain, name: string, value: number, label: string): InputTerm =>
  x.given(name, {}, { path: [], value, label, unit: "ratio" });

const redundant = overUnits("redundancies", "M6", redundancies);
/** So much deeper is beyond the edge for certain, and still the same cut to anybody who reads it. */
const BEYOND = 1e-6;

export const breakEven = (x: Chain): ExplanationNode =>
  x.output("break_even_cut", {}, () => {
    const closed = breakEvenCutClosed(x.inputs);
    return closed === undefined ? bySearch(x) : closedForm(x);
  });

function closedForm(x: Chain): Working {
  const least = FIELDS.cut.least;
  return {
    equation: "F9",
    rule: "The cut that leaves money for everybody but those who leave anyway.",
    formula: "if(1 - (in_post - leave_anyway) / uncut < least, none, 1 - (in_post - leave_anyway) / uncut)",
    terms: () => ({
      in_post: inPost(x, 0),
      leave_anyway: turnoverRoom(x, 0),
      uncut: affordable(withCut(x, 0, "without the cut"), 0, x.inputs.targetYear),
      least: tried(x, "least_cut", least, "Deepest growth that is looked at"),
    }),
  };
}

function bySearch(x: Chain): Working {
  const { least, most } = FIELDS.cut;
  const cut = breakEvenCut(x.inputs);
  if (cut === null)
    return {
      equation: "F9",
      rule: "Even the deepest growth that is looked at does not spare everybody.",
      formula: "if(redundancies > 1e-12, none, growth)",
      terms: () => ({
        redundancies: redundant(withCut(x, least, "at the deepest growth")),
        growth: tried(x, "least_cut", least, "Deepest growth that is looked at"),
      }),
    };
  const beyond = Math.min(most, cut + BEYOND);
  const room = "1e-9 * max(1, staff)";
  const edge = beyond > cut;
  return {
    equation: "F9",
    rule: edge
      ? "Found by search: nobody is made redundant at this cut, and someone is at one slightly deeper."
      : "Found by search: nobody is made redundant even at the deepest cut.",
    formula: edge ? `if(at <= ${room}, if(beyond > at, cut, none), none)` : `if(at <= ${room}, cut, none)`,
    terms: () => ({
      at: redundant(withCut(x, cut, "at this cut")),
      staff: overUnits("in_post", "M1", inPost)(x),
      cut: tried(x, "cut_found", cut, "Cut found by search"),
      ...(edge ? { beyond: redundant(withCut(x, beyond, "slightly beyond this cut")) } : {}),
    }),
  };
}
