/** Puts the writer of the model into the add-in's window. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Frame } from "@playwright/test";
import { build, type Plugin } from "esbuild";
import { addinFrame } from "./addin-frame";
import type { Bench } from "./harness";
import type { ModelSheets } from "./model-sheets.entry";

/** Files that are imported as text. */
const raw: Plugin = {
  name: "raw",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\?raw$/ }, ({ path: file, resolveDir }) => ({
      path: path.resolve(resolveDir, file.replace(/\?raw$/, "")),
      namespace: "raw",
    }));
    onLoad({ filter: /./, namespace: "raw" }, async ({ path: file }) => ({
      contents: await readFile(file, "utf8"),
      loader: "text",
    }));
  },
};

let bundle: Promise<string> | undefined;

/** The writer and the engine as one script. */
async function bundled(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.join(import.meta.dirname, "model-sheets.entry.ts")],
    bundle: true,
    write: false,
    format: "iife",
    target: "es2022",
    plugins: [raw],
  });
  return outputFiles[0]!.text;
}

declare const modelSheets: ModelSheets;

/** The add-in's window, with the writer in it. */
export async function withModelSheets(bench: Bench): Promise<ModelSheetsFrame> {
  const frame = addinFrame(bench);
  await frame.evaluate(await (bundle ??= bundled()));
  return new ModelSheetsFrame(frame);
}

export class ModelSheetsFrame {
  constructor(private readonly frame: Frame) {}

  /** Calls one of the functions of {@link ModelSheets}; its failure is thrown as `code: message`. */
  call<K extends keyof ModelSheets>(
    name: K,
    ...given: Parameters<ModelSheets[K]>
  ): Promise<Awaited<ReturnType<ModelSheets[K]>>> {
    return this.frame.evaluate(
      async ([key, values]) => {
        const known = modelSheets as unknown as Record<string, (...all: unknown[]) => unknown>;
        try {
          return await known[key]!(...values);
        } catch (error) {
          const { code, message } = error as { readonly code?: string; readonly message: string };
          throw new Error(`${code ?? ""}: ${message}`);
        }
      },
      [name, given] as const,
    ) as Promise<Awaited<ReturnType<ModelSheets[K]>>>;
  }
}
