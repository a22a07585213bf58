import { lazy, type ComponentType, type LazyExoticComponent } from "react";
import { frameTexts } from "../../texts/en-GB/frame";

/** What every view of the menu is given. */
export interface MenuViewProps {
  /** Puts the tabs in front again. */
  readonly onClose: () => void;
  /** What the view is to open with, where one was named: a function's name for the pages of functions. */
  readonly about?: string | undefined;
}

export interface MenuView {
  readonly id: string;
  readonly label: string;
  readonly view: LazyExoticComponent<ComponentType<MenuViewProps>>;
}

/** The mark that this computer keeps of somebody having been welcomed. */
export const WELCOMED = "welcomed";
/** What the welcome opens with where it opened itself. */
export const FIRST_TIME = "first time";

/** The views that the menu opens, in its order: one row each, loaded when it is first opened. */
export const MENU_VIEWS = [
  { id: "wizard", label: frameTexts.views.wizard, view: lazy(() => import("../wizard/Wizard")) },
  { id: "functions", label: frameTexts.views.functions, view: lazy(() => import("../help/Help")) },
  { id: "welcome", label: frameTexts.views.welcome, view: lazy(() => import("../first-run/Welcome")) },
  {
    id: "about",
    label: frameTexts.views.about,
    view: lazy(async () => ({ default: (await import("./About")).About })),
  },
  {
    id: "trouble",
    label: frameTexts.views.trouble,
    view: lazy(async () => ({ default: (await import("../trouble/Trouble")).Trouble })),
  },
  {
    id: "settings",
    label: frameTexts.views.settings,
    view: lazy(async () => ({ default: (await import("../settings/Settings")).Settings })),
  },
] as const satisfies readonly MenuView[];

export type MenuViewId = (typeof MENU_VIEWS)[number]["id"];
