/** Buttons in the headers of tables are drawn once a picture, however often the grid asks. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type ButtonDrawing, drawOnceAPicture } from "../../../src/workbench/grid/filter-buttons";

let pictures: Map<number, () => void>;
const nextPicture = (): void => {
  const asked = [...pictures.values()];
  pictures.clear();
  for (const draw of asked) draw();
};

beforeEach(() => {
  pictures = new Map();
  let last = 0;
  vi.stubGlobal("requestAnimationFrame", (draw: () => void) => {
    pictures.set(++last, draw);
    return last;
  });
  vi.stubGlobal("cancelAnimationFrame", (frame: number) => pictures.delete(frame));
});
afterEach(() => vi.unstubAllGlobals());

/** A class as the grid has it, patched; what its instances draw and take away is noted. */
function patched() {
  const noted: string[] = [];
  class Buttons implements ButtonDrawing<string> {
    constructor(private readonly name: string) {}
    _renderButtons(params: string): void {
      noted.push(`${this.name} draws ${params}`);
    }
    _disposeRendering(): void {
      noted.push(`${this.name} takes away`);
    }
  }
  drawOnceAPicture(Buttons.prototype);
  return { noted, of: (name: string) => new Buttons(name) };
}

describe("buttons of tables", () => {
  it("are drawn once before the next picture, as they were asked for last", () => {
    const { noted, of } = patched();
    const buttons = of("a");
    buttons._renderButtons("first");
    buttons._renderButtons("second");
    expect(noted).toEqual([]);
    nextPicture();
    expect(noted).toEqual(["a draws second"]);
    buttons._renderButtons("third");
    nextPicture();
    expect(noted).toEqual(["a draws second", "a draws third"]);
  });

  it("are not drawn any more once they are taken away, which happens at once", () => {
    const { noted, of } = patched();
    const buttons = of("a");
    buttons._renderButtons("first");
    buttons._disposeRendering();
    expect(noted).toEqual(["a takes away"]);
    nextPicture();
    expect(noted).toEqual(["a takes away"]);
    buttons._renderButtons("anew");
    nextPicture();
    expect(noted).toEqual(["a takes away", "a draws anew"]);
  });

  it("of one book do not wait for those of another", () => {
    const { noted, of } = patched();
    of("a")._renderButtons("one");
    of("b")._renderButtons("two");
    nextPicture();
    expect(noted).toEqual(["a draws one", "b draws two"]);
  });
});
