/** Every driver that an analysis can turn, by a name that stays. Bounds are those of the scenario's fields. */
import { failed, passed, type Checked } from "../issue";
import type { Inputs, UnitInputs } from "../inputs";
import { FIELDS, fieldOf, type FieldName } from "../scenario/fields";
import { driver, stepAround, type Driver, type Scope } from "./driver";
import { EXIT_DRIVERS } from "./exit-drivers";
import { entriesOf, scale, shift, slotsOf, type Lever } from "./levers";

export type { Driver, DriverUnit, Scope } from "./driver";

type UnitRatio =
  | "turnover"
  | "capture"
  | "redeploy"
  | "mars"
  | "vacancyRate"
  | "payShare"
  | "fixedShare"
  | "boundaryShare"
  | "agencyShare";

const byPosts = (unit: UnitInputs): number => unit.establishment;

/** A share that every unit has. Where units differ it is their mean by establishment. */
const unitRatio = (
  id: string,
  key: UnitRatio,
  more: Partial<Pick<Driver, "around" | "from">> = {},
): Driver => {
  const { label, least, most } = FIELDS[key];
  return driver(
    id,
    label,
    "ratio",
    "The plan has no unit.",
    { least, most, bodies: "unit", ...more },
    (_inputs, { units }) => shift(slotsOf(units, key, { least, most }, byPosts)),
  );
};

type PassThrough = "passThroughCsu" | "passThroughOther";
const passThrough = (id: string, label: string, key: PassThrough, share: "shareCsu" | "shareOther"): Driver =>
  driver(
    id,
    label,
    "ratio",
    "No organisation of the plan has spending of this kind.",
    { ...boundsOf("passThrough"), bodies: "organisation" },
    (_inputs, { organisations }) =>
      shift(
        slotsOf(
          organisations.filter((one) => one[share] > 0),
          key,
          boundsOf("passThrough"),
          (one) => one.allowance * one[share],
        ),
      ),
  );

function boundsOf(name: FieldName): { readonly least: number; readonly most: number } {
  const { least, most } = fieldOf(name);
  return { least, most };
}

/** A point of a percentage. */
const POINT = 0.01;

const MONEY_DRIVERS: readonly Driver[] = [
  driver(
    "cut",
    "Cut in the target year",
    "ratio",
    "The plan has no year.",
    { ...boundsOf("cut"), around: stepAround(5 * POINT, FIELDS.cut.least, FIELDS.cut.most) },
    (inputs) =>
      shift(entriesOf(inputs.cut.subarray(0, inputs.targetYear + 1), inputs.targetYear, FIELDS.cut)),
  ),
  passThrough(
    "pass_through_csu",
    "Share of the cut passed on to support units",
    "passThroughCsu",
    "shareCsu",
  ),
  passThrough("pass_through_other", "Share of the cut passed on to others", "passThroughOther", "shareOther"),
  driver(
    "pass_through_direct",
    "Share of the cut that reaches units with a resource of their own",
    "ratio",
    "No unit of the plan has a resource of its own.",
    { ...boundsOf("passThrough"), bodies: "unit" },
    (_inputs, { units }) =>
      shift(
        slotsOf(
          units.filter((one) => one.resourceKind === "direct"),
          "directPassThrough",
          FIELDS.passThrough,
          (one) => one.directResource,
        ),
      ),
  ),
  unitRatio("pay_share", "payShare"),
  unitRatio("fixed_share", "fixedShare"),
  driver(
    "award",
    "Pay award, every year",
    "ratio",
    "The plan has no year.",
    { ...boundsOf("award"), around: stepAround(POINT, FIELDS.award.least, FIELDS.award.most) },
    (inputs) => shift(entriesOf(inputs.award, 1, FIELDS.award)),
  ),
  driver(
    "cost_per_wte",
    "Cost of one WTE, base year",
    "GBP per WTE",
    "The plan works the cost of a WTE out from pay bands: turn the level of pay instead.",
    { ...boundsOf("costPerWte"), bodies: "unit" },
    (_inputs, { units }) =>
      units.some((one) => Number.isNaN(one.fixedCostPerWte))
        ? null
        : scale(slotsOf(units, "fixedCostPerWte", FIELDS.costPerWte, byPosts)),
  ),
  driver(
    "pay_level",
    "Level of basic pay against the plan",
    "factor",
    "The plan gives the cost of a WTE instead of pay bands: turn that cost.",
    { least: 0.1, most: 10, bodies: "unit", around: () => [0.95, 1.05] },
    (_inputs, { units }) => payLevel(units),
  ),
  driver(
    "discount_rate",
    "Discount rate, real",
    "ratio",
    "The plan has no year.",
    { ...boundsOf("discountRate"), from: "people", around: stepAround(POINT, 0, 1) },
    (inputs) => shift(slotsOf([inputs], "discountRate", FIELDS.discountRate)),
  ),
  driver(
    "deflator_vintage",
    "Vintage of the deflators",
    "choice",
    "There is no other vintage of deflators for these years.",
    { least: 0, most: 1, whole: true, choices: ["the plan's", "the other one"] },
    (inputs, { other }) => deflatorVintage(inputs, other),
  ),
];

/** All bands of the units that are paid by bands, at a multiple of the plan's pay. */
function payLevel(units: readonly UnitInputs[]): Lever | null {
  const paid = units.filter((unit) => unit.bandPay.length > 0);
  if (paid.length === 0) return null;
  const bases = paid.map((unit) => unit.bandPay.slice());
  return {
    base: 1,
    set: (factor) => {
      for (const [u, unit] of paid.entries())
        for (let b = 0; b < unit.bandPay.length; b++) unit.bandPay[b] = bases[u]![b]! * factor;
    },
  };
}

function deflatorVintage(inputs: Inputs, other: Inputs | null): Lever | null {
  if (!other || other.deflator.length !== inputs.deflator.length) return null;
  const own = { deflator: inputs.deflator, deflatorBase: inputs.deflatorBase };
  return {
    base: 0,
    set: (choice) => {
      const { deflator, deflatorBase } = choice === 0 ? own : other;
      inputs.deflator = deflator;
      inputs.deflatorBase = deflatorBase;
    },
  };
}

const STAFF_DRIVERS: readonly Driver[] = [
  unitRatio("vacancy_rate", "vacancyRate"),
  unitRatio("turnover", "turnover", { around: stepAround(2 * POINT, 0, 1), from: "people" }),
  unitRatio("capture", "capture", { from: "people" }),
  unitRatio("redeploy", "redeploy", { from: "people" }),
  unitRatio("mars", "mars", { from: "people" }),
  unitRatio("boundary_share", "boundaryShare"),
  unitRatio("agency_share", "agencyShare"),
];

/** In the order in which people read them. */
export const DRIVERS: readonly Driver[] = [...MONEY_DRIVERS, ...STAFF_DRIVERS, ...EXIT_DRIVERS];

const BY_ID: ReadonlyMap<string, Driver> = new Map(DRIVERS.map((one) => [one.id, one]));

/** The driver of that name; undefined where there is none. */
export const driverOf = (id: string): Driver | undefined => BY_ID.get(id);

/** One driver of a plan, as a request: plain data. */
export interface DriverRef {
  readonly driver: string;
  /** Id of the organisation or unit to turn alone; left out: all of them. */
  readonly body?: string;
}

/** A driver ready to be turned. */
export interface BoundDriver extends Lever {
  readonly driver: Driver;
  readonly ref: DriverRef;
}

/** Finds a driver and binds it to inputs, which it changes whenever it is set. */
export function bindDriver(
  ref: DriverRef,
  inputs: Inputs,
  other: Inputs | null = null,
): Checked<BoundDriver> {
  const found = driverOf(ref.driver);
  const refuse = (key: "driver" | "body", allowed: string, message: string): Checked<never> =>
    failed([{ code: "unknown_reference", path: [key], value: ref[key], allowed, message }]);
  if (!found)
    return refuse(
      "driver",
      "the name of a driver",
      `There is no driver "${ref.driver}": choose one of the list.`,
    );
  const scope = scopeOf(found, ref.body, inputs, other);
  if (!scope)
    return refuse(
      "body",
      found.bodies === "none"
        ? "no body"
        : `the id of ${found.bodies === "unit" ? "a unit" : "an organisation"}`,
      `"${ref.body ?? ""}" cannot be turned alone for ${found.label}: turn it for the whole plan.`,
    );
  const lever = found.bind(inputs, scope);
  if (!lever)
    return refuse(
      "driver",
      "a driver that the plan has",
      `${found.label} cannot be turned here. ${found.idle}`,
    );
  return passed({ driver: found, ref, ...lever });
}

function scopeOf(
  found: Driver,
  body: string | undefined,
  inputs: Inputs,
  other: Inputs | null,
): Scope | null {
  const { organisations, units } = inputs;
  if (body === undefined) return { organisations, units, other };
  const scope = {
    organisations:
      found.bodies === "organisation" ? organisations.filter((one) => one.id === body) : organisations,
    units: found.bodies === "unit" ? units.filter((one) => one.id === body) : units,
    other,
  };
  const turned =
    found.bodies === "organisation" ? scope.organisations : found.bodies === "unit" ? scope.units : [];
  return turned.length === 1 ? scope : null;
}

/** The drivers that a plan has something to turn for. */
export const driversOf = (inputs: Inputs, other: Inputs | null = null): readonly Driver[] =>
  DRIVERS.filter((one) => bindDriver({ driver: one.id }, inputs, other).ok);
