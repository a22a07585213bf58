import { describe, expect, it } from "vitest";
import { citeItem } from "../../src/reference/cite-item";
import { stageOf } from "../../src/reference/events";
import { register as real } from "../../src/reference/store";
import { miniRegister } from "./mini";

const ccg = (id: string, opened = "2013-04-01") =>
  ({ id: `CCG-${id}`, type: "CCG", name: `NHS ${id} CCG`, opened, sources: "S" }) as const;
const amount = (
  body: string,
  basis: "published" | "derived",
  value: number,
  rounded_to: number,
  year = "2013/14",
) => ({ body, year, kind: "allowance", amount: value, basis, rounded_to, sources: "S" }) as const;
const persons = (body: string, measure: "allowance" | "registered" | "ons", value: number, as_at: string) =>
  ({
    body,
    measure,
    series: measure,
    as_at,
    period: as_at,
    persons: value,
    basis: "published",
    sources: "S",
  }) as const;
const served = (ccgId: string, to: string, confidence: "high" | "low" = "high", service = "") =>
  ({
    ccg: ccgId,
    csu: "CSU-X",
    from: "2013-04-01",
    to,
    basis: "named",
    confidence,
    service,
    sources: "S",
  }) as const;

const register = miniRegister({
  bodies: [
    ccg("1"),
    ccg("2"),
    ccg("3"),
    ccg("NEW", "2015-04-01"),
    { id: "CSU-X", type: "CSU", name: "X CSU", opened: "2013-04-01", closed: "2014", sources: "S" },
    { id: "CSU-Y", type: "CSU", name: "Y CSU", opened: "2014-07/2014-12", sources: "S" },
  ],
  successions: [
    {
      predecessor: "CSU-X",
      successor: "CSU-Y",
      date: "2014-07/2014-12",
      kind: "merger",
      weight: 1,
      sources: "S",
    },
  ],
  coverage: [
    served("CCG-1", "2014"),
    served("CCG-1", "2014", "low"),
    served("CCG-2", ""),
    served("CCG-3", "", "high", "payroll"),
  ],
  allowances: [
    amount("CCG-1", "published", 1_660_000, 10_000),
    amount("CCG-1", "derived", 1_663_800, 1),
    amount("CCG-2", "published", 2_000_000, 10_000),
    amount("CCG-2", "derived", 2_500_000, 1),
    amount("CCG-1", "derived", 1_700_000, 1, "2014/15"),
  ],
  populations: [
    persons("CCG-1", "ons", 90, "2013-06"),
    persons("CCG-1", "registered", 100, "2013-07/2013-09"),
    persons("CCG-1", "registered", 99, "2013-04/2013-06"),
    persons("CCG-2", "ons", 50, "2013-06"),
    persons("CCG-NEW", "ons", 40, "2013-06"),
  ],
});
const body = (id: string) => register.bodies.get(id)!;

describe("allowances", () => {
  const best = (id: string, year = "2013/14", basis?: "published" | "derived" | "local") => {
    const found = register.money.allowance(body(id), year, basis);
    return found.ok ? found.value.amount : found.fault.code;
  };
  it("best is the derived figure where it rounds to the published one", () =>
    expect(best("CCG-1")).toBe(1_663_800));
  it("best is the published figure where the derived one disagrees", () =>
    expect(best("CCG-2")).toBe(2_000_000));
  it("keep to the basis asked for", () =>
    expect([best("CCG-1", "2013/14", "published"), best("CCG-1", "2013/14", "local")]).toEqual([
      1_660_000,
      "not_published",
    ]));
  it("of a CSU are the sum of the CCGs it served, each counted once", () =>
    expect(best("CSU-X")).toBe(3_663_800));
  it("of a CSU are not given where one of its CCGs has none", () =>
    expect(best("CSU-X", "2014/15")).toBe("not_published"));
  it("are refused outside the life of the body", () => expect(best("CCG-NEW")).toBe("not_yet_open"));
});

describe("populations", () => {
  const of = (id: string, measure?: "allowance" | "registered" | "ons") => {
    const found = register.populations.population(body(id), "2013/14", measure);
    return found.ok ? found.value.persons : found.fault.code;
  };
  it("without a measure take the first held, and of several in a year the earliest", () =>
    expect(of("CCG-1")).toBe(99));
  it("of a CSU never mix measures: only ONS is held for both its CCGs", () => expect(of("CSU-X")).toBe(140));
  it("are refused for a code before it opened, though a later boundary was counted back", () =>
    expect(of("CCG-NEW", "ons")).toBe("not_yet_open"));
});

describe("coverage", () => {
  const customers = (day: string) =>
    register.support.customersOf(body("CSU-X"), day).map((service) => service.ccg.id);
  it("counts each CCG once, single services not at all", () =>
    expect(customers("2013-06-01")).toEqual(["CCG-1", "CCG-2"]));
  it("ends the day before the successor opens, where a source gives only the year", () => {
    expect(customers("2014-06-30")).toEqual(["CCG-1", "CCG-2"]);
    expect(customers("2014-07-01")).toEqual([]);
  });
  it("takes the row known best", () =>
    expect(register.support.customersOf(body("CSU-X"), "2013-06-01")[0]!.confidence).toBe("high"));

  it("at the four dates of the summary, as many CCGs are mapped as the sources allow", () => {
    const { support, bodies } = real();
    const mapped = (day: string): number =>
      bodies
        .openOn("CCG", day)
        .filter((open) => support.suppliersOf(open, day).some((service) => service.csu.type === "CSU"))
        .length;
    expect([mapped("2013-04-01"), mapped("2014-05-01"), mapped("2015-04-02")]).toEqual([194, 185, 175]);
  });
});

describe("stages of events", () => {
  it.each([
    ["completed (inferred)", "completed"],
    ["announced and approved by NHS England", "approved"],
    ["announced", "announced"],
    ["under consideration", "talks"],
    ["in progress", "talks"],
    ["expected", "planned"],
    ["reported", "reported"],
  ])("%s counts as %s", (status, stage) => expect(stageOf(status)).toBe(stage));
});

describe("citations", () => {
  it.each(["name", "opened", "closed", "successor", "coverage", "allowance", "population"])(
    "%s of a CCG",
    (item) => {
      const bolton = real().resolve("00T");
      const cited = bolton.ok ? citeItem(real(), bolton.value, item, "2013-06-01") : bolton;
      expect(cited.ok && real().citations.cite(cited.value)).toMatch(/\w+.*,.*/);
    },
  );
  it("every source id used anywhere is held", () => {
    const ids = new Set(
      real()
        .tables.rows("sources")
        .map((source) => source.id),
    );
    for (const figure of real().figures.all) for (const id of figure.sources) expect(ids).toContain(id);
  });
});
