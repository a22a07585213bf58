import { apiNotFound } from "../objects/errors";
import type { OfficeShape } from "../objects/shape";
import type { InvocationResult, Visibility } from "../types";

/** What the services tell the rest of the host. */
export interface ServiceEvents {
  onFunctionsReady(): void;
  onResults(results: InvocationResult[]): void;
  onVisibility(visibility: Visibility): void;
}

const service = (
  className: string,
  methods: readonly string[],
  objects: readonly string[] = [],
): OfficeShape => ({
  className,
  scalars: [],
  objects,
  methods,
});

/** The library reports that it can run actions. */
class AddinInternalService {
  static readonly shape = service("AddinInternalService", ["notifyActionHandlerReady"]);
  notifyActionHandlerReady(): void {
    // Actions are sent as they come; the library keeps them until it can run them.
  }
}

/** Ways of answering calls that the library may use: split large answers, 200 ms between answers, 2 s at most. */
const FEATURES = [1, 2, 4];

type ArrayResult = readonly [id: number, ok: boolean, value: unknown, errorCode?: number];
interface ObjectResult {
  readonly id: number;
  readonly failed?: boolean;
  readonly value?: unknown;
  readonly errorCode?: number;
}

/** Custom functions: start, and answers to calls. */
class CustomFunctions {
  static readonly shape = service("CustomFunctions", [
    "_SetOsfControlContainerReadyForCustomFunctions",
    "_GetEnabledFeatures",
    "setInvocationArrayResults",
    "setInvocationResults",
  ]);

  constructor(private readonly events: ServiceEvents) {}

  _SetOsfControlContainerReadyForCustomFunctions(): void {
    this.events.onFunctionsReady();
  }
  _GetEnabledFeatures(): number[] {
    return FEATURES;
  }
  setInvocationArrayResults(results: readonly ArrayResult[]): void {
    this.events.onResults(results.map(([id, ok, value, errorCode]) => result(id, ok, value, errorCode)));
  }
  setInvocationResults(results: readonly ObjectResult[]): void {
    this.events.onResults(
      results.map(({ id, failed, value, errorCode }) => result(id, !failed, value, errorCode)),
    );
  }
}

const result = (
  id: number,
  ok: boolean,
  value: unknown,
  errorCode: number | null | undefined,
): InvocationResult => ({
  id,
  ok,
  value,
  ...(!ok && typeof errorCode === "number" && { errorCode }),
});

/** Buttons and tabs that the add-in switches on and off. The workbench's ribbon does not follow. */
class DynamicRibbon {
  static readonly shape = service("DynamicRibbon", [
    "getButton",
    "getTab",
    "executeRequestCreate",
    "executeRequestUpdate",
  ]);
  readonly enabled = new Map<string, boolean>();
  getButton(id: string): RibbonButton {
    return new RibbonButton(this, id);
  }
  getTab(): RibbonTab {
    return new RibbonTab();
  }
  executeRequestCreate(): void {
    throw apiNotFound("Office.ribbon.requestCreateControls");
  }
  executeRequestUpdate(): void {
    // Office.ribbon.requestUpdate: taken note of by the buttons themselves.
  }
}

class RibbonButton {
  static readonly shape: OfficeShape = {
    className: "RibbonButton",
    scalars: ["enabled", "id"],
    objects: [],
    methods: [],
  };
  constructor(
    private readonly ribbon: DynamicRibbon,
    readonly id: string,
  ) {}
  get enabled(): boolean {
    return this.ribbon.enabled.get(this.id) ?? true;
  }
  set enabled(enabled: unknown) {
    this.ribbon.enabled.set(this.id, Boolean(enabled));
  }
}

class RibbonTab {
  static readonly shape = service("RibbonTab", ["setVisibility"]);
  setVisibility(): void {
    // The workbench shows every tab of the manifest.
  }
}

/** Showing and hiding the pane: `Office.addin.showAsTaskpane` and `hide`. */
class AppRuntimeService {
  static readonly shape = service("AppRuntimeService", ["setAppRuntimeState", "getAppRuntimeState"]);
  private state = "Visible";

  constructor(private readonly events: ServiceEvents) {}

  setAppRuntimeState(state: string): void {
    this.state = state;
    this.events.onVisibility(state === "Visible" ? "Visible" : "Hidden");
  }
  getAppRuntimeState(): string {
    return this.state;
  }
}

/** Whether the add-in starts with the workbook: `Office.addin.setStartupBehavior`. */
class AppRuntimePersistenceService {
  static readonly shape = service("AppRuntimePersistenceService", [
    "setAppRuntimeStartState",
    "getAppRuntimeStartState",
  ]);
  private state = "Inactive";
  setAppRuntimeStartState(state: string): void {
    this.state = state;
  }
  getAppRuntimeStartState(): string {
    return this.state;
  }
}

/** A warning before the workbook closes; the workbench never closes it under the add-in. */
class BeforeDocumentCloseNotification {
  static readonly shape = service("BeforeDocumentCloseNotification", ["enable", "disable"]);
  enable(): void {
    // Nothing closes.
  }
  disable(): void {
    // Nothing closes.
  }
}

/** Keyboard shortcuts: which are taken, which the person has changed. */
class ActionService {
  static readonly shape = service("ActionService", ["areShortcutsInUse", "getShortcuts", "replaceShortcuts"]);
  private shortcuts: Readonly<Record<string, string | null>> = {};
  areShortcutsInUse(shortcuts: readonly string[]): { shortcut: string; inUse: boolean }[] {
    return shortcuts.map((shortcut) => ({ shortcut, inUse: false }));
  }
  getShortcuts(): Readonly<Record<string, string | null>> {
    return this.shortcuts;
  }
  replaceShortcuts(shortcuts: Readonly<Record<string, string | null>>): void {
    this.shortcuts = { ...this.shortcuts, ...shortcuts };
  }
}

/** The services outside the workbook, by their full type names. */
export function createServices(events: ServiceEvents): ReadonlyMap<string, object> {
  return new Map<string, object>([
    ["Microsoft.InternalService.AddinInternalService", new AddinInternalService()],
    ["Microsoft.ExcelServices.CustomFunctions", new CustomFunctions(events)],
    ["Microsoft.DynamicRibbon.DynamicRibbon", new DynamicRibbon()],
    ["Microsoft.AppRuntime.AppRuntimeService", new AppRuntimeService(events)],
    ["Microsoft.AppRuntime.AppRuntimePersistenceService", new AppRuntimePersistenceService()],
    [
      "Microsoft.BeforeDocumentCloseNotification.BeforeDocumentCloseNotification",
      new BeforeDocumentCloseNotification(),
    ],
    ["Microsoft.Office.ActionService", new ActionService()],
  ]);
}
