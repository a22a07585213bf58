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
  saved: ["saved/"],
};
const NEXT = ["equations.", "engine/", "scenario/", "worked-examples."];
/** Run for whatever is mutated. */
const ALWAYS = [...NEXT, "properties.", "scenario-from-register."];
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

/** A test that held so often after it had failed leaves nothing changed when it fails. */
const TRUSTED = 5;

class ModelTestRunner {
  #collector = new Collector();
  #vite;
  #namespace;
  #wanted = [""];
  #took = new Map();
  #steps = {};
  /** No mutant has run yet: whatever fails, fails because of the first. */
  #fresh = true;
  /** A test failed under a mutant and left something changed, so that it fails without one as well. */
  #spoilt = false;
  #held = new Map();

  constructor(namespace, { mutate }) {
    this.#namespace = globalThis[namespace] ??= {};
    const folders = mutate.map((pattern) => /^src\/model\/(\w+)\//.exec(pattern)?.[1]);
    // Where only some folders are mutated, tests written for others are left out: the slowest are of those.
    if (folders.every(Boolean))
      this.#wanted = [...ALWAYS, ...folders.flatMap((folder) => WRITTEN_FOR[folder] ?? [])];
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
    const files = readdirSync(TESTS, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".test.ts"))
      .map((name) => name.replaceAll(path.sep, "/"))
      .filter((name) => this.#wanted.some((start) => name.startsWith(start)));
    for (const file of files.sort()) {
      this.#collector.enter(file);
      await this.#vite.ssrLoadModule(`/${TESTS}/${file}`);
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

  /** Throws where an earlier mutant may have spoilt what this one would be judged by: Stryker then starts anew. */
  async mutantRun({ activeMutant, hitLimit, sandboxFileName, testFilter, disableBail }) {
    if (this.#spoilt) throw new Error("A test left something changed.");
    const wanted = testFilter && new Set(testFilter);
    const tests = this.#collector.tests.filter(({ id }) => wanted?.has(id) ?? true);
    const namespace = this.#namespace;
    const results = [];
    let stopped;
    namespace.activeMutant = activeMutant.id;
    try {
      for (const test of this.#inOrder(tests, sandboxFileName)) {
        namespace.hitCount = 0;
        const steps = this.#steps[test.id]?.[activeMutant.id];
        namespace.hitLimit = steps === undefined ? hitLimit : TOO_OFTEN * steps;
        const result = await this.#run(test);
        results.push(result);
        stopped = determineHitLimitReached(namespace.hitCount, namespace.hitLimit);
        if (!stopped && result.status !== TestStatus.Failed) continue;
        await this.#holdAgainst(test, activeMutant);
        if (stopped || !disableBail) break;
      }
    } finally {
      namespace.activeMutant = undefined;
      this.#fresh = false;
    }
    return toMutantRunResult(stopped ?? { status: DryRunStatus.Complete, tests: results });
  }

  /** A test that failed has to hold without the mutant, until it is known to leave nothing changed. */
  async #holdAgainst(test, mutant) {
    const held = this.#held.get(test.id) ?? 0;
    if (held >= TRUSTED) return;
    this.#namespace.activeMutant = undefined;
    const { status } = await this.#run(test);
    this.#namespace.activeMutant = mutant.id;
    if (status === TestStatus.Success) {
      this.#held.set(test.id, held + 1);
      return;
    }
    this.#spoilt = true;
    if (!this.#fresh) throw new Error(`${test.id} fails without a mutant as well.`);
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

const create = (namespace, options) => new ModelTestRunner(namespace, options);
create.inject = ["globalNamespace", commonTokens.options];
const factory = (injector) => injector.provideValue("globalNamespace", "__stryker__").injectFunction(create);
factory.inject = [commonTokens.injector];

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, "model", factory)];
