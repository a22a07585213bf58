import { useEffect, useRef, useState, type RefObject } from "react";

/** Wide enough for a picture in a panel of 320 pixels; the width until it is known. */
const USUAL_WIDTH = 288;
const NARROWEST = 200;

/** The width of an element in pixels, followed as the panel is made wider or narrower. */
export function useWidth<T extends HTMLElement>(): readonly [RefObject<T | null>, number] {
  const element = useRef<T>(null);
  const [width, setWidth] = useState(USUAL_WIDTH);
  useEffect(() => {
    const held = element.current;
    if (!held || typeof ResizeObserver === "undefined") return undefined;
    const observer = new ResizeObserver(([entry]) => {
      const now = Math.floor(entry?.contentRect.width ?? 0);
      if (now > 0) setWidth(Math.max(NARROWEST, now));
    });
    observer.observe(held);
    return () => observer.disconnect();
  }, []);
  return [element, width];
}
