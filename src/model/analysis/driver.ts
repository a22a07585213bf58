/** What a driver is: one number of a plan that an analysis turns, with its bounds and where it cannot be turned. */
import type { RunFrom } from "../engine";
import type { Inputs, OrganisationInputs, UnitInputs } from "../inputs";
import type { FieldUnit } from "../scenario/fields";
import type { Lever } from "./levers";

export type DriverUnit = FieldUnit | "choice" | "factor";

/** What a driver acts on: the whole plan, or one of its bodies. */
export interface Scope {
  readonly organisations: readonly OrganisationInputs[];
  readonly units: readonly UnitInputs[];
  /** The same plan on another vintage of deflators, where there is one. */
  readonly other: Inputs | null;
}

export interface Driver {
  /** Kept for good: saved analyses name drivers by it. */
  readonly id: string;
  readonly label: string;
  readonly unit: DriverUnit;
  readonly least: number;
  readonly most: number;
  /** Takes whole numbers only. */
  readonly whole: boolean;
  /** What the values 0, 1, ... stand for; empty where the value is a number. */
  readonly choices: readonly string[];
  /** The first part of a run that it acts on. */
  readonly from: RunFrom;
  /** The bodies that can be turned alone. */
  readonly bodies: "none" | "organisation" | "unit";
  /** One sentence: when the plan has nothing for it to turn. */
  readonly idle: string;
  /** The driver on inputs that it may change; null where there is nothing to turn. */
  readonly bind: (inputs: Inputs, scope: Scope) => Lever | null;
  /** Low and high value to try around a base where nobody says others. */
  readonly around: (base: number) => readonly [low: number, high: number];
  /** Where a search looks unless told: within the bounds, and for amounts up to ten times the base. */
  readonly reach: (base: number) => readonly [from: number, to: number];
}

const TIMES_BASE = 10;
/** A fifth up and down: wide enough to show what matters, and the same for all. */
const FIFTH = 0.2;

/** What a share that the plan leaves at nothing is tried at. */
const INSTEAD_OF_NONE = 0.1;

/** Without the dust of binary fractions: 0.05 - 0.01 is 0.04. */
export const tidy = (value: number): number => Number(value.toPrecision(12));

type Given = Partial<Omit<Driver, "id" | "label" | "unit" | "idle" | "bind">> & {
  readonly least: number;
  readonly most: number;
};

/** A driver with what most of them share. */
export function driver(
  id: string,
  label: string,
  unit: DriverUnit,
  idle: string,
  given: Given,
  bind: Driver["bind"],
): Driver {
  const { least, most } = given;
  const amount = unit === "GBP" || unit === "GBP per WTE" || unit === "posts" || unit === "factor";
  const within = (value: number): number => Math.min(Math.max(value, least), most);
  return {
    id,
    label,
    unit,
    idle,
    bind,
    least,
    most,
    whole: given.whole ?? false,
    choices: given.choices ?? [],
    from: given.from ?? "money",
    bodies: given.bodies ?? "none",
    around:
      given.around ??
      (given.choices
        ? (base) => [least, base === least ? most : base]
        : (base) =>
            base === 0 && unit === "ratio"
              ? [0, within(INSTEAD_OF_NONE)]
              : [tidy(within(base * (1 - FIFTH))), tidy(within(base * (1 + FIFTH)))]),
    reach: given.reach ?? ((base) => (amount ? [least, within(base * TIMES_BASE) || most] : [least, most])),
  };
}

/** Low and high by the same step down and up, within bounds. */
export const stepAround =
  (step: number, least: number, most: number) =>
  (base: number): readonly [number, number] => [
    tidy(Math.max(base - step, least)),
    tidy(Math.min(base + step, most)),
  ];
