/**
 * Which build the functions are of. A browser may keep `functions.js` of one version beside a panel of another; noted
 * in the functions' own file, the build is the one that answers cells.
 */
const UNBUILT = "unbuilt";

let answering = UNBUILT;

/** Called by the file that Excel loads for its cells. */
export function noteFunctionsBuild(): void {
  if (typeof COMMISSIONING_COSTS_BUILD !== "undefined") answering = COMMISSIONING_COSTS_BUILD;
}

/** The build of the functions that answer; `unbuilt` where the sources run as they are. */
export const functionsBuild = (): string => answering;
