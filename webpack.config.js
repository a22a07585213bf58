import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import CopyWebpackPlugin from "copy-webpack-plugin";
import CustomFunctionsMetadataPlugin from "custom-functions-metadata-plugin";
import HtmlWebpackPlugin from "html-webpack-plugin";
import webpack from "webpack";
import { pseudoLanguage } from "./scripts/pseudo/transform.js";

const here = import.meta.dirname;
/** The origin written in manifest.xml. ADDIN_ORIGIN names the production origin: the one setting of both. */
const DEV_ORIGIN = "https://localhost:3000";

/** Files of custom functions, in the order of the catalogue; all are imported by src/functions/index.ts. */
const CATALOGUE = readdirSync(path.join(here, "src/functions/catalogue"))
  .sort()
  .map((file) => `./src/functions/catalogue/${file}`);

/** Names a build by what it is made of: the same sources give the same name. */
function nameBuild() {
  const { version } = JSON.parse(readFileSync(path.join(here, "package.json"), "utf8"));
  const sources = path.join(here, "src");
  const sum = createHash("sha256");
  for (const entry of readdirSync(sources, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => path.join(one.parentPath, one.name))
    .sort())
    sum.update(path.relative(sources, entry)).update(readFileSync(entry));
  return `${version}-${sum.digest("hex").slice(0, 8)}`;
}

/** `npm run pseudo` builds the panel with longer, accented texts, into a folder of its own. */
const PSEUDO = process.env.PSEUDO === "1";

const typescript = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  use: {
    loader: "ts-loader",
    options: {
      configFile: "tsconfig.build.json",
      transpileOnly: true,
      ...(PSEUDO ? { getCustomTransformers: () => ({ before: [pseudoLanguage] }) } : {}),
    },
  },
};
const resolve = { extensions: [".ts", ".tsx", ".js"] };

/** What Excel loads: one page, one runtime, functions and commands associated before React starts. */
function addin(argv) {
  const origin = process.env.ADDIN_ORIGIN ?? DEV_ORIGIN;
  return {
    name: "addin",
    context: here,
    target: ["web", "es2022"],
    // No source of an eval kind: the page's content security policy forbids it.
    devtool: "source-map",
    entry: {
      data: "./src/reference/embedded.ts",
      functions: { import: "./src/functions/index.ts", dependOn: "data" },
      commands: { import: "./src/commands/index.ts", dependOn: "functions" },
      taskpane: { import: "./src/taskpane/index.ts", dependOn: "functions" },
    },
    output: {
      path: path.join(here, PSEUDO ? "dist-pseudo" : "dist"),
      filename: "[name].js", // functions.js keeps its name: the manifest's <Script> points at it
      chunkFilename: "chunks/[name].[contenthash:8].js",
      clean: true,
      publicPath: "",
    },
    resolve,
    module: { rules: [typescript, { resourceQuery: /raw/, type: "asset/source" }] },
    optimization: {
      runtimeChunk: "single",
      splitChunks: {
        // A worker that is named is one file: it loads nothing by addresses relative to the page.
        chunks: (chunk) => !chunk.canBeInitial() && !chunk.name?.endsWith("-worker"),
        cacheGroups: {
          // React and Fluent stay out of what the functions need, so that cells answer before the pane paints.
          vendor: { test: /node_modules/, name: "vendor", chunks: (chunk) => chunk.name === "taskpane" },
          panel: { test: /node_modules/, name: "panel-vendor", chunks: (chunk) => chunk.name === "panel" },
        },
      },
    },
    performance: { hints: false },
    plugins: [
      new webpack.DefinePlugin({ COMMISSIONING_COSTS_BUILD: JSON.stringify(nameBuild()) }),
      new CustomFunctionsMetadataPlugin({ output: "functions.json", input: CATALOGUE }),
      new HtmlWebpackPlugin({
        filename: "taskpane.html",
        template: "./src/taskpane/taskpane.html",
        chunks: ["data", "functions", "commands", "taskpane"],
        chunksSortMode: "manual",
        scriptLoading: "defer",
      }),
      new CopyWebpackPlugin({
        patterns: [
          { from: "assets", to: "assets", globOptions: { ignore: ["**/*.svg"] } },
          { from: "src/commands/shortcuts*.json", to: "[name][ext]" },
          // What web servers of other kinds than nginx read beside the pages.
          { from: "docs/deploy", globOptions: { ignore: ["**/nginx.conf"] } },
          { from: "manifest.xml", transform: (text) => text.toString().replaceAll(DEV_ORIGIN, origin) },
        ],
      }),
    ],
    cache:
      argv.mode === "production" || PSEUDO
        ? false
        : { type: "filesystem", cacheDirectory: path.join(here, ".cache") },
  };
}

/** The page that plays Excel's part; never shipped. */
function workbench() {
  return {
    name: "workbench",
    context: here,
    target: ["web", "es2022"],
    devtool: false,
    entry: { workbench: "./src/workbench/index.tsx" },
    output: {
      path: path.join(here, "dist-workbench"),
      filename: "workbench/[name].js",
      chunkFilename: "workbench/chunks/[name].[contenthash:8].js",
      clean: true,
      publicPath: "/",
    },
    resolve,
    experiments: { css: true },
    module: { rules: [typescript] },
    performance: { hints: false },
    plugins: [
      new HtmlWebpackPlugin({ filename: "workbench.html", template: "./src/workbench/workbench.html" }),
    ],
    cache: { type: "filesystem", cacheDirectory: path.join(here, ".cache") },
  };
}

export default (_env, argv) => [addin(argv), workbench()];
