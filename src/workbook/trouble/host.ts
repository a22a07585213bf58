/** What runs here: Excel, its library, the add-in and its data. Nothing of the workbook. */
import { functionsBuild } from "../../functions/build";
import { register } from "../../reference/store";

/** A set of Excel's abilities. */
export interface RequirementSet {
  readonly name: string;
  readonly version: string;
  /** What of the add-in it is for. */
  readonly use: string;
  /** Whether the add-in does not start without it. */
  readonly needed: boolean;
  readonly found: boolean;
}

export interface HostFacts {
  readonly host: string;
  readonly platform: string;
  readonly hostVersion: string;
  /** Version of Excel's library; undefined where it does not tell. */
  readonly library: string | undefined;
  /** Build of the file that answers cells. */
  readonly functionsBuild: string;
  /** Build of the panel: the same, unless a browser kept one of the two files of another version. */
  readonly panelBuild: string;
  readonly release: { readonly version: string; readonly date: string };
  readonly sets: readonly RequirementSet[];
}

type Row = readonly [name: string, version: string, use: string];

/** As in the manifest. */
const NEEDED: readonly Row[] = [
  ["SharedRuntime", "1.1", "functions and panel in one"],
  ["CustomFunctionsRuntime", "1.3", "functions that give blocks"],
  ["ExcelApi", "1.13", "tables, names and refreshing"],
];
const USED: readonly Row[] = [
  ["CustomFunctionsRuntime", "1.4", "dates and cards as data types"],
  ["ExcelApi", "1.20", "one undo step for a refresh"],
  ["KeyboardShortcuts", "1.1", "keyboard shortcuts"],
  ["OpenBrowserWindowApi", "1.1", "help in a browser window"],
];

/** What Excel says of itself and of what it can do. */
export function hostFacts(): HostFacts {
  const { diagnostics, requirements } = Office.context;
  const read = ([name, version, use]: Row, needed: boolean): RequirementSet => ({
    name,
    version,
    use,
    needed,
    found: requirements.isSetSupported(name, version),
  });
  const { facts } = register();
  return {
    host: String(diagnostics?.host ?? "not told"),
    platform: String(diagnostics?.platform ?? "not told"),
    hostVersion: String(diagnostics?.version ?? "not told"),
    library: libraryVersion(),
    functionsBuild: functionsBuild(),
    panelBuild: typeof COMMISSIONING_COSTS_BUILD === "undefined" ? "unbuilt" : COMMISSIONING_COSTS_BUILD,
    release: { version: facts.version, date: facts.date },
    sets: [...NEEDED.map((row) => read(row, true)), ...USED.map((row) => read(row, false))],
  };
}

/** The library keeps its version where it is not promised to stay. */
function libraryVersion(): string | undefined {
  const held: unknown = Reflect.get(globalThis, "OSF");
  const names: unknown = isObject(held) ? held["ConstantNames"] : undefined;
  const version: unknown = isObject(names) ? names["FileVersion"] : undefined;
  return typeof version === "string" && /^[\d.]{1,40}$/.test(version) ? version : undefined;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  (typeof value === "object" || typeof value === "function") && value !== null;
