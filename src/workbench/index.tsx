import { createRoot } from "react-dom/client";
import type { Workbench } from "./automation";
import { App, type Places } from "./page/App";
import { readManifest } from "./page/manifest";
import "./page/page.css";
import "./page/ribbon.css";
import { type Addin, Session } from "./page/session";
import { readShortcuts } from "./page/shortcuts";
import { StatusStore } from "./page/status";

const MANIFEST_URL = "/manifest.xml";

const marks: Record<string, number> = {};
/** Only the first of each name counts: what comes again is no longer part of the start. */
const mark = (name: string): void => {
  marks[name] ??= Math.round(performance.now());
};

/** Fetches from the workbench's own origin, saying plainly what is missing. */
async function fetchText(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) {
    throw new Error(`${url} is not served (${response.status}). Build the add-in and start again.`);
  }
  return response.text();
}

async function fetchAddin(): Promise<Addin> {
  const manifest = readManifest(await fetchText(MANIFEST_URL));
  const mac = navigator.platform.startsWith("Mac");
  const [functions, shortcuts] = await Promise.all([
    fetchText(manifest.functionsUrl),
    manifest.shortcutsUrl ? fetchText(manifest.shortcutsUrl) : null,
  ]);
  return {
    manifest,
    functions: JSON.parse(functions) as unknown,
    shortcuts: shortcuts === null ? [] : readShortcuts(JSON.parse(shortcuts), mac),
  };
}

/** Draws the page and resolves with its places when it stands. */
function draw(addin: Addin, store: StatusStore, session: () => Session | null): Promise<Places> {
  const root = document.getElementById("root");
  if (!root) throw new Error("The page has no place to start in.");
  return new Promise((resolve) => {
    createRoot(root).render(
      <App
        store={store}
        tabs={addin.manifest.tabs}
        addinName={addin.manifest.displayName}
        readCoverage={() => session()?.coverage() ?? { members: [], waves: 0, calls: 0, streamed: 0 }}
        onPress={(item) =>
          void session()
            ?.press(item)
            .catch(() => undefined)
        }
        onClosePane={() => session()?.showPane(false)}
        onPlaces={resolve}
      />,
    );
  });
}

async function start(store: StatusStore): Promise<Session> {
  mark("script");
  const addin = await fetchAddin();
  let session: Session | null = null;
  const places = await draw(addin, store, () => session);
  session = new Session(addin, store, places, mark);
  const running = session;
  document.addEventListener(
    "keydown",
    (event) => {
      if (running.pressKeys(event)) event.preventDefault();
    },
    { capture: true },
  );
  return running;
}

/** Publishes what scripts and tests use, before anything has started. */
function publish(store: StatusStore, started: Promise<Session>): void {
  const ready = started.then(async (session) => {
    await session.ready();
    mark("ready");
    return true as const;
  });
  ready.catch((error: unknown) => {
    store.set({ failure: error instanceof Error ? error.message : String(error) });
  });
  let session: Session | null = null;
  void started.then((running) => (session = running)).catch(() => undefined);
  const now = (): Session => {
    if (!session) throw new Error("The workbench has not started. Wait for workbench.ready.");
    return session;
  };
  const workbench: Workbench = {
    ready,
    marks,
    get frame() {
      return now().host.frame;
    },
    get faults() {
      return now().host.faults;
    },
    evaluate: async (formulas) => (await started).evaluate(formulas),
    read: async (address) => (await started).cells.read(address),
    write: async (address, value) => (await started).cells.write(address, value),
    note: async (address, text) => (await started).cells.note(address, text),
    select: async (address) => (await started).cells.select(address),
    settled: async () => (await started).settled(),
    snapshot: async () => (await started).history.snapshot(),
    restoreSnapshot: async (snapshot) => (await started).history.restore(snapshot),
    reset: async () => (await started).reset(),
    batches: () => now().host.batches(),
    coverage: () => now().coverage(),
    runCommand: async (functionName) => (await started).runCommand(functionName),
    runAction: (actionId) => now().host.runAction(actionId),
    get conditions() {
      return now().host.conditions;
    },
    protect: async (sheet, on = true) => (await started).protect(sheet, on),
    setReadOnly: async (on) => (await started).workbook.setReadOnly(on),
    coauthorWrites: async (address, value) => {
      const { cells, workbook } = await started;
      workbook.asCoauthor(() => cells.write(address, value));
    },
    closeAddin: async () => (await started).host.closeAddin(),
    reloadAddin: async () => (await started).reloadAddin(),
  };
  Object.defineProperty(window, "workbench", { value: workbench });
}

const store = new StatusStore();
publish(store, start(store));
