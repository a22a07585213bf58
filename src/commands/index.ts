/** What the ribbon buttons and keyboard shortcuts do. Associated as the page loads, before Excel can ask for one. */
import { recalculate } from "../workbook/recalculate";

/** A ribbon button waits until its event is completed; what a keyboard shortcut brings has nothing to complete. */
type CommandEvent = Partial<Pick<Office.AddinCommands.Event, "completed">>;

function command(name: string, work: () => Promise<void> | void): void {
  Office.actions.associate(name, async (event?: CommandEvent) => {
    try {
      await work();
    } finally {
      event?.completed?.();
    }
  });
}

// Names in manifest.xml (FunctionName) and shortcuts.json (action id).
command("OpenPane", () => Office.addin.showAsTaskpane());
command("Refresh", async () => {
  await recalculate();
  const { showChanges } = await import("../workbook/tables/show-changes");
  // Formulas are worked out by now: tables that cannot be looked at say why on the Data tab.
  if (await showChanges().catch(() => false)) await Office.addin.showAsTaskpane();
});
command("Help", () => {
  const page = new URL("assets/help.html", window.location.href).href;
  // Excel on the web lacks the first way, Excel on the desktop is surest with it.
  if (Office.context.requirements.isSetSupported("OpenBrowserWindowApi", "1.1"))
    Office.context.ui.openBrowserWindow(page);
  else window.open(page, "_blank", "noopener");
});
