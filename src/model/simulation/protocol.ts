/** What the worker is asked and what it answers: plain data that crosses between threads. */
import type { Inputs } from "../inputs";
import type { Issue } from "../issue";
import { Simulation, type SimulationRequest, type SimulationResult } from "./simulation";

/** One question to one worker; it is stopped by ending the worker. */
export interface Ask {
  readonly inputs: Inputs;
  readonly request: SimulationRequest;
  /** The same plan on another vintage of deflators, where a driver turns that. */
  readonly other: Inputs | null;
}

export type Reply =
  | { readonly kind: "progress"; readonly done: number; readonly draws: number }
  | { readonly kind: "result"; readonly result: SimulationResult }
  | { readonly kind: "issues"; readonly issues: readonly Issue[] }
  /** A fault of the program, not of the request. */
  | { readonly kind: "fault"; readonly message: string };

/** Draws between two messages of progress: some hundredths of a second. */
const PIECE = 500;

/** Answers one question. `transfer` names the memory that is handed over instead of copied. */
export function answer(ask: Ask, reply: (message: Reply, transfer: ArrayBuffer[]) => void): void {
  try {
    const made = Simulation.of(ask.inputs, ask.request, ask.other);
    if (!made.ok) {
      reply({ kind: "issues", issues: made.issues }, []);
      return;
    }
    const simulation = made.value;
    while (!simulation.finished) {
      simulation.advance(PIECE);
      reply({ kind: "progress", done: simulation.done, draws: ask.request.draws }, []);
    }
    const result = simulation.result();
    reply(
      { kind: "result", result },
      result.outputs.map((output) => output.sorted.buffer as ArrayBuffer),
    );
  } catch (error) {
    reply({ kind: "fault", message: error instanceof Error ? error.message : String(error) }, []);
  }
}
