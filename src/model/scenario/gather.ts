/** What is gathered for a plan: values that are known with their source, and values that have to be asked for. */
import type { Register } from "../../reference/register";
import { fieldOf, type FieldName, type FieldUnit } from "./fields";
import type { Provenance } from "./schema";

export type DraftPath = readonly (string | number)[];

/** A value that was filled in, and where it comes from. */
export interface Known {
  readonly path: DraftPath;
  readonly label: string;
  readonly value: number;
  readonly provenance: Provenance;
}

/** A value the user has to give. */
export interface Asked {
  readonly path: DraftPath;
  readonly label: string;
  readonly unit: FieldUnit;
  /** Why it is not known. */
  readonly why: string;
  /** A published figure to start from, where there is one; never filled in by itself. */
  readonly suggestion: {
    readonly value: number;
    readonly note: string;
    readonly sources: readonly string[];
  } | null;
}

/** Stands in a draft where a value is asked for: no reader takes it for a number. */
const ASKED = NaN;

/** Collects both lists while a draft is put together. */
export class Gathering {
  readonly known: Known[] = [];
  readonly asked: Asked[] = [];

  constructor(readonly register: Register) {}

  /** A figure of the register. */
  sourced(
    path: DraftPath,
    label: string,
    value: number,
    sources: readonly string[],
    note = "",
    date = "",
  ): number {
    return this.#add(path, label, value, { kind: "sourced", sources: [...sources], date, note });
  }

  /** A figure nobody published, taken until the user confirms it. */
  assumed(
    path: DraftPath,
    label: string,
    value: number,
    note: string,
    sources: readonly string[] = [],
  ): number {
    return this.#add(path, label, value, { kind: "assumption", sources: [...sources], date: "", note });
  }

  /** The default of a field with what it rests on. */
  usual(path: DraftPath, field: FieldName): number {
    const { label, byDefault, source, note } = fieldOf(field);
    const value = byDefault!;
    if (source === "rule")
      return this.#add(path, label, value, { kind: "rule", sources: [], date: "", note: note ?? "" });
    return typeof source === "string"
      ? this.sourced(path, label, value, [source], note)
      : this.assumed(path, label, value, note ?? "No published figure: an assumption until you confirm it.");
  }

  /** A value the user has to give; what is returned stands for it in the draft. */
  ask(path: DraftPath, field: FieldName, why: string, suggestion: Asked["suggestion"] = null): number {
    const { label, unit } = fieldOf(field);
    this.asked.push({ path, label, unit, why, suggestion });
    return ASKED;
  }

  /** A benchmark of the register to start from. */
  benchmark(id: string): NonNullable<Asked["suggestion"]> | null {
    const found = this.register.workforce.benchmark(id);
    if (!found.ok) return null;
    const { value, measure, period, note, sources } = found.value;
    return { value, note: [`${measure}, ${period}`, note].filter(Boolean).join(". "), sources };
  }

  /** Provenance by dotted path, as a scenario keeps it. */
  provenance(): Record<string, Provenance> {
    return Object.fromEntries(this.known.map((one) => [one.path.join("."), one.provenance]));
  }

  #add(path: DraftPath, label: string, value: number, provenance: Provenance): number {
    this.known.push({ path, label, value, provenance });
    return value;
  }
}
