/** Input beyond all measure: refused, or answered in bounded time. */
import { afterAll, describe, expect, it } from "vitest";
import { FAMILIES } from "../../docs/functions/examples";
import { MOST_CELLS } from "../../src/functions/edge";
import { MOST_FILE_BYTES, MOST_ROWS } from "../../src/taskpane/data/figures/read/raw-table";
import { tableOfText } from "../../src/taskpane/data/figures/read/text-table";
import { addressOf } from "../../src/taskpane/release/addresses";
import { readPlace } from "../../src/workbook/address";
import { callsUs } from "../../src/workbook/our-cells";
import { repairFormula } from "../../src/workbook/share/repair-text";
import { callsIn } from "../../src/workbook/trouble/calls";
import { counted } from "../counted";
import { readFormula } from "../docs/formula";
import { described, ids, invoke } from "../functions/call";

const cases = counted("Oversized input");
afterAll(cases.say);

/** Far beyond what anything takes, so that a busy machine fails nothing; a hang does. */
const LONGEST = 30_000;
const ROWS = 1_048_576;
/** The longest text a cell holds, of kinds that keep careless patterns busy. */
const LONG = 32_767;
const TEXTS = [
  "a".repeat(LONG),
  " ".repeat(LONG),
  "=1+1".repeat(LONG / 4),
  `${"1/".repeat(LONG / 2)}x`,
  `${"0".repeat(LONG - 1)}!`,
  `${"(".repeat(LONG / 2)}${")".repeat(LONG / 2)}`,
  `${"CCG and ".repeat(LONG / 8)}`,
  `${"' ".repeat(LONG / 2)}`,
  "\u202e".repeat(LONG),
  `${"é".normalize("NFD").repeat(LONG / 2)}`,
];

/** What came of a call: an answer, or the error of a cell. */
function outcome(work: () => unknown): unknown {
  const started = performance.now();
  try {
    return work();
  } catch (error) {
    if (!(error instanceof CustomFunctions.Error)) throw error;
    expect(error.message).not.toBe("");
    // Read in a small box beside the cell, whatever it was given.
    expect(error.message!.length).toBeLessThanOrEqual(1_000);
    expect(error.message).not.toMatch(/\p{Surrogate}/u);
    return error;
  } finally {
    expect(performance.now() - started).toBeLessThan(LONGEST);
  }
}

const EXAMPLES = new Map(
  FAMILIES.flatMap(({ pages }) => Object.entries(pages)).map(([id, { examples }]) => [
    id,
    readFormula(examples[0]!.formula).args,
  ]),
);

describe.each(ids)("%s", (id) => {
  const { parameters } = described(id)!;
  it("refuses a column of the whole sheet in every argument that takes a range", () => {
    for (const [i, parameter] of parameters.entries()) {
      if (!("dimensionality" in parameter)) continue;
      for (const text of [TEXTS[0]!, "=HYPERLINK(1)", "00T"])
        cases.try(() => {
          const column = new Array<string[]>(ROWS).fill([text]);
          const args = parameters.map((_, at) => (at === i ? column : EXAMPLES.get(id)![at]));
          const got = outcome(() => invoke(id, ...args));
          expect(got).toBeInstanceOf(CustomFunctions.Error);
        });
    }
  });

  it("answers or refuses the longest texts in every argument, in bounded time", async () => {
    for (const i of parameters.keys())
      for (const text of TEXTS)
        await cases.try(async () => {
          const args = parameters.map((_, at) => (at === i ? text : EXAMPLES.get(id)![at]));
          const got = outcome(() => invoke(id, ...args));
          await Promise.resolve(got).catch((error: unknown) =>
            expect(error).toBeInstanceOf(CustomFunctions.Error),
          );
        });
  });
});

describe("texts beyond measure are cut off before a pattern sees them", () => {
  it("pasted text and files", () =>
    cases.try(() => {
      const endless = `"${"x".repeat(MOST_FILE_BYTES)}`;
      expect(() => tableOfText("pasted", endless)).toThrow(/too long/);
      expect(() => tableOfText("pasted", "a\n".repeat(MOST_ROWS + 1))).toThrow(/at most/);
    }));

  it("formulas", () =>
    cases.try(() => {
      expect(callsIn(`=CSU.NAME("${"x".repeat(9_000)}")`, "Paper")).toBeUndefined();
      expect(callsIn('=CSU.NAME("00T")', "Paper")).toHaveLength(1);
    }));
});

describe("patterns over formulas, addresses and names go once over what they are given", () => {
  const readers: readonly (readonly [string, (text: string) => unknown])[] = [
    ["finding our formulas", (text) => callsUs(`=${text}`, new Map([["x", false]]))],
    ["repairing", (text) => repairFormula(`=${text}`)],
    ["repairing file names", (text) => repairFormula(`='${text}.xlam'!CSU.NAME(1)`)],
    ["reading an address", (text) => readPlace(`'${text}'!A1`)],
    ["reading a bare address", readPlace],
    ["reading an allowed address", (text) => addressOf(text, "https://localhost/")],
  ];
  it.each(readers)("%s", (_what, read) => {
    for (const text of TEXTS)
      cases.try(() => {
        const started = performance.now();
        read(text);
        expect(performance.now() - started).toBeLessThan(LONGEST);
      });
  });
});

it("a block of the most cells is taken", () =>
  cases.try(() => {
    const column = new Array<string[]>(MOST_CELLS).fill(["00T"]);
    expect(outcome(() => invoke("NAME", column))).toHaveLength(MOST_CELLS);
  }));
