import { createContext, useContext } from "react";
import type { MenuViewId } from "./menu-views";
import type { TabId } from "./tabs";

/** How one part of the panel opens another. */
export interface Moves {
  readonly openTab: (tab: TabId) => void;
  /** Opens a view of the menu; `about` is what it is to open with. */
  readonly openView: (view: MenuViewId, about?: string) => void;
}

export const MovesAccess = createContext<Moves>({ openTab: () => undefined, openView: () => undefined });
export const useMoves = (): Moves => useContext(MovesAccess);
