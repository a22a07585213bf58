/**
 * What Microsoft's scripts put in place before ours run, as far as a unit test needs it: the function registry,
 * the error class and the registry of commands. No Excel: a test that reads or writes cells brings its own.
 */
type Registered = (...args: unknown[]) => unknown;

/** Custom functions by id, as `CustomFunctions.associate` received them. */
export const associatedFunctions = new Map<string, Registered>();
/** Commands by name, as `Office.actions.associate` received them. */
export const associatedActions = new Map<string, Registered>();

const ErrorCode = {
  invalidValue: "#VALUE!",
  notAvailable: "#N/A",
  divisionByZero: "#DIV/0!",
  invalidNumber: "#NUM!",
  nullReference: "#NULL!",
  invalidName: "#NAME?",
  invalidReference: "#REF!",
} as const;

class FunctionError extends globalThis.Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
    this.name = "CustomFunctions.Error";
  }
}

function associate(idOrMap: string | Record<string, Registered>, implementation?: Registered): void {
  const entries =
    typeof idOrMap === "string" ? [[idOrMap, implementation] as const] : Object.entries(idOrMap);
  for (const [id, run] of entries) if (run) associatedFunctions.set(id, run);
}

Object.assign(globalThis, {
  CustomFunctions: { Error: FunctionError, ErrorCode, associate },
  Office: {
    onReady: () => Promise.resolve({ host: "Excel", platform: "PC" }),
    actions: { associate: (name: string, run: Registered) => void associatedActions.set(name, run) },
  },
});
