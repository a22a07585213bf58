import { createContext, useContext } from "react";

/** What the page below the search shows. */
export type View =
  | { readonly kind: "start" }
  | { readonly kind: "organisation"; readonly id: string }
  | { readonly kind: "programme"; readonly id: string }
  | { readonly kind: "person"; readonly id: string };

/** Opens a view; links on pages use it. */
export const Navigation = createContext<(view: View) => void>(() => undefined);

export const useOpen = (): ((view: View) => void) => useContext(Navigation);
