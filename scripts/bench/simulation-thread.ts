/** The worker that simulates, as a thread of Node: the same answer to the same question. */
import { parentPort } from "node:worker_threads";
import { answer, type Ask } from "../../src/model/simulation/protocol";

parentPort!.on("message", (ask: Ask) =>
  answer(ask, (message, transfer) => parentPort!.postMessage(message, transfer)),
);
