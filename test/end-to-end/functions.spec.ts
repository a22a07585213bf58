/** The worked answers by the true path: cell, office.js message, our built function, result. */
import { expect, test } from "./harness";

const ANSWERS: readonly (readonly [string, unknown])[] = [
  ['=CSU.SUCCESSOR("00F","2016-03-31")', "13T"],
  ['=CSU.SUCCESSOR("03V","2021-04-01")', "78H"],
  ['=CSU.ALLOWANCE("03V","2013/14")', 1_663_800],
  ['=CSU.ALLOWANCE("03V","2013/14","published")', 1_660_000],
  ['=ROWS(CSU.LIST("CCG","2013-04-01",FALSE))', 211],
  ['=ROWS(CSU.LIST("CCG","2015-04-01",FALSE))', 209],
  ['=ROWS(CSU.LIST("CCG","2017-04-01",FALSE))', 207],
  ['=ROWS(CSU.LIST("CCG","2018-04-01",FALSE))', 195],
  ['=ROWS(CSU.LIST("CCG","2019-04-01",FALSE))', 191],
  ['=ROWS(CSU.LIST("CCG","2020-04-01",FALSE))', 135],
  ['=ROWS(CSU.LIST("CCG","2021-04-01",FALSE))', 106],
  ['=ROWS(CSU.LIST("ICB","2022-07-01",FALSE))', 42],
  ['=ROWS(CSU.LIST("ICB","2026-04-01",FALSE))', 36],
  ['=CSU.ALLOWANCE("QE1","2024/25")', 27_091_000],
  ['=CSU.PERHEAD("2014/15")', 24.73],
  ['=CSU.PERHEAD("2015/16")', 22.07],
  ["=CSU.PERHEAD(2013)*2", 50],
  ['=IFERROR(CSU.NAME("nowhere"),"none")', "none"],
  ["=CSU.CUT(6182500,0.1)", 5_564_250],
  ['=ROUND(CSU.REAL(18.76,"2025/26","2015/16"),5)', 13.55284],
  ['=ROUND(CSU.COSTPERWTE(7,"2014/15","max"),3)', 49_570.084],
  ["=ROUND(CSU.AFFORDABLEWTE(22500000,40000,0.752),6)", 423],
  ["=ROUND(INDEX(CSU.REDUCTION(500,0.06,423),7,2),6)", 47],
  ["=CSU.REDUNDANCY(40558,15.9)", 50_697.5],
  ["=CSU.REDUNDANCY(98453,30)", 160_000],
  ['=CSU.REDUNDANCY(98453,30,,"old")', 196_906],
  ["=CSU.MARS(30000,10)", 12_500],
  ["=CSU.EXITCOST(47,43095)", 2_025_465],
  ["=ROUND(CSU.PAYBACK(42000000,29000000),3)", 17.379],
  ["=ROUND(CSU.NPV({-2025465,0,0,0,470000,470000,470000,470000}),2)", -209_039.88],
  ['=INDEX(CSU.MERGE({"Central Midlands CSU","Staffordshire and Lancashire CSU"},"2014-03-31"),5,5)', 1000],
];

test("the worked answers hold in cells", async ({ bench }) => {
  const got = await bench.evaluate(ANSWERS.map(([formula]) => formula));
  ANSWERS.forEach(([formula, expected], i) => expect(got[i], formula).toEqual(expected));
});

test("a bad argument shows its error and the sentence behind it", async ({ bench }) => {
  const [early, unknown, date] = await bench.evaluate([
    '=CSU.ALLOWANCE("13T","2013/14")',
    '=CSU.NAME("Bristl CCG")',
    '=CSU.COVERAGE("CSU-GM","1st June")',
  ]);
  expect(early).toMatchObject({ error: "#N/A", message: expect.stringContaining("opened on 1 April 2015") });
  expect(unknown).toMatchObject({ error: "#N/A", message: expect.stringContaining("Bristol") });
  expect(date).toMatchObject({ error: "#VALUE!", message: expect.stringContaining("2015-04-01") });
});

test("a formula typed into a cell spills the 12 CCGs of Greater Manchester CSU with a header", async ({
  bench,
}) => {
  const { page } = bench;
  await bench.select("Start here!H20");
  await page.keyboard.type('=CSU.COVERAGE("Greater Manchester CSU","2013-06-01")');
  await page.keyboard.press("Enter");
  await bench.settled();
  const { values } = await bench.read("Start here!H20:P33");
  expect(values[0]).toEqual([
    "code",
    "name",
    "from",
    "to",
    "basis",
    "confidence",
    "population",
    "allowance",
    "source",
  ]);
  expect(values.slice(1, 13).map((row) => row[0])).toEqual([
    "00T",
    "00V",
    "00W",
    "00Y",
    "01D",
    "01G",
    "01M",
    "01N",
    "01W",
    "01Y",
    "02A",
    "02H",
  ]);
  expect(values[13]!.every((cell) => cell === "")).toBe(true);
});

test("a range of codes is one call and one block", async ({ bench }) => {
  const before = await bench.page.evaluate(() => window.workbench.coverage().calls);
  const [block] = await bench.evaluate(['=CSU.ALLOWANCE({"00T";"ZZZ";"03V"},"2013/14")']);
  expect(block).toEqual([[expect.any(Number)], [expect.objectContaining({ error: "#N/A" })], [1_663_800]]);
  expect((await bench.page.evaluate(() => window.workbench.coverage().calls)) - before).toBe(1);
});
