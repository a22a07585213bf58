import { OfficeError } from "../objects/errors";
import type { Fault } from "../types";
import type { CoverageRecord } from "./coverage";
import type { Executor } from "./executor";
import { exceeds, type HostConditions, late, takeFault } from "./faults";
import { type Action, ActionType, type Batch, type BatchAnswer, PathType } from "./wire";

/** What the library's general call can ask for. */
const METHOD = { settingsLoad: 75, settingsSave: 76, batch: 93, commandCompleted: 94 } as const;

const OK = 0;
const NOT_SUPPORTED = 5000;
const INTERNAL = 5001;
const REQUEST_TOO_LARGE = 5103;
const ANSWER_TOO_LARGE = 5104;

/** Where the text of a batch stands among the slots of its message. */
const BATCH_TEXT = 4;
/** Where its flags stand, and the one that `delayForCellEdit` sets. */
const BATCH_FLAGS = 6;
const WAITS_FOR_CELL_EDIT = 64;

interface Request {
  readonly DdaMethod?: { readonly DispatchId?: number };
  readonly ArrayData?: readonly unknown[];
  readonly DdaSettingsMethod?: { readonly Properties?: readonly (readonly [string, string])[] };
  /** Of a completed command: its id, its status and its event. */
  readonly "0"?: unknown;
  readonly "1"?: unknown;
}

export interface DispatchOptions {
  readonly executor: Executor;
  readonly faults: Fault[];
  readonly conditions: HostConditions;
  readonly coverage: CoverageRecord;
  /** Settings of the document by key. */
  readonly settings: Map<string, unknown>;
  /** A command has called `completed`, or could not be found. */
  onCommandCompleted(commandId: string, found: boolean): void;
  /** A batch that touches the workbook has come. */
  onBatch(): void;
  onBatchDone(): void;
  /** A fault closes the pane. */
  onClose(): void;
}

/** Answers the library's general call. Batches are done one after the other. */
export class Dispatcher {
  private last: Promise<unknown> = Promise.resolve();
  /** Keys of the settings that the library knows of: only these can it have removed. */
  private knownSettings: ReadonlySet<string>;

  constructor(private readonly options: DispatchOptions) {
    this.knownSettings = new Set(options.settings.keys());
  }

  async answer(data: unknown): Promise<object> {
    const request = data as Request;
    const id = request.DdaMethod?.DispatchId ?? -1;
    switch (id) {
      case METHOD.batch:
        return this.inTurn(() =>
          this.batch(
            String(request.ArrayData?.[BATCH_TEXT] ?? ""),
            (Number(request.ArrayData?.[BATCH_FLAGS]) & WAITS_FOR_CELL_EDIT) !== 0,
          ),
        );
      case METHOD.commandCompleted:
        this.options.onCommandCompleted(String(request["0"]), request["1"] === 0);
        return { Version: 1, Error: OK };
      case METHOD.settingsLoad:
        return { Version: 1, Error: OK, Properties: { Settings: this.storedSettings() } };
      case METHOD.settingsSave:
        this.saveSettings(request);
        return { Version: 1, Error: OK };
      default:
        this.options.coverage.note("Document", `dispatch ${id}`, "dispatch", false);
        return { Version: 1, Error: NOT_SUPPORTED };
    }
  }

  private inTurn(work: () => Promise<object>): Promise<object> {
    const done = this.last.then(work);
    this.last = done.catch(() => undefined);
    return done;
  }

  private async batch(text: string, waits: boolean): Promise<object> {
    let batch: Batch;
    try {
      batch = JSON.parse(text) as Batch;
    } catch {
      return { Version: 1, Error: INTERNAL };
    }
    if (!touchesWorkbook(batch)) return this.reply(await this.options.executor.run(batch));
    this.options.onBatch();
    if (waits) await this.options.conditions.edited();
    return this.workbookBatch(batch, text);
  }

  /** A batch on the workbook: everything that can go wrong with one goes wrong here. */
  private async workbookBatch(batch: Batch, text: string): Promise<object> {
    const { conditions, faults, executor } = this.options;
    const fault = takeFault(faults);
    await fault?.meanwhile?.();
    if (exceeds(text, conditions.payloadLimit)) return hostFailure(REQUEST_TOO_LARGE);
    if (conditions.editing) return this.reply(await executor.run(batch, CELL_EDIT_MODE));
    const done = await this.carryOut(batch, fault);
    await late(conditions.delay + (fault?.delay ?? 0));
    return done;
  }

  private async carryOut(batch: Batch, fault: Fault | undefined): Promise<object> {
    const { executor } = this.options;
    const { hostError, code, message = "", after = 0, close = false } = fault ?? {};
    if (hostError === undefined && code === undefined && !close) return this.reply(await executor.run(batch));
    const error = new OfficeError(code ?? "GeneralException", message, 500);
    const answer = await executor.run(batch, { after, error });
    if (close) {
      this.options.onClose();
      return new Promise(() => undefined);
    }
    if (hostError === undefined) return this.reply(answer);
    this.options.onBatchDone();
    return hostFailure(hostError);
  }

  private reply(answer: BatchAnswer): object {
    this.options.onBatchDone();
    const text = JSON.stringify(answer);
    if (exceeds(text, this.options.conditions.payloadLimit)) return hostFailure(ANSWER_TOO_LARGE);
    return { Version: 1, Error: OK, Data: [200, [], text] };
  }

  private storedSettings(): { Name: string; Value: string }[] {
    const { settings } = this.options;
    this.knownSettings = new Set(settings.keys());
    return [...settings].map(([Name, value]) => ({ Name, Value: JSON.stringify(value) }));
  }

  /** The library sends all settings it knows; those it knew and does not send were removed. */
  private saveSettings(request: Request): void {
    const { settings } = this.options;
    const entries = request.DdaSettingsMethod?.Properties ?? [];
    const sent = new Set(entries.map(([key]) => key));
    for (const key of this.knownSettings) if (!sent.has(key)) settings.delete(key);
    for (const [key, text] of entries) settings.set(key, parsed(text));
    this.knownSettings = sent;
  }
}

/**
 * Faults are for the workbook: results of functions and other services pass, and so does the library when it only
 * lets go of ranges after the work.
 */
function touchesWorkbook({ Actions, ObjectPaths }: Batch): boolean {
  const letsGo = ({ ActionType: type, Name, ObjectPathId }: Action): boolean =>
    type === ActionType.trace ||
    Name === "_RemoveReference" ||
    (type === ActionType.instantiate && ObjectPaths[ObjectPathId]?.ObjectPathType === PathType.root);
  const ofService = Object.values(ObjectPaths).some(
    ({ ObjectPathType }) => ObjectPathType === PathType.service,
  );
  return !ofService && !Actions.every(letsGo);
}

const CELL_EDIT_MODE = {
  after: 0,
  error: new OfficeError(
    "InvalidOperationInCellEditMode",
    "Excel is in cell-editing mode. Finish editing the cell and try again.",
  ),
};

const hostFailure = (code: number): object => ({ Version: 1, Error: code });

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
