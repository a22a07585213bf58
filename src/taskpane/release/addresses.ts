/**
 * The only addresses the add-in may ask anything of: a setting of the build, in `allowed-addresses.json`. What is not
 * on the list cannot be asked, whatever is chosen or kept on a computer. Other origins on the list are also in the
 * content security policy, which `scripts/serve.ts` makes from the same file.
 */
import allowed from "./allowed-addresses.json";

/** What may be asked for at an address. */
export type AddressUse = keyof typeof allowed;

export const ALLOWED: Readonly<Record<AddressUse, readonly string[]>> = allowed;

/**
 * The address to ask, which ends with a slash: a folder on the add-in's own origin, or https elsewhere. Undefined for
 * anything else, such as plain http, a sign-in in the address, or a path that climbs out.
 */
export function addressOf(listed: string, page: string): URL | undefined {
  const absolute = /^[a-z][a-z0-9+.-]*:/i.test(listed);
  if (!URL.canParse(listed, page) || !listed.endsWith("/") || listed.startsWith("/")) return undefined;
  if (/(^|\/)\.\.?(\/|$)|[?#\\]|%2e/i.test(listed)) return undefined;
  const url = new URL(listed, page);
  if (url.username || url.password) return undefined;
  return !absolute || url.protocol === "https:" ? url : undefined;
}

/** The addresses of a use on which the build allows to ask, the first being the usual one. */
export const addressesFor = (use: AddressUse, page: string): readonly URL[] =>
  ALLOWED[use].flatMap((listed) => addressOf(listed, page) ?? []);
