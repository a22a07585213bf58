import { checkTables } from "./refresh";
import { wantReport } from "./wanted";

/**
 * Asks the panel to show what a refresh of all tables would change, where it would change anything. Writes nothing.
 * @returns whether there is something to show
 */
export async function showChanges(): Promise<boolean> {
  const { tables } = await checkTables("all");
  const worthShowing = tables.some(({ changes, refused }) => changes.length > 0 || refused !== undefined);
  if (worthShowing) wantReport();
  return worthShowing;
}
