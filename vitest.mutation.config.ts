import { BaseSequencer, type TestSpecification } from "vitest/node";
import { defineConfig } from "vitest/config";

/** Tests that are quick to fail come first: a run ends with the first failure. */
const ORDER = ["equations.test", "/engine/", "/scenario/", "worked-examples.test"];

class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const found = ORDER.findIndex((part) => moduleId.includes(part));
      return found < 0 ? ORDER.length + (moduleId.includes("properties") ? 1 : 0) : found;
    };
    return [...files].sort((a, b) => rank(a) - rank(b));
  }
}

/**
 * The tests of the model alone, as `npm run mutation` runs them again and again: with fewer cases a property, and in
 * one place, so that tables are read once a run and not once a file. No test of the model leaves anything behind.
 */
export default defineConfig({
  test: {
    environment: "node",
    include: ["test/model/**/*.test.ts"],
    setupFiles: ["test/setup/office.ts"],
    testTimeout: 60_000,
    isolate: false,
    sequence: { sequencer: QuickFirst },
    env: { PROPERTY_CASES: "30" },
  },
});
