/** What the sheets tell beside the figures, and what they say when something is wrong. */
import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { READY_SCENARIOS } from "../../src/model/scenario/ready";
import { bookOf, type Book, type SheetRole } from "../../src/modelbook";
import { letters } from "../../src/modelbook/layout";
import { WORKED } from "../../src/modelbook/worked";
import { draft } from "../model/drafts";
import { factsFor } from "./facts";
import { addressOf, referencesOf, rowsOf } from "./formulas";
import { calculate, type CalculatedBook } from "./ironcalc";
import { planOf } from "./plans";

const plan = planOf(READY_SCENARIOS[0]!.draft);
const { book } = plan;
const sheetOf = (role: SheetRole, of: Book = book) => of.sheets.find(({ id }) => id === role)!;
/** Value of the constant beside a label. */
const beside = (role: SheetRole, label: string, of: Book = book): string | number => {
  const row = rowsOf(sheetOf(role, of)).find((cells) => cells.some(({ value }) => value === label))!;
  return row.find(({ column }) => column === 3)!.value;
};
const at = (role: SheetRole, label: string) => {
  const row = rowsOf(sheetOf(role)).find((cells) => cells.some(({ value }) => value === label))!;
  return { sheet: sheetOf(role).name, cell: `D${row[0]!.row + 1}` };
};

describe("the sheets in IronCalc", () => {
  const sheets: CalculatedBook = calculate(book);
  const everything = book.sheets.flatMap(({ name, cells }) =>
    cells.filter(({ formula }) => formula).map((cell) => ({ sheet: name, cell: addressOf(cell) })),
  );

  it("shows no error in any cell", () => {
    const shown = sheets.read(everything);
    const errors = everything.filter((_, i) => String(shown[i]).startsWith("#"));
    expect(errors).toEqual([]);
  });

  it("works out every example", () => {
    const tests = rowsOf(sheetOf("tests")).filter((row) =>
      row.some(({ column, formula }) => column === 5 && formula),
    );
    expect(tests).toHaveLength(146);
    const shown = sheets.read(tests.map((row) => ({ sheet: "Tests", cell: `F${row[0]!.row + 1}` })));
    expect(tests.filter((_, i) => shown[i] !== true).map((row) => row[1]!.value)).toEqual([]);
  });

  it("counts the inputs that differ from their usual values, and follows what is typed", () => {
    const count = at("about", "Inputs that differ from their usual values");
    const [before] = sheets.read([count]);
    const rate = book.inputs.find(({ id }) => id === "discountRate")!;
    sheets.write(rate.sheet, rate.cell, 0.05);
    expect(sheets.read([count])).toEqual([(before as number) + 1]);
    sheets.write(rate.sheet, rate.cell, rate.value);
  });

  it.each<[string, string, string | number]>([
    ["Redundancies", "Posts are met by the five ways: Central Midlands CSU", 3],
    ["Exit cost: national", "Exit cost is paid in full by its funders", 1],
    ["Exit cost", "Exit cost is paid in full by its funders", "not a number"],
  ])("names the check that fails when %s is overwritten, on every sheet", (label, check, typed) => {
    const broken = calculate(book);
    const place = at("calc", label);
    broken.write(place.sheet, place.cell, typed);
    const heads = book.sheets.map(({ name }) => ({ sheet: name, cell: "D1" }));
    const banner = at("outputs", "Checks");
    expect(new Set(broken.read([...heads, banner]))).toEqual(new Set([`Do not use: ${check}`]));
    expect(broken.read([book.master])).toEqual([false]);
    const alarm = sheetOf("outputs").conditions.filter(({ look }) => look === "alarm");
    // Each alarm looks for the one text that the cell no longer shows.
    expect(alarm).toHaveLength(2);
    for (const { formula } of alarm) expect(formula).toMatch(/<>"All checks hold"$/);
    expect(alarm.map(({ formula }) => referencesOf(formula)[0]!.row + 1)).toEqual([1, +banner.cell.slice(1)]);
  });
});

describe("About", () => {
  it("says how the model was made, from what it is given alone", () => {
    expect(beside("about", "Written")).toBe("22/11/2026 10:00");
    expect(beside("about", "Version of the calculation")).toBe("1");
    expect(beside("about", "Seed of the simulations")).toBe(7);
    expect(beside("about", "Prices and vintages")).toMatch(/^Deflators: .+ 2013\/14\.$/);
    expect(beside("about", "Look up the data anew by")).toMatch(/\d{4}$/);
    expect(planOf(READY_SCENARIOS[0]!.draft).book).toEqual(book);
  });

  it("has a cell to fill for each who answers for it, and for each question before it is used", () => {
    const ids = new Set(
      sheetOf("about").cells.flatMap(({ id, role }) => (id && role === "input" ? [id] : [])),
    );
    for (const name of ["commissioner", "analyst", "assurer", "approver"])
      expect(ids).toContain(`about.${name}`);
    expect([...ids].filter((id) => id.startsWith("about.rigour."))).toHaveLength(6);
  });

  it("lists every assumption with its note, and cells for what hangs on it and who agreed", () => {
    const log = rowsOf(sheetOf("about"));
    const of = (label: string) => log.find((row) => row.some(({ value }) => value === label))!;
    const row = of("Central Midlands CSU: Staff turnover a year");
    expect(row.map(({ value }) => value)).toContain("The article speaks of redundancies alone.");
    expect(row.map(({ value }) => value)).toContain("assumption");
    expect(row.filter(({ role }) => role === "input")).toHaveLength(2);
    const assumed = plan.scenario.provenance;
    const notes = new Set(sheetOf("about").cells.map(({ value }) => value));
    for (const [path, { note }] of Object.entries(assumed)) if (note) expect(notes, path).toContain(note);
  });

  it("cites every source that a sheet names", () => {
    const about = new Set(
      rowsOf(sheetOf("about")).flatMap((row) =>
        row.filter(({ column }) => column === 4).map(({ value }) => value),
      ),
    );
    const withSources = book.sheets.filter(({ id }) => id === "inputs" || id === "data" || id === "tests");
    const named = withSources.flatMap(({ cells }) =>
      cells
        .filter(({ column, value }) => column === 4 && /^[A-Z]\d\d(;[A-Z]\d\d)*$/.test(String(value)))
        .flatMap(({ value }) => String(value).split(";")),
    );
    expect(named.length).toBeGreaterThan(50);
    expect(named.filter((id) => !about.has(id))).toEqual([]);
  });
});

describe("the change log", () => {
  it("has a row for each writing and says where the next one goes", () => {
    const facts = factsFor(plan.scenario);
    const second = { ...facts.log[0]!, what: "Inputs taken over", changed: "cut.byYear.2015/16" };
    const again = bookOf(plan.scenario, plan.inputs, { ...facts, log: [...facts.log, second] });
    const rows = rowsOf(sheetOf("log", again));
    expect(rows.slice(2).map((row) => row.map(({ value }) => value))).toEqual([
      ["22/11/2026 10:00", "A. Analyst", "Model written", "1", "2026-01"],
      ["22/11/2026 10:00", "A. Analyst", "Inputs taken over", "1", "2026-01", "cut.byYear.2015/16"],
    ]);
    expect(again.log).toEqual({ sheet: "Change log", cell: `A${rows.at(-1)![0]!.row + 2}` });
  });
});

describe("the worked examples on the sheet", () => {
  it("are those of the model, word for word and number for number", () => {
    const csv: Record<string, string>[] = parse(
      readFileSync(new URL("../model/worked-examples.csv", import.meta.url)),
      { columns: true },
    );
    const lines = WORKED.flatMap((set) => set.lines).filter(({ kind }) => kind === "example");
    const told = lines.map(({ id, words, unit, sources, expected, tolerance }) => ({
      id,
      words,
      unit,
      sources,
      expected,
      tolerance,
    }));
    const wanted = csv.map((row) => ({
      id: row["id"],
      words: row["description"],
      unit: row["unit"],
      sources: row["sources"],
      expected: Number(row["expected"]),
      tolerance: Number(row["tolerance"]),
    }));
    const byId = (a: { id: string | undefined }, b: { id: string | undefined }): number =>
      a.id! < b.id! ? -1 : 1;
    expect([...told].sort(byId)).toEqual(wanted.sort(byId));
  });
});

describe("charts", () => {
  it("show figures of their own sheet, each with a caption that says them", () => {
    const { charts, cells, name } = sheetOf("outputs");
    expect(charts.map(({ id }) => id)).toEqual(["money", "posts", "total"]);
    const filled = new Map(cells.map((cell) => [addressOf(cell), cell]));
    const shown = calculate(book);
    for (const { series, caption, place } of charts) {
      const [words] = shown.read([{ sheet: name, cell: caption }]);
      expect(words).toMatch(/\d.*\d/);
      for (const { name: title, values, categories, unseen } of series) {
        expect(filled.get(title)!.value).not.toBe("");
        const [[from, to], [first, last]] = [referencesOf(values), referencesOf(categories)] as const;
        expect([to!.row - from!.row, to!.column - from!.column]).toEqual([
          last!.row - first!.row,
          last!.column - first!.column,
        ]);
        for (let row = from!.row; row <= to!.row; row++)
          for (let column = from!.column; column <= to!.column; column++)
            if (!unseen) expect(filled.get(`${letters(column)}${row + 1}`)?.formula).toBe(true);
      }
      // Nothing stands under a chart.
      const [a, b] = [referencesOf(place.from)[0]!, referencesOf(place.to)[0]!];
      const under = cells.filter(
        ({ row, column, value }) =>
          row >= a.row && row <= b.row && column >= a.column && column <= b.column && value !== "",
      );
      expect(under).toEqual([]);
    }
  });

  it("bring the posts down from the establishment to what is left", () => {
    const [unseen, posts] = sheetOf("outputs").charts[1]!.series;
    const column = (range: string) => {
      const [from, to] = referencesOf(range);
      return Array.from({ length: to!.row - from!.row + 1 }, (_, i) => ({
        sheet: "Outputs",
        cell: `D${from!.row + 1 + i}`,
      }));
    };
    const read = calculate(planOf(draft()).book);
    const other = planOf(draft()).book.sheets.find(({ id }) => id === "outputs")!.charts[1]!.series;
    const steps = read.read(column(other[1]!.values)).map(Number);
    const under = read.read(column(other[0]!.values)).map(Number);
    expect([unseen!.unseen, posts!.unseen]).toEqual([true, undefined]);
    expect(steps).toEqual([500, 30, 0, 0, 0, 47, 423]);
    expect(under).toEqual([0, 470, 470, 470, 470, 423, 0]);
  });
});

describe("sheets under other names", () => {
  it("calculate as before and refer to each other by those names", () => {
    const sheetNames = { inputs: "Inputs (2)", calc: "Director's calc", data: "Data 2026" };
    const renamed = bookOf(plan.scenario, plan.inputs, { ...factsFor(plan.scenario), sheetNames });
    expect(renamed.sheets.map(({ name }) => name)).toEqual([
      "About",
      "Inputs (2)",
      "Data 2026",
      "Director's calc",
      "Outputs",
      "Checks",
      "Change log",
      "Tests",
    ]);
    expect(calculate(renamed).read([renamed.master])).toEqual([true]);
  });
});
