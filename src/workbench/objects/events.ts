/** Types of object-model events, as the library numbers them. */
export const EventType = {
  sheetChanged: 10,
  sheetActivated: 11,
  sheetDeactivated: 12,
  sheetAdded: 13,
  sheetSelection: 14,
  sheetDeleted: 15,
  sheetCalculated: 16,
  tableSelection: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;

export type EventCode = (typeof EventType)[keyof typeof EventType];

/** The target of handlers that listen to a whole collection. */
export const WORKBOOK_TARGET = "Workbook";

/** An event on its way to the add-in. */
export interface OfficeEvent {
  readonly type: EventCode;
  /** The object that is listened to: a sheet, a table or the workbook. */
  readonly target: string;
  readonly message: Readonly<Record<string, unknown>>;
}

/** Knows what the add-in listens to, and passes on only that. */
export class EventHub {
  private readonly listeners = new Map<string, number>();
  private receiver: ((event: OfficeEvent) => void) | null = null;

  /** Where events go: the add-in of the moment. Taking over forgets what the one before listened to. */
  connect(receiver: (event: OfficeEvent) => void): void {
    this.listeners.clear();
    this.receiver = receiver;
  }

  register(type: EventCode, target: string): void {
    const key = `${type}|${target}`;
    this.listeners.set(key, (this.listeners.get(key) ?? 0) + 1);
  }

  unregister(type: EventCode, target: string): void {
    const key = `${type}|${target}`;
    const count = this.listeners.get(key) ?? 0;
    if (count > 1) this.listeners.set(key, count - 1);
    else this.listeners.delete(key);
  }

  listens(type: EventCode, target: string): boolean {
    return this.listeners.has(`${type}|${target}`);
  }

  /** Passes an event on, once for each of its targets that is listened to. */
  emit(type: EventCode, targets: readonly string[], message: OfficeEvent["message"]): void {
    for (const target of targets) {
      if (this.listens(type, target)) this.receiver?.({ type, target, message });
    }
  }
}
