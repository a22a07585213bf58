import { afterEach, describe, expect, it, vi } from "vitest";
import { breath, inBreaths } from "../../src/workbook/breath";

afterEach(() => vi.restoreAllMocks());

/** A clock that goes on by so many milliseconds with each piece of work. */
function clockOf(milliseconds: number): () => void {
  let now = 0;
  vi.spyOn(performance, "now").mockImplementation(() => now);
  return () => void (now += milliseconds);
}

/** Counts how often the browser gets its turn while work is under way. */
function turns(): { readonly count: () => number; readonly end: () => void } {
  let [count, going] = [0, true];
  const next = (): void => void breath().then(() => going && (count++, next()));
  next();
  return { count: () => count, end: () => (going = false) };
}

describe("work in breaths", () => {
  it("does every item once, in order, and lets others have their turn when a stretch takes long", async () => {
    const tick = clockOf(20);
    const others = turns();
    const done: number[] = [];
    await inBreaths([0, 1, 2, 3, 4, 5], (item, index) => {
      expect(item).toBe(index);
      done.push(item);
      tick();
    });
    others.end();
    expect(done).toEqual([0, 1, 2, 3, 4, 5]);
    expect(others.count()).toBeGreaterThanOrEqual(2);
  });

  it("does short work at one stretch", async () => {
    const tick = clockOf(1);
    const done: number[] = [];
    const work = inBreaths([1, 2, 3], (item) => {
      done.push(item);
      tick();
    });
    expect(done).toEqual([1, 2, 3]);
    await work;
  });

  it("counts loops that follow one another as one stretch", async () => {
    const tick = clockOf(20);
    await breath();
    const done: number[] = [];
    const loop = (item: number): Promise<void> =>
      inBreaths([item], () => {
        done.push(item);
        tick();
      });
    await loop(1);
    await loop(2);
    const third = loop(3);
    expect(done).toEqual([1, 2]);
    await third;
    expect(done).toEqual([1, 2, 3]);
  });

  it("stops at the item whose work throws, also after a breath", async () => {
    const tick = clockOf(40);
    const done: number[] = [];
    const work = inBreaths([1, 2, 3], (item) => {
      if (item === 2) throw new Error("no more");
      done.push(item);
      tick();
    });
    await expect(work).rejects.toThrow("no more");
    expect(done).toEqual([1]);
  });
});
