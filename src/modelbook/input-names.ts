/** Names of input cells that stay while bodies and years come and go, and their places in the scenario. */
import { yearsOf } from "../model/scenario/resolve";
import type { Provenance, Scenario } from "../model/scenario/schema";
import type { InputName } from "./layout";

/** What the scenario keeps about a path, or about the nearest part of the scenario that holds it. */
export function toldOf(scenario: Scenario, path: string): Provenance | undefined {
  const parts = path.split(".");
  for (let n = parts.length; n > 0; n--) {
    const told = scenario.provenance[parts.slice(0, n).join(".")];
    if (told) return told;
  }
  return undefined;
}

type Named = (quarter: number) => InputName;

export class InputNames {
  readonly #years: readonly string[];

  constructor(private readonly scenario: Scenario) {
    this.#years = yearsOf(scenario);
  }

  one(path: string, label: string, byDefault: InputName["byDefault"]): Named {
    return () => ({ id: this.#idOf(path), path, label: this.#labelOf(path, label), byDefault });
  }

  /** A value a year, entered in its first quarter; with the base year its list begins with that. */
  byYear(path: string, label: string, byDefault: InputName["byDefault"], withBase: boolean): Named {
    return (quarter) => {
      const year = quarter === 0 ? 0 : (quarter + 3) >> 2;
      const said = this.#years[year]!;
      return {
        id: `${this.#idOf(path)}.${said}`,
        path: `${path}.${withBase ? year : year - 1}`,
        label: `${this.#labelOf(path, label)}, ${said}`,
        byDefault,
      };
    };
  }

  byQuarter(path: string, label: string, byDefault: InputName["byDefault"]): Named {
    return (quarter) => {
      const said = `${this.#years[(quarter + 3) >> 2]!} Q${((quarter - 1) % 4) + 1}`;
      return {
        id: `${this.#idOf(path)}.${said}`,
        path: `${path}.${quarter - 1}`,
        label: `${this.#labelOf(path, label)}, ${said}`,
        byDefault,
      };
    };
  }

  /** Bodies by id, since their places change when others are added. */
  #idOf(path: string): string {
    const body = this.#bodyOf(path);
    return body ? path.replace(/^(\w+)\.\d+/, `$1.${body.id}`) : path;
  }

  #labelOf(path: string, label: string): string {
    const body = this.#bodyOf(path);
    const kind = /^exits\.strata\.(\d+)/.exec(path)?.[1];
    const of = body?.name ?? (kind && this.#kindOf(+kind));
    return of ? `${of}: ${label}` : label;
  }

  #kindOf(stratum: number): string {
    return this.scenario.exits.strata[stratum]!.label || `Leavers, kind ${stratum + 1}`;
  }

  #bodyOf(path: string): { readonly id: string; readonly name: string } | undefined {
    const [, list, index] = /^(organisations|units)\.(\d+)/.exec(path) ?? [];
    return list === undefined ? undefined : this.scenario[list as "organisations" | "units"][+index!];
  }
}
