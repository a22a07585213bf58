/**
 * The size of Microsoft's own task pane template (OfficeDev/Office-Addin-TaskPane-React), built with our versions of
 * React and Fluent UI and our settings, so that the two sizes can be held against each other.
 */
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import webpack from "webpack";
import { ROOT } from "../project";

const gzipped = (file: string): number => gzipSync(readFileSync(file), { level: 9 }).length;

/** Bytes, gzip, of the scripts of the template in a folder. */
export async function templateSize(template: string): Promise<number> {
  const output = mkdtempSync(path.join(os.tmpdir(), "template-"));
  const compiler = webpack({
    mode: "production",
    context: ROOT,
    target: ["web", "es2022"],
    entry: { taskpane: path.join(template, "src/taskpane/index.tsx") },
    output: { path: output },
    resolve: { extensions: [".ts", ".tsx", ".js"], modules: [path.join(ROOT, "node_modules")] },
    resolveLoader: { modules: [path.join(ROOT, "node_modules")] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          loader: "ts-loader",
          options: { configFile: path.join(ROOT, "tsconfig.build.json"), transpileOnly: true },
        },
      ],
    },
    performance: { hints: false },
  });
  try {
    await new Promise<void>((resolve, reject) =>
      compiler.run((error, stats) => {
        if (error) reject(error);
        else if (stats?.hasErrors()) reject(new Error(stats.toString({ all: false, errors: true })));
        else resolve();
      }),
    );
    return readdirSync(output)
      .filter((file) => file.endsWith(".js"))
      .reduce((sum, file) => sum + gzipped(path.join(output, file)), 0);
  } finally {
    rmSync(output, { recursive: true, force: true });
  }
}

/** Bytes, gzip, of what our panel fetches until its first sight stands; functions and data come on top, as in no template. */
export function panelSize(build = path.join(ROOT, "dist")): number {
  const chunks = readdirSync(path.join(build, "chunks"))
    .filter((file) => /^panel(?:-vendor)?\.[^.]+\.js$/.test(file))
    .map((file) => path.join("chunks", file));
  return ["taskpane.js", "vendor.js", ...chunks].reduce(
    (sum, file) => sum + gzipped(path.join(build, file)),
    0,
  );
}
