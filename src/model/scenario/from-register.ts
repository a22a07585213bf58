/** A plan drawn up from the register in one step: what is known is filled in with its source, the rest is asked for. */
import type { Body } from "../../reference/bodies";
import { financialYear, firstDayOfYear, sayDate, yearOf, type FinancialYear } from "../../reference/dates";
import { figureAt, staffInPost } from "../../reference/headcount";
import type { Register } from "../../reference/register";
import { Gathering, type Asked, type DraftPath, type Known } from "./gather";
import type { ScenarioDraft } from "./schema";
import { USUAL_BAND_MIX } from "./usual-band-mix";

/** What a plan is about. */
export interface PlanRequest {
  readonly name: string;
  /** CCGs or ICBs whose allowance is cut. */
  readonly commissioners: readonly Body[];
  /** Support units; they merge where `merge` is true. */
  readonly supportUnits: readonly Body[];
  /** First year of the plan; figures are those of the year before. */
  readonly firstYear: FinancialYear;
  readonly years: number;
  /** Cut of each year, cash or real, on the total. */
  readonly cuts: readonly number[];
  readonly basis?: "cash" | "real";
  readonly merge?: boolean;
}

export interface PlanDraft {
  /** Holds no number where one is asked for, and is refused by `readScenario` until all are given. */
  readonly draft: ScenarioDraft;
  readonly known: readonly Known[];
  readonly asked: readonly Asked[];
}

type Organisation = NonNullable<ScenarioDraft["organisations"]>[number];
type Unit = ScenarioDraft["units"][number];

/** Draws up a plan. Bodies are those of the register; nothing is invented. */
export function draftFromRegister(register: Register, request: PlanRequest): PlanDraft {
  const gathering = new Gathering(register);
  const first = +request.firstYear.slice(0, 4);
  const baseYear = financialYear(first - 1);
  const organisations = request.commissioners.map((body, i) =>
    organisationOf(gathering, request, body, baseYear, ["organisations", i]),
  );
  const bodies = [...request.commissioners, ...request.supportUnits];
  const units = bodies.map((body, i) =>
    i < request.commissioners.length
      ? unitOf(gathering, request, body, ["units", i], { kind: "in_house", organisation: body.id })
      : supportUnitOf(gathering, request, body, ["units", i], organisations),
  );
  const announced = firstDayOfYear(request.firstYear);
  return {
    draft: {
      version: 1,
      name: request.name,
      firstYear: request.firstYear,
      years: request.years,
      prices: { year: baseYear },
      cut: { byYear: [...request.cuts], basis: request.basis ?? "cash", target: "total" },
      drift: request.cuts.map((_, y) => gathering.usual(["drift", y], "drift")),
      discountRate: gathering.usual(["discountRate"], "discountRate"),
      beyondTables: "hold",
      organisations,
      units,
      exits: { announced, ...exitCost(gathering, announced), clawback: {} },
      funding: {
        local: gathering.assumed(
          ["funding", "local"],
          "Exit cost paid locally",
          1,
          "Wholly local until you say otherwise; in 2013/14 NHS England paid for CSU redundancies.",
        ),
        national: 0,
        customers: 0,
      },
      merger: request.merge
        ? {
            units: request.supportUnits.map((body) => body.id),
            duplicates: {
              kind: "rate",
              rate: gathering.usual(["merger", "duplicates", "rate"], "duplicateRate"),
            },
          }
        : null,
      provenance: gathering.provenance(),
    },
    known: gathering.known,
    asked: gathering.asked,
  };
}

/** Allowance and populations of a commissioner, and whom it buys from. */
function organisationOf(
  gathering: Gathering,
  request: PlanRequest,
  body: Body,
  baseYear: FinancialYear,
  path: DraftPath,
): Organisation {
  const { money, support } = gathering.register;
  const allowance = money.allowance(body, baseYear);
  const why = "How the allowance is divided between own staff, support units and others is not published.";
  const supplier = support
    .suppliersOf(body, firstDayOfYear(request.firstYear))
    .map((service) => service.csu.id)
    .find((id) => request.supportUnits.some((unit) => unit.id === id));
  return {
    id: body.id,
    name: body.name,
    allowance: allowance.ok
      ? gathering.sourced(
          [...path, "allowance"],
          `Allowance of ${body.shortName}, ${baseYear}`,
          allowance.value.amount,
          allowance.value.sources,
          [allowance.value.basis, allowance.value.method].filter(Boolean).join(": "),
          baseYear,
        )
      : gathering.ask([...path, "allowance"], "allowance", allowance.fault.message),
    population: populationsOf(gathering, request, body, [...path, "population"]),
    spend: {
      inHouse: gathering.ask([...path, "spend", "inHouse"], "spendShare", why),
      csu: gathering.ask([...path, "spend", "csu"], "spendShare", why),
      other: gathering.ask([...path, "spend", "other"], "spendShare", why),
    },
    passThrough: {
      csu: gathering.usual([...path, "passThrough", "csu"], "passThrough"),
      other: gathering.usual([...path, "passThrough", "other"], "passThrough"),
    },
    supportUnit: supplier ?? null,
  };
}

/** Persons in the base year and each year of the plan; after the last year held they stay the same, marked. */
function populationsOf(gathering: Gathering, request: PlanRequest, body: Body, path: DraftPath): number[] {
  const first = +request.firstYear.slice(0, 4) - 1;
  let last: number | undefined;
  let measure: ReturnType<typeof measureOf>;
  return Array.from({ length: request.years + 1 }, (_, y) => {
    const year = financialYear(first + y);
    const found = gathering.register.populations.population(body, year, measure);
    const at = [...path, y];
    if (found.ok) {
      measure ??= measureOf(found.value);
      last = found.value.persons;
      const { series, period, sources } = found.value;
      return gathering.sourced(at, `Population of ${body.shortName}, ${year}`, last, sources, series, period);
    }
    if (last === undefined) return gathering.ask(at, "population", found.fault.message);
    return gathering.assumed(
      at,
      `Population of ${body.shortName}, ${year}`,
      last,
      `No ${measure ?? ""} population of ${year} is held: the last one is carried on.`,
    );
  });
}

/** Measures are never mixed along a path. */
const measureOf = (population: { readonly measure: "allowance" | "registered" | "ons" }) =>
  population.measure;

/** A support unit: paid by the commissioners of the plan that it serves, else by the income held for it. */
function supportUnitOf(
  gathering: Gathering,
  request: PlanRequest,
  body: Body,
  path: DraftPath,
  organisations: readonly Organisation[],
): Unit {
  if (organisations.some((one) => one.supportUnit === body.id))
    return unitOf(gathering, request, body, path, { kind: "customers" });
  const at = [...path, "resource", "base"];
  const day = firstDayOfYear(request.firstYear);
  const income = figureAt(gathering.register, body, "income", day);
  const base = income.ok
    ? gathering.sourced(
        at,
        `Income of ${body.shortName}`,
        income.value.value,
        income.value.sources,
        income.value.precisionNote,
        income.value.asAt,
      )
    : gathering.ask(at, "resource", income.fault.message, incomeByStaff(gathering, body, day));
  return unitOf(gathering, request, body, path, { kind: "direct", base });
}

/** Income as the sector had it per head, times the staff held: a start, not an answer. */
function incomeByStaff(gathering: Gathering, body: Body, day: string): Asked["suggestion"] {
  const perHead = gathering.benchmark("BM03");
  const staff = staffInPost(gathering.register, body, day, "headcount");
  if (!perHead || !staff.ok) return null;
  return {
    value: Math.round(perHead.value * staff.value.value),
    note: `${staff.value.value.toLocaleString("en-GB")} staff at the income per head of all CSUs. ${perHead.note}`,
    sources: [...new Set([...perHead.sources, ...staff.value.sources])],
  };
}

function unitOf(
  gathering: Gathering,
  request: PlanRequest,
  body: Body,
  path: DraftPath,
  resource: Unit["resource"],
): Unit {
  const usual = (field: Parameters<Gathering["usual"]>[1]): number =>
    gathering.usual([...path, field], field);
  const vacancyRate = usual("vacancyRate");
  const staff = staffOf(gathering, request, body, path, vacancyRate);
  return {
    id: body.id,
    name: body.name,
    resource,
    establishment: staff.establishment,
    headsPerWte: staff.headsPerWte,
    vacancyRate,
    payShare: gathering.ask(
      [...path, "payShare"],
      "payShare",
      `Pay as a share of the money of ${body.shortName} is not held: take it from the last accounts.`,
    ),
    fixedShare: usual("fixedShare"),
    releaseStep: usual("releaseStep"),
    turnover: usual("turnover"),
    capture: usual("capture"),
    redeploy: usual("redeploy"),
    mars: gathering.assumed(
      [...path, "mars"],
      "Agreed resignations, of the remainder",
      0,
      "No cost of an agreed resignation is published: give one to count on them.",
    ),
    cost: {
      kind: "bands",
      mix: USUAL_BAND_MIX.map(({ band, share }, b) => ({
        band,
        share: gathering.assumed(
          [...path, "cost", "mix", b, "share"],
          `Staff in band ${band}`,
          share,
          "No band mix of a commissioning body is published: this one is an illustration.",
        ),
        pay: "mid" as const,
      })),
    },
  };
}

/** Posts from the staff in post: whole-time equivalents where the series has them, else heads. */
function staffOf(
  gathering: Gathering,
  request: PlanRequest,
  body: Body,
  path: DraftPath,
  vacancyRate: number,
): { readonly establishment: number; readonly headsPerWte: number } {
  const day = firstDayOfYear(request.firstYear);
  const fte = staffInPost(gathering.register, body, day, "fte");
  const heads = staffInPost(gathering.register, body, day, "headcount");
  const found = fte.ok ? fte : heads;
  const at = [...path, "establishment"];
  if (!found.ok)
    return {
      establishment: gathering.ask(at, "establishment", found.fault.message),
      headsPerWte: gathering.usual([...path, "headsPerWte"], "headsPerWte"),
    };
  const { value, asAt, sources } = found.value;
  const establishment = gathering.sourced(
    at,
    `Establishment of ${body.shortName}`,
    value / (1 - vacancyRate),
    sources,
    `${value.toLocaleString("en-GB")} ${fte.ok ? "WTE" : "people"} in post at ${sayDate(asAt)}, with ${(vacancyRate * 100).toFixed(0)}% of posts vacant${fte.ok ? "" : "; each counted as one WTE"}.`,
    asAt,
  );
  const both = fte.ok && heads.ok && fte.value.value > 0 && fte.value.asAt === heads.value.asAt;
  return {
    establishment,
    headsPerWte: both
      ? gathering.sourced(
          [...path, "headsPerWte"],
          "People per WTE",
          Math.max(1, heads.value.value / fte.value.value),
          heads.value.sources,
          "Headcount over whole-time equivalents of the same month.",
          asAt,
        )
      : gathering.usual([...path, "headsPerWte"], "headsPerWte"),
  };
}

/** The published average cost of an exit that is nearest in time. */
function exitCost(gathering: Gathering, announced: string): { readonly averageCost: number } {
  const year = yearOf(announced);
  const id = year < "2015/16" ? "BM09" : year < "2023/24" ? "BM11" : "BM12";
  const path = ["exits", "averageCost"];
  const nearest = gathering.benchmark(id);
  return {
    averageCost: nearest
      ? gathering.sourced(path, "Average cost of an exit", nearest.value, nearest.sources, nearest.note)
      : gathering.ask(path, "averageExitCost", "No average cost of an exit is held."),
  };
}

/** Puts values the user gave into a draft, by their paths. The draft given is left as it is. */
export function fillIn(
  draft: ScenarioDraft,
  given: readonly { readonly path: DraftPath; readonly value: number }[],
): ScenarioDraft {
  const filled = structuredClone(draft);
  for (const { path, value } of given) {
    let at: unknown = filled;
    for (const part of path.slice(0, -1)) at = (at as Record<string | number, unknown>)[part];
    (at as Record<string | number, unknown>)[path.at(-1)!] = value;
    filled.provenance = {
      ...filled.provenance,
      [path.join(".")]: { kind: "user", sources: [], date: "", note: "" },
    };
  }
  return filled;
}

export type { Asked, Known } from "./gather";
