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

interface Assertion {
  readonly status: string;
  readonly fullName: string;
  readonly failureMessages?: readonly string[];
}
interface VitestFiles {
  readonly testResults: readonly {
    readonly name: string;
    readonly message?: string;
    readonly assertionResults: readonly Assertion[];
  }[];
}
interface PlaywrightSuite {
  readonly specs?: readonly {
    readonly ok: boolean;
    readonly title: string;
    readonly file: string;
    readonly tests: readonly {
      readonly results: readonly { readonly error?: { readonly message?: string } }[];
    }[];
  }[];
  readonly suites?: readonly PlaywrightSuite[];
}

const COLOURS = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, "g");
/** Where, what, and the first lines of why: enough to tell a failure from the last lines of a long run. */
const told = (where: string, what: string, why = ""): string =>
  [`${where} › ${what}`, ...why.replace(COLOURS, "").split("\n").filter(Boolean).slice(0, 4)].join("\n    ");

function read<T>(report: string | null, find: (json: T) => string[]): string[] {
  try {
    return find(JSON.parse(report ?? "") as T);
  } catch {
    return ["Its report cannot be read."];
  }
}

/** The tests of a report that did not pass, files that could not be run among them. */
export function vitestFailures(report: string | null): string[] {
  return read<VitestFiles>(report, ({ testResults }) =>
    testResults.flatMap(({ name, message, assertionResults }) => {
      if (assertionResults.length === 0) return [told(name, "no test of it ran", message)];
      return assertionResults
        .filter(({ status }) => status !== "passed")
        .map(({ status, fullName, failureMessages }) =>
          told(name, fullName, failureMessages?.[0] ?? `It is ${status}.`),
        );
    }),
  );
}

export function playwrightFailures(report: string | null): string[] {
  const inside = ({ specs = [], suites = [] }: PlaywrightSuite): string[] => [
    ...specs
      .filter(({ ok }) => !ok)
      .map(({ file, title, tests }) =>
        told(file, title, tests.flatMap(({ results }) => results).find(({ error }) => error)?.error?.message),
      ),
    ...suites.flatMap(inside),
  ];
  return read<PlaywrightSuite>(report, inside);
}
