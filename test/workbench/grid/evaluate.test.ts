import { describe, expect, it } from "vitest";
import { Evaluator } from "../../../src/workbench/grid/evaluate";
import { isCellError } from "../../../src/workbench/grid/values";
import { bench, declare } from "./fakes";

const DOUBLE = declare("DOUBLE", { parameters: [{ name: "n" }] });
const STREAM = declare("STREAM", { options: { stream: true } });

/** An engine that knows `=D(n)`, `=D(D(n))`, `=S()` and `=BLOCK`. */
function desk() {
  const { clock, sent, cancelled, scheduler } = bench();
  const ask = (line: number, n: unknown): unknown => {
    if (n === "#GETTING") return n;
    const value = scheduler.ask(DOUBLE, [n], { line });
    if (value === undefined) return "#GETTING";
    if (isCellError(value)) evaluator.note(line, value);
    return isCellError(value) ? value.error : value;
  };
  const evaluator: Evaluator = new Evaluator(scheduler, {
    run: async (formulas) =>
      formulas.map((formula, line) => {
        const number = Number(/\d+/.exec(formula)?.[0]);
        if (formula === "=S()") return scheduler.ask(STREAM, [], { line }) ?? "#GETTING";
        if (formula === "=BLOCK")
          return [
            [1, null],
            ["#N/A", "text"],
          ];
        return formula.startsWith("=D(D") ? ask(line, ask(line, number)) : ask(line, number);
      }),
  });
  const turns = async () => {
    for (let i = 0; i < 20; i++) {
      clock.advance();
      await Promise.resolve();
    }
  };
  return { clock, sent, cancelled, scheduler, evaluator, turns };
}

describe("evaluate", () => {
  it("sends one message a level and gives one entry a formula", async () => {
    const { sent, scheduler, evaluator, turns } = desk();
    const result = evaluator.evaluate(["=D(1)", "=D(D(2))", "=BLOCK"]);
    await turns();
    expect(sent).toHaveLength(1);
    scheduler.answer(sent[0]?.map(({ id, args }) => ({ id, ok: true, value: Number(args[0]) * 2 })) ?? []);
    await turns();
    expect(sent[1]?.map((call) => call.args)).toEqual([[4]]);
    scheduler.answer([{ id: sent[1]?.[0]?.id ?? 0, ok: true, value: 8 }]);
    expect(await result).toEqual([
      2,
      8,
      [
        [1, null],
        [{ error: "#N/A" }, "text"],
      ],
    ]);
  });

  it("gives an error with its message", async () => {
    const { sent, scheduler, evaluator, turns } = desk();
    const result = evaluator.evaluate(["=D(1)"]);
    await turns();
    scheduler.answer([{ id: sent[0]?.[0]?.id ?? 0, ok: false, errorCode: 1, value: "not known" }]);
    expect(await result).toEqual([{ error: "#N/A", message: "not known" }]);
  });

  it("ends when the add-in does not answer", async () => {
    const { clock, evaluator, turns } = desk();
    const result = evaluator.evaluate(["=D(1)"]);
    await turns();
    clock.advance(20_000);
    expect(await result).toEqual([{ error: "#N/A", message: expect.stringContaining("20 seconds") }]);
  });

  it("takes the first value of a stream and cancels it", async () => {
    const { sent, cancelled, scheduler, evaluator, turns } = desk();
    const result = evaluator.evaluate(["=S()"]);
    await turns();
    scheduler.answer([{ id: sent[0]?.[0]?.id ?? 0, ok: true, value: 5 }]);
    expect(await result).toEqual([5]);
    expect(cancelled).toEqual([1]);
  });

  it("runs one after the other", async () => {
    const { sent, scheduler, evaluator, turns } = desk();
    const first = evaluator.evaluate(["=D(1)"]);
    const second = evaluator.evaluate(["=D(1)"]);
    await turns();
    expect(sent).toHaveLength(1);
    scheduler.answer([{ id: 1, ok: true, value: 2 }]);
    expect(await first).toEqual([2]);
    await turns();
    expect(sent).toHaveLength(2);
    scheduler.answer([{ id: 2, ok: true, value: 2 }]);
    expect(await second).toEqual([2]);
  });
});
