/** The panel's side of the worker that simulates. */
import type { Inputs } from "../inputs";
import { failed, passed, type Checked } from "../issue";
import type { Ask, Reply } from "./protocol";
import type { SimulationRequest, SimulationResult } from "./simulation";

/** As much of a worker as is needed; tests bring their own. */
export interface WorkerLike {
  onmessage: ((event: MessageEvent<Reply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage(message: Ask): void;
  terminate(): void;
}

export interface Watch {
  /** Stops the simulation; its worker ends at once. */
  readonly signal?: AbortSignal;
  /** Told after every few hundred draws. */
  readonly onProgress?: (done: number, draws: number) => void;
  /** The same plan on another vintage of deflators, where a driver turns that. */
  readonly other?: Inputs;
  readonly connect?: () => WorkerLike;
}

/** Why there is no result though the request was in order. */
export class SimulationFault extends Error {
  constructor(
    readonly code: "stopped" | "failed",
    message: string,
  ) {
    super(message);
    this.name = "SimulationFault";
  }
}

const STOPPED = "The simulation was stopped: start it again for a result.";

// The name makes its program one file: see webpack.config.js.
const connectWorker = (): WorkerLike =>
  new Worker(new URL("./simulation.worker.ts", import.meta.url), { name: "simulation-worker" });

/**
 * Simulates in a worker of its own that ends with its answer. What is wrong with the request comes back as issues.
 * @throws {@link SimulationFault} when stopped, or when the worker breaks
 */
export async function simulateInWorker(
  inputs: Inputs,
  request: SimulationRequest,
  { signal, onProgress, other, connect = connectWorker }: Watch = {},
): Promise<Checked<SimulationResult>> {
  if (signal?.aborted) throw new SimulationFault("stopped", STOPPED);
  const worker = connect();
  let stop: (() => void) | undefined;
  try {
    return await new Promise<Checked<SimulationResult>>((resolve, reject) => {
      const fail = (why: string): void =>
        reject(new SimulationFault("failed", `The simulation could not be finished (${why}): try it again.`));
      stop = () => reject(new SimulationFault("stopped", STOPPED));
      signal?.addEventListener("abort", stop, { once: true });
      worker.onmessage = ({ data }) => {
        if (data.kind === "progress") onProgress?.(data.done, data.draws);
        else if (data.kind === "result") resolve(passed(data.result));
        else if (data.kind === "issues") resolve(failed(data.issues));
        else fail(data.message);
      };
      worker.onerror = (event) => fail(event.message || "its program did not load");
      worker.postMessage({ inputs, request, other: other ?? null });
    });
  } finally {
    if (stop) signal?.removeEventListener("abort", stop);
    worker.terminate();
  }
}
