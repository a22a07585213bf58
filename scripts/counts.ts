/** Passed and failed, summed over test runners and single steps. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

export const PASSED: Counts = { passed: 1, failed: 0 };
export const FAILED: Counts = { passed: 0, failed: 1 };

export function sum(all: readonly Counts[]): Counts {
  return {
    passed: all.reduce((total, { passed }) => total + passed, 0),
    failed: all.reduce((total, { failed }) => total + failed, 0),
  };
}

/** The one line that ends a run. */
export function lastLine({ passed, failed }: Counts): string {
  return `${passed} passed, ${failed} failed`;
}

/**
 * Counts from a runner's report and exit code. A test that was skipped did not pass and counts as failed. A run without
 * any test, an unreadable report, and an exit code that the report does not explain are a failure each.
 */
function counted(report: string | null, exitCode: number, read: (json: unknown) => Counts): Counts {
  let found: Counts;
  try {
    found = read(JSON.parse(report ?? ""));
  } catch {
    return FAILED;
  }
  if (!(found.passed + found.failed > 0)) return FAILED;
  return found.failed === 0 && exitCode !== 0 ? { ...found, failed: 1 } : found;
}

interface VitestReport {
  readonly numTotalTests: number;
  readonly numPassedTests: number;
}
interface PlaywrightReport {
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
    readonly skipped: number;
  };
}

export function vitestCounts(report: string | null, exitCode: number): Counts {
  return counted(report, exitCode, (json) => {
    const { numTotalTests, numPassedTests } = json as VitestReport;
    return { passed: numPassedTests, failed: numTotalTests - numPassedTests };
  });
}

export function playwrightCounts(report: string | null, exitCode: number): Counts {
  return counted(report, exitCode, (json) => {
    const { expected, unexpected, flaky, skipped } = (json as PlaywrightReport).stats;
    return { passed: expected, failed: unexpected + flaky + skipped };
  });
}
