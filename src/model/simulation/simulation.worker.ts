/** Entry of the worker that simulates: its own thread, so that the panel stays at hand. */
import { answer, type Ask, type Reply } from "./protocol";

interface WorkerScope {
  onmessage: ((event: MessageEvent<Ask>) => void) | null;
  postMessage(message: Reply, transfer: Transferable[]): void;
}

const scope = globalThis as unknown as WorkerScope;
scope.onmessage = ({ data }) => answer(data, (message, transfer) => scope.postMessage(message, transfer));
