import { useState, type KeyboardEvent, type PointerEvent } from "react";

/** Widths that Excel gives a task pane, in pixels. */
export const PANE_WIDTH = { least: 320, most: 400, start: 360, step: 10 } as const;

const within = (width: number) => Math.min(PANE_WIDTH.most, Math.max(PANE_WIDTH.least, Math.round(width)));

interface SplitterProps {
  readonly width: number;
  readonly paneId: string;
  onResize(width: number): void;
}

/** The bar between sheet and pane: dragged by pointer, or moved by the arrow keys. */
export function Splitter({ width, paneId, onResize }: SplitterProps) {
  const [dragging, setDragging] = useState(false);
  const onKeyDown = (event: KeyboardEvent) => {
    const wanted = {
      ArrowLeft: width + PANE_WIDTH.step,
      ArrowRight: width - PANE_WIDTH.step,
      Home: PANE_WIDTH.least,
      End: PANE_WIDTH.most,
    }[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    onResize(within(wanted));
  };
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    setDragging(true);
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    if (dragging) onResize(within(window.innerWidth - event.clientX));
  };
  return (
    <div
      className={dragging ? "splitter dragging" : "splitter"}
      role="separator"
      tabIndex={0}
      aria-label="Width of the add-in"
      aria-orientation="vertical"
      aria-controls={paneId}
      aria-valuenow={width}
      aria-valuemin={PANE_WIDTH.least}
      aria-valuemax={PANE_WIDTH.most}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => setDragging(false)}
      onPointerCancel={() => setDragging(false)}
    />
  );
}
