/**
 * One careful question to a server: never with credentials, never following it elsewhere, never more bytes than
 * expected, never waiting for ever, and cancelled at once when asked.
 */
import { releaseFeedTexts } from "../../texts/en-GB/release-feed";
import { feedFault, FeedFault } from "./feed-fault";

/** Bytes that have come, and of how many where that is known. */
export interface Progress {
  readonly received: number;
  readonly total: number | undefined;
}

export interface Question {
  readonly address: URL;
  /** The most bytes to take. */
  readonly most: number;
  readonly signal: AbortSignal;
  /** Asks only for what differs from the answer that had this tag. */
  readonly etag?: string | undefined;
  readonly tell?: ((progress: Progress) => void) | undefined;
  readonly total?: number | undefined;
  /** How long nothing may come. */
  readonly patienceMs?: number;
  readonly fetch?: typeof fetch;
}

export type Reply =
  | { readonly kind: "unchanged" }
  | { readonly kind: "text"; readonly text: string; readonly etag: string | undefined };

const PATIENCE_MS = 20_000;

/**
 * Asks for a text.
 * @throws {@link FeedFault}
 */
export async function ask(question: Question): Promise<Reply> {
  const { signal, patienceMs = PATIENCE_MS } = question;
  const stop = new AbortController();
  let late = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      late = true;
      stop.abort();
    }, patienceMs);
  };
  const cancel = (): void => stop.abort();
  signal.addEventListener("abort", cancel);
  try {
    if (signal.aborted) throw feedFault("cancelled");
    wait();
    const response = await send(question, stop.signal);
    return await read(response, question, wait);
  } catch (error) {
    if (signal.aborted) throw feedFault("cancelled");
    if (late) throw feedFault("timed_out");
    throw error instanceof FeedFault ? error : feedFault(isOffline() ? "offline" : "unreachable");
  } finally {
    stop.abort();
    clearTimeout(timer);
    signal.removeEventListener("abort", cancel);
  }
}

const isOffline = (): boolean => typeof navigator !== "undefined" && navigator.onLine === false;

function send({ address, etag, fetch: ask = fetch }: Question, signal: AbortSignal): Promise<Response> {
  return ask(address, {
    signal,
    // What the browser kept is no answer to whether there is something newer.
    cache: "no-store",
    credentials: "omit",
    redirect: "manual",
    referrerPolicy: "no-referrer",
    ...(etag && { headers: { "If-None-Match": etag } }),
  });
}

async function read(response: Response, question: Question, wait: () => void): Promise<Reply> {
  if (response.status === 304) return { kind: "unchanged" };
  refuseStatus(response);
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const parts: string[] = [];
  let received = 0;
  const decode = (bytes?: Uint8Array): void => {
    try {
      parts.push(decoder.decode(bytes, { stream: bytes !== undefined }));
    } catch {
      throw feedFault("unreadable");
    }
  };
  const reader = response.body?.getReader();
  if (!reader) throw feedFault("unreadable");
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    wait();
    received += value.byteLength;
    if (received > question.most) throw tooLarge(question.most);
    decode(value);
    question.tell?.({ received, total: question.total });
  }
  decode();
  return { kind: "text", text: parts.join(""), etag: response.headers.get("ETag") ?? undefined };
}

function refuseStatus({ ok, status, type }: Response): void {
  if (type === "opaqueredirect" || (status >= 300 && status < 400)) throw feedFault("redirected");
  if (status === 401 || status === 403 || status === 407) throw feedFault("refused");
  if (status === 404 || status === 410) throw feedFault("nothing_there");
  if (!ok) throw feedFault("server_fault");
}

const tooLarge = (most: number): FeedFault =>
  new FeedFault("too_large", releaseFeedTexts.tooLarge(Math.ceil(most / 1000)));
