/** What a button or a menu item does. */
export type ControlAction =
  | { readonly kind: "showPane"; readonly url: string }
  | { readonly kind: "run"; readonly functionName: string };

/** The look and the help of something to press. */
export interface ControlFace {
  readonly id: string;
  readonly label: string;
  readonly tipTitle: string;
  readonly tip: string;
  /** Address of the icon nearest to 32 pixels. */
  readonly icon: string | null;
  readonly enabled: boolean;
}

export type RibbonItem = ControlFace & { readonly action: ControlAction };
export type RibbonControl = RibbonItem | (ControlFace & { readonly items: readonly RibbonItem[] });

export interface RibbonGroup {
  readonly id: string;
  readonly label: string;
  readonly controls: readonly RibbonControl[];
}

export interface RibbonTab {
  readonly id: string;
  readonly label: string;
  readonly groups: readonly RibbonGroup[];
}

/** The parts of the add-in's manifest that the workbench acts on. */
export interface AddinManifest {
  readonly displayName: string;
  /** Prefix of the custom functions, such as `CSU`. */
  readonly namespace: string;
  readonly paneUrl: string;
  readonly functionsUrl: string;
  /** Where keyboard shortcuts are declared, if anywhere. */
  readonly shortcutsUrl: string | null;
  readonly tabs: readonly RibbonTab[];
}

const children = (parent: Element, name: string): Element[] =>
  [...parent.children].filter((child) => child.localName === name);
const child = (parent: Element, name: string): Element | undefined => children(parent, name)[0];
const all = (parent: Document | Element, name: string): Element[] => [
  ...parent.getElementsByTagNameNS("*", name),
];
const defaultValue = (element: Element | undefined) => element?.getAttribute("DefaultValue") ?? "";

/**
 * Reads an add-in only manifest.
 *
 * @throws Error when the text is not a manifest with a task pane and custom functions
 */
export function readManifest(xml: string): AddinManifest {
  const document = new DOMParser().parseFromString(xml, "application/xml");
  const root = document.documentElement;
  if (root.localName !== "OfficeApp") {
    throw new Error("The manifest could not be read: it is no add-in manifest. Build the add-in again.");
  }
  const resources = new Map<string, string>();
  for (const name of ["Image", "Url", "String"]) {
    for (const entry of all(document, name))
      resources.set(entry.getAttribute("id") ?? "", defaultValue(entry));
  }
  const named = (element: Element | undefined) => resources.get(element?.getAttribute("resid") ?? "") ?? "";
  const functions = all(document, "ExtensionPoint").find((point) => typeOf(point) === "CustomFunctions");
  const metadata = functions && child(functions, "Metadata");
  return {
    displayName: defaultValue(child(root, "DisplayName")),
    namespace: named(functions && child(functions, "Namespace")),
    paneUrl: defaultValue(
      all(document, "SourceLocation").find((element) => element.hasAttribute("DefaultValue")),
    ),
    functionsUrl: named(metadata && child(metadata, "SourceLocation")),
    shortcutsUrl: child(root, "ExtendedOverrides")?.getAttribute("Url") ?? null,
    tabs: all(document, "CustomTab").map((tab) => ({
      id: idOf(tab),
      label: named(child(tab, "Label")),
      groups: children(tab, "Group").map((group) => ({
        id: idOf(group),
        label: named(child(group, "Label")),
        controls: children(group, "Control").map((control) => readControl(control, named)),
      })),
    })),
  };
}

type Named = (element: Element | undefined) => string;
const idOf = (element: Element) => element.getAttribute("id") ?? "";
/** The `xsi:type`, which no parser namespaces alike for undeclared prefixes. */
const typeOf = (element: Element) =>
  [...element.attributes].find((attribute) => attribute.localName === "type")?.value ?? "";

function readControl(control: Element, named: Named): RibbonControl {
  const face = readFace(control, named);
  if (typeOf(control) !== "Menu") return { ...face, action: readAction(control, named) };
  const items = child(control, "Items");
  return {
    ...face,
    items: (items ? children(items, "Item") : []).map((item) => ({
      ...readFace(item, named),
      action: readAction(item, named),
    })),
  };
}

function readFace(control: Element, named: Named): ControlFace {
  const supertip = child(control, "Supertip");
  const images = children(child(control, "Icon") ?? control, "Image");
  const size = (image: Element) => Math.abs(Number(image.getAttribute("size")) - 32);
  const [image] = images.sort((a, b) => size(a) - size(b));
  return {
    id: idOf(control),
    label: named(child(control, "Label")),
    tipTitle: named(supertip && child(supertip, "Title")),
    tip: named(supertip && child(supertip, "Description")),
    icon: named(image) || null,
    enabled: child(control, "Enabled")?.textContent?.trim() !== "false",
  };
}

function readAction(control: Element, named: Named): ControlAction {
  const action = child(control, "Action");
  if (action && typeOf(action) === "ShowTaskpane") {
    return { kind: "showPane", url: named(child(action, "SourceLocation")) };
  }
  return {
    kind: "run",
    functionName: (action && child(action, "FunctionName")?.textContent?.trim()) ?? "",
  };
}
