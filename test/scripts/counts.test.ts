import { describe, expect, it } from "vitest";
import { interfaceSources } from "../../scripts/check-bundle";
import {
  lastLine,
  playwrightCounts,
  playwrightFailures,
  sum,
  vitestCounts,
  vitestFailures,
} from "../../scripts/counts";

const vitest = (numTotalTests: number, numPassedTests: number) =>
  JSON.stringify({ numTotalTests, numPassedTests });
const playwright = (expected: number, unexpected = 0, flaky = 0, skipped = 0) =>
  JSON.stringify({ stats: { expected, unexpected, flaky, skipped } });

describe("counts of a test run", () => {
  it.each([
    ["all pass", vitestCounts(vitest(7, 7), 0), { passed: 7, failed: 0 }],
    ["two fail or were skipped", vitestCounts(vitest(7, 5), 1), { passed: 5, failed: 2 }],
    ["no test ran", vitestCounts(vitest(0, 0), 0), { passed: 0, failed: 1 }],
    ["no report was written", vitestCounts(null, 0), { passed: 0, failed: 1 }],
    ["the report is cut off", vitestCounts('{"numTotal', 0), { passed: 0, failed: 1 }],
    ["the report is of another kind", vitestCounts("{}", 0), { passed: 0, failed: 1 }],
    ["all pass and the runner still fails", vitestCounts(vitest(7, 7), 1), { passed: 7, failed: 1 }],
    ["browser tests all pass", playwrightCounts(playwright(4), 0), { passed: 4, failed: 0 }],
    [
      "browser tests fail, waver or are skipped",
      playwrightCounts(playwright(4, 1, 2, 3), 1),
      { passed: 4, failed: 6 },
    ],
    ["no browser test ran", playwrightCounts(playwright(0), 0), { passed: 0, failed: 1 }],
  ])("%s", (_title, counts, wanted) => expect(counts).toEqual(wanted));

  it("are summed into one line", () => {
    const total = sum([vitestCounts(vitest(7, 5), 1), playwrightCounts(playwright(4), 0)]);
    expect(lastLine(total)).toBe("9 passed, 2 failed");
    expect(lastLine(sum([]))).toBe("0 passed, 0 failed");
  });
});

describe("what failed", () => {
  it("is named with its file and the first lines of why", () => {
    const report = JSON.stringify({
      testResults: [
        {
          name: "a.test.ts",
          assertionResults: [
            { status: "passed", fullName: "adds" },
            {
              status: "failed",
              fullName: "takes away",
              failureMessages: ["\u001b[31mexpected 1\u001b[39m\n\nbut 2\nx\ny\nz"],
            },
            { status: "skipped", fullName: "waits" },
          ],
        },
        { name: "b.test.ts", message: "No such file", assertionResults: [] },
      ],
    });
    expect(vitestFailures(report)).toEqual([
      "a.test.ts › takes away\n    expected 1\n    but 2\n    x\n    y",
      "a.test.ts › waits\n    It is skipped.",
      "b.test.ts › no test of it ran\n    No such file",
    ]);
  });

  it("is found in the suites within suites of the browser's tests", () => {
    const spec = (title: string, ok: boolean, error?: { message: string }) => ({
      ok,
      title,
      file: "a.spec.ts",
      tests: [{ results: [{}, ...(error ? [{ error }] : [])] }],
    });
    const report = JSON.stringify({
      suites: [
        { specs: [spec("opens", true), spec("closes", false, { message: "Timeout" })] },
        { suites: [{ specs: [spec("saves", false)] }] },
      ],
    });
    expect(playwrightFailures(report)).toEqual(["a.spec.ts › closes\n    Timeout", "a.spec.ts › saves"]);
  });

  it("is nothing where all passed, and a report that is not there is told of", () => {
    expect(vitestFailures(JSON.stringify({ testResults: [] }))).toEqual([]);
    expect(playwrightFailures(null)).toEqual(["Its report cannot be read."]);
  });
});

describe("user interface code in a bundle", () => {
  it("is told by the sources it was made of", () => {
    const sources = [
      "webpack://x/./src/functions/functions.ts",
      "webpack://x/./node_modules/react-dom/index.js",
      "webpack://x/./node_modules/@fluentui/react-button/lib/index.js",
      "webpack://x/./node_modules/zod/v4/mini/index.js",
      "webpack://x/./src/reference/react.ts",
    ];
    expect(interfaceSources(JSON.stringify({ sources }))).toEqual(sources.slice(1, 3));
  });
});
