/** Why a cell shows an error: its functions are asked again with what they were given, and say so themselves. */
import { FUNCTIONS } from "../../functions/by-name";
import type { Given, OurCall } from "./calls";
import type { Look } from "./given-cells";

/** Why a cell shows what it shows. */
export type Cause =
  /** The function's own sentence, with cause and remedy. */
  | { readonly kind: "refused"; readonly text: string }
  /** There is no function of this name. */
  | { readonly kind: "no_such_function"; readonly name: string }
  /** Excel wrote marks into the formula while it did not know the add-in. */
  | { readonly kind: "marked" }
  /** The formula is right and Excel does not know the function. */
  | { readonly kind: "not_connected" }
  | { readonly kind: "waiting" }
  | { readonly kind: "no_room" }
  | { readonly kind: "cells_gone" }
  /** What it is given is an error itself. */
  | { readonly kind: "given_error" }
  /** Our functions answer: the error is made by what stands around them. */
  | { readonly kind: "elsewhere" }
  /** What our function is given is worked out by Excel on the way. */
  | { readonly kind: "not_known" };

/** An error Excel shows, as a cell that was read hands it over. */
export const ERROR = /^#(?:[A-Z/_]+[!?]?|N\/A|DIV\/0!)$/;

const isErrorText = (value: unknown): boolean => typeof value === "string" && ERROR.test(value);

/** What a call comes to, or the cause why it comes to nothing. */
type Asked = { readonly answer: unknown } | { readonly cause: Cause };

/**
 * Why the calls of a formula give an error, the first that does.
 * @param row the row the formula stands on, counted from 0
 */
export async function causeOf(calls: readonly OurCall[], look: Look, row: number): Promise<Cause> {
  let unknown = false;
  for (const call of calls) {
    const asked = await ask(call, look, row);
    if ("answer" in asked) continue;
    if (asked.cause.kind !== "not_known") return asked.cause;
    unknown = true;
  }
  return { kind: unknown ? "not_known" : "elsewhere" };
}

async function ask({ name, given }: OurCall, look: Look, row: number): Promise<Asked> {
  const run = FUNCTIONS.get(name);
  if (!run) return { cause: { kind: "no_such_function", name } };
  const args: unknown[] = [];
  for (const one of given) {
    const held = await hold(one, look, row);
    if ("cause" in held) return held;
    if ([held.answer].flat(2).some(isErrorText)) return { cause: { kind: "given_error" } };
    args.push(held.answer);
  }
  try {
    const answer = await run(...args);
    const refusal = [answer].flat(2).find((cell) => cell instanceof CustomFunctions.Error);
    return refusal ? refused(refusal) : { answer };
  } catch (error) {
    if (error instanceof CustomFunctions.Error) return refused(error);
    throw error;
  }
}

const refused = ({ message }: CustomFunctions.Error): Asked => ({
  cause: message ? { kind: "refused", text: message } : { kind: "not_known" },
});

async function hold(given: Given, look: Look, row: number): Promise<Asked> {
  switch (given.kind) {
    case "value":
      return { answer: given.value };
    case "call":
      return ask(given.call, look, row);
    case "worked_out":
      return { cause: { kind: "not_known" } };
    default: {
      const cells = look(given, row);
      return cells ? { answer: cells } : { cause: { kind: "not_known" } };
    }
  }
}
