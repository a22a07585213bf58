/** The panel's side of the worker that reads tables. */
import { dataFiguresFaultsTexts } from "../../../../texts/en-GB/data-figures-faults";
import { MOST_FILE_BYTES, TableFault, type RawTable } from "./raw-table";
import type { Source, SourceAnswer } from "./read-source";

/** How long a table may take; the largest that is taken needs a few seconds on a slow machine. */
const PATIENCE_MS = 30_000;

/**
 * The tables in a text or file, read in a worker that ends with its answer, after 30 seconds, or when stopped.
 * @throws {@link TableFault} with cause and remedy
 */
export async function readTables(source: string | File, signal: AbortSignal): Promise<readonly RawTable[]> {
  if (typeof source !== "string" && source.size > MOST_FILE_BYTES)
    throw new TableFault("too_large", dataFiguresFaultsTexts.table.over10Megabytes(source.name));
  const asked: Source =
    typeof source === "string"
      ? { kind: "text", text: source }
      : { kind: "file", name: source.name, bytes: await source.arrayBuffer() };
  const worker = new Worker(new URL("./table.worker.ts", import.meta.url), { name: "table-worker" });
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    return await new Promise<readonly RawTable[]>((resolve, reject) => {
      const fail = (code: "took_too_long" | "stopped" | "damaged_file", message: string): void =>
        reject(new TableFault(code, message));
      timer = setTimeout(() => fail("took_too_long", dataFiguresFaultsTexts.table.tookTooLong), PATIENCE_MS);
      const stop = (): void => fail("stopped", dataFiguresFaultsTexts.table.stopped);
      if (signal.aborted) stop();
      signal.addEventListener("abort", stop, { once: true });
      worker.onmessage = ({ data }: MessageEvent<SourceAnswer>) =>
        data.ok ? resolve(data.tables) : reject(new TableFault(data.code, data.message));
      worker.onerror = () => fail("damaged_file", dataFiguresFaultsTexts.table.unreadable);
      worker.postMessage(asked, asked.kind === "file" ? [asked.bytes] : []);
    });
  } finally {
    clearTimeout(timer);
    worker.terminate();
  }
}
