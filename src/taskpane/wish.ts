/** A wish of one part of the panel that another part fulfils, now or once it is opened. */
export interface Wishes<T> {
  /** Keeps the wish and tells whoever listens. */
  readonly ask: (wish: T) => void;
  /** The wish that waits, if one does; taken once, it is no more. */
  readonly take: () => T | undefined;
  /** Tells of each wish. Returns how to stop. */
  readonly watch: (tell: () => void) => () => void;
  /** Whether anybody would hear a wish. */
  readonly isHeard: () => boolean;
}

/** The place where wishes of one sort wait. Only the last one does. */
export function wishes<T>(): Wishes<T> {
  const listeners = new Set<() => void>();
  let waiting: T | undefined;
  return {
    ask: (wish) => {
      waiting = wish;
      for (const tell of listeners) tell();
    },
    take: () => {
      const taken = waiting;
      waiting = undefined;
      return taken;
    },
    watch: (tell) => {
      listeners.add(tell);
      return () => void listeners.delete(tell);
    },
    isHeard: () => listeners.size > 0,
  };
}
