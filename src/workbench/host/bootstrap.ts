import type { ManifestInfo } from "../types";

/** Ids of one start of the add-in; every start has new ones, because the library keeps notes under them. */
export interface Conversation {
  readonly conversationId: string;
  readonly appId: string;
  /** Where the library looks for what the host tells it. */
  readonly frameName: string;
}

const HOST_FLAGS = { sharedRuntime: 1, customFunctions: 2 } as const;

/** Which sets of members the workbench claims to have; the library checks most of them by itself. */
export const REQUIREMENT_SETS: Readonly<Record<string, string>> = {
  AddinCommands: "1.3",
  CustomFunctions: "1.9",
  CustomFunctionsRuntime: "1.4",
  DelayForCellEdit: "1.1",
  DialogApi: "1.2",
  DocumentEvents: "1.1",
  ExcelApi: "1.15",
  KeyboardShortcuts: "1.1",
  RibbonApi: "1.1",
  RichApiRuntimeFlag: "1.2",
  Settings: "1.1",
  SharedRuntime: "1.2",
};

const VERSION = "16.00";
const LANGUAGE = "en-US";

/** Prepares a start of the add-in: who talks to whom, under which names. */
export function startConversation(origin: string): Conversation {
  const conversationId = crypto.randomUUID();
  const appId = crypto.randomUUID();
  const flags = HOST_FLAGS.sharedRuntime + HOST_FLAGS.customFunctions;
  // host, platform, version, language, correlation, dialog or not, no telemetry, flags
  const hostInfo = ["Excel", "Web", VERSION, LANGUAGE, crypto.randomUUID(), "", "disableLogging", flags].join(
    "$",
  );
  const frameName = JSON.stringify({
    baseFrameName: `workbench_${conversationId}`,
    hostInfo,
    xdmInfo: `${conversationId}|${appId}|${origin}`,
    serializerVersion: 1,
    flights: "[]",
  });
  return { conversationId, appId, frameName };
}

/**
 * Builds the add-in's frame. The name is set while the frame is still outside the page: set later, the
 * browser does not pass it on, and the library takes the page for a bare browser.
 */
export function buildFrame(frameName: string, title: string): HTMLIFrameElement {
  const frame = document.createElement("iframe");
  frame.name = frameName;
  frame.title = title;
  return frame;
}

/**
 * Removes what the library noted in earlier starts. On one origin the page and the add-in share this
 * storage, and an old note would send the add-in to a conversation that is over.
 */
export function clearNotes(storage: Storage): void {
  for (const key of Object.keys(storage)) {
    if (key === "hostInfoValue" || key.startsWith("workbench_") || key.endsWith("CachedSessionSettings")) {
      storage.removeItem(key);
    }
  }
}

export interface ContextOptions {
  readonly appId: unknown;
  readonly addinOrigin: string;
  readonly manifest: ManifestInfo;
  readonly documentUrl: string;
  readonly readOnly: boolean;
  /** Keys with their values as JSON texts. */
  readonly settings: readonly (readonly [string, string])[];
}

/** What the library asks for first: program, document, settings and requirement sets. */
export function appContext({
  appId,
  addinOrigin,
  manifest,
  documentUrl,
  readOnly,
  settings,
}: ContextOptions) {
  return {
    _id: appId,
    _appInstanceId: crypto.randomUUID(),
    _appName: 16,
    _appVersion: VERSION,
    _appMinorVersion: 0,
    _appUILocale: LANGUAGE,
    _dataLocale: LANGUAGE,
    _docUrl: documentUrl,
    _clientMode: readOnly ? 0 : 1,
    _settings: settings,
    _reason: "documentOpened",
    _osfControlType: 1,
    _eToken: "",
    _correlationId: crypto.randomUUID(),
    _requirementMatrix: JSON.stringify(REQUIREMENT_SETS),
    _hostFullVersion: "16.0.15407.10000",
    _clientWindowHeight: window.innerHeight,
    _clientWindowWidth: window.innerWidth,
    _addinName: manifest.appName,
    _appDomains: [addinOrigin],
    _featureGates: {},
    _initialDisplayMode: 2,
    _hostCustomMessage: "",
    _marketplaceType: "devcatalog",
  };
}
