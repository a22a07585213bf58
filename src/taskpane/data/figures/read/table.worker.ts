/** Reads tables beside the panel, so that a large file never holds it up and a hostile one can be stopped. */
import { readSource, type Source } from "./read-source";

self.onmessage = (event: MessageEvent<Source>) => {
  void readSource(event.data).then((answer) => self.postMessage(answer));
};
