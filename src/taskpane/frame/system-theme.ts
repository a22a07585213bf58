import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";

const darkWanted = (): MediaQueryList => window.matchMedia("(prefers-color-scheme: dark)");

function follow(tell: () => void): () => void {
  const query = darkWanted();
  query.addEventListener("change", tell);
  return () => query.removeEventListener("change", tell);
}

/** Light or dark as the system has it: Excel on the web gives add-ins no theme. */
export function useSystemTheme(): Theme {
  return useSyncExternalStore(follow, () => darkWanted().matches) ? webDarkTheme : webLightTheme;
}
