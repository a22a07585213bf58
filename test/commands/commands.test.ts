import { beforeEach, describe, expect, it, vi } from "vitest";
import { associatedActions } from "../setup/office";

const calculate = vi.fn();
const run = vi.fn();
const showAsTaskpane = vi.fn(() => Promise.resolve());
const openBrowserWindow = vi.fn();
const isSetSupported = vi.fn(() => true);
const open = vi.fn();

const showChanges = vi.fn(async () => false);
vi.mock("../../src/workbook/tables/show-changes", () => ({ showChanges }));

beforeEach(async () => {
  vi.clearAllMocks();
  vi.resetModules();
  associatedActions.clear();
  run.mockImplementation(async (_options: unknown, batch: (context: unknown) => Promise<void>) =>
    batch({ workbook: { application: { calculate } }, sync: () => Promise.resolve() }),
  );
  vi.stubGlobal("Excel", { run, CalculationType: { full: "Full" } });
  vi.stubGlobal("window", { location: { href: "https://addin.example/taskpane.html?x#y" }, open });
  Object.assign(Office, {
    addin: { showAsTaskpane },
    context: { requirements: { isSetSupported }, ui: { openBrowserWindow } },
  });
  await import("../../src/commands");
});

function press(name: string, event?: { completed?: () => void }) {
  return associatedActions.get(name)?.(event) as Promise<void>;
}

describe("ribbon buttons and shortcuts", () => {
  it("are associated as soon as the page has loaded", () => {
    expect([...associatedActions.keys()]).toEqual(["OpenPane", "Refresh", "Help"]);
  });
  it("tell Excel that they are done", async () => {
    for (const name of associatedActions.keys()) {
      const completed = vi.fn();
      await press(name, { completed });
      expect(completed, name).toHaveBeenCalledTimes(1);
    }
  });
  it("do without an event to complete, as when a shortcut runs them", async () => {
    await press("OpenPane");
    await press("OpenPane", {});
    expect(showAsTaskpane).toHaveBeenCalledTimes(2);
  });
  it("tell Excel that they are done even when they failed", async () => {
    run.mockRejectedValue(new Error("Excel is busy"));
    const completed = vi.fn();
    await expect(press("Refresh", { completed })).rejects.toThrow("Excel is busy");
    expect(completed).toHaveBeenCalledTimes(1);
  });
  it("Refresh works out every formula again and waits for a cell that is being edited", async () => {
    await press("Refresh");
    expect(run.mock.calls[0]?.[0]).toEqual({ delayForCellEdit: true });
    expect(calculate).toHaveBeenCalledExactlyOnceWith("Full");
  });
  it("Refresh shows the panel where tables would change, and only there", async () => {
    await press("Refresh");
    expect(showAsTaskpane).not.toHaveBeenCalled();
    showChanges.mockResolvedValueOnce(true);
    await press("Refresh");
    expect(showAsTaskpane).toHaveBeenCalledOnce();
    showChanges.mockRejectedValueOnce(new Error("a part is damaged"));
    await press("Refresh");
    expect(showAsTaskpane).toHaveBeenCalledOnce();
  });
  it("Help opens our page through Excel where Excel can, and in a new tab where it cannot", async () => {
    const page = "https://addin.example/assets/help.html";
    await press("Help");
    expect(openBrowserWindow).toHaveBeenCalledExactlyOnceWith(page);
    expect(open).not.toHaveBeenCalled();
    isSetSupported.mockReturnValueOnce(false);
    await press("Help");
    expect(open).toHaveBeenCalledExactlyOnceWith(page, "_blank", "noopener");
  });
});
