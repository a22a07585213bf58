/** Detaching: formulas become values, and everything the add-in keeps in the workbook is taken out of it. */
import { WorkbookFault } from "../errors";
import { textsOf } from "../parts";
import { readWorkbookDates } from "../pinned-date";
import { allOrNothing, onWorkbook, type Step, type Watch } from "./all-or-nothing";
import { prepareFreeze, type Report } from "./freeze";
import { readNames, removeNames, underWay } from "./kept-parts";
import type { Left } from "./plan-freeze";

/** Namespaces of everything this add-in keeps as custom XML. */
const OURS = "urn:commissioning-costs:";
/** Names that follow cells for the add-in; people do not see them. */
const HIDDEN_NAME = /^_CSU_/;

/** What detaching takes away. */
export interface DetachPlan {
  /** Formulas that become values. */
  readonly formulas: number;
  /** What is kept beside the cells, by the last word of its namespace: how many parts each. */
  readonly parts: ReadonlyMap<string, number>;
  /** Keys of settings. */
  readonly settings: readonly string[];
  /** Hidden names. */
  readonly names: number;
  /** Formulas that have no value yet: detaching is refused while there are any. */
  readonly left: readonly Left[];
}

/** Says what {@link detach} would take away. Reads only. */
export function planDetach(): Promise<DetachPlan> {
  return onWorkbook(async (context) => {
    const { report } = await prepareFreeze(context, "workbook");
    const traces = await readTraces(context);
    const parts = new Map<string, number>();
    for (const { kind } of traces.parts) parts.set(kind, (parts.get(kind) ?? 0) + 1);
    return {
      formulas: report.cells,
      parts,
      settings: traces.settings.map(({ key }) => key),
      names: traces.names.length,
      left: report.left,
    };
  });
}

/**
 * Turns every formula with our functions into its value and takes out all the add-in keeps in the workbook: tags of
 * tables, frozen formulas, local figures, pinned date and release, settings, hidden names. Tables and values stay.
 * Formulas cannot be restored afterwards. All or nothing.
 * @throws {@link WorkbookFault} `no_answer` where a formula has no value yet; else with cause and remedy
 */
export async function detach(watch: Watch = {}): Promise<Report> {
  const report = await onWorkbook(async (context) => {
    const prepared = await prepareFreeze(context, "workbook");
    const [first, ...others] = prepared.report.left;
    if (first)
      throw new WorkbookFault(
        "no_answer",
        `${first.sheet ? `${first.sheet}!` : ""}${first.cell} ${first.why}, then detach${others.length ? `; so for ${others.length} more` : ""}. Nothing was changed.`,
      );
    const { first: note } = await underWay(context, "detach");
    await allOrNothing(context, [note, ...prepared.steps, takeOut(context)], watch);
    return prepared.report;
  });
  // The functions answer as in a workbook that nothing was ever kept in. It is detached also where Excel does not say
  // so now: opening it tells again.
  await readWorkbookDates().catch(() => undefined);
  return report;
}

interface Part {
  readonly kind: string;
  readonly xml: string;
  readonly item: Excel.CustomXmlPart;
}

interface Traces {
  readonly parts: readonly Part[];
  readonly settings: readonly {
    readonly key: string;
    readonly value: unknown;
    readonly item: Excel.Setting;
  }[];
  readonly names: Awaited<ReturnType<typeof readNames>>;
}

async function readTraces(context: Excel.RequestContext): Promise<Traces> {
  const { customXmlParts, settings } = context.workbook;
  customXmlParts.load("items/id, items/namespaceUri");
  settings.load("items/key, items/value");
  await context.sync();
  const ours = customXmlParts.items.filter(({ namespaceUri }) => namespaceUri.startsWith(OURS));
  const texts = await textsOf(context, ours);
  const names = await readNames(context);
  return {
    parts: ours.map((item, i) => ({ kind: item.namespaceUri.slice(OURS.length), xml: texts[i]!, item })),
    settings: settings.items.map((item) => ({ key: item.key, value: item.value as unknown, item })),
    names: names.filter(({ name, visible }) => !visible && HIDDEN_NAME.test(name)),
  };
}

/** The last step: everything is taken out at once, so that there is no workbook with half of it. */
function takeOut(context: Excel.RequestContext): Step {
  let traces: Traces | undefined;
  let names: Step | undefined;
  return {
    make: async () => {
      traces = await readTraces(context);
      names = removeNames(context, traces.names);
      for (const { item } of traces.parts) item.delete();
      for (const { item } of traces.settings) item.delete();
      await names.make();
    },
    undo: async () => {
      if (!traces) return;
      const { customXmlParts, settings } = context.workbook;
      const there = (await readTraces(context)).parts.map(({ xml }) => xml);
      for (const { xml } of traces.parts) {
        const found = there.indexOf(xml);
        if (found < 0) customXmlParts.add(xml);
        else there.splice(found, 1);
      }
      for (const { key, value } of traces.settings) settings.add(key, value);
      await names?.undo();
    },
  };
}
