interface Waiting {
  readonly functionName: string;
  resolve(): void;
  reject(error: Error): void;
}

/** Commands of the ribbon that the add-in is running. */
export class Commands {
  private readonly waiting = new Map<string, Waiting>();
  private lastId = 0;

  /**
   * @param fire sends the command's event
   */
  constructor(private readonly fire: (payload: readonly [string, string, string]) => void) {}

  /** Resolves when the function has called `completed`. */
  run(functionName: string, controlId: string): Promise<void> {
    const id = `command-${++this.lastId}`;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { functionName, resolve, reject });
      this.fire([id, functionName, JSON.stringify({ source: { id: controlId } })]);
    });
  }

  completed(id: string, found: boolean): void {
    const waiting = this.waiting.get(id);
    this.waiting.delete(id);
    if (found) waiting?.resolve();
    else
      waiting?.reject(
        new Error(`The add-in has no function "${waiting.functionName}": associate it at its start.`),
      );
  }

  /** The add-in is gone; nothing it ran will end. */
  abandon(): void {
    for (const [id, { functionName, reject }] of this.waiting) {
      this.waiting.delete(id);
      reject(new Error(`The add-in was loaded again before "${functionName}" had ended.`));
    }
  }
}
