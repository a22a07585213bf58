/** Checks of the manifest by itself: what Excel asks for and a schema cannot say. */
import { childrenOf, pathOf, resourceOf, type Issue, type Manifest } from "./read";

/** Requirement sets that a manifest may ask for, and the newest version of each. */
const SETS: Readonly<Record<string, string>> = {
  SharedRuntime: "1.2",
  ExcelApi: "1.21",
  CustomFunctionsRuntime: "1.5",
  KeyboardShortcuts: "1.1",
  RibbonApi: "1.1",
  DialogApi: "1.2",
};

/** Length limits in characters, from the schema; checked here too because the schemas are not always at hand. */
const LIMITS: Readonly<Record<string, number>> = { ShortStrings: 125, LongStrings: 250, Urls: 2048 };
const ID_LIMIT = 32;
const DESCRIPTION_LIMIT = 250;
const ICON_SIZES = ["16", "32", "80"];
const NAMESPACE = /^[A-Z][A-Z0-9_.]*$/;
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

type Check = (manifest: Manifest) => Issue[];

export const STRUCTURE: readonly Check[] = [
  ids,
  resources,
  texts,
  addresses,
  requirements,
  runtime,
  identity,
  icons,
  commands,
];

export function checkStructure(manifest: Manifest): Issue[] {
  return STRUCTURE.flatMap((check) => check(manifest));
}

function ids({ named }: Manifest): Issue[] {
  const seen = new Set<string>();
  return [
    ...named("Images", "Urls", "ShortStrings", "LongStrings").flatMap(childrenOf),
    ...named("CustomTab", "Group", "Control", "Item"),
  ].flatMap((element): Issue[] => {
    const id = element.getAttribute("id") ?? "";
    const issues: Issue[] = [];
    if (seen.has(id))
      issues.push({
        code: "duplicate_id",
        path: pathOf(element),
        message: `The id ${id} is used twice.`,
        remedy: "Give one of the two another id.",
      });
    seen.add(id);
    return issues;
  });
}

/** The list a resource must stand in, by the element that names it. */
function kindFor(element: string): string {
  if (element === "Image") return "Images";
  if (["SourceLocation", "FunctionFile", "LearnMoreUrl", "Runtime"].includes(element)) return "Urls";
  return element === "Description" ? "LongStrings" : "ShortStrings";
}

function resources({ elements, resources }: Manifest): Issue[] {
  const used = new Set<string>();
  const issues: Issue[] = [];
  for (const element of elements) {
    const resid = element.getAttribute("resid");
    if (resid === null) continue;
    used.add(resid);
    const found = resources.get(resid);
    const kind = kindFor(element.localName ?? "");
    if (!found)
      issues.push({
        code: "unknown_resource",
        path: pathOf(element),
        message: `resid ${resid} names no resource.`,
        remedy: `Add ${resid} to ${kind}, or correct the name.`,
      });
    else if (found.kind !== kind)
      issues.push({
        code: "wrong_resource_kind",
        path: pathOf(element),
        message: `resid ${resid} is among ${found.kind}; ${element.localName} takes one of ${kind}.`,
        remedy: `Move ${resid} to ${kind}.`,
      });
  }
  for (const { id, element } of resources.values())
    if (!used.has(id))
      issues.push({
        code: "unused_resource",
        path: pathOf(element),
        message: `The resource ${id} is never named.`,
        remedy: "Remove it, or name it where it belongs.",
      });
  return issues;
}

function texts({ named, resources }: Manifest): Issue[] {
  const issues: Issue[] = [];
  const say = (path: string, message: string, remedy: string) =>
    issues.push({ code: "bad_text", path, message, remedy });
  for (const { id, kind, value, element } of resources.values()) {
    const limit = LIMITS[kind];
    if (value.trim() === "") say(pathOf(element), `${id} is empty.`, "Give it a DefaultValue.");
    if (limit !== undefined && value.length > limit)
      say(pathOf(element), `${id} has ${value.length} characters, ${limit} are allowed.`, "Shorten it.");
    if (id.length > ID_LIMIT)
      say(pathOf(element), `The id ${id} is longer than ${ID_LIMIT} characters.`, "Shorten it.");
  }
  for (const element of named("DisplayName", "Description").filter((e) => e.hasAttribute("DefaultValue"))) {
    const length = element.getAttribute("DefaultValue")?.length ?? 0;
    const limit = element.localName === "DisplayName" ? 125 : DESCRIPTION_LIMIT;
    if (length === 0 || length > limit)
      say(
        pathOf(element),
        `${element.localName} has ${length} characters, 1 to ${limit} are allowed.`,
        "Reword it.",
      );
  }
  const namespace = named("Namespace")[0];
  const name = resources.get(namespace?.getAttribute("resid") ?? "")?.value;
  if (namespace && name !== undefined && !NAMESPACE.test(name))
    say(
      pathOf(namespace),
      `${name} cannot be a namespace of functions.`,
      "Use capitals and digits, a letter first.",
    );
  return issues;
}

function addresses({ elements }: Manifest): Issue[] {
  const issues: Issue[] = [];
  const origins = new Map<string, string>();
  for (const element of elements)
    for (const name of ["DefaultValue", "Value", "Url", "ResourcesUrl"]) {
      const value = element.getAttribute(name) ?? "";
      if (!/^[a-z]+:\/\//i.test(value)) continue;
      if (!value.startsWith("https://") || /\s/.test(value) || !URL.canParse(value))
        issues.push({
          code: "bad_address",
          path: pathOf(element),
          message: `${value} is not an https address.`,
          remedy: "Excel loads add-ins over https only: correct the address.",
        });
      else origins.set(new URL(value).origin, pathOf(element));
    }
  const [first, ...others] = origins;
  for (const [origin, path] of first ? others : [])
    issues.push({
      code: "several_origins",
      path,
      message: `${origin} is another origin than ${first?.[0]}, which the rest of the manifest is on.`,
      remedy: "Serve everything from one origin: the build writes it from ADDIN_ORIGIN.",
    });
  return issues;
}

function requirements({ named }: Manifest): Issue[] {
  const asked = named("Set").flatMap((element): Issue[] => {
    const name = element.getAttribute("Name") ?? "";
    const version = element.getAttribute("MinVersion") ?? "1.1";
    const newest = SETS[name];
    if (newest !== undefined && minor(version) <= minor(newest)) return [];
    return [
      {
        code: "bad_requirement",
        path: pathOf(element),
        message: newest
          ? `${name} ${version} does not exist; the newest is ${newest}.`
          : `A manifest cannot require ${name}.`,
        remedy: "Ask for a set and version that Excel knows.",
      },
    ];
  });
  const held = new Map(
    named("Set").map((set) => [set.getAttribute("Name"), set.getAttribute("MinVersion") ?? ""]),
  );
  const floor = { SharedRuntime: "1.1", ExcelApi: "1.13", CustomFunctionsRuntime: "1.3" };
  const lacking = Object.entries(floor)
    .filter(([name, version]) => !(minor(held.get(name) ?? "1.0") >= minor(version)))
    .map(([name, version]): Issue => ({
      code: "bad_requirement",
      path: "/OfficeApp/Requirements",
      message: `The add-in uses ${name} ${version}, which the manifest does not ask for.`,
      remedy: `Add <Set Name="${name}" MinVersion="${version}"/>.`,
    }));
  return [...asked, ...lacking];
}

function minor(version: string): number {
  const parts = /^1\.(\d+)$/.exec(version);
  return parts ? Number(parts[1]) : Number.NaN;
}

/** A shared runtime holds only while every part that runs code names the one page. */
function runtime(manifest: Manifest): Issue[] {
  const { named } = manifest;
  const issues: Issue[] = [];
  const runtimes = named("Runtime");
  if (runtimes.length !== 1 || runtimes[0]?.getAttribute("lifetime") !== "long")
    issues.push({
      code: "bad_runtime",
      path: "/OfficeApp/VersionOverrides/Hosts/Host/Runtimes",
      message: 'There must be one Runtime, with lifetime="long".',
      remedy: "Correct the Runtimes element: otherwise functions, pane and commands run apart.",
    });
  const parts = [
    ...runtimes,
    ...named("FunctionFile"),
    ...named("Page").flatMap(childrenOf),
    ...named("Action").filter(isOf("ShowTaskpane")).flatMap(childrenOf),
  ].filter((element) => element.hasAttribute("resid"));
  const page = runtimes[0]?.getAttribute("resid");
  for (const part of parts)
    if (part.getAttribute("resid") !== page)
      issues.push({
        code: "split_runtime",
        path: pathOf(part),
        message: `${part.localName} is on another page than the shared runtime.`,
        remedy: `Name ${page ?? "the runtime's page"} here too.`,
      });
  const base = named("SourceLocation").find((element) => element.hasAttribute("DefaultValue"));
  if (base && base.getAttribute("DefaultValue") !== resourceOf(manifest, runtimes[0])?.value)
    issues.push({
      code: "split_runtime",
      path: pathOf(base),
      message: "DefaultSettings opens another page than the shared runtime's.",
      remedy: "Give both the same address.",
    });
  for (const element of named("TaskpaneId"))
    issues.push({
      code: "forbidden_element",
      path: pathOf(element),
      message: "A shared runtime has one pane: TaskpaneId has no place here.",
      remedy: "Remove the element.",
    });
  return issues;
}

const isOf = (type: string) => (element: { getAttribute(name: string): string | null }) =>
  element.getAttribute("xsi:type") === type;

function identity({ named }: Manifest): Issue[] {
  const issues: Issue[] = [];
  const id = named("Id")[0];
  if (id && !GUID.test(id.textContent ?? ""))
    issues.push({
      code: "bad_text",
      path: pathOf(id),
      message: "Id is not a GUID.",
      remedy: "Restore the add-in's own GUID.",
    });
  const version = named("Version")[0];
  if (version && !/^\d{1,5}(\.\d{1,5}){1,3}$/.test(version.textContent ?? ""))
    issues.push({
      code: "bad_text",
      path: pathOf(version),
      message: `${version.textContent} is not a version number.`,
      remedy: "Write two to four numbers of up to five digits with points between.",
    });
  return issues;
}

function icons({ named }: Manifest): Issue[] {
  return named("Icon").flatMap((icon) => {
    const sizes = childrenOf(icon).map((image) => image.getAttribute("size"));
    const lacking = ICON_SIZES.filter((size) => !sizes.includes(size));
    return lacking.length === 0
      ? []
      : [
          {
            code: "icon_sizes" as const,
            path: pathOf(icon),
            message: `The icon lacks ${lacking.join(", ")} pixels.`,
            remedy: "Add the sizes: without them the ribbon shows an empty place.",
          },
        ];
  });
}

function commands({ named }: Manifest): Issue[] {
  const nameless = named("Action")
    .filter(isOf("ExecuteFunction"))
    .filter(
      (action) =>
        !childrenOf(action).some((child) => child.localName === "FunctionName" && child.textContent?.trim()),
    )
    .map((action): Issue => ({
      code: "missing_element",
      path: pathOf(action),
      message: "The button runs no function.",
      remedy: "Add a FunctionName.",
    }));
  const disabled = named("Enabled").map((element): Issue => ({
    code: "forbidden_element",
    path: pathOf(element),
    message: "The button starts disabled, and stays so wherever enabling it fails.",
    remedy: "Remove Enabled; check when the button is pressed.",
  }));
  return [...nameless, ...disabled];
}
