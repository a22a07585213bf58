/** 5,000 formulas of mixed kinds on one sheet: they calculate, the errors are those meant, and the page stays usable. */
import { expect, test } from "./harness";

const CODES = ["00T", "00V", "00W", "00Y", "01D", "01G", "01M", "01N", "01W", "01Y", "02A", "02H"];
const FORMULAS = 5_000;
const COLUMNS = 10;
/** Below the sample and all that spills from it. */
const FIRST_ROW = 201;

/** One kind of formula for a code, and what each answers. */
type Kind = readonly [formula: (code: string, row: number) => string, answer: RegExp];
const KINDS: readonly Kind[] = [
  [(code) => `=CSU.NAME("${code}")`, /^NHS /],
  [(code) => `=CSU.ALLOWANCE("${code}","2013/14")`, /^\d{6,}/],
  [(code) => `=CSU.POPULATION("${code}","2013/14")`, /^\d{5,}/],
  [(code) => `=CSU.STATUS("${code}","2014-01-01")`, /^open$/],
  [(code) => `=CSU.SUCCESSOR("${code}","2023-04-01")`, /^\w{3}/],
  [(code) => `=CSU.SERVEDBY("${code}","2013-06-01")`, /^\w+/],
  [(code) => `=CSU.CODE("${code}","ons")`, /^E38/],
  [(_code, row) => `=ROUND(CSU.PERHEAD(${2013 + (row % 3)})*${row + 1},2)`, /^\d/],
  [(code, row) => `=SUM(CSU.ALLOWANCE({"${code}";"03V"},"${row % 2 ? "2013/14" : "2014/15"}"))`, /^\d{6,}/],
  // One in ten is wrong on purpose, and says so.
  [(_code, row) => (row % 2 ? `=CSU.NAME("no body ${row}")` : '=CSU.PERHEAD("soon")'), /^#(N\/A|VALUE!)$/],
];

const formulas = Array.from({ length: FORMULAS / COLUMNS }, (_, row) =>
  KINDS.map(([formula], column) => formula(CODES[(row + column) % CODES.length]!, row)),
);

test("5,000 formulas of mixed kinds calculate, and the page stays usable", async ({ bench }) => {
  expect(formulas.flat()).toHaveLength(FORMULAS);
  const place = `Start here!A${FIRST_ROW}:J${FIRST_ROW + formulas.length - 1}`;
  await bench.write(place, formulas);
  await bench.settled();

  const { values } = await bench.read(place);
  const wrong = values.flatMap((row, r) =>
    row.flatMap((value, c) => {
      const said = typeof value === "object" && value !== null ? JSON.stringify(value) : String(value);
      return KINDS[c]![1].test(said) ? [] : [`${formulas[r]![c]} gave ${said}`];
    }),
  );
  expect(wrong).toEqual([]);

  await bench.select("Start here!L201");
  await bench.page.keyboard.type('=CSU.NAME("00T")&" (typed)"');
  await bench.page.keyboard.press("Enter");
  await bench.settled();
  expect((await bench.read("Start here!L201")).values).toEqual([["NHS Bolton CCG (typed)"]]);

  const [sum] = await bench.evaluate(['=CSU.ALLOWANCE("03V","2013/14")']);
  expect(sum).toBe(1_663_800);
});
