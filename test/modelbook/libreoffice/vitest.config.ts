import { defineConfig } from "vitest/config";

/** `npm run test:libreoffice`: apart from `npm test`, because it needs a program of its own. */
export default defineConfig({
  test: {
    name: "libreoffice",
    environment: "node",
    include: ["test/modelbook/libreoffice/*.check.ts"],
    globalSetup: ["test/setup/build-data.ts"],
    setupFiles: ["test/setup/office.ts"],
    testTimeout: 300_000,
  },
});
