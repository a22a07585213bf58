import type { Scheduler } from "./scheduler";
import { ERROR_TEXTS, type CellError, type ErrorText } from "./values";

/** A value as scripts see it. Empty is `null`. */
export type Value = string | number | boolean | null | CellError;
/** One entry of an evaluation: a value, or rows of a block. */
export type Evaluated = Value | Value[][];

/** Calculates formulas without writing them anywhere: one plain value or block each. */
export interface FormulaRunner {
  run(formulas: readonly string[]): Promise<unknown[]>;
}

/** Nested calls need a round for each level; nothing sensible nests deeper. */
const MOST_ROUNDS = 60;

/**
 * Calculates formulas on the same path as a cell does (the engine, a message to the add-in, its
 * function, the answer), leaving the visible cells alone. One evaluation runs at a time, each starts
 * from a grid at rest.
 */
export class Evaluator {
  private last: Promise<unknown> = Promise.resolve();
  private messages: Map<number, CellError[]> | null = null;

  constructor(
    private readonly scheduler: Scheduler,
    private readonly runner: FormulaRunner,
  ) {}

  /** Whether formulas that ask now do so for an evaluation. */
  get active(): boolean {
    return this.messages !== null;
  }

  /** Notes an error that a call in one of the formulas came to. */
  note(line: number, error: CellError): void {
    const noted = this.messages?.get(line) ?? [];
    this.messages?.set(line, [...noted, error]);
  }

  /** Resolves to one entry a formula. A formula that the engine cannot read is `#NAME?` or `#VALUE!`. */
  evaluate(formulas: readonly string[]): Promise<Evaluated[]> {
    const turn = this.last.then(
      () => this.run(formulas),
      () => this.run(formulas),
    );
    this.last = turn;
    return turn;
  }

  private async run(formulas: readonly string[]): Promise<Evaluated[]> {
    await this.scheduler.settlement.settled();
    this.scheduler.beginEvaluation();
    try {
      for (let round = 0; round < MOST_ROUNDS; round++) {
        await this.scheduler.settlement.betweenPasses();
        const messages = new Map<number, CellError[]>();
        this.messages = messages;
        const raw = await this.runner.run(formulas).finally(() => (this.messages = null));
        if (!(await this.scheduler.evaluationAnswered())) {
          return raw.map((value, line) => present(value, messages.get(line) ?? []));
        }
      }
      throw new Error("The formulas did not come to an end. Nest fewer functions in one another.");
    } finally {
      this.scheduler.endEvaluation();
    }
  }
}

/** Error texts are errors, each with the message of the call it came from. */
function present(value: unknown, errors: readonly CellError[]): Evaluated {
  const one = (cell: unknown): Value => {
    if (cell === undefined || cell === null) return null;
    const text = ERROR_TEXTS.find((error) => error === cell);
    if (text) return withMessage(text, errors);
    return typeof cell === "number" || typeof cell === "boolean" ? cell : String(cell);
  };
  return Array.isArray(value)
    ? value.map((row: unknown) => (Array.isArray(row) ? row.map(one) : [one(row)]))
    : one(value);
}

function withMessage(error: ErrorText, errors: readonly CellError[]): CellError {
  return errors.find((noted) => noted.error === error && noted.message !== undefined) ?? { error };
}
