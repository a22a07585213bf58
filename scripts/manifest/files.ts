/** Checks of what the manifest names: pictures, built files, commands and shortcuts. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { childrenOf, pathOf, resourceOf, type Issue, type Manifest } from "./read";

export interface Surroundings {
  /** The folder that stands for the manifest's origin: the project, or the build. */
  readonly root: string;
  /** True when that folder is a build: then every address must have its file. */
  readonly built: boolean;
  /** Where shortcuts.json is kept. */
  readonly shortcuts: string;
  /** Source files in which commands are associated. */
  readonly commands: readonly string[];
}

export function checkFiles(manifest: Manifest, around: Surroundings): Issue[] {
  return [
    ...icons(manifest, around),
    ...(around.built ? addressed(manifest, around) : []),
    ...associations(manifest, around),
    ...functions(manifest, around),
  ];
}

function fileOf(address: string, root: string): string {
  return path.join(root, ...new URL(address).pathname.split("/").map(decodeURIComponent));
}

function isAddress(value: string | null | undefined): value is string {
  return value !== null && value !== undefined && URL.canParse(value);
}

/** Width and height from the header of a PNG; null for any other file. */
function pngSize(bytes: Buffer): readonly [number, number] | null {
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  if (bytes.length < 24 || !bytes.subarray(0, 8).equals(signature)) return null;
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

function icons(manifest: Manifest, { root }: Surroundings): Issue[] {
  const wanted = [
    ...manifest
      .named("IconUrl")
      .map((element) => ({ element, size: 32, address: element.getAttribute("DefaultValue") })),
    ...manifest
      .named("HighResolutionIconUrl")
      .map((element) => ({ element, size: 64, address: element.getAttribute("DefaultValue") })),
    ...manifest
      .named("Image")
      .filter((element) => element.hasAttribute("size"))
      .map((element) => ({
        element,
        size: Number(element.getAttribute("size")),
        address: resourceOf(manifest, element)?.value,
      })),
  ];
  return wanted.flatMap(({ element, size, address }): Issue[] => {
    if (!isAddress(address)) return [];
    const file = fileOf(address, root);
    const found = existsSync(file) ? pngSize(readFileSync(file)) : null;
    if (found && found[0] === size && found[1] === size) return [];
    return [
      {
        code: "icon_file",
        path: pathOf(element),
        message: found
          ? `${path.basename(file)} is ${found.join(" x ")} pixels, here ${size} x ${size} are wanted.`
          : `${path.basename(file)} is missing or no PNG.`,
        remedy: "Draw the icons again with `npm run icons`, or correct the address.",
      },
    ];
  });
}

/** Every address of the manifest has its file in the build. */
function addressed({ elements }: Manifest, { root }: Surroundings): Issue[] {
  const seen = new Set<string>();
  const issues: Issue[] = [];
  for (const element of elements)
    for (const name of ["DefaultValue", "Value", "Url", "ResourcesUrl"]) {
      const value = element.getAttribute(name);
      if (!isAddress(value) || seen.has(value)) continue;
      seen.add(value);
      if (!existsSync(fileOf(value, root)))
        issues.push({
          code: "missing_file",
          path: pathOf(element),
          message: `The build holds no ${new URL(value).pathname}.`,
          remedy: "Correct the address, or let the build copy the file.",
        });
    }
  return issues;
}

interface Shortcuts {
  readonly actions?: readonly { id?: string; name?: string }[];
  readonly shortcuts?: readonly { action?: string; key?: Readonly<Record<string, string>> }[];
  readonly resources?: { readonly default?: Readonly<Record<string, { value?: string }>> };
}

/** One key with Ctrl, Alt, Command or Option, and no bare Shift. */
const KEYS = /^(?=.*(Ctrl|Alt|Command|Option)\+)((Ctrl|Alt|Shift|Command|Option)\+)+[A-Z0-9_+-]$/;

function associations(manifest: Manifest, around: Surroundings): Issue[] {
  const code = around.commands.map((file) => readFileSync(file, "utf8")).join("\n");
  // Commands are associated through a function of ours or Office's own: the name is its first argument either way.
  const associated = new Set(
    [...code.matchAll(/(?:^|\W)(?:command|associate)\(\s*["'`](\w+)["'`]/gm)].map((found) => found[1]),
  );
  const issues = manifest.named("FunctionName").flatMap((element): Issue[] => {
    const name = element.textContent?.trim() ?? "";
    return associated.has(name) ? [] : [notAssociated(name, pathOf(element))];
  });
  if (manifest.named("ExtendedOverrides").length === 0) return issues;
  return [...issues, ...shortcuts(around.shortcuts, associated, localised(manifest, around.shortcuts))];
}

function notAssociated(name: string, at: string): Issue {
  return {
    code: "not_associated",
    path: at,
    message: `Nothing in src/commands is associated with ${name}: the command would do nothing.`,
    remedy: "Associate it, or correct the name.",
  };
}

/** The file of names in another language, kept beside shortcuts.json. */
function localised({ named }: Manifest, main: string): string | null {
  const address = named("ExtendedOverrides")[0]?.getAttribute("ResourcesUrl");
  return isAddress(address) ? path.join(path.dirname(main), path.basename(new URL(address).pathname)) : null;
}

function shortcuts(file: string, associated: ReadonlySet<string | undefined>, other: string | null): Issue[] {
  const name = path.basename(file);
  const bad = (message: string, remedy: string, where = name): Issue => ({
    code: "bad_shortcut",
    path: where,
    message,
    remedy,
  });
  let held: Shortcuts;
  let translated: Record<string, { value?: string }>;
  try {
    held = JSON.parse(readFileSync(file, "utf8")) as Shortcuts;
    translated = other ? (JSON.parse(readFileSync(other, "utf8")) as typeof translated) : {};
  } catch (error) {
    return [
      bad(
        `The shortcuts cannot be read: ${(error as Error).message}.`,
        "Restore the file, or mend its JSON.",
      ),
    ];
  }
  const issues: Issue[] = [];
  const texts = held.resources?.default ?? {};
  const ids = new Set(held.actions?.map((action) => action.id));
  for (const action of held.actions ?? []) {
    if (!associated.has(action.id)) issues.push(notAssociated(action.id ?? "", name));
    for (const token of (action.name ?? "").matchAll(/\$\{resource\.([^}]+)\}/g)) {
      if (!texts[token[1] ?? ""]?.value)
        issues.push(bad(`${token[0]} has no default text.`, "Add it under resources, default."));
      if (other && !translated[token[1] ?? ""]?.value)
        issues.push(
          bad(`${token[0]} has no text in ${path.basename(other)}.`, "Add it there.", path.basename(other)),
        );
    }
  }
  for (const shortcut of held.shortcuts ?? []) {
    if (!ids.has(shortcut.action))
      issues.push(
        bad(`A shortcut names the action ${shortcut.action}, which is not there.`, "Correct the name."),
      );
    if (!shortcut.key?.["default"])
      issues.push(bad(`The shortcut for ${shortcut.action} has no default key.`, "Add key.default."));
    for (const keys of Object.values(shortcut.key ?? {}))
      if (!KEYS.test(keys))
        issues.push(bad(`${keys} cannot be a shortcut.`, "Join Ctrl or Alt and one key with plus signs."));
  }
  return issues;
}

/** In a build: the functions are described, and each described function is associated in the script. */
function functions(manifest: Manifest, { root, built }: Surroundings): Issue[] {
  const metadata = resourceOf(manifest, manifest.named("Metadata").flatMap(childrenOf)[0])?.value;
  const script = resourceOf(manifest, manifest.named("Script").flatMap(childrenOf)[0])?.value;
  if (!built || !isAddress(metadata) || !isAddress(script)) return [];
  const [described, code] = [fileOf(metadata, root), fileOf(script, root)];
  if (!existsSync(described) || !existsSync(code)) return [];
  const list =
    (JSON.parse(readFileSync(described, "utf8")) as { functions?: { id: string }[] }).functions ?? [];
  const text = readFileSync(code, "utf8");
  const empty: Issue[] =
    list.length > 0
      ? []
      : [
          {
            code: "missing_file",
            path: "functions.json",
            message: "No function is described.",
            remedy: "Build again.",
          },
        ];
  return [
    ...empty,
    ...list
      .filter(({ id }) => !text.includes(`associate("${id}"`))
      .map(({ id }) => ({
        code: "not_associated" as const,
        path: "functions.json",
        message: `The script associates nothing with the function ${id}: its cells would show #NAME?.`,
        remedy: "Build again; both files come from one build.",
      })),
  ];
}
