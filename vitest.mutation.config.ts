import { defineConfig } from "vitest/config";

/** The tests of the model alone, as `npm run mutation` runs them again and again: with fewer cases a property. */
export default defineConfig({
  test: {
    environment: "node",
    include: ["test/model/**/*.test.ts"],
    setupFiles: ["test/setup/office.ts"],
    testTimeout: 60_000,
    env: { PROPERTY_CASES: "60" },
  },
});
