/** Counts the cases of a suite that tries many, and says at its end how many there were and failed. */

export interface Cases {
  /** Runs one case, and passes on what it gives or throws. */
  try<T>(work: () => T): T;
  /** What there is to say so far: `Feeds: 120 cases, 0 failed`. */
  said(): string;
  /** Says it in the output of the tests. */
  say(): void;
}

/** A count for one suite; `say` belongs at its end. */
export function counted(suite: string): Cases {
  let cases = 0;
  let failed = 0;
  const fail = (error: unknown): never => {
    failed += 1;
    throw error;
  };
  const said = (): string =>
    `${suite}: ${cases.toLocaleString("en-GB")} cases, ${failed.toLocaleString("en-GB")} failed`;
  return {
    try: <T>(work: () => T): T => {
      cases += 1;
      let made: T;
      try {
        made = work();
      } catch (error) {
        return fail(error);
      }
      return made instanceof Promise ? (made.catch(fail) as T) : made;
    },
    said,
    say: () => void process.stdout.write(`${said()}\n`),
  };
}
