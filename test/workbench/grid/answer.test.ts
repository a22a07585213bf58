import { expect, it } from "vitest";
import { answerWith } from "../../../src/workbench/grid/answer";
import { Evaluator } from "../../../src/workbench/grid/evaluate";
import { A1, bench, declare } from "./fakes";

const NAME = declare("NAME", { parameters: [{ name: "organisation" }] });

it("each element of a block keeps its own message, until the cell calculates again", () => {
  const { scheduler, pass } = bench();
  const answer = answerWith(scheduler, new Evaluator(scheduler, { run: async () => [] }));
  const formula = () => answer(NAME, [[["00C"], ["zz"]]], A1);
  pass(formula);
  scheduler.answer([
    { id: 1, ok: true, value: "NHS Darlington CCG" },
    { id: 2, ok: false, errorCode: 1, value: "zz is not known" },
  ]);
  expect(pass(formula)).toEqual([["NHS Darlington CCG"], [{ error: "#N/A", message: "zz is not known" }]]);
  const below = { ...A1, row: 1 };
  expect(scheduler.messages.find(A1, below, "#N/A")).toBe("zz is not known");
  expect(scheduler.messages.find(A1, A1, "#N/A")).toBeUndefined();
  expect(scheduler.messages.find(A1, below, "#VALUE!")).toBeUndefined();

  pass(() => answer(NAME, ["00C"], A1));
  expect(scheduler.messages.find(A1, below, "#N/A")).toBeUndefined();
});
