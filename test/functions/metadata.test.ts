import { readdirSync, readFileSync } from "node:fs";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { describe, expect, it } from "vitest";
import committed from "./functions.json";

const folder = "src/functions/catalogue";
const files = readdirSync(folder)
  .sort()
  .map((file) => `${folder}/${file}`);
const generated = await generateCustomFunctionsMetadata(files, true);

/** The catalogue, each function with its parameters: a promise to workbooks that live for years. */
const CATALOGUE: Record<string, string> = {
  NAME: "organisation, [as_at]",
  CODE: "organisation, [scheme]",
  FIND: "text, [type], [as_at], [headers]",
  LIST: "type, [as_at], [headers]",
  STATUS: "organisation, [as_at]",
  MERGERS: "[from], [to], [type], [status], [headers]",
  SUCCESSOR: "organisation, [as_at]",
  COVERAGE: "csu, [as_at], [headers]",
  SERVEDBY: "ccg, [as_at]",
  POPULATION: "organisation, year, [measure]",
  ALLOWANCE: "organisation, year, [basis]",
  PERHEAD: "year, [type], [variant]",
  SOURCE: "organisation, item, [as_at]",
  RELEASE: "[field]",
  FIELD: "organisation, field, [as_at]",
  PROFILE: "organisation, [as_at], [headers]",
  PREDECESSORS: "organisation, [as_at], [headers]",
  HISTORY: "organisation, [headers]",
  HEADCOUNT: "organisation, [as_at], [measure]",
  FIGURE: "organisation, metric, [as_at], [variant]",
  SHARE: "csu, [as_at], [measure]",
  MARKET: "[as_at], [measure], [headers]",
  CARD: "organisation, [as_at]",
  RESTATE: "codes, values, [as_at], [how], [headers]",
  CUT: "baseline, cut, [years], [basis], [first_year]",
  REAL: "amount, from_year, to_year",
  COSTPERWTE: "band, year, [point], [zone], [pension]",
  AFFORDABLEWTE: "resource, cost_per_wte, pay_share, [fixed_share], [base_resource], [release]",
  REDUCTION:
    "establishment, vacancy_rate, affordable_wte, [turnover], [capture], [redeploy], [mars], [quarters], [headers]",
  REDUNDANCY: "salary, service_years, [fte], [terms], [month_rule]",
  MARS: "salary, service_years",
  EXITCOST: "heads, average_cost, [share]",
  PAYBACK: "one_off, annual_saving",
  NPV: "flows, [rate], [first_year]",
  MERGE: "csus, [as_at], [headers]",
  SCENARIO: "name, output, [year_or_quarter]",
};

describe("function metadata", () => {
  it("is generated without errors", () => {
    expect(generated.errors).toEqual([]);
  });

  it("is the committed one: a changed signature is seen in review (npm run functions writes it)", () => {
    expect(JSON.parse(generated.metadataJson)).toEqual(committed);
  });

  it("has every function of the catalogue with its arguments in order", () => {
    const found = Object.fromEntries(
      committed.functions.map((entry) => [
        entry.id,
        entry.parameters
          .map((parameter) =>
            "optional" in parameter && parameter.optional ? `[${parameter.name}]` : parameter.name,
          )
          .join(", "),
      ]),
    );
    expect(found).toEqual(CATALOGUE);
  });

  it.each(committed.functions)("$id is named and described as Excel and people need it", (entry) => {
    expect(entry.id).toMatch(/^[A-Z][A-Z0-9_.]{2,127}$/);
    expect(entry.name).toBe(entry.id);
    expect(entry.id, "looks like a cell address").not.toMatch(/^[A-Z]{1,3}\d+$|^R\d*C\d*$/);
    expect(entry.description.length).toBeGreaterThan(20);
    for (const parameter of entry.parameters) expect(parameter.description.length).toBeGreaterThan(10);
    const optional = entry.parameters.map(
      (parameter) => "optional" in parameter && parameter.optional === true,
    );
    expect(optional, "required after optional").toEqual([...optional].sort((a, b) => Number(a) - Number(b)));
  });

  it("has no id twice, over all files", () => {
    const all = generated.associate.map((item) => item.id);
    expect(new Set(all).size).toBe(all.length);
  });

  it("is what the built add-in registers: each file is imported by the entry", () => {
    const entry = readFileSync("src/functions/index.ts", "utf8");
    for (const file of files) expect(entry).toContain(file.replace("src/functions", ".").replace(".ts", ""));
  });
});
