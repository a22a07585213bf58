/** One plan being explained: every number is made once, when it is first asked for, and shared from then on. */
import { financialYear } from "../../reference/dates";
import type { FinancialYear } from "../../reference/dates";
import { outputOf, type Output } from "../analysis/outputs";
import type { Inputs } from "../inputs";
import type { Results } from "../results";
import { fieldOf, type FieldName } from "../scenario/fields";
import {
  calculated,
  type ExplanationNode,
  type InputTerm,
  type Path,
  type TermUnit,
  type Working,
} from "./node";
import { provenanceOf, Tables, type Origin, type TableReader } from "./provenance";

/** Indices of what a number is of: organisation, unit, band, kind of leaver, year from 0, quarter from 1. */
export interface Place {
  readonly o?: number;
  readonly u?: number;
  readonly b?: number;
  readonly s?: number;
  readonly y?: number;
  readonly q?: number;
}

const PARTS = ["o", "u", "b", "s", "y", "q"] as const;

/** A number that is worked out and is no output itself. */
interface Intermediate extends Working {
  readonly label: string;
  readonly unit: TermUnit;
  readonly value: number | null;
}
/** A number of the scenario by its field, or by words of its own. */
interface Given {
  readonly path: Path;
  readonly value: number;
  readonly field?: FieldName;
  readonly label?: string;
  readonly unit?: TermUnit;
  readonly table?: TableReader;
}

export class Chain {
  readonly #nodes = new Map<string, ExplanationNode>();
  readonly #given = new Map<string, InputTerm>();
  readonly #tables: Tables | null;

  /** `variant` sets apart the numbers of another run: with it, what was changed is said of every one of them. */
  constructor(
    readonly inputs: Inputs,
    readonly results: Results,
    readonly origin: Origin | null,
    readonly variant = "",
  ) {
    this.#tables = origin && new Tables(origin);
  }

  /** The financial year with this index. */
  year(y: number): FinancialYear {
    return financialYear(this.inputs.firstYear - 1 + y);
  }

  /** A number of the list of outputs. */
  output(id: string, place: Place, working: () => Working): ExplanationNode {
    return this.#once(id, place, (named) => {
      const output = outputOf(id)!;
      const index = place.o ?? place.u ?? -1;
      const at = place.y ?? place.q ?? 0;
      const value =
        index < 0
          ? output.ofPlan(this.results, this.inputs, at)
          : output.ofBody(this.results, this.inputs, at, index);
      return calculated(
        { ...named, label: output.label, unit: output.unit },
        value,
        this.#refOf(output, place),
        working(),
      );
    });
  }

  /** An intermediate number. */
  node(name: string, place: Place, spec: () => Intermediate): ExplanationNode {
    return this.#once(name, place, (named) => {
      const { label, unit, value, ...working } = spec();
      return calculated({ ...named, label, unit }, value, null, working);
    });
  }

  /** A number of the scenario. Numbers of tables have names of their own: several come from one choice. */
  given(name: string, place: Place, spec: Given): InputTerm {
    const id = this.#idOf(`input/${name}`, place);
    const before = this.#given.get(id);
    if (before) return before;
    const { path, value, field, table } = spec;
    const { label, unit } = { ...(field && fieldOf(field)), ...spec } as { label: string; unit: TermUnit };
    const term: InputTerm = {
      kind: "input",
      id,
      label,
      where: this.#where(place),
      unit,
      value,
      path,
      provenance:
        this.origin && this.#tables
          ? provenanceOf(this.origin.scenario, this.#tables, path, value, field, table)
          : null,
    };
    this.#given.set(id, term);
    return term;
  }

  #once(
    name: string,
    place: Place,
    make: (named: { readonly id: string; readonly where: string }) => ExplanationNode,
  ): ExplanationNode {
    const id = this.#idOf(name, place);
    let node = this.#nodes.get(id);
    if (!node) this.#nodes.set(id, (node = make({ id, where: this.#where(place) })));
    return node;
  }

  /** `affordable_wte/u0/y2`; another run's numbers start with what was changed. */
  #idOf(name: string, place: Place): string {
    const parts = PARTS.flatMap((part) => (place[part] === undefined ? [] : [`${part}${place[part]}`]));
    return [...(this.variant ? [this.variant] : []), name, ...parts].join("/");
  }

  #where({ o, u, b, s, y, q }: Place): string {
    const { organisations, units, firstYear } = this.inputs;
    const words: string[] = [];
    if (o !== undefined) words.push(organisations[o]!.name);
    if (u !== undefined) words.push(units[u]!.name);
    if (b !== undefined) words.push(this.#bandName(u!, b));
    if (s !== undefined)
      words.push(this.origin?.scenario.exits.strata[s]?.label || `kind of leaver ${s + 1}`);
    if (y !== undefined) words.push(this.year(y));
    if (q !== undefined) words.push(`${financialYear(firstYear + ((q - 1) >> 2))} Q${((q - 1) & 3) + 1}`);
    if (this.variant) words.push(this.variant);
    return words.join(", ");
  }

  #bandName(u: number, b: number): string {
    const cost = this.origin?.scenario.units[u]?.cost;
    const line = cost?.kind === "bands" ? cost.mix[b] : undefined;
    return line ? `band ${line.band}` : `line ${b + 1} of the band mix`;
  }

  #refOf(output: Output, { o, u, y, q }: Place): ExplanationNode["output"] {
    if (this.variant) return null;
    const at = output.axis === "plan" ? undefined : (y ?? q);
    const body =
      o !== undefined
        ? this.inputs.organisations[o]!.id
        : u !== undefined
          ? this.inputs.units[u]!.id
          : undefined;
    return {
      output: output.id,
      ...(at === undefined ? {} : { at }),
      ...(body === undefined ? {} : { body }),
    };
  }
}
