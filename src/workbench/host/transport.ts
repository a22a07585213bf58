/** The channel that office.js opens with its host: JSON texts from window to window. */

const MESSAGE = { request: 0, response: 1 } as const;
const RESPONSE = { answer: 0, event: 1 } as const;
const ACTION = { invoke: 0, register: 1, unregister: 2 } as const;
/** The library's code for "something went wrong over there". */
const FAILED = -2;

interface Message {
  readonly _messageType: number;
  readonly _actionType?: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}

export interface TransportOptions {
  readonly frame: HTMLIFrameElement;
  readonly conversationId: string;
  /** Messages from other origins are ignored. */
  readonly addinOrigin: string;
  /** Answers a request; a rejection or an unknown name is answered with an error, never with silence. */
  answer(action: string, data: unknown): Promise<unknown>;
  /** The add-in has begun or ended to listen to an event. */
  listening?(event: string, on: boolean): void;
  /** Called when an answer is on its way, after everything posted before it. */
  answered?(action: string): void;
}

/** The host's end of the channel, for one frame. */
export class Transport {
  private readonly events = new Set<string>();
  private readonly receiver = (event: MessageEvent): void => this.receive(event);

  constructor(private readonly options: TransportOptions) {
    window.addEventListener("message", this.receiver);
  }

  dispose(): void {
    window.removeEventListener("message", this.receiver);
  }

  /** Whether the add-in listens to an event. */
  listens(event: string): boolean {
    return this.events.has(event);
  }

  /** Sends an event; the library matches it by its name. */
  fire(event: string, payload: unknown): void {
    this.post({
      _messageType: MESSAGE.response,
      _responseType: RESPONSE.event,
      _errorCode: 0,
      _actionName: event,
      _conversationId: this.options.conversationId,
      _correlationId: 0,
      _data: payload,
    });
  }

  private receive(event: MessageEvent): void {
    const { frame, addinOrigin, conversationId } = this.options;
    if (event.source !== frame.contentWindow || event.origin !== addinOrigin) return;
    const message = parse(event.data);
    if (!message || ![conversationId, `${conversationId}_ntf`].includes(message._conversationId)) return;
    if (message._messageType !== MESSAGE.request) return;
    switch (message._actionType) {
      case ACTION.register:
        return this.listen(message, true);
      case ACTION.unregister:
        return this.listen(message, false);
      default:
        void this.serve(message);
    }
  }

  private listen(message: Message, on: boolean): void {
    if (on) this.events.add(message._actionName);
    else this.events.delete(message._actionName);
    this.reply(message, { Error: 0 });
    this.options.listening?.(message._actionName, on);
  }

  private async serve(message: Message): Promise<void> {
    try {
      this.reply(message, (await this.options.answer(message._actionName, message._data)) ?? null);
    } catch {
      this.reply(message, null, FAILED);
    }
    this.options.answered?.(message._actionName);
  }

  private reply(message: Message, data: unknown, errorCode = 0): void {
    this.post({
      _messageType: MESSAGE.response,
      _responseType: RESPONSE.answer,
      _errorCode: errorCode,
      _actionName: message._actionName,
      _conversationId: this.options.conversationId,
      _correlationId: message._correlationId,
      _data: data,
    });
  }

  private post(message: object): void {
    const text = JSON.stringify({ ...message, _origin: window.location.origin, _serializerVersion: 1 });
    // A frame taken out of the page has no window; whoever was listening there is gone.
    this.options.frame.contentWindow?.postMessage(text, this.options.addinOrigin);
  }
}

function parse(data: unknown): Message | undefined {
  if (typeof data !== "string") return undefined;
  try {
    const message: unknown = JSON.parse(data);
    return typeof message === "object" && message !== null && "_messageType" in message
      ? (message as Message)
      : undefined;
  } catch {
    return undefined;
  }
}
