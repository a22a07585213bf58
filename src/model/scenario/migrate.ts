/** Bringing what an older version stored to the present shape, one version at a time. */
import { failed, passed, type Checked } from "../issue";

/** Turns what one version stored into what the next one stores, its `version` included. */
export type Migration = (stored: Readonly<Record<string, unknown>>) => Record<string, unknown>;

/** Takes a stored value through every step to the current version. A newer one is refused and left as it is. */
export function migrate(
  stored: unknown,
  current: number,
  steps: Readonly<Record<number, Migration>>,
): Checked<Record<string, unknown>> {
  if (typeof stored !== "object" || stored === null || Array.isArray(stored)) return notOne(stored);
  let at = stored as Record<string, unknown>;
  const version = at["version"];
  if (typeof version !== "number" || !Number.isInteger(version)) return notOne(stored);
  if (version > current)
    return failed([
      {
        code: "newer_version",
        path: ["version"],
        value: version,
        allowed: `at most ${current}`,
        message: `This scenario was saved by a newer version of the add-in (${version}): update the add-in to open it; it was left as it is.`,
      },
    ]);
  for (let from = version; from < current; from++) {
    const step = steps[from];
    if (!step) return notOne(stored);
    at = step(at);
  }
  return passed(at);
}

const notOne = (value: unknown): Checked<never> =>
  failed([
    {
      code: "not_a_scenario",
      path: [],
      value,
      allowed: "a scenario with a version number",
      message: "This is not a scenario of this add-in: open one that was saved here, or start a new one.",
    },
  ]);
