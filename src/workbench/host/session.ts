import type { WorkbookModel } from "../objects";
import type { Fault, InvocationResult, ManifestInfo, Visibility } from "../types";
import { appContext, buildFrame, clearNotes, startConversation } from "./bootstrap";
import { Commands } from "./ribbon-commands";
import type { CoverageRecord } from "./coverage";
import { Dispatcher } from "./dispatch";
import { Messenger } from "./events";
import { Executor } from "./executor";
import type { HostConditions } from "./faults";
import { References } from "./references";
import { createServices } from "./services";
import { Transport } from "./transport";

export interface HostOptions {
  /** The element the add-in's frame is put into. */
  readonly slot: HTMLElement;
  readonly addinUrl: string;
  readonly workbook: WorkbookModel;
  readonly manifest: ManifestInfo;
  onInvocationResults(results: InvocationResult[]): void;
  /** The add-in can take calls of functions, after every start. */
  onFunctionsReady(): void;
  /** The add-in wants its pane shown or hidden. */
  onVisibility?(visibility: Visibility): void;
  /** The add-in's frame is gone and nothing has taken its place. */
  onClosed?(): void;
  /** The add-in has done something with the workbook, or tried to. */
  onBatchDone?(): void;
}

/** What outlives one run of the add-in. */
export interface SharedParts {
  readonly coverage: CoverageRecord;
  readonly faults: Fault[];
  readonly conditions: HostConditions;
  onBatch(): void;
  onClose(): void;
}

/** One run of the add-in: its frame and all that is tied to it. */
export class Session {
  readonly frame: HTMLIFrameElement;
  readonly messenger: Messenger;
  readonly commands: Commands;
  private readonly transport: Transport;

  constructor(options: HostOptions, { coverage, faults, conditions, onBatch, onClose }: SharedParts) {
    const { workbook, manifest, slot } = options;
    const url = new URL(options.addinUrl, document.baseURI);
    const references = new References();
    const services = createServices({
      onFunctionsReady: options.onFunctionsReady,
      onResults: options.onInvocationResults,
      onVisibility: (visibility) => {
        options.onVisibility?.(visibility);
        this.messenger.visibility(visibility);
      },
    });
    const dispatcher = new Dispatcher({
      executor: new Executor({
        root: workbook.root,
        service: (name) => services.get(name),
        references,
        coverage,
      }),
      faults,
      conditions,
      coverage,
      settings: workbook.settings,
      onCommandCompleted: (id, found) => this.commands.completed(id, found),
      onBatch,
      onClose,
      onBatchDone: () => {
        workbook.endBatch(references.objects());
        options.onBatchDone?.();
      },
    });

    clearNotes(window.sessionStorage);
    const { conversationId, frameName } = startConversation(window.location.origin);
    this.frame = buildFrame(frameName, manifest.appName);
    this.transport = new Transport({
      frame: this.frame,
      conversationId,
      addinOrigin: url.origin,
      answer: async (action, data) => {
        switch (action) {
          case "ContextActivationManager_getAppContextAsync":
            return appContext({
              appId: data,
              addinOrigin: url.origin,
              manifest,
              documentUrl: new URL(`${workbook.root.name}.xlsx`, document.baseURI).href,
              readOnly: workbook.root.readOnly,
              settings: [...workbook.settings].map(([key, value]) => [key, JSON.stringify(value)] as const),
            });
          case "ContextActivationManager_notifyHost":
            return null;
          case "executeMethod":
            this.messenger.hold();
            return dispatcher.answer(data);
          default:
            coverage.note("Host", action, "dispatch", false);
            throw new Error(`The workbench does not answer "${action}".`);
        }
      },
      answered: (action) => {
        if (action === "executeMethod") this.messenger.release();
      },
      listening: (event, on) => {
        if (on) coverage.note("Host", event, "event", ANSWERED_EVENTS.has(event));
      },
    });
    this.messenger = new Messenger(this.transport);
    this.commands = new Commands((payload) => this.transport.fire("appCommandInvoked", payload));
    workbook.events.connect((event) => this.messenger.event(event));
    workbook.settings.onChanged(() => this.messenger.settingsChanged());
    this.frame.src = url.href;
    slot.replaceChildren(this.frame);
  }

  dispose(): void {
    this.transport.dispose();
    this.commands.abandon();
    this.frame.remove();
  }
}

/** Events outside the object model that the workbench sends. */
const ANSWERED_EVENTS: ReadonlySet<string> = new Set([
  "appCommandInvoked",
  "documentSelectionChanged",
  "richApiMessage",
  "settingsChanged",
]);
