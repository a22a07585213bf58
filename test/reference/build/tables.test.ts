/** The published tables: they build, always to the same bytes, and hold what is known of them from elsewhere. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { buildRelease } from "../../../src/reference/build";
import { readManifest, readRelease, rowsOf } from "../../../src/reference/release";
import type { Row, TableName } from "../../../src/reference/schema";

const ROOT = path.resolve(import.meta.dirname, "../../..");
const TABLES = path.join(ROOT, "src/reference/tables");
const files = new Map(
  readdirSync(TABLES).map((name) => [name, readFileSync(path.join(TABLES, name), "utf8")] as const),
);
const built = buildRelease(files);
if (!built.ok) throw new Error(JSON.stringify(built.problems.slice(0, 5), null, 2));
const release = readRelease(built.release);
const rows = <T extends TableName>(table: T): Row<T>[] => rowsOf(release, table);

describe("the release", () => {
  it("comes out byte for byte the same, however the folder lists its files", () => {
    const reversed = new Map([...files].reverse());
    const again = buildRelease(reversed);
    expect(again.ok && again.release === built.release && again.manifest === built.manifest).toBe(true);
  });

  it("is vouched for by its manifest, which is the one committed", () => {
    const manifest = readManifest(built.manifest);
    expect(manifest.bytes).toBe(Buffer.byteLength(built.release));
    expect(manifest.sha256).toBe(createHash("sha256").update(built.release).digest("hex"));
    expect(built.manifest).toBe(readFileSync(path.join(ROOT, "assets/data/manifest.json"), "utf8"));
  });

  it("weighs at most 400 kB compressed", () => {
    expect(gzipSync(built.release).length).toBeLessThanOrEqual(400_000);
  });

  it("holds numbers as numbers and what is not known as null", () => {
    const budget = rows("allowances").find((row) => row.body === "CCG-00P" && row.kind === "budget");
    expect(budget?.amount).toBe(5_900_000);
    expect(rows("rates").find((row) => row.year === "2021/22")?.per_head).toBeNull();
  });

  it("keeps every row of every table", () => {
    expect(readManifest(built.manifest).rows).toMatchInlineSnapshot(`
      {
        "alliances": 9,
        "allowances": 1011,
        "article_facts": 52,
        "benchmarks": 23,
        "bodies": 552,
        "boundary_changes": 17,
        "boundary_moves": 3,
        "centroids": 680,
        "clusters": 17,
        "codes": 966,
        "coverage": 443,
        "deflators": 44,
        "event_members": 220,
        "events": 67,
        "exit_terms": 56,
        "fields": 2155,
        "figures": 401,
        "framework": 44,
        "gaps": 81,
        "high_cost_areas": 36,
        "names": 81,
        "on_costs": 14,
        "pay_awards": 14,
        "pay_points": 418,
        "people": 46,
        "populations": 3987,
        "programmes": 9,
        "rates": 42,
        "sources": 284,
        "spine_points": 237,
        "staff": 20163,
        "staff_coverage": 145,
        "staff_groups": 2511,
        "successions": 304,
      }
    `);
  });
});

/** Days between which a body stood, read from the rows by hand: independent of the register. */
function openOn(type: string, day: string): number {
  const ended = new Map<string, string>();
  for (const step of rows("successions"))
    if (step.kind !== "part") ended.set(step.predecessor, step.date.slice(0, 10));
  return rows("bodies").filter(
    (body) =>
      body.type === type &&
      body.opened.slice(0, 10) <= day &&
      day < (ended.get(body.id) ?? "9999") &&
      (body.closed === "" || ended.has(body.id) || day <= body.closed),
  ).length;
}

describe("what is known of the bodies", () => {
  it.each([
    ["CCG", "2013-04-01", 211],
    ["CCG", "2015-03-31", 211],
    ["CCG", "2015-04-01", 209],
    ["CCG", "2017-04-01", 207],
    ["CCG", "2018-04-01", 195],
    ["CCG", "2019-04-01", 191],
    ["CCG", "2020-04-01", 135],
    ["CCG", "2021-04-01", 106],
    ["CCG", "2022-06-30", 106],
    ["CCG", "2022-07-01", 0],
    ["ICB", "2022-07-01", 42],
    ["ICB", "2026-03-31", 42],
    ["ICB", "2026-04-01", 36],
    ["CSU", "2013-04-01", 19],
  ])("%ss on %s: %i", (type, day, count) => expect(openOn(type, day)).toBe(count));

  it("142 mergers of CCGs, and 106 CCGs that gave way to ICBs", () => {
    const from = rows("successions").filter((step) => step.predecessor.startsWith("CCG-"));
    expect(from.filter((step) => step.successor.startsWith("CCG-"))).toHaveLength(142);
    expect(from.filter((step) => step.successor.startsWith("ICB-"))).toHaveLength(106);
    expect(new Set(from.map((step) => step.predecessor)).size).toBe(248);
  });

  it("Frimley goes three ways with the published shares", () => {
    const shares = rows("successions")
      .filter((step) => step.predecessor === "SUBICB-D4U1Y")
      .map((step) => [step.successor, Math.round(step.weight * 1000)]);
    expect(Object.fromEntries(shares)).toEqual({
      "SUBICB-92A": 182,
      "SUBICB-D9Y0V": 229,
      "SUBICB-U2G6B": 589,
    });
  });
});

describe("what is known of the money", () => {
  const allowances = rows("allowances");
  const sum = (year: string, type: string, basis: string, kind = "allowance"): number =>
    allowances
      .filter(
        (row) => row.year === year && row.body.startsWith(type) && row.basis === basis && row.kind === kind,
      )
      .reduce((total, row) => total + row.amount, 0);

  it.each([
    ["2023/24", "allowance", 1_108_760],
    ["2024/25", "allowance", 908_760],
    ["2025/26", "allowance", 873_992],
    ["2025/26", "plan", 828_299],
  ])("ICBs %s %s: £%i thousand", (year, kind, thousand) =>
    expect(Math.round(sum(year, "ICB-", "published", kind) / 1000)).toBe(thousand),
  );

  it("CCGs 2013/14: £1,345.2m as published, and 25.00 a head rounds to every one of the 211", () => {
    expect(Math.round(sum("2013/14", "CCG-", "published") / 100_000)).toBe(13_452);
    const people = new Map(
      rows("populations")
        .filter((row) => row.series === "rca_population_ons_adjusted")
        .map((row) => [row.body, row.persons]),
    );
    const published = allowances.filter((row) => row.year === "2013/14" && row.basis === "published");
    expect(published).toHaveLength(211);
    for (const row of published)
      expect(Math.abs(25 * people.get(row.body)! - row.amount), row.body).toBeLessThanOrEqual(5_000);
  });

  it.each([
    ["2013/14", "CCG", 25],
    ["2014/15", "CCG", 24.73],
    ["2015/16", "CCG", 22.07],
    ["2023/24", "ICB", 17.91],
    ["2024/25", "ICB", 14.62],
    ["2025/26", "ICB", 13.69],
  ])("the preferred rate of %s (%s) is %d a head", (year, type, rate) => {
    const preferred = rows("rates").filter((row) => row.preferred && row.year === year && row.type === type);
    expect(preferred.map((row) => row.per_head)).toEqual([rate]);
  });

  it("conflicting rates stand beside the preferred one, and 18.76 is none", () => {
    const of = (variant: string): (number | null)[] =>
      rows("rates")
        .filter((row) => row.variant === variant && !row.preferred)
        .map((row) => row.per_head);
    expect(of("reply")).toEqual([24.78, 22.11]);
    expect(of("envelope")).toEqual([18.76, 18.76]);
  });
});

describe("what is known of coverage", () => {
  const successor = new Map(
    rows("successions").flatMap((s) =>
      s.kind === "part" ? [] : [[s.predecessor, s.date.slice(0, 7)] as const],
    ),
  );
  const served = (day: string): Map<string, string> => {
    const found = new Map<string, string>();
    for (const row of rows("coverage")) {
      // "2015-04" and "2014-07/2014-12" compare with a day as their first possible day does.
      const began = row.from.slice(0, 10) <= day;
      const ended = row.to.length === 10 ? row.to < day : row.to !== "" && row.to.slice(-7) < day.slice(0, 7);
      const replaced = (successor.get(row.csu) ?? "9999") <= day.slice(0, 7);
      if (began && !ended && !replaced && !row.service && row.csu.startsWith("CSU-"))
        found.set(row.ccg, row.csu);
    }
    const bodies = new Map(rows("bodies").map((body) => [body.id, body]));
    for (const ccg of found.keys()) {
      const body = bodies.get(ccg)!;
      if (day < body.opened || body.closed < day) found.delete(ccg);
    }
    return found;
  };

  it.each([
    ["2013-04-01", 194],
    ["2014-05-01", 185],
    ["2015-04-02", 175],
    ["2017-04-30", 128],
  ])("on %s the CSU of %i CCGs is known", (day, count) => expect(served(day).size).toBe(count));

  it("Greater Manchester CSU served its 12 CCGs on 1 June 2013", () => {
    const customers = [...served("2013-06-01")]
      .filter(([, csu]) => csu === "CSU-GM")
      .map(([ccg]) => ccg.slice(4));
    expect(customers.sort().join()).toBe("00T,00V,00W,00Y,01D,01G,01M,01N,01W,01Y,02A,02H");
  });
});

it("all 52 facts of the two articles are there, 27 and 25", () => {
  const facts = rows("article_facts");
  expect(facts.filter((fact) => fact.article === "1")).toHaveLength(27);
  expect(facts.filter((fact) => fact.article === "2")).toHaveLength(25);
});

it("sums of staff agree with the totals of each month, to within half an FTE of rounding", () => {
  const sums = new Map<string, { headcount: number; fte: number }>();
  for (const row of rows("staff")) {
    const key = `${row.body.slice(0, 3)} ${row.month_end}`;
    const sum = sums.get(key) ?? { headcount: 0, fte: 0 };
    sums.set(key, { headcount: sum.headcount + row.headcount, fte: sum.fte + row.fte });
  }
  const months = rows("staff_coverage");
  expect(months).toHaveLength(145);
  for (const month of months) {
    const key = `${month.type} ${month.month_end}`;
    const sum = sums.get(key) ?? { headcount: 0, fte: 0 };
    expect(sum.headcount, key).toBe(month.headcount);
    expect(Math.abs(sum.fte - month.fte), key).toBeLessThan(0.5);
  }
});

describe("a fact lost from the published tables stops the build", () => {
  const without = (file: string, line: RegExp): Map<string, string> => {
    const text = files.get(file)!;
    const less = text.replace(line, "");
    expect(less.length).toBeLessThan(text.length);
    // The big tables have no say in these counts: without their rows the build is quick.
    const header = (name: string): [string, string] => [name, `${files.get(name)!.split("\n")[0]!}\n`];
    return new Map([...files, ...["staff.csv", "staff_groups.csv", "centroids.csv"].map(header)]).set(
      file,
      less,
    );
  };

  it.each([
    ["a coverage row", "coverage.csv", /^CCG-00T,CSU-GM,.*\n/m, "coverage.csv"],
    ["a merger", "successions.csv", /^CCG-00F,CCG-13T,.*\n/m, "successions.csv"],
    ["an allowance", "allowances.csv", /^ICB-QHM,2024\/25,allowance,.*\n/m, "allowances.csv"],
    ["a conflicting rate", "rates.csv", /^2014\/15,CCG,reply,.*\n/m, "rates.csv"],
    ["an article fact", "article_facts.csv", /^2,25,.*\n/m, "article_facts.csv"],
  ])("%s", (_, file, line, at) => {
    const result = buildRelease(without(file, line));
    const problems = result.ok ? [] : result.problems;
    expect(problems.map((problem) => `${problem.code} ${problem.file}`)).toContain(`known_count ${at}`);
  });
});
