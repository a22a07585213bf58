/** Freezing: formulas with our functions become the values they show, and their text is kept in the workbook. */
import { WorkbookFault } from "../errors";
import { readParts } from "../parts";
import { allOrNothing, onWorkbook, type Step, type Watch } from "./all-or-nothing";
import { anchorsFor, printsOf, type AnchorSpec } from "./anchors";
import { cellSteps } from "./cell-steps";
import { FROZEN, FROZEN_NAMES, type Anchor, type Frozen, type FrozenCell } from "./frozen";
import { addNames, freeNumber, partSteps, readNames, underWay } from "./kept-parts";
import { nameStep, planNames } from "./names";
import { planFreeze, type Left, type SheetPlan } from "./plan-freeze";
import { readOurs } from "./read-ours";
import { activeSheetId, readBlocks, refuseReadOnly } from "./sheets";

/** The sheet in front, or every sheet, hidden ones too. */
export type Scope = "sheet" | "workbook";

/** What was done with how many formulas, and which were left. */
export interface Report {
  readonly cells: number;
  readonly sheets: number;
  readonly left: readonly Left[];
}

/**
 * Turns every formula with our functions into the value it shows; its text stays in the workbook, and
 * {@link restore} puts it back. Number formats stay. Errors that are answers (#N/A, #VALUE! and the like) become such
 * errors; cells without an answer stay formulas and are listed. All or nothing.
 * @throws {@link WorkbookFault} with cause and remedy
 */
export function freeze(scope: Scope, watch: Watch = {}): Promise<Report> {
  return onWorkbook(async (context) => {
    const { steps, report } = await prepareFreeze(context, scope);
    if (!report.cells) return report;
    const { first, last } = await underWay(context, "freeze");
    await allOrNothing(context, [first, ...steps, last], watch);
    return report;
  });
}

/** What freezing will do, and the steps that do it. Reads only. */
export async function prepareFreeze(
  context: Excel.RequestContext,
  scope: Scope,
): Promise<{ readonly steps: readonly Step[]; readonly report: Report }> {
  await refuseReadOnly(context);
  const only = scope === "sheet" ? await activeSheetId(context) : undefined;
  const read = await readOurs(context);
  const ours = read.ours.filter(({ sheetId }) => only === undefined || sheetId === only);
  const plan = planFreeze(ours);
  const locked = plan.sheets.find(({ protectedSheet }) => protectedSheet);
  if (locked)
    throw new WorkbookFault(
      "protected_sheet",
      `The sheet ${locked.sheet} is protected and has formulas to freeze: have its owner unprotect it, or freeze other sheets one by one. Nothing was changed.`,
    );
  const names = await readNames(context);
  const frozen = await readParts(context, FROZEN);
  const frozenNames = await readParts(context, FROZEN_NAMES);
  const number = freeNumber(
    [...frozen.values.keys(), ...frozenNames.values.keys()],
    names.map(({ name }) => name),
  );
  const parts = await partsOf(context, plan.sheets, number);
  const constants = planNames(scope === "workbook" ? names : []);
  const steps = [
    ...partSteps(context, FROZEN, frozen.values, parts),
    ...(constants.names.length
      ? partSteps(
          context,
          FROZEN_NAMES,
          frozenNames.values,
          new Map([[`${number}.names`, { names: constants.names }]]),
        )
      : []),
    ...inHundreds([...parts.values()].flatMap(({ anchors }) => anchors)).map((some) =>
      addNames(context, some),
    ),
    ...cellSteps(
      context,
      plan.sheets.flatMap(({ patches }) => patches),
      true,
    ),
    ...(constants.changes.length ? [nameStep(constants.changes)] : []),
  ];
  const cells = plan.sheets.reduce((sum, sheet) => sum + sheet.cells.length, 0) + constants.names.length;
  return {
    steps,
    report: { cells, sheets: plan.sheets.length, left: [...plan.left, ...constants.left] },
  };
}

/** The most characters of the formulas and values of one part, well below what a part may hold. */
const MOST_CHARACTERS = 500_000;

/** The parts that keep the formulas of the sheets, by key. */
async function partsOf(
  context: Excel.RequestContext,
  sheets: readonly SheetPlan[],
  number: number,
): Promise<ReadonlyMap<string, Frozen>> {
  const groups = sheets.flatMap((plan) => inGroups(plan.cells).map((cells) => ({ plan, cells })));
  const specs = groups.map(({ plan, cells }) => anchorsFor(cells, plan.sheet));
  const values = await readBlocks(
    context,
    specs.flat().filter(({ printed }) => printed),
  );
  const written = new Map<string, unknown>();
  for (const { sheet, cells } of sheets)
    for (const { row, column, values: rows } of cells)
      for (const [r, shown] of rows.entries())
        for (const [c, value] of shown.entries()) written.set(`${sheet}!${row + r},${column + c}`, value);
  const prints = (spec: AnchorSpec): string =>
    printsOf(
      values
        .get(spec)!
        .values.map((row, r) =>
          row.map((value, c) => written.get(`${spec.sheet}!${spec.row + r},${spec.column + c}`) ?? value),
        ),
    );
  let names = 0;
  return new Map(
    groups.map(({ plan, cells }, n): [string, Frozen] => [
      `${number}.${n}`,
      {
        sheetId: plan.sheetId,
        sheet: plan.sheet,
        anchors: specs[n]!.map((spec): Anchor => {
          const { printed, ...place } = spec;
          return {
            name: `_CSU_frozen_${number}_${++names}`,
            ...place,
            ...(printed && { prints: prints(spec) }),
          };
        }),
        cells,
      },
    ]),
  );
}

/** Cells column by column in groups that each fit one part. */
function inGroups(cells: readonly FrozenCell[]): readonly FrozenCell[][] {
  const groups: FrozenCell[][] = [];
  let room = 0;
  for (const cell of [...cells].sort((a, b) => a.column - b.column || a.row - b.row)) {
    const size = JSON.stringify(cell).length;
    if (size > room) {
      groups.push([]);
      room = MOST_CHARACTERS;
    }
    groups.at(-1)!.push(cell);
    room -= size;
  }
  return groups;
}

function inHundreds<T>(items: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / 100) }, (_, i) => items.slice(i * 100, i * 100 + 100));
}
