/** The check against the Organisation Data Service, with a server on this machine that answers in its shapes. */
import { describe, expect, it } from "vitest";
import { checkOrganisations } from "../../../src/taskpane/release/organisations/check";
import { OrganisationService } from "../../../src/taskpane/release/organisations/service";
import { miniRegister } from "../../reference/mini";
import { startServer, type Handler } from "./http-server";

const icb = (id: string, name: string, closed = "") => ({
  id,
  type: "ICB" as const,
  name,
  opened: "2022-07-01",
  closed,
  sources: "S",
});
const register = miniRegister({
  bodies: [
    icb("ICB-QAA", "NHS Ayton Integrated Care Board"),
    icb("ICB-QBB", "NHS Beeton Integrated Care Board"),
    icb("ICB-QCC", "NHS Ceeton Integrated Care Board", "2026-03-31"),
    icb("ICB-QDD", "NHS Deeton Integrated Care Board", "2026-03-31"),
    { ...icb("ICB-QEE", "NHS Eeton Integrated Care Board"), opened: "2026-04-01" },
  ],
  codes: ["QAA", "QBB", "QCC", "QDD", "QEE"].map((code) => ({
    body: `ICB-${code}`,
    scheme: "ods" as const,
    code,
    from: "2022-07-01",
    sources: "S",
  })),
  successions: ["QCC", "QDD"].map((code) => ({
    predecessor: `ICB-${code}`,
    successor: "ICB-QEE",
    date: "2026-04-01",
    kind: "merger" as const,
    weight: 1,
    sources: "S",
  })),
});

const listed = (OrgId: string, Name: string) => ({ Name, OrgId, Status: "Active", PrimaryRoleId: "RO261" });
const successor = (code: string, Start: string) => ({
  uniqueSuccId: 1,
  Type: "Successor",
  Date: [{ Type: "Legal", Start }],
  Target: { OrgId: { extension: code }, PrimaryRoleId: { id: "RO261" } },
});
const record = (code: string, Status: string, Succ?: unknown) => ({
  Organisation: {
    Name: code,
    OrgId: { extension: code },
    Status,
    ...(Succ !== undefined && { Succs: { Succ } }),
  },
});

interface Played {
  readonly handler: Handler;
  readonly asked: string[];
}
/** A service that knows these ICBs and records; pages are as long as asked for. */
function playing(icbs: readonly object[], records: Readonly<Record<string, unknown>>): Played {
  const asked: string[] = [];
  return {
    asked,
    handler: (request, response) => {
      asked.push(request.url!);
      const { pathname, searchParams } = new URL(request.url!, "http://localhost");
      const code = pathname.split("/").at(-1)!;
      if (code !== "organisations") {
        if (!records[code]) return void response.writeHead(404).end();
        return void response.end(JSON.stringify(records[code]));
      }
      const from = Number(searchParams.get("Offset") ?? 0);
      const page =
        searchParams.get("Roles") === "RO318"
          ? icbs.slice(from, from + Number(searchParams.get("Limit")))
          : [];
      // A list of one may arrive as the thing itself, and an empty one not at all.
      const Organisations = page.length === 1 ? page[0] : page;
      response.end(JSON.stringify(page.length ? { Organisations } : {}));
    },
  };
}
const tools = async (handler: Handler, more = {}) => ({
  address: await startServer(handler),
  signal: new AbortController().signal,
  gapMs: 0,
  patienceMs: 5000,
  ...more,
});

describe("the check against the Organisation Data Service", () => {
  it("lists every kind of difference, and nothing where there is none", async () => {
    const { handler } = playing(
      [
        listed("QAA", "NHS AYTON INTEGRATED CARE BOARD"),
        listed("qee", "NHS EASTON INTEGRATED CARE BOARD"),
        listed("QZZ", "NHS ZEDTON INTEGRATED CARE BOARD"),
      ],
      {
        QAA: record("QAA", "Active", successor("QZZ", "2027-04-01")),
        QCC: record("QCC", "Inactive", [successor("QEE", "2026-03-01"), successor("QEE", "2026-04-02")]),
        QDD: record("QDD", "Inactive"),
        QEE: record("QEE", "Active"),
      },
    );
    const told: number[] = [];
    const report = await checkOrganisations(register, "2026-11-22", await tools(handler), (done) =>
      told.push(done),
    );
    expect(report.differences.map(({ kind, code, text }) => [kind, code, text])).toEqual([
      [
        "successor_only_in_service",
        "QAA",
        expect.stringContaining("followed by QZZ there from 1 April 2027, and not here"),
      ],
      [
        "not_active_in_service",
        "QBB",
        expect.stringContaining("is open here on 22 November 2026, and is not an active"),
      ],
      ["successor_only_here", "QDD", expect.stringMatching(/followed by .*QEE.* here, and not there/)],
      ["name", "QEE", expect.stringContaining("is called NHS EASTON INTEGRATED CARE BOARD there")],
      ["only_in_service", "QZZ", expect.stringContaining("is an active integrated care board there")],
    ]);
    expect(told.at(-1)).toBe(8);
    expect(report.compared).toBe(5);
  });

  it("tells of a succession on another day, and not of one that is a day apart at its ends", async () => {
    const found = (day: string) =>
      playing([], { QCC: record("QCC", "Inactive", successor("QEE", day)) }).handler;
    const kinds = async (day: string) =>
      (await checkOrganisations(register, "2026-11-22", await tools(found(day)))).differences
        .filter(({ code }) => code === "QCC")
        .map(({ kind }) => kind);
    expect(await kinds("2026-03-31")).toEqual([]);
    expect(await kinds("2026-07-01")).toEqual(["successor_date"]);
  });

  it("reads page after page until one is not full, each organisation once", async () => {
    const many = Array.from({ length: 7 }, (_, i) => listed(`Q0${i}`, `ICB ${i}`));
    const { handler, asked } = playing(many, {});
    const found = await new OrganisationService(await tools(handler, { pageSize: 3 })).active("RO318");
    expect(found.map(({ code }) => code)).toEqual(["Q00", "Q01", "Q02", "Q03", "Q04", "Q05", "Q06"]);
    expect(asked.map((url) => new URL(url, "http://localhost").searchParams.get("Offset"))).toEqual([
      null,
      "3",
      "6",
    ]);
  });

  it("does not go on for ever where the service knows no pages", async () => {
    let questions = 0;
    const handler: Handler = (_request, response) => {
      questions += 1;
      response.end(JSON.stringify({ Organisations: [listed("QAA", "A"), listed("QBB", "B")] }));
    };
    await new OrganisationService(await tools(handler, { pageSize: 2 })).active("RO318");
    expect(questions).toBe(2);
  });

  it("keeps a pause between questions and stops at its limit", async () => {
    const { handler, asked } = playing([], {});
    const started = performance.now();
    const asking = checkOrganisations(
      register,
      "2026-11-22",
      await tools(handler, { gapMs: 40, mostQuestions: 4 }),
    );
    await expect(asking).rejects.toMatchObject({ code: "too_large" });
    // A timer may fire up to a millisecond early by this clock.
    expect(performance.now() - started).toBeGreaterThanOrEqual(3 * 39);
    expect(asked).toHaveLength(4);
  });

  it.each<[string, string, Handler]>([
    ["is not there", "nothing_there", (_q, response) => void response.writeHead(404).end()],
    ["answers with a page", "unreadable", (_q, response) => void response.end("<html></html>")],
    [
      "answers in another shape",
      "unreadable",
      (_q, response) => void response.end('{"Organisations":[{"Id":1}]}'),
    ],
    ["asks for a key", "refused", (_q, response) => void response.writeHead(401).end()],
  ])("says so where the service %s", async (_what, code, handler) => {
    await expect(checkOrganisations(register, "2026-11-22", await tools(handler))).rejects.toMatchObject({
      code,
    });
  });

  it("can be left at any time", async () => {
    const stop = new AbortController();
    const { handler } = playing([], {});
    const asking = checkOrganisations(
      register,
      "2026-11-22",
      await tools(handler, { gapMs: 10_000, signal: stop.signal }),
      () => stop.abort(),
    );
    await expect(asking).rejects.toMatchObject({ code: "cancelled" });
  });
});
