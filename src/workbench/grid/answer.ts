import type { Evaluator } from "./evaluate";
import { invoke } from "./invoke";
import type { Answer } from "./registry";
import type { Caller, Scheduler } from "./scheduler";
import { isCellError } from "./values";

/**
 * Answers functions in formulas: asks the scheduler for their calls, for the cell or for the line of an
 * evaluation, and keeps the messages of errors where they can be found.
 */
export function answerWith(scheduler: Scheduler, evaluator: Evaluator): Answer {
  return (spec, operands, place) => {
    const line = evaluator.active ? place.row : null;
    const caller: Caller = line === null ? { cell: place } : { line };
    const value = invoke(spec, operands, (args) => scheduler.ask(spec, args, caller));
    if (line === null) scheduler.messages.note(place, value);
    else {
      for (const element of Array.isArray(value) ? value.flat() : [value]) {
        if (isCellError(element)) evaluator.note(line, element);
      }
    }
    return value;
  };
}
