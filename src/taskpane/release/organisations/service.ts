/** Asks the Organisation Data Service politely: one question at a time, four a second, and never without end. */
import type { Day } from "../../../reference/dates";
import { releaseFeedTexts } from "../../../texts/en-GB/release-feed";
import { feedFault, FeedFault } from "../feed-fault";
import { ask } from "../request";
import { fullRecord, searchPage } from "./shapes";

export interface ListedOrganisation {
  readonly code: string;
  readonly name: string;
}
export interface Follower {
  readonly code: string;
  /** The day from which it holds; undefined where the service states none. */
  readonly day: Day | undefined;
}
export interface OrganisationRecord extends ListedOrganisation {
  readonly active: boolean;
  readonly successors: readonly Follower[];
}

export interface ServiceTools {
  readonly address: URL;
  readonly signal: AbortSignal;
  /** Milliseconds between the starts of two questions: the service asks for fewer than five a second. */
  readonly gapMs?: number;
  readonly patienceMs?: number;
  readonly fetch?: typeof fetch;
  /** The most questions of one check. */
  readonly mostQuestions?: number;
  readonly pageSize?: number;
}

const GAP_MS = 250;
const PAGE = 500;
const MOST_PAGES = 20;
const MOST_QUESTIONS = 400;
const MOST_BYTES = 4_000_000;

export class OrganisationService {
  #asked = 0;
  #nextAt = 0;

  constructor(private readonly tools: ServiceTools) {}

  /** Questions asked so far. */
  get asked(): number {
    return this.#asked;
  }

  /**
   * Every organisation that is active in a role, page after page: until a page is not full or brings nothing new.
   * @throws FeedFault
   */
  async active(role: string): Promise<readonly ListedOrganisation[]> {
    const { pageSize = PAGE } = this.tools;
    const found = new Map<string, ListedOrganisation>();
    for (let page = 0; page < MOST_PAGES; page++) {
      const known = found.size;
      const query = new URLSearchParams({ Roles: role, Status: "Active", Limit: String(pageSize) });
      if (known) query.set("Offset", String(known));
      const read = searchPage.safeParse(await this.#json(`organisations?${query}`));
      if (!read.success) throw feedFault("unreadable");
      const listed = read.data.Organisations;
      for (const { OrgId, Name } of listed)
        found.set(OrgId.toUpperCase(), { code: OrgId.toUpperCase(), name: Name });
      if (listed.length < pageSize || found.size === known) break;
    }
    return [...found.values()];
  }

  /**
   * The full record of an organisation; undefined where the service has none.
   * @throws FeedFault
   */
  async record(code: string): Promise<OrganisationRecord | undefined> {
    let json: unknown;
    try {
      json = await this.#json(`organisations/${encodeURIComponent(code)}`);
    } catch (error) {
      if (error instanceof FeedFault && error.code === "nothing_there") return undefined;
      throw error;
    }
    const read = fullRecord.safeParse(json);
    if (!read.success) throw feedFault("unreadable");
    const { Name, OrgId, Status, Succs } = read.data.Organisation;
    const successors = (Succs?.Succ ?? []).filter(({ Type }) => Type.toLowerCase() === "successor");
    return {
      code: OrgId.extension.toUpperCase(),
      name: Name,
      active: Status.toLowerCase() === "active",
      successors: latest(
        successors.map(({ Target, Date: dates }) => ({
          code: Target.OrgId.extension.toUpperCase(),
          day: (dates.find(({ Type }) => Type.toLowerCase() === "legal") ?? dates[0])?.Start,
        })),
      ),
    };
  }

  async #json(question: string): Promise<unknown> {
    const { address, signal, fetch, patienceMs, mostQuestions = MOST_QUESTIONS } = this.tools;
    if (this.#asked >= mostQuestions)
      throw new FeedFault("too_large", releaseFeedTexts.tooManyQuestions(mostQuestions));
    await this.#myTurn();
    this.#asked += 1;
    const reply = await ask({
      address: new URL(question, address),
      most: MOST_BYTES,
      signal,
      ...(fetch && { fetch }),
      ...(patienceMs !== undefined && { patienceMs }),
    });
    if (reply.kind !== "text") throw feedFault("server_fault");
    try {
      return JSON.parse(reply.text);
    } catch {
      throw feedFault("unreadable");
    }
  }

  async #myTurn(): Promise<void> {
    const { signal, gapMs = GAP_MS } = this.tools;
    const wait = this.#nextAt - performance.now();
    if (wait > 0) await pause(wait, signal);
    this.#nextAt = performance.now() + gapMs;
  }
}

/** Each pair once: both ends of a succession may be stated, a day apart, and the later day counts. */
function latest(followers: readonly Follower[]): Follower[] {
  const known = new Map<string, Follower>();
  for (const follower of followers)
    if ((follower.day ?? "") >= (known.get(follower.code)?.day ?? "")) known.set(follower.code, follower);
  return [...known.values()];
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", stop);
      resolve();
    }, ms);
    const stop = (): void => {
      clearTimeout(timer);
      reject(feedFault("cancelled"));
    };
    if (signal.aborted) stop();
    else signal.addEventListener("abort", stop, { once: true });
  });
}
