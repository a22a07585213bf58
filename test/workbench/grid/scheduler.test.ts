import { describe, expect, it } from "vitest";
import { A1, A2, B5, bench, declare } from "./fakes";

const ALLOWANCE = declare("ALLOWANCE", { parameters: [{ name: "organisation" }] });
const WATCH = declare("WATCH", { parameters: [{ name: "what" }], options: { stream: true } });
const SLOW = declare("SLOW", { parameters: [{ name: "what" }], options: { cancelable: true } });
const HERE = declare("HERE", { options: { requiresAddress: true } });

describe("calls of one pass", () => {
  it("leave as one message, equal calls once", () => {
    const { sent, scheduler, pass } = bench();
    pass(() => {
      expect(scheduler.ask(ALLOWANCE, ["00C"], { cell: A1 })).toBeUndefined();
      expect(scheduler.ask(ALLOWANCE, ["00C"], { cell: A2 })).toBeUndefined();
      expect(scheduler.ask(ALLOWANCE, ["13T"], { cell: B5 })).toBeUndefined();
    });
    expect(sent).toEqual([
      [
        { id: 1, functionId: "ALLOWANCE", args: ["00C"], address: null, flags: 0 },
        { id: 2, functionId: "ALLOWANCE", args: ["13T"], address: null, flags: 0 },
      ],
    ]);
  });

  it("make all their cells calculate again when answered, in one go", () => {
    const { recalculated, scheduler, pass, answer } = bench();
    pass(() => {
      scheduler.ask(ALLOWANCE, ["00C"], { cell: A1 });
      scheduler.ask(ALLOWANCE, ["00C"], { cell: A2 });
    });
    answer(1, 12);
    expect(recalculated).toEqual([[A1, A2]]);
    expect(pass(() => scheduler.ask(ALLOWANCE, ["00C"], { cell: A1 }))).toBe(12);
  });

  it("carry the caller's address when the function asks for it, cell by cell", () => {
    const { sent, scheduler, pass } = bench();
    pass(() => {
      scheduler.ask(HERE, [], { cell: A1 });
      scheduler.ask(HERE, [], { cell: A2 });
    });
    expect(sent[0]?.map((call) => call.address)).toEqual(["Sheet1!R1C1", "Sheet1!R2C1"]);
  });

  it("say in their flags what the function can do", () => {
    const { sent, scheduler, pass } = bench();
    const both = declare("BOTH", {
      allowErrorForDataTypeAny: true,
      options: { stream: true, cancelable: true },
    });
    pass(() => scheduler.ask(both, [], { cell: A1 }));
    expect(sent[0]?.[0]?.flags).toBe(7);
  });

  it("wait for an add-in that has not started", () => {
    const { clock, sent, scheduler, pass } = bench({}, false);
    pass(() => scheduler.ask(ALLOWANCE, ["00C"], { cell: A1 }));
    expect(sent).toEqual([]);
    scheduler.connect();
    clock.advance();
    expect(sent).toHaveLength(1);
  });
});

describe("rest", () => {
  it("comes only when the answered cells have calculated again", async () => {
    const { clock, scheduler, pass, answer } = bench();
    pass(() => scheduler.ask(ALLOWANCE, ["00C"], { cell: A1 }));
    let rested = false;
    const rest = scheduler.settlement.settled().then(() => (rested = true));
    clock.advance();
    answer(1, 12);
    await Promise.resolve();
    expect(rested).toBe(false);
    pass(() => scheduler.ask(ALLOWANCE, ["00C"], { cell: A1 }));
    await rest;
    expect(rested).toBe(true);
  });

  it("waits for the pass that an edit announces, and not for ever", async () => {
    const { clock, scheduler } = bench();
    scheduler.settlement.passExpected();
    let rested = false;
    const rest = scheduler.settlement.settled().then(() => (rested = true));
    clock.advance(399);
    await Promise.resolve();
    expect(rested).toBe(false);
    clock.advance(1);
    await rest;
  });

  it("forgets answers, so that a formula entered again calls again", () => {
    const { clock, sent, scheduler, pass, answer } = bench();
    pass(() => scheduler.ask(ALLOWANCE, ["00C"], { cell: A1 }));
    answer(1, 12);
    pass(() => scheduler.ask(ALLOWANCE, ["00C"], { cell: A1 }));
    clock.advance(500);
    pass(() => scheduler.ask(ALLOWANCE, ["00C"], { cell: A1 }));
    expect(sent.flat().map((call) => call.id)).toEqual([1, 2]);
  });

  it("gives up on an answered cell that no longer asks", async () => {
    const { clock, recalculated, scheduler, pass, answer } = bench();
    pass(() => scheduler.ask(ALLOWANCE, ["00C"], { cell: A1 }));
    answer(1, 12);
    for (let i = 0; i < 5; i++) {
      pass(() => undefined);
      clock.advance(500);
    }
    expect(recalculated).toHaveLength(3);
    const rest = scheduler.settlement.settled();
    clock.advance();
    await rest;
  });
});

describe("a call never answered", () => {
  it("becomes #N/A with a message and does not keep the grid from rest", async () => {
    const { clock, scheduler, pass } = bench({ answerTimeoutMs: 5000 });
    pass(() => scheduler.ask(ALLOWANCE, ["00C"], { cell: A1 }));
    clock.advance(4999);
    const rest = scheduler.settlement.settled();
    clock.advance(1);
    const shown = pass(() => scheduler.ask(ALLOWANCE, ["00C"], { cell: A1 }));
    expect(shown).toMatchObject({ error: "#N/A", message: expect.stringContaining("within 5 seconds") });
    await rest;
  });

  it("is ignored when it answers after all", () => {
    const { clock, recalculated, scheduler, pass, answer } = bench({ answerTimeoutMs: 5000 });
    pass(() => scheduler.ask(ALLOWANCE, ["00C"], { cell: A1 }));
    clock.advance(5000);
    pass(() => scheduler.ask(ALLOWANCE, ["00C"], { cell: A1 }));
    answer(1, 12);
    expect(recalculated).toHaveLength(1);
  });

  it("is cancelled when the function can be", () => {
    const { clock, cancelled, scheduler, pass } = bench({ answerTimeoutMs: 5000 });
    pass(() => scheduler.ask(SLOW, ["x"], { cell: A1 }));
    clock.advance(5000);
    expect(cancelled).toEqual([1]);
  });

  it("ends as #N/A as well when the add-in never starts", () => {
    const { clock, scheduler, pass } = bench({ startTimeoutMs: 9000 }, false);
    pass(() => scheduler.ask(ALLOWANCE, ["00C"], { cell: A1 }));
    clock.advance(9000);
    expect(pass(() => scheduler.ask(ALLOWANCE, ["00C"], { cell: A1 }))).toMatchObject({ error: "#N/A" });
  });
});

describe("a formula entered anew while the grid is busy", () => {
  it("is not answered by a call that left before", () => {
    const { sent, scheduler, pass, answer } = bench();
    const ask = () => pass(() => scheduler.ask(ALLOWANCE, ["00C"], { cell: A1 }));
    ask();
    scheduler.overwritten([A1]);
    ask();
    expect(sent.flat().map(({ id }) => id)).toEqual([1, 2]);
    answer(1, 12);
    expect(ask()).toBeUndefined();
    answer(2, 13);
    expect(ask()).toBe(13);
    expect(sent.flat()).toHaveLength(2);
  });

  it("is not answered by an answer that came before; cells left alone keep theirs", () => {
    const { sent, scheduler, pass, answer } = bench();
    pass(() => {
      scheduler.ask(ALLOWANCE, ["00C"], { cell: A1 });
      scheduler.ask(ALLOWANCE, ["00C"], { cell: A2 });
      scheduler.ask(ALLOWANCE, ["13T"], { cell: B5 });
    });
    answer(1, 12);
    scheduler.overwritten([A1]);
    expect(pass(() => scheduler.ask(ALLOWANCE, ["00C"], { cell: A1 }))).toBeUndefined();
    expect(pass(() => scheduler.ask(ALLOWANCE, ["00C"], { cell: A2 }))).toBe(12);
    expect(sent.flat()).toHaveLength(3);
    answer(3, 13);
    expect(pass(() => scheduler.ask(ALLOWANCE, ["00C"], { cell: A1 }))).toBe(13);
  });

  it("calls once where nothing had left yet", () => {
    const { clock, sent, scheduler, pass, answer } = bench({}, false);
    pass(() => scheduler.ask(ALLOWANCE, ["00C"], { cell: A1 }));
    scheduler.overwritten([A1]);
    pass(() => scheduler.ask(ALLOWANCE, ["00C"], { cell: A1 }));
    scheduler.connect();
    clock.advance();
    expect(sent.flat()).toHaveLength(1);
    answer(sent[0]![0]!.id, 12);
    expect(pass(() => scheduler.ask(ALLOWANCE, ["00C"], { cell: A1 }))).toBe(12);
  });
});

describe("cancelling", () => {
  it("happens when the only cell that wanted the call is overwritten", () => {
    const { cancelled, scheduler, pass } = bench();
    pass(() => {
      scheduler.ask(SLOW, ["x"], { cell: A1 });
      scheduler.ask(SLOW, ["y"], { cell: A2 });
    });
    scheduler.overwritten([A1]);
    expect(cancelled).toEqual([1]);
  });

  it("does not happen while another cell wants the same call", () => {
    const { cancelled, scheduler, pass } = bench();
    pass(() => {
      scheduler.ask(SLOW, ["x"], { cell: A1 });
      scheduler.ask(SLOW, ["x"], { cell: A2 });
    });
    scheduler.overwritten([A1]);
    expect(cancelled).toEqual([]);
    scheduler.overwritten([A2]);
    expect(cancelled).toEqual([1]);
  });

  it("happens when a cell asks for something else", () => {
    const { cancelled, sent, scheduler, pass } = bench();
    pass(() => scheduler.ask(SLOW, ["x"], { cell: A1 }));
    pass(() => scheduler.ask(SLOW, ["y"], { cell: A1 }));
    expect(cancelled).toEqual([1]);
    expect(sent.flat().map((call) => call.args)).toEqual([["x"], ["y"]]);
  });

  it("leaves an ordinary call to answer into the void, and the grid comes to rest", async () => {
    const { clock, cancelled, scheduler, pass, answer } = bench();
    pass(() => scheduler.ask(ALLOWANCE, ["00C"], { cell: A1 }));
    scheduler.overwritten([A1]);
    expect(cancelled).toEqual([]);
    answer(1, 12);
    const rest = scheduler.settlement.settled();
    clock.advance();
    await rest;
  });
});

describe("streaming", () => {
  it("shows every value, and does not keep the grid from rest after the first", async () => {
    const { clock, recalculated, scheduler, pass, answer } = bench();
    pass(() => scheduler.ask(WATCH, ["x"], { cell: A1 }));
    answer(1, 10);
    expect(pass(() => scheduler.ask(WATCH, ["x"], { cell: A1 }))).toBe(10);
    const rest = scheduler.settlement.settled();
    clock.advance();
    await rest;
    clock.advance(60_000);
    answer(1, 11);
    expect(recalculated).toEqual([[A1], [A1]]);
    expect(pass(() => scheduler.ask(WATCH, ["x"], { cell: A1 }))).toBe(11);
    expect(scheduler.counts.streamed).toBe(2);
  });

  it("ends when its cell is overwritten", () => {
    const { cancelled, recalculated, scheduler, pass, answer } = bench();
    pass(() => scheduler.ask(WATCH, ["x"], { cell: A1 }));
    answer(1, 10);
    pass(() => scheduler.ask(WATCH, ["x"], { cell: A1 }));
    scheduler.overwritten([A1]);
    expect(cancelled).toEqual([1]);
    answer(1, 11);
    expect(recalculated).toHaveLength(1);
  });

  it("is a stream of its own for every cell", () => {
    const { sent, scheduler, pass } = bench();
    pass(() => {
      scheduler.ask(WATCH, ["x"], { cell: A1 });
      scheduler.ask(WATCH, ["x"], { cell: A2 });
    });
    expect(sent[0]).toHaveLength(2);
  });
});

describe("a reloaded add-in", () => {
  it("is not waited for, and gets the calls of cells that calculate again", () => {
    const { clock, sent, scheduler, pass } = bench();
    pass(() => scheduler.ask(ALLOWANCE, ["00C"], { cell: A1 }));
    scheduler.disconnect();
    pass(() => scheduler.ask(ALLOWANCE, ["00C"], { cell: A1 }));
    expect(sent).toHaveLength(1);
    scheduler.connect();
    clock.advance();
    expect(sent.flat().map((call) => call.id)).toEqual([1, 2]);
  });
});

describe("moved rows", () => {
  it("say whether open calls lost their cells", () => {
    const { scheduler, pass, answer } = bench();
    expect(scheduler.moved()).toBe(false);
    pass(() => scheduler.ask(ALLOWANCE, ["00C"], { cell: A1 }));
    expect(scheduler.moved()).toBe(true);
    answer(1, 12);
  });
});
