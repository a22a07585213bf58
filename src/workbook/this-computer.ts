/**
 * Small marks kept on this computer, such as that somebody was welcomed. A browser may refuse to keep anything or lose
 * it: nothing here is needed, and a mark that cannot be kept holds until the panel is closed.
 */
const PREFIX = "commissioning-costs:";
const here = new Set<string>();

/** Browsers that part what is kept by the page around the add-in say by which key; Excel on Windows names none. */
const keyOf = (name: string): string => {
  const part = (Office.context as Partial<Office.Context> | undefined)?.partitionKey ?? "";
  return `${part}${PREFIX}${name}`;
};

/** Whether a mark was set here. Where the browser keeps nothing at all it counts as set, so as to trouble nobody each time. */
export function isMarked(name: string): boolean {
  if (here.has(name)) return true;
  try {
    return window.localStorage.getItem(keyOf(name)) !== null;
  } catch {
    return true;
  }
}

export function mark(name: string): void {
  here.add(name);
  try {
    window.localStorage.setItem(keyOf(name), "1");
  } catch {
    // Kept until the panel is closed, which is all this browser allows.
  }
}
