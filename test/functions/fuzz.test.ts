/**
 * Every custom function called with arguments of every type: it answers in the shape that Excel was told of, or with
 * an error of the custom-function kind that says something. Never another exception, never a hang.
 */
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { FAMILIES } from "../../docs/functions/examples";
import { counted } from "../counted";
import { readFormula } from "../docs/formula";
import { described, ids, invoke } from "./call";
import { MOST_CELLS } from "../../src/functions/edge";

const CALLS = 100_000;
const EACH = Math.ceil(CALLS / ids.length);
/** Far beyond what any answer takes, so that a busy machine fails nothing; a hang does. */
const LONGEST = 20_000;

/** The calls of the function pages: what a person would write, from which random arguments stray. */
const EXAMPLES = new Map(
  FAMILIES.flatMap(({ pages }) => Object.entries(pages)).map(([id, { examples }]) => [
    id,
    examples.map(({ formula }) => readFormula(formula).args),
  ]),
);
/** Every constant of all the examples: what one function takes is tried on the others. */
const KNOWN = [...EXAMPLES.values()]
  .flat(2)
  .flatMap((given) => (Array.isArray(given) ? given.flat() : [given]));
/** Texts and names that have broken programs before. */
const NASTY = [
  ..."__proto__|constructor|toString|hasOwnProperty|=1+1|@SUM(A1)|#N/A|NaN|Infinity|-0|1e309|%|''|null".split(
    "|",
  ),
  "\u0000",
  "\u202e",
  "\ud800",
  "ﬀ",
  "İ",
  "'".repeat(50),
  " ".repeat(500),
  `${"a".repeat(5_000)}!`,
  `${"(".repeat(500)}${")".repeat(500)}`,
  "1/".repeat(2_000),
];
const error = fc
  .constantFrom("invalidValue" as const, "notAvailable" as const)
  .map((code) => new CustomFunctions.Error(CustomFunctions.ErrorCode[code]));
/** What a cell can hand over; data types come as objects with a basic value. */
const scalar = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...KNOWN) },
  { weight: 2, arbitrary: fc.constantFrom<unknown>(null, undefined, "", 0, 1, -1, true, false) },
  { weight: 2, arbitrary: fc.constantFrom(...NASTY) },
  { weight: 2, arbitrary: fc.double({ noNaN: false }) },
  { weight: 2, arbitrary: fc.integer({ min: -5, max: 60 }) },
  { weight: 2, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }) },
  { weight: 2, arbitrary: fc.integer({ min: 41_000, max: 46_500 }) },
  { weight: 1, arbitrary: fc.integer({ min: 10_000, max: 90_000_000 }) },
  { weight: 1, arbitrary: fc.string({ unit: "binary" }) },
  { weight: 1, arbitrary: error },
  {
    weight: 1,
    arbitrary: fc.oneof<fc.Arbitrary<unknown>[]>(
      fc.record({ type: fc.constantFrom("FormattedNumber", "Entity"), basicValue: fc.double() }),
      fc.object(),
    ),
  },
);
const block = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 12 }))
  .chain(([wide, tall]) =>
    fc.array(fc.array(scalar, { minLength: wide, maxLength: wide }), { minLength: tall, maxLength: tall }),
  );
const odd = fc.constantFrom<unknown>([], [[]], [[], []]);

/** What is wrong with one cell of an answer; undefined where nothing is. */
function wrongCell(cell: unknown): string | undefined {
  if (cell instanceof CustomFunctions.Error)
    return cell.message?.trim() ? undefined : "an error without text";
  if (typeof cell === "number") return Number.isFinite(cell) ? undefined : String(cell);
  if (typeof cell === "string")
    return cell.length <= 32_767 && !cell.includes("\u0000") ? undefined : "a text no cell holds";
  if (typeof cell === "boolean") return undefined;
  if (typeof cell === "object" && cell !== null && "type" in cell) {
    if (cell.type === "Entity") return undefined;
    if (cell.type === "FormattedNumber" && "basicValue" in cell) return wrongCell(cell.basicValue);
  }
  return `${typeof cell}: ${String(cell)}`;
}

function wrongShape(id: string, given: unknown): string | undefined {
  const told = described(id)!.result;
  const matrix = "dimensionality" in told && told.dimensionality === "matrix";
  if (!matrix) return Array.isArray(given) ? "a block where a cell was told of" : wrongCell(given);
  if (!Array.isArray(given) || given.length === 0) return "no block";
  const rows = given as unknown[];
  if (!rows.every((row): row is unknown[] => Array.isArray(row) && row.length > 0))
    return "a row without cells";
  const wide = rows[0]!.length;
  if (!rows.every((row) => row.length === wide)) return "rows of different length";
  if (rows.length * wide > MOST_CELLS) return "more cells than Excel takes";
  for (const row of rows) for (const cell of row) if (wrongCell(cell)) return wrongCell(cell);
  return undefined;
}

const cases = counted(`Random arguments of ${ids.length} functions`);
let calls = 0;
let answers = 0;

describe("random arguments of every type", () => {
  it.each(ids)(
    "%s",
    (id) => {
      const { parameters } = described(id)!;
      const strays = parameters.map((parameter) =>
        "dimensionality" in parameter
          ? fc.oneof(
              { weight: 3, arbitrary: block },
              { weight: 3, arbitrary: scalar },
              { weight: 1, arbitrary: odd },
            )
          : fc.oneof(
              { weight: 12, arbitrary: scalar },
              { weight: 1, arbitrary: block },
              { weight: 1, arbitrary: odd },
            ),
      );
      // Half keep most arguments of an example, so that the others are looked at beyond the first check.
      const given = fc.oneof(
        fc.tuple(...strays),
        fc
          .tuple(
            fc.constantFrom(...EXAMPLES.get(id)!),
            fc.tuple(
              ...strays.map((stray) =>
                fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: stray }),
              ),
            ),
          )
          .map(([example, put]) => parameters.map((_, i) => put[i] ?? example[i])),
      );
      fc.assert(
        fc.property(given, (args) => {
          calls += 1;
          cases.try(() => {
            const started = performance.now();
            try {
              const wrong = wrongShape(id, invoke(id, ...args));
              if (wrong) throw new Error(`The answer is not in shape: ${wrong}`);
              answers += 1;
            } catch (thrown) {
              if (!(thrown instanceof CustomFunctions.Error)) throw thrown;
              if (wrongCell(thrown)) throw new Error("An error without a text", { cause: thrown });
            }
            expect(performance.now() - started).toBeLessThan(LONGEST);
          });
        }),
        { numRuns: EACH, seed: 20_261_122 },
      );
    },
    300_000,
  );

  afterAll(() => {
    cases.say();
    expect(calls).toBeGreaterThanOrEqual(CALLS);
    expect(answers).toBeGreaterThan(CALLS / 8);
  });
});
