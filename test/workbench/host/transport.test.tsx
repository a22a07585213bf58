import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  buildFrame,
  clearNotes,
  REQUIREMENT_SETS,
  appContext,
  startConversation,
} from "../../../src/workbench/host/bootstrap";
import { Transport, type TransportOptions } from "../../../src/workbench/host/transport";
import { PATIENCE } from "../../patience";

const CONVERSATION = "conversation-1";
const ORIGIN = "https://addin.example";

let frame: HTMLIFrameElement;
let posted: Record<string, unknown>[];
let transport: Transport;

function open(options: Partial<TransportOptions> = {}): void {
  transport = new Transport({
    frame,
    conversationId: CONVERSATION,
    addinOrigin: ORIGIN,
    answer: (action, data) => Promise.resolve({ action, data }),
    ...options,
  });
}

/** What the add-in's window would send. */
function say(message: object | string, from: Partial<MessageEventInit> = {}): void {
  const data = typeof message === "string" ? message : JSON.stringify(message);
  window.dispatchEvent(
    new MessageEvent("message", { data, origin: ORIGIN, source: frame.contentWindow, ...from }),
  );
}

const request = (action: string, data: unknown = null, actionType = 0) => ({
  _messageType: 0,
  _actionType: actionType,
  _actionName: action,
  _conversationId: CONVERSATION,
  _correlationId: 7,
  _data: data,
});

beforeEach(() => {
  frame = document.createElement("iframe");
  document.body.append(frame);
  posted = [];
  const post = (text: string) => void posted.push(JSON.parse(text) as Record<string, unknown>);
  vi.spyOn(frame.contentWindow as Window, "postMessage").mockImplementation(post as Window["postMessage"]);
});

afterEach(() => {
  transport.dispose();
  frame.remove();
});

describe("requests", () => {
  it("are answered with the same correlation", async () => {
    open();
    say(request("executeMethod", { x: 1 }));
    await vi.waitFor(() => expect(posted).toHaveLength(1), PATIENCE);
    expect(posted[0]).toMatchObject({
      _messageType: 1,
      _responseType: 0,
      _errorCode: 0,
      _correlationId: 7,
      _actionName: "executeMethod",
      _conversationId: CONVERSATION,
      _serializerVersion: 1,
      _origin: window.location.origin,
      _data: { action: "executeMethod", data: { x: 1 } },
    });
  });

  it("that fail are answered with an error, not with silence", async () => {
    const answered = vi.fn();
    open({ answer: () => Promise.reject(new Error("no")), answered });
    say(request("unheardOf"));
    await vi.waitFor(() => expect(posted).toHaveLength(1), PATIENCE);
    expect(posted[0]).toMatchObject({ _errorCode: -2, _correlationId: 7 });
    expect(answered).toHaveBeenCalledWith("unheardOf");
  });

  it.each([
    ["another origin", request("executeMethod"), { origin: "https://elsewhere.example" }],
    ["another window", request("executeMethod"), { source: window }],
    ["another conversation", { ...request("executeMethod"), _conversationId: "other" }, {}],
    ["no JSON", "hello", {}],
  ])("from %s are ignored", async (_, message, from) => {
    const answer = vi.fn(() => Promise.resolve(null));
    open({ answer });
    say(message, from);
    say(request("executeMethod"));
    await vi.waitFor(() => expect(posted).toHaveLength(1), PATIENCE);
    expect(answer).toHaveBeenCalledOnce();
  });
});

describe("events", () => {
  it("are told to whoever registered, until they unregister", () => {
    const listening = vi.fn();
    open({ listening });
    say(request("richApiMessage", null, 1));
    expect(transport.listens("richApiMessage")).toBe(true);
    expect(posted[0]).toMatchObject({ _data: { Error: 0 }, _correlationId: 7 });
    transport.fire("richApiMessage", { ArrayData: [] });
    expect(posted[1]).toMatchObject({ _messageType: 1, _responseType: 1, _actionName: "richApiMessage" });
    say(request("richApiMessage", null, 2));
    expect(transport.listens("richApiMessage")).toBe(false);
    expect(listening.mock.calls).toEqual([
      ["richApiMessage", true],
      ["richApiMessage", false],
    ]);
  });

  it("to a frame that is gone are dropped", () => {
    open();
    frame.remove();
    expect(() => transport.fire("documentSelectionChanged", {})).not.toThrow();
  });
});

describe("start", () => {
  it("names the frame before it is on the page, with host and conversation", () => {
    open();
    const { conversationId, frameName, appId } = startConversation("https://localhost:3000");
    const built = buildFrame(frameName, "Commissioning Costs");
    expect(built.isConnected).toBe(false);
    const name = JSON.parse(built.name) as Record<string, string>;
    expect(name.xdmInfo).toBe(`${conversationId}|${appId}|https://localhost:3000`);
    expect(name.hostInfo?.split("$")).toEqual([
      "Excel",
      "Web",
      "16.00",
      "en-US",
      expect.any(String),
      "",
      "disableLogging",
      "3",
    ]);
    expect(startConversation("https://localhost:3000").conversationId).not.toBe(conversationId);
  });

  it("forgets what the library noted in earlier starts and nothing else", () => {
    open();
    sessionStorage.setItem("hostInfoValue", "old");
    sessionStorage.setItem("workbench_123hostInfo", "old");
    sessionStorage.setItem("123CachedSessionSettings", "old");
    sessionStorage.setItem("ours", "kept");
    clearNotes(sessionStorage);
    expect(Object.values(sessionStorage)).toEqual(["kept"]);
    sessionStorage.clear();
  });

  it("claims the requirement sets the add-in needs", () => {
    open();
    const context = appContext({
      appId: "app",
      addinOrigin: ORIGIN,
      manifest: { appName: "Commissioning Costs" },
      documentUrl: "https://localhost/Book.xlsx",
      readOnly: true,
      settings: [["key", "1"]],
    });
    const sets = JSON.parse(context._requirementMatrix) as Record<string, string>;
    expect(sets).toEqual(REQUIREMENT_SETS);
    expect(sets).toMatchObject({ ExcelApi: "1.15", SharedRuntime: "1.2", CustomFunctionsRuntime: "1.4" });
    // Advertising this one would make the library send action kinds that are not answered.
    expect(sets).not.toHaveProperty("RichApiRuntime");
    expect(context).toMatchObject({ _id: "app", _settings: [["key", "1"]], _appDomains: [ORIGIN] });
  });
});
