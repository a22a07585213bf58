import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Messenger } from "../../../src/workbench/host/events";
import { Commands } from "../../../src/workbench/host/ribbon-commands";
import { createServices } from "../../../src/workbench/host/services";
import { SettingsStore } from "../../../src/workbench/objects/settings-store";
import { EventHub, EventType, WORKBOOK_TARGET } from "../../../src/workbench/objects/events";

const SHEET_EVENT = { type: EventType.sheetChanged, target: "s1", message: { address: "A1" } };

function messenger(listens = true) {
  const fire = vi.fn<(event: string, payload: unknown) => void>();
  return { fire, messenger: new Messenger({ listens: () => listens, fire }) };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("events", () => {
  it("wait until the batch that caused them is answered, and go together", () => {
    const { fire, messenger: m } = messenger();
    m.hold();
    m.event(SHEET_EVENT);
    m.event({ ...SHEET_EVENT, target: WORKBOOK_TARGET });
    vi.runAllTimers();
    expect(fire).not.toHaveBeenCalled();
    m.release();
    vi.runAllTimers();
    expect(fire.mock.calls).toEqual([
      [
        "richApiMessage",
        {
          ArrayData: [
            [65536, 10, "s1", '{"address":"A1"}', 0, false],
            [65536, 10, WORKBOOK_TARGET, '{"address":"A1"}', 0, false],
          ],
        },
      ],
    ]);
  });

  it("of the selection are told once for many, and only to listeners", () => {
    const { fire, messenger: m } = messenger();
    m.selectionChanged();
    m.selectionChanged();
    vi.runAllTimers();
    expect(fire.mock.calls).toEqual([["documentSelectionChanged", {}]]);
    const deaf = messenger(false);
    deaf.messenger.selectionChanged();
    vi.runAllTimers();
    expect(deaf.fire).not.toHaveBeenCalled();
  });

  it("of the settings are told once for many", () => {
    const { fire, messenger: m } = messenger();
    const settings = new SettingsStore();
    settings.onChanged(() => m.settingsChanged());
    settings.set("a", 1).set("b", 2);
    settings.delete("b");
    settings.delete("never there");
    vi.runAllTimers();
    expect(fire.mock.calls).toEqual([["settingsChanged", {}]]);
  });

  it("reach only targets that are listened to, and the add-in of the moment", () => {
    const hub = new EventHub();
    const first = vi.fn();
    hub.connect(first);
    hub.register(EventType.sheetChanged, "s1");
    hub.register(EventType.sheetChanged, "s1");
    hub.unregister(EventType.sheetChanged, "s1");
    hub.emit(EventType.sheetChanged, ["s1", WORKBOOK_TARGET], {});
    expect(first.mock.calls).toEqual([[{ type: 10, target: "s1", message: {} }]]);
    const second = vi.fn();
    hub.connect(second);
    hub.emit(EventType.sheetChanged, ["s1"], {});
    expect(first).toHaveBeenCalledOnce();
    expect(second).not.toHaveBeenCalled();
  });
});

describe("calls of functions", () => {
  it("of one wave go as one message", () => {
    const { fire, messenger: m } = messenger();
    m.invoke([
      { id: 1, functionId: "NAME", args: ["00C"], address: null, flags: 0 },
      { id: 2, functionId: "LIST", args: [[["a"]], null], address: "Sheet1!B2", flags: 3 },
    ]);
    m.cancel([2]);
    expect(fire.mock.calls).toEqual([
      [
        "richApiMessage",
        {
          ArrayData: [
            [1, 1000, "", '[1,"NAME",["00C"],null,0]', 0, false],
            [1, 1000, "", '[2,"LIST",[[["a"]],null],"Sheet1!B2",3]', 0, false],
          ],
        },
      ],
      ["richApiMessage", { ArrayData: [[1, 1001, "", '{"invocationId":2}', 0, false]] }],
    ]);
  });

  it("come back in either form the library uses, streams with the same id again", () => {
    const onResults = vi.fn();
    const onFunctionsReady = vi.fn();
    const service = createServices({ onResults, onFunctionsReady, onVisibility: vi.fn() }).get(
      "Microsoft.ExcelServices.CustomFunctions",
    ) as {
      setInvocationArrayResults(results: unknown[]): void;
      setInvocationResults(results: unknown[]): void;
      _GetEnabledFeatures(): number[];
      _SetOsfControlContainerReadyForCustomFunctions(): void;
    };
    service._SetOsfControlContainerReadyForCustomFunctions();
    expect(onFunctionsReady).toHaveBeenCalledOnce();
    expect(service._GetEnabledFeatures()).toEqual([1, 2, 4]);
    service.setInvocationArrayResults([
      [1, true, [[1, 2]], null],
      [1, true, 3],
      [2, false, "Unknown body", 1],
    ]);
    service.setInvocationResults([
      { id: 3, failed: true, value: "x", errorCode: 7 },
      { id: 4, value: 5 },
    ]);
    expect(onResults.mock.calls).toEqual([
      [
        [
          { id: 1, ok: true, value: [[1, 2]] },
          { id: 1, ok: true, value: 3 },
          { id: 2, ok: false, value: "Unknown body", errorCode: 1 },
        ],
      ],
      [
        [
          { id: 3, ok: false, value: "x", errorCode: 7 },
          { id: 4, ok: true, value: 5 },
        ],
      ],
    ]);
  });
});

describe("commands of the ribbon", () => {
  it("end when the function says so", async () => {
    const fire = vi.fn<(payload: readonly [string, string, string]) => void>();
    const commands = new Commands(fire);
    const done = commands.run("Refresh", "CommissioningCosts.Refresh");
    expect(fire.mock.calls[0]?.[0]).toEqual([
      "command-1",
      "Refresh",
      '{"source":{"id":"CommissioningCosts.Refresh"}}',
    ]);
    commands.completed("command-1", true);
    await expect(done).resolves.toBeUndefined();
  });

  it("fail by name when the add-in has no such function, or is loaded anew meanwhile", async () => {
    const commands = new Commands(() => undefined);
    const missing = commands.run("Nope", "x");
    commands.completed("command-1", false);
    await expect(missing).rejects.toThrow('The add-in has no function "Nope"');
    const cut = commands.run("Refresh", "x");
    commands.abandon();
    await expect(cut).rejects.toThrow('loaded again before "Refresh" had ended');
  });
});
