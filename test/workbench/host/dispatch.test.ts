import { describe, expect, it, vi } from "vitest";
import { PATIENCE } from "../../patience";
import { Dispatcher } from "../../../src/workbench/host/dispatch";
import { exceeds, HostConditions, takeFault } from "../../../src/workbench/host/faults";
import type { Batch } from "../../../src/workbench/host/wire";
import type { Fault } from "../../../src/workbench/types";
import { batch, setUp, toThing } from "./fakes";

const shout = batch(toThing("t1"), [{ ActionType: 3, ObjectPathId: 3, Name: "Shout" }]);
const service = batch([{ ObjectPathType: 2, Name: "Any" }], [{ ActionType: 1 }]);

async function dispatcher(settings = new Map<string, unknown>()) {
  const { executor, coverage, root } = await setUp();
  const faults: Fault[] = [];
  const onCommandCompleted = vi.fn();
  const onBatch = vi.fn();
  const onBatchDone = vi.fn();
  const onClose = vi.fn();
  const conditions = new HostConditions();
  const instance = new Dispatcher({
    executor,
    coverage,
    faults,
    conditions,
    settings,
    onClose,
    onCommandCompleted,
    onBatch,
    onBatchDone,
  });
  const send = (content: Batch) =>
    instance.answer({
      DdaMethod: { DispatchId: 93 },
      ArrayData: ["", "POST", "ProcessQuery", [], JSON.stringify(content)],
    });
  return {
    instance,
    send,
    faults,
    conditions,
    onClose,
    settings,
    coverage,
    root,
    onCommandCompleted,
    onBatch,
    onBatchDone,
  };
}

const bodyOf = (answer: object) =>
  JSON.parse((answer as { Data: [number, unknown, string] }).Data[2]) as object;

describe("batches", () => {
  it("are answered as a web service would", async () => {
    const { send, onBatchDone } = await dispatcher();
    const answer = await send(shout);
    expect(answer).toMatchObject({ Version: 1, Error: 0, Data: [200, [], expect.any(String)] });
    expect(bodyOf(answer)).toEqual({ Results: [{ ActionId: 100, Value: "ONE" }], TraceIds: [] });
    expect(onBatchDone).toHaveBeenCalledOnce();
  });

  it("are done one after the other", async () => {
    const { send, root } = await dispatcher();
    const add = (name: string) =>
      send(
        batch(
          [
            ...toThing("t1").slice(0, 2),
            { ObjectPathType: 3, Name: "Add", ParentObjectPathId: 2, ArgumentInfo: { Arguments: [name] } },
          ],
          [{ ActionType: 1, ObjectPathId: 3 }],
        ),
      );
    await Promise.all(["a", "b", "c"].map(add));
    expect(root.pile.items.map(({ name }) => name)).toEqual(["one", "two", "a", "b", "c"]);
  });

  it("that cannot be read are an internal error, and the next one is served", async () => {
    const { instance, send } = await dispatcher();
    const spoilt = { DdaMethod: { DispatchId: 93 }, ArrayData: ["", "", "", [], "{"] };
    expect(await instance.answer(spoilt)).toEqual({ Version: 1, Error: 5001 });
    expect(bodyOf(await send(shout))).toMatchObject({ Results: [{ Value: "ONE" }] });
  });
});

describe("counting", () => {
  it("takes batches on the workbook, not services nor the library's letting go of ranges", async () => {
    const { send, onBatch } = await dispatcher();
    await send(service);
    await send(
      batch([{ ObjectPathType: 1 }], [{ ActionType: 1 }, { ActionType: 3, Name: "_RemoveReference" }]),
    );
    expect(onBatch).not.toHaveBeenCalled();
    await send(shout);
    expect(onBatch).toHaveBeenCalledOnce();
  });
});

describe("faults", () => {
  it("fail the batch they are set for, once, and let services pass", async () => {
    const { send, faults } = await dispatcher();
    faults.push(
      { skip: 1, hostError: 5102 },
      { skip: 1, code: "InvalidOperationInCellEditMode", message: "busy" },
    );
    expect(bodyOf(await send(service))).toMatchObject({ Error: { Code: "ApiNotFound" } });
    expect(bodyOf(await send(shout))).toMatchObject({ Results: [{ Value: "ONE" }] });
    expect(await send(shout)).toEqual({ Version: 1, Error: 5102 });
    expect(bodyOf(await send(shout))).toMatchObject({
      Error: { Code: "InvalidOperationInCellEditMode", Message: "busy" },
    });
    expect(bodyOf(await send(shout))).toMatchObject({ Results: [{ Value: "ONE" }] });
    expect(faults).toEqual([]);
  });

  it("come before a batch or after as many of its actions as they say: batches are no transactions", async () => {
    const three = batch(
      toThing("t1"),
      ["a", "b", "c"].map((name) => ({
        ActionType: 4,
        ObjectPathId: 3,
        Name: "Cells",
        ArgumentInfo: { Arguments: [name] },
      })),
    );
    const { send, faults, root } = await dispatcher();
    const cells = () => root.pile.items[0]?.cells;
    faults.push({ skip: 0, code: "AccessDenied" });
    expect(bodyOf(await send(three))).toMatchObject({ Error: { Code: "AccessDenied", ActionIndex: 0 } });
    expect(cells()).toBeNull();
    faults.push({ skip: 0, code: "ServiceNotAvailable", after: 2 });
    expect(bodyOf(await send(three))).toMatchObject({
      Results: [{ ActionId: 100 }, { ActionId: 101 }],
      Error: { Code: "ServiceNotAvailable", ActionIndex: 2 },
    });
    expect(cells()).toBe("b");
    faults.push({ skip: 0, hostError: 5104, after: Infinity });
    expect(await send(three)).toEqual({ Version: 1, Error: 5104 });
    expect(cells()).toBe("c");
  });

  it("let something else happen between two batches", async () => {
    const { send, faults, root } = await dispatcher();
    faults.push({ skip: 0, meanwhile: () => root.pile.add("three") });
    expect(bodyOf(await send(shout))).toMatchObject({ Results: [{ Value: "ONE" }] });
    expect(root.pile.count).toBe(3);
  });

  it("close the pane without an answer", async () => {
    const { send, faults, onClose } = await dispatcher();
    faults.push({ skip: 0, close: true });
    let answered = false;
    void send(shout).then(() => (answered = true));
    await vi.waitFor(() => expect(onClose).toHaveBeenCalledOnce(), PATIENCE);
    expect(answered).toBe(false);
  });

  it("delay an answer, not what it answers", async () => {
    vi.useFakeTimers();
    try {
      const { send, faults, onBatchDone } = await dispatcher();
      faults.push({ skip: 0, delay: 500 });
      const answer = send(shout);
      let answered = false;
      void answer.then(() => (answered = true));
      await vi.advanceTimersByTimeAsync(499);
      expect([onBatchDone.mock.calls.length, answered]).toEqual([1, false]);
      await vi.advanceTimersByTimeAsync(1);
      expect(answered).toBe(true);
    } finally {
      vi.useRealTimers();
    }
  });

  it("count down together", () => {
    const faults: Fault[] = [
      { skip: 2, hostError: 7000 },
      { skip: 0, hostError: 5104 },
    ];
    expect(takeFault(faults)?.hostError).toBe(5104);
    expect(faults).toEqual([{ skip: 1, hostError: 7000 }]);
    expect(takeFault(faults)).toBeUndefined();
    expect(takeFault(faults)?.hostError).toBe(7000);
  });
});

describe("conditions", () => {
  it("a cell being edited fails batches, and holds those back that asked to wait", async () => {
    const { instance, send, conditions } = await dispatcher();
    conditions.editing = true;
    expect(bodyOf(await send(shout))).toMatchObject({ Error: { Code: "InvalidOperationInCellEditMode" } });
    expect(bodyOf(await send(service))).toMatchObject({ Error: { Code: "ApiNotFound" } });
    let answered = false;
    const waiting = instance
      .answer({
        DdaMethod: { DispatchId: 93 },
        ArrayData: ["", "POST", "ProcessQuery", [], JSON.stringify(shout), 0, 64],
      })
      .finally(() => (answered = true));
    await Promise.resolve();
    expect(answered).toBe(false);
    conditions.editing = false;
    expect(bodyOf(await waiting)).toMatchObject({ Results: [{ Value: "ONE" }] });
  });

  it("a request too large does nothing, an answer too large comes after the deed", async () => {
    const { send, conditions, root } = await dispatcher();
    const thing = root.pile.items[0];
    if (!thing) throw new Error("The pile is empty.");
    const load = batch(toThing("t1"), [
      { ActionType: 4, ObjectPathId: 3, Name: "Cells", ArgumentInfo: { Arguments: ["x".repeat(300)] } },
      { ActionType: 2, ObjectPathId: 3, QueryInfo: { Select: ["cells"] } },
    ]);
    conditions.payloadLimit = 200;
    expect(await send(load)).toEqual({ Version: 1, Error: 5103 });
    expect(thing.cells).toBeNull();
    conditions.payloadLimit = JSON.stringify(load).length;
    thing.cells = "£".repeat(conditions.payloadLimit);
    const read = batch(toThing("t1"), [{ ActionType: 2, ObjectPathId: 3, QueryInfo: { Select: ["cells"] } }]);
    expect(await send(read)).toEqual({ Version: 1, Error: 5104 });
  });

  it("measure texts in bytes", () => {
    expect([exceeds("abc", 3), exceeds("abc", 2), exceeds("££", 3), exceeds("££", 4)]).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});

describe("other calls", () => {
  it("report the end of a command", async () => {
    const { instance, onCommandCompleted } = await dispatcher();
    await instance.answer({ DdaMethod: { DispatchId: 94 }, "0": "command-1", "1": 0, "2": "{}" });
    await instance.answer({ DdaMethod: { DispatchId: 94 }, "0": "command-2", "1": 2, "2": "{}" });
    expect(onCommandCompleted.mock.calls).toEqual([
      ["command-1", true],
      ["command-2", false],
    ]);
  });

  it("are answered as not supported, and noted", async () => {
    const { instance, coverage } = await dispatcher();
    expect(await instance.answer({ DdaMethod: { DispatchId: 86 } })).toEqual({ Version: 1, Error: 5000 });
    expect(coverage.entries()).toMatchObject([{ member: "dispatch 86", implemented: false }]);
  });

  it("save settings: what the library knew and no longer sends is removed, what it never knew stays", async () => {
    const settings = new Map<string, unknown>([["old", 1]]);
    const { instance } = await dispatcher(settings);
    settings.set("added meanwhile by the object model", true);
    await instance.answer({
      DdaMethod: { DispatchId: 76 },
      DdaSettingsMethod: { Properties: [["pinned", '"2015-03-31"']] },
    });
    expect([...settings]).toEqual([
      ["added meanwhile by the object model", true],
      ["pinned", "2015-03-31"],
    ]);
    expect(await instance.answer({ DdaMethod: { DispatchId: 75 } })).toEqual({
      Version: 1,
      Error: 0,
      Properties: {
        Settings: [
          { Name: "added meanwhile by the object model", Value: "true" },
          { Name: "pinned", Value: '"2015-03-31"' },
        ],
      },
    });
  });
});
