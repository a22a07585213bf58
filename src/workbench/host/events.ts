import type { OfficeEvent } from "../objects/events";
import type { Invocation, Visibility } from "../types";

/** Kinds of messages that the library takes from the host. */
const CATEGORY = { customFunctions: 1, action: 2, objectModel: 65536 } as const;
const FUNCTION_MESSAGE = { invoke: 1000, cancel: 1001 } as const;
const RUN_ACTION = 1000;
const VISIBILITY_CHANGED = 65539;

/** One message: category, type, target, text, id, and whether it came from another person's copy. */
type Entry = readonly [number, number, string, string, number, boolean];

export interface Outlet {
  listens(event: string): boolean;
  fire(event: string, payload: unknown): void;
}

/** Sends the add-in what it has not asked for: events, calls of functions, commands. */
export class Messenger {
  private readonly queue: Entry[] = [];
  private busy = 0;
  private flushing = false;
  private readonly telling = new Set<string>();

  constructor(private readonly outlet: Outlet) {}

  /** A batch has begun: its events wait until it is answered. */
  hold(): void {
    this.busy += 1;
  }

  /** A batch is answered. */
  release(): void {
    this.busy -= 1;
    this.flushSoon();
  }

  /** An event of the object model. */
  event({ type, target, message }: OfficeEvent): void {
    const remote = message["source"] === "Remote";
    this.queue.push([CATEGORY.objectModel, type, target, JSON.stringify(message), 0, remote]);
    this.flushSoon();
  }

  /** The pane was shown or hidden. */
  visibility(visibility: Visibility): void {
    const text = JSON.stringify({ visibility });
    this.queue.push([CATEGORY.objectModel, VISIBILITY_CHANGED, "", text, 0, false]);
    this.flushSoon();
  }

  /** Calls of custom functions, all in one message and at once. */
  invoke(calls: readonly Invocation[]): void {
    this.send(
      calls.map(({ id, functionId, args, address, flags }) =>
        functionMessage(FUNCTION_MESSAGE.invoke, [id, functionId, args, address, flags]),
      ),
    );
  }

  cancel(ids: readonly number[]): void {
    this.send(ids.map((invocationId) => functionMessage(FUNCTION_MESSAGE.cancel, { invocationId })));
  }

  /** Runs an action that the add-in tied to a keyboard shortcut. */
  action(actionId: string): void {
    this.send([[CATEGORY.action, RUN_ACTION, "", JSON.stringify([actionId, "{}"]), 0, false]]);
  }

  /** The selection has changed; many changes in a row are told once. */
  selectionChanged(): void {
    this.tellOnce("documentSelectionChanged");
  }

  /** What add-ins keep in the workbook has changed. */
  settingsChanged(): void {
    this.tellOnce("settingsChanged");
  }

  /** Fires one of the older events, without content, once for all changes of the same turn. */
  private tellOnce(event: string): void {
    if (this.telling.has(event)) return;
    this.telling.add(event);
    setTimeout(() => {
      this.telling.delete(event);
      if (this.outlet.listens(event)) this.outlet.fire(event, {});
    }, 0);
  }

  private flushSoon(): void {
    if (this.flushing || this.busy > 0 || this.queue.length === 0) return;
    this.flushing = true;
    setTimeout(() => {
      this.flushing = false;
      if (this.busy === 0) this.send(this.queue.splice(0));
    }, 0);
  }

  private send(entries: readonly Entry[]): void {
    if (entries.length > 0) this.outlet.fire("richApiMessage", { ArrayData: entries });
  }
}

const functionMessage = (type: number, content: unknown): Entry => [
  CATEGORY.customFunctions,
  type,
  "",
  JSON.stringify(content),
  0,
  false,
];
