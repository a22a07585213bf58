/** Texts that look like something else, written as a table by the module that writes all tables. */
import fc from "fast-check";
import { excel } from "./addin-frame";
import { expect, test } from "./harness";
import { inserting } from "./inserting";

const LONGEST = 32_767;
const ERROR = /^#(N\/A|REF!)$/;
const ROWS = 1_000;
const COLUMNS = 10;

const start = fc.constantFrom(
  ..."= + - @ ' '' =' \t= \u00a0= ＝ ＋ － ＠ # /".split(" "),
  "=1+1",
  '=HYPERLINK("http://example.org","x")',
  "=cmd|' /C calc'!A0",
  "@SUM(A1)",
  "00123",
  "1E05",
  "3/4",
  "01/02/2013",
  "2013-04-01",
  "10%",
  "£5",
  "TRUE",
  "false",
  "#N/A",
  "#REF!",
  "(5)",
  " leading",
  "{=1}",
  "\u0000=1",
  "\u0007+1",
  "\u001b-1",
  "_x000D_",
);
const rest = fc.oneof(
  { weight: 6, arbitrary: fc.constant("") },
  { weight: 12, arbitrary: fc.string({ unit: "grapheme", maxLength: 24 }) },
  { weight: 3, arbitrary: fc.string({ unit: "binary", maxLength: 24 }) },
);
const short = fc.tuple(fc.option(start, { nil: "" }), rest).map((parts) => parts.join(""));
const long = fc
  .tuple(fc.option(start, { nil: "" }), fc.integer({ min: 8_000, max: LONGEST - 1 }))
  .map(([first, length]) => first + "long ".repeat(7_000).slice(0, length - first.length));

/** What a workbook can keep of a text: XML knows no other control characters than these two. */
const keepable = (text: string): string =>
  [...text.replaceAll(/\r\n?/g, "\n")]
    .filter((one) => /^[\t\n\u0020-\u007e\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]$/u.test(one))
    .join("");

test("10,000 hostile texts are read back as they were written, and none is a formula, a number or an error", async ({
  bench,
}) => {
  const texts = [
    ...fc.sample(
      short.filter((text) => keepable(text) !== ""),
      { seed: 63, numRuns: ROWS * COLUMNS - 61 },
    ),
    ...fc.sample(long, { seed: 63, numRuns: 60 }),
    "x".repeat(LONGEST),
  ];
  const rows = Array.from({ length: ROWS }, (_, row) => texts.slice(row * COLUMNS, (row + 1) * COLUMNS));
  const columns = Array.from({ length: COLUMNS }, (_, i) => ({
    header: `Column ${i + 1}`,
    kind: "text" as const,
  }));
  await excel(bench, async (context) => {
    context.workbook.worksheets.add("Work").activate();
    await context.sync();
  });
  const insert = await inserting(bench);
  const done = await insert({ title: "Texts", columns, rows });
  expect(done).toMatchObject({ cells: `A1:J${ROWS + 1}`, rows: ROWS });

  await bench.settled();
  const read = await excel(bench, async (context) => {
    const body = context.workbook.tables.getItem("CSU_Texts").getDataBodyRange();
    body.load("values, formulas, numberFormat");
    await context.sync();
    return { values: body.values, formulas: body.formulas, formats: [...new Set(body.numberFormat.flat())] };
  });
  const expected = rows.map((row) => row.map(keepable));
  expect(read.values).toEqual(expected);
  expect(read.formulas, "a formula would differ from its value").toEqual(expected);
  expect(read.formats).toEqual(["@"]);
  await bench.write("Work!L1:L2", [
    [`=SUMPRODUCT(--ISTEXT(A2:J${ROWS + 1}))`],
    [`=SUMPRODUCT(--ISNUMBER(A2:J${ROWS + 1}))`],
  ]);
  await bench.settled();
  // The engine of the workbench takes the name of an error for one wherever it stands; Excel does so without a guard.
  const errors = expected.flat().filter((text) => ERROR.test(text)).length;
  expect(errors).toBeGreaterThan(50);
  expect((await bench.read("Work!L1:L2")).values).toEqual([[ROWS * COLUMNS - errors], [0]]);
});
