/** The manifest as the checks see it: elements by name, resources by id, and the files that stand behind addresses. */
import { DOMParser, onErrorStopParsing, type Document, type Element } from "@xmldom/xmldom";

export type IssueCode =
  | "unreadable"
  | "schema"
  | "duplicate_id"
  | "unknown_resource"
  | "wrong_resource_kind"
  | "unused_resource"
  | "bad_address"
  | "several_origins"
  | "bad_requirement"
  | "bad_runtime"
  | "split_runtime"
  | "missing_element"
  | "wrong_order"
  | "forbidden_element"
  | "bad_text"
  | "icon_sizes"
  | "icon_file"
  | "missing_file"
  | "not_associated"
  | "bad_shortcut";

/** A fault in the manifest or in what it names. */
export interface Issue {
  readonly code: IssueCode;
  /** Where: elements from the root, or a file's path. */
  readonly path: string;
  readonly message: string;
  readonly remedy: string;
}

export interface Resource {
  readonly id: string;
  /** Images, Urls, ShortStrings or LongStrings. */
  readonly kind: string;
  readonly value: string;
  readonly element: Element;
}

export interface Manifest {
  readonly elements: readonly Element[];
  readonly resources: ReadonlyMap<string, Resource>;
  named(...names: string[]): Element[];
}

/** Reads a manifest; an issue when it is no well-formed XML. */
export function readManifest(text: string, file: string): Manifest | Issue {
  let document: Document;
  try {
    document = new DOMParser({ onError: onErrorStopParsing }).parseFromString(text, "text/xml");
  } catch (error) {
    return {
      code: "unreadable",
      path: file,
      message: `The file is not well-formed XML: ${(error as Error).message.split("\n")[0]}.`,
      remedy: "Mend the XML at that place.",
    };
  }
  const elements = Array.from(document.getElementsByTagName("*"));
  const named = (...names: string[]) => elements.filter((element) => names.includes(element.localName ?? ""));
  const resources = new Map<string, Resource>();
  for (const kind of ["Images", "Urls", "ShortStrings", "LongStrings"])
    for (const element of named(kind).flatMap(childrenOf)) {
      const id = element.getAttribute("id");
      if (id) resources.set(id, { id, kind, value: element.getAttribute("DefaultValue") ?? "", element });
    }
  return { elements, resources, named };
}

export function childrenOf(element: Element): Element[] {
  return Array.from(element.childNodes).filter((node): node is Element => node.nodeType === 1);
}

/** Elements from the root, each with its id where it has one. */
export function pathOf(element: Element): string {
  const parts: string[] = [];
  for (
    let at: Element | null = element;
    at;
    at = at.parentNode?.nodeType === 1 ? (at.parentNode as Element) : null
  ) {
    const id = at.getAttribute("id") ?? at.getAttribute("resid");
    parts.unshift(`${at.localName}${id ? `[${id}]` : ""}`);
  }
  return `/${parts.join("/")}`;
}

/** The resource that an element names by `resid`. */
export function resourceOf(manifest: Manifest, element: Element | undefined): Resource | undefined {
  return manifest.resources.get(element?.getAttribute("resid") ?? "");
}
