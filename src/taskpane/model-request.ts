/** A wish from another tab that the Model tab sets out a question with these organisations. */

export interface ModelRequest {
  readonly question: "merger";
  /** The organisations that merge, by id. */
  readonly bodies: readonly string[];
  /** The financial year in which they do, `2015/16`. */
  readonly year: string;
}

const listeners = new Set<() => void>();
let wanted: ModelRequest | undefined;

/** Asks for the model; the panel that listens opens the tab, and the tab takes the request. */
export function requestModel(request: ModelRequest): void {
  wanted = request;
  for (const tell of listeners) tell();
}

/** The request that waits, if one does; taken once, it is no more. */
export function takeModelRequest(): ModelRequest | undefined {
  const taken = wanted;
  wanted = undefined;
  return taken;
}

/** Tells of each request. Returns how to stop. */
export function watchModelRequests(tell: () => void): () => void {
  listeners.add(tell);
  return () => void listeners.delete(tell);
}

/** Whether anybody would answer a request. */
export const canModel = (): boolean => listeners.size > 0;
