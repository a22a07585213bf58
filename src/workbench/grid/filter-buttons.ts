/**
 * The buttons in the headers of tables, drawn once before each picture of the screen. The grid makes all buttons of a
 * sheet anew each time one table moves: a message that moves fifty tables fifty times would make a million of them.
 */

/** The part of the grid's buttons that is put off. */
export interface ButtonDrawing<Params> {
  _renderButtons(params: Params): void;
  _disposeRendering(): void;
}

/** What is to be drawn next, by whose buttons they are. */
const due = new WeakMap<object, { readonly frame: number; params: unknown }>();

/** Puts off drawing to the next picture; of what is asked meanwhile the last counts, and taking away counts at once. */
export function drawOnceAPicture<Params>(buttons: ButtonDrawing<Params>): void {
  const { _renderButtons: draw, _disposeRendering: takeAway } = buttons;
  buttons._renderButtons = function (params) {
    const waiting = due.get(this);
    if (waiting) {
      waiting.params = params;
      return;
    }
    const frame = requestAnimationFrame(() => {
      const asked = due.get(this)?.params as Params;
      due.delete(this);
      draw.call(this, asked);
    });
    due.set(this, { frame, params });
  };
  buttons._disposeRendering = function () {
    const waiting = due.get(this);
    if (waiting) cancelAnimationFrame(waiting.frame);
    due.delete(this);
    takeAway.call(this);
  };
}
