/** The order of elements: Excel refuses a manifest that has the right elements in the wrong order, without saying so. */
import { childrenOf, pathOf, type Issue, type Manifest } from "./read";

interface Shape {
  /** Allowed children, in the order Excel asks for. */
  readonly children: readonly string[];
  readonly needed: readonly string[];
}

const shape = (children: string, needed: string): Shape => ({
  children: children.split(" "),
  needed: needed.split(" "),
});

/** The elements this add-in uses; an extension point is told by its type. */
const SHAPES: Readonly<Record<string, Shape>> = {
  OfficeApp: shape(
    "Id AlternateId Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl " +
      "AppDomains Hosts Requirements DefaultSettings Permissions VersionOverrides ExtendedOverrides",
    "Id Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl Hosts " +
      "Requirements DefaultSettings Permissions VersionOverrides",
  ),
  VersionOverrides: shape("Description Requirements Hosts Resources", "Hosts Resources"),
  DesktopFormFactor: shape("GetStarted FunctionFile ExtensionPoint", "FunctionFile ExtensionPoint"),
  CustomFunctions: shape("Script Page Metadata Namespace", "Script Page Metadata Namespace"),
  CustomTab: shape("Group Label", "Group Label"),
  Group: shape("Label Icon Control", "Label Icon Control"),
  Control: shape("Label Supertip Icon Action Enabled", "Label Supertip Icon Action"),
  Supertip: shape("Title Description", "Title Description"),
  GetStarted: shape("Title Description LearnMoreUrl", "Title Description LearnMoreUrl"),
  Resources: shape("Images Urls ShortStrings LongStrings", "Images Urls ShortStrings LongStrings"),
};

const PERMISSIONS = ["Restricted", "ReadDocument", "ReadAllDocument", "WriteDocument", "ReadWriteDocument"];

export function checkOrder({ elements, named }: Manifest): Issue[] {
  const issues: Issue[] = [];
  for (const element of elements) {
    const name = element.localName ?? "";
    const known =
      SHAPES[name] ?? SHAPES[name === "ExtensionPoint" ? (element.getAttribute("xsi:type") ?? "") : ""];
    if (!known) continue;
    const found = childrenOf(element).map((child) => child.localName ?? "");
    for (const needed of known.needed.filter((child) => !found.includes(child)))
      issues.push({
        code: "missing_element",
        path: pathOf(element),
        message: `${name} has no ${needed}.`,
        remedy: `Add the element ${needed}.`,
      });
    for (const stranger of found.filter((child) => !known.children.includes(child)))
      issues.push({
        code: "forbidden_element",
        path: pathOf(element),
        message: `${stranger} has no place in ${name}.`,
        remedy: "Remove it or move it where it belongs.",
      });
    const places = found.map((child) => known.children.indexOf(child)).filter((place) => place >= 0);
    const late = places.findIndex((place, i) => place < (places[i - 1] ?? 0));
    if (late > 0)
      issues.push({
        code: "wrong_order",
        path: pathOf(element),
        message: `In ${name}, ${known.children[places[late] ?? 0]} comes too late.`,
        remedy: `Keep this order: ${known.children.join(", ")}.`,
      });
  }
  for (const element of named("Permissions"))
    if (!PERMISSIONS.includes(element.textContent ?? ""))
      issues.push({
        code: "bad_text",
        path: pathOf(element),
        message: `${element.textContent} is no permission.`,
        remedy: `Choose one of ${PERMISSIONS.join(", ")}.`,
      });
  return issues;
}
