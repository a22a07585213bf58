import { describe, expect, it, vi } from "vitest";
import { Dispatcher } from "../../../src/workbench/host/dispatch";
import { takeFault } from "../../../src/workbench/host/faults";
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
  const instance = new Dispatcher({
    executor,
    coverage,
    faults,
    settings,
    onCommandCompleted,
    onBatch,
    onBatchDone,
  });
  const send = (content: Batch) =>
    instance.answer({
      DdaMethod: { DispatchId: 93 },
      ArrayData: ["", "POST", "ProcessQuery", [], JSON.stringify(content)],
    });
  return { instance, send, faults, settings, coverage, root, onCommandCompleted, onBatch, onBatchDone };
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
