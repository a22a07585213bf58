import { describe, expect, it } from "vitest";
import { FAMILIES } from "../../../docs/functions/examples";
import { FUNCTIONS } from "../../../src/functions/by-name";
import { causeOf } from "../../../src/workbook/trouble/ask";
import { callsIn } from "../../../src/workbook/trouble/calls";
import type { Look } from "../../../src/workbook/trouble/given-cells";
import { readFormula } from "../../docs/formula";
import { call, ids, type Failure } from "../../functions/call";

const NOTHING: Look = () => undefined;
const why = (formula: string, look: Look = NOTHING, row = 0) =>
  causeOf(callsIn(formula, "Paper") ?? [], look, row);

describe("calls of a formula", () => {
  it("are read with values, signs, arrays, cells and tables, the inner ones first", () => {
    expect(
      callsIn(
        `=IFERROR(csu.status(CSU.SUCCESSOR("13A","2015-04-01"),,-2,50%,TRUE,{1,"a";2,"b"},B2:B4,'My sheet'!$C$5,Codes[code],Codes[@code],A1+1),"")`,
        "Paper",
      ),
    ).toEqual([
      {
        name: "SUCCESSOR",
        given: [
          { kind: "value", value: "13A" },
          { kind: "value", value: "2015-04-01" },
        ],
      },
      {
        name: "STATUS",
        given: [
          {
            kind: "call",
            call: expect.objectContaining({ name: "SUCCESSOR" }) as unknown,
          },
          { kind: "value", value: null },
          { kind: "value", value: -2 },
          { kind: "value", value: 0.5 },
          { kind: "value", value: true },
          {
            kind: "value",
            value: [
              [1, "a"],
              [2, "b"],
            ],
          },
          { kind: "area", area: { sheet: "Paper", top: 1, left: 1, bottom: 3, right: 1 } },
          { kind: "area", area: { sheet: "My sheet", top: 4, left: 2, bottom: 4, right: 2 } },
          { kind: "table", cells: { table: "Codes", column: "code", thisRow: false } },
          { kind: "table", cells: { table: "Codes", column: "code", thisRow: true } },
          { kind: "worked_out" },
        ],
      },
    ]);
  });

  it.each(["=1+", "=CSU.STATUS(", `=${"(".repeat(9_000)}`, '="a', "=)("])("%s cannot be read", (formula) => {
    expect(callsIn(formula, "Paper")).toBeUndefined();
  });

  it("words in quotes are no call", () => {
    expect(callsIn('="=CSU.STATUS(1)"', "Paper")).toEqual([]);
  });
});

describe("why a call fails", () => {
  it("every function is asked by its name, and nothing else is", () => {
    expect([...FUNCTIONS.keys()].sort()).toEqual([...ids].sort());
  });

  const examples = FAMILIES.flatMap(({ pages }) =>
    Object.values(pages).flatMap(({ examples: all }) => all.map(({ formula }) => formula)),
  );
  it("there are examples", () => expect(examples.length).toBeGreaterThan(60));
  it.each(examples)("%s gives what the cell gives", async (formula) => {
    const { id, args } = readFormula(formula);
    const shown = call(id, ...args);
    const failure = [shown]
      .flat(2)
      .find(
        (cell): cell is Failure =>
          typeof cell === "object" && cell !== null && "error" in cell && "message" in cell,
      );
    expect(await why(formula)).toEqual(
      failure ? { kind: "refused", text: failure.message } : { kind: "elsewhere" },
    );
  });

  it("the innermost that fails says so", async () => {
    const cause = await why('=CSU.STATUS(CSU.NAME("no such body"))');
    expect(cause).toMatchObject({
      kind: "refused",
      text: expect.stringContaining("no such body") as unknown,
    });
  });

  it("cells and table rows are looked at", async () => {
    const look: Look = (given, row) =>
      given.kind === "table"
        ? [[row === 3 ? "nobody" : "00T"]]
        : given.kind === "area"
          ? [["00T"]]
          : undefined;
    expect(await why("=CSU.NAME(A2)", look)).toEqual({ kind: "elsewhere" });
    expect(await why("=CSU.NAME(T[@code])", look, 3)).toMatchObject({ kind: "refused" });
  });

  it("tells what else it may be", async () => {
    expect(await why("=CSU.NAMES(A2)")).toEqual({ kind: "no_such_function", name: "NAMES" });
    expect(await why("=CSU.NAME(A2)", () => [["#REF!"]])).toEqual({ kind: "given_error" });
    expect(await why('=CSU.NAME(LEFT("00T",3))')).toEqual({ kind: "not_known" });
    expect(await why("=CSU.NAME(A2)")).toEqual({ kind: "not_known" });
    expect(await why("=CSU.PREPARESCENARIOS()")).toMatchObject({ kind: "no_such_function" });
  });

  it("waits for functions that answer later", async () => {
    expect(await why('=CSU.SCENARIO("Nothing saved","npv_local")')).toMatchObject({ kind: "refused" });
  });
});
