import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // Speed is measured by `npm run bench`: a busy machine fails no test.
    testTimeout: 120_000,
    hookTimeout: 60_000,
    globalSetup: ["test/setup/build-data.ts"],
    projects: [
      {
        extends: true,
        test: {
          name: "node",
          environment: "node",
          include: ["test/**/*.test.ts"],
          setupFiles: ["test/setup/office.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "jsdom",
          environment: "jsdom",
          include: ["test/**/*.test.tsx"],
          setupFiles: ["test/setup/office.ts", "test/setup/dom.ts"],
        },
      },
    ],
  },
});
