/**
 * Runs the model's tests for Stryker in one process that stays: every file is loaded once, and a mutant costs only the
 * tests that reach it, up to the first that fails. Starting anew for each mutant, as runners for whole projects do,
 * costs a hundred times that. The tests are those of `npm test`, with fewer cases a property.
 */
import { readdirSync } from "node:fs";
import path from "node:path";
import { performance } from "node:perf_hooks";
import process from "node:process";
import { commonTokens, declareFactoryPlugin, PluginKind } from "@stryker-mutator/api/plugin";
import {
  determineHitLimitReached,
  DryRunStatus,
  TestStatus,
  toMutantRunResult,
} from "@stryker-mutator/api/test-runner";
import fc from "fast-check";
import { createViteServer } from "vitest/node";
import { Collector } from "./collector.js";

const TESTS = "test/model";
/** Enough to see whether a test notices at all. */
const CASES = "10";
/** Tests that are written for a folder come first for a mutant in it, then the worked examples; quick before slow. */
const WRITTEN_FOR = {
  equations: ["equations."],
  engine: ["engine/"],
  scenario: ["scenario/", "scenario-from-register."],
  explain: ["explain/"],
  analysis: ["analysis/"],
  simulation: ["analysis/simulation.", "analysis/distribution."],
};
const NEXT = ["equations.", "engine/", "scenario/", "worked-examples."];
/** A test that takes a hundred times the steps it took without a mutant will not end: Stryker's own factor. */
const TOO_OFTEN = 100;

/** Resolves `vitest` in a test to what the collector gives. */
const inPlaceOfVitest = {
  name: "tests-collected",
  enforce: "pre",
  resolveId: (source) => (source === "vitest" ? "\0tests-collected" : null),
  load: (id) =>
    id === "\0tests-collected"
      ? `export const { describe, it, beforeEach, expect } = globalThis[Symbol.for("model-tests")];`
      : null,
};

class ModelTestRunner {
  #collector = new Collector();
  #vite;
  #namespace;
  #took = new Map();
  #steps = {};

  constructor(namespace) {
    this.#namespace = globalThis[namespace] ??= {};
  }

  /** No mutant is ever active while files load (`ignoreStatic`), so that there is nothing to load again. */
  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    process.env.PROPERTY_CASES = CASES;
    // A failure is enough: the smallest case that fails is of no interest here.
    fc.configureGlobal({ ...fc.readConfigureGlobal(), endOnFailure: true });
    this.#vite = await createViteServer({
      root: process.cwd(),
      configFile: false,
      appType: "custom",
      logLevel: "error",
      server: { middlewareMode: true, hmr: false, ws: false, watch: null },
      optimizeDeps: { noDiscovery: true },
      ssr: { noExternal: ["vitest"] },
      plugins: [inPlaceOfVitest],
    });
    await this.#vite.ssrLoadModule("/test/setup/office.ts");
    const files = readdirSync(TESTS, { recursive: true, encoding: "utf8" }).filter((name) =>
      name.endsWith(".test.ts"),
    );
    for (const file of files.sort()) {
      this.#collector.enter(file);
      await this.#vite.ssrLoadModule(`/${TESTS}/${file.replaceAll(path.sep, "/")}`);
    }
  }

  async dryRun() {
    const results = [];
    for (const test of this.#collector.tests) {
      this.#namespace.currentTestId = test.id;
      results.push(await this.#run(test));
      this.#namespace.currentTestId = undefined;
    }
    this.#steps = this.#namespace.mutantCoverage.perTest;
    return {
      status: DryRunStatus.Complete,
      tests: results,
      mutantCoverage: this.#namespace.mutantCoverage,
    };
  }

  async mutantRun({ activeMutant, sandboxFileName, testFilter, disableBail }) {
    const wanted = testFilter && new Set(testFilter);
    const tests = this.#collector.tests.filter(({ id }) => wanted?.has(id) ?? true);
    const namespace = this.#namespace;
    const results = [];
    let stopped;
    namespace.activeMutant = activeMutant.id;
    try {
      for (const test of this.#inOrder(tests, sandboxFileName)) {
        namespace.hitCount = 0;
        namespace.hitLimit = TOO_OFTEN * (this.#steps[test.id]?.[activeMutant.id] ?? 1);
        const result = await this.#run(test);
        results.push(result);
        stopped = determineHitLimitReached(namespace.hitCount, namespace.hitLimit);
        if (stopped || (result.status === TestStatus.Failed && !disableBail)) break;
      }
    } finally {
      namespace.activeMutant = undefined;
    }
    return toMutantRunResult(stopped ?? { status: DryRunStatus.Complete, tests: results });
  }

  async dispose() {
    await this.#vite?.close();
  }

  #inOrder(tests, mutated) {
    const folder = /src[/\\]model[/\\](\w+)/.exec(mutated)?.[1];
    const first = WRITTEN_FOR[folder] ?? [];
    const rank = ({ id }) => {
      if (first.some((start) => id.startsWith(start))) return 0;
      return NEXT.some((start) => id.startsWith(start)) ? 1 : 2;
    };
    const took = ({ id }) => this.#took.get(id) ?? 0;
    return tests.sort((a, b) => rank(a) - rank(b) || took(a) - took(b));
  }

  async #run({ id, run, fileName }) {
    const started = performance.now();
    const ended = (status, more = {}) => {
      const timeSpentMs = performance.now() - started;
      if (status === TestStatus.Success) this.#took.set(id, timeSpentMs);
      return { id, name: id, fileName, timeSpentMs, status, ...more };
    };
    try {
      await run();
      return ended(TestStatus.Success);
    } catch (error) {
      return ended(TestStatus.Failed, { failureMessage: String(error?.message ?? error).slice(0, 300) });
    }
  }
}

const create = (namespace) => new ModelTestRunner(namespace);
create.inject = ["globalNamespace"];
const factory = (injector) => injector.provideValue("globalNamespace", "__stryker__").injectFunction(create);
factory.inject = [commonTokens.injector];

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, "model", factory)];
