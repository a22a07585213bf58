/**
 * Following frozen cells, and the cells their formulas refer to, through everything that moves cells. Excel moves a
 * defined name with its cells; a few names, each over many cells, and prints of the rows tell where each cell is.
 */
import { alignRows, PRINT_LENGTH, printOf, type Print } from "./align";
import { areasOf, LAST_COLUMN, LAST_ROW, type Area } from "./formula-text";
import type { Anchor, FrozenCell } from "./frozen";

/** An anchor that has no name yet. */
export type AnchorSpec = Omit<Anchor, "name" | "prints"> & {
  /** Whether its rows are told apart by prints: not where it is one row, or is followed only as a whole. */
  readonly printed: boolean;
};

/** What an anchor has become; undefined where it is gone. */
export interface AnchorNow {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly prints: readonly Print[];
}

/** Rows without anything of ours that an anchor spans at most: further apart, there are two. */
const WIDEST_GAP = 1_000;
/** Ranges that are followed one by one; the corners of further ones are followed instead. */
const MOST_RANGES = 300;

const isOneRow = ({ top, bottom, left, right }: Area): boolean =>
  top === bottom && !(left === 0 && right === LAST_COLUMN);

const keyOf = ({ sheet, top, left, bottom, right }: Area): string =>
  `${sheet}!${top},${left},${bottom},${right}`;
const columnsKey = ({ sheet, left, right }: Pick<Area, "sheet" | "left" | "right">): string =>
  `${sheet}!${left},${right}`;
/** The first and last row of an area, as areas of one row. */
const corners = (area: Area): readonly [Area, Area] => [
  { ...area, bottom: area.top },
  { ...area, top: area.bottom },
];

/** The anchors that cells of one sheet need, and what their formulas refer to. */
export function anchorsFor(cells: readonly FrozenCell[], sheet: string): readonly AnchorSpec[] {
  const whole = new Map<string, Area>();
  const rows: Area[] = [];
  for (const cell of cells) {
    const own = areaOfCell(cell, sheet);
    if (cell.values.length > 1 || cell.values[0]!.length > 1) whole.set(keyOf(own), own);
    else rows.push(own);
  }
  let ranges = 0;
  for (const cell of cells)
    for (const area of areasOf(cell.formula, sheet))
      if (isOneRow(area)) rows.push(area);
      else if (whole.has(keyOf(area))) continue;
      else if (isEntire(area) || ranges++ < MOST_RANGES) whole.set(keyOf(area), area);
      else rows.push(...corners(area));
  return [...[...whole.values()].map((area) => specOf(area, false)), ...stretches(rows)];
}

const isEntire = ({ top, left, bottom, right }: Area): boolean =>
  (top === 0 && bottom === LAST_ROW) || (left === 0 && right === LAST_COLUMN);

/** All cells of a frozen formula. */
export const areaOfCell = ({ row, column, values }: FrozenCell, sheet: string): Area => ({
  sheet,
  top: row,
  left: column,
  bottom: row + values.length - 1,
  right: column + values[0]!.length - 1,
});

const specOf = ({ sheet, top, left, bottom, right }: Area, printed: boolean): AnchorSpec => ({
  sheet,
  row: top,
  column: left,
  rows: bottom - top + 1,
  columns: right - left + 1,
  printed,
});

/**
 * Areas of one row each in as few stretches of rows as the gaps between them allow, with an anchor for each of their
 * columns. All anchors of a stretch have the same rows, so that each helps to tell the rows of the others.
 */
function stretches(areas: readonly Area[]): AnchorSpec[] {
  const bySheet = new Map<string, Area[]>();
  for (const area of areas) {
    const others = bySheet.get(area.sheet);
    if (others) others.push(area);
    else bySheet.set(area.sheet, [area]);
  }
  const found: AnchorSpec[] = [];
  for (const onSheet of bySheet.values()) {
    let stretch = { top: NaN, bottom: NaN, columns: new Map<string, Area>() };
    const end = (): void => {
      const { top, bottom, columns } = stretch;
      for (const area of columns.values()) found.push(specOf({ ...area, top, bottom }, bottom > top));
    };
    for (const area of onSheet.sort((a, b) => a.top - b.top)) {
      if (!(area.top - stretch.bottom <= WIDEST_GAP)) {
        end();
        stretch = { top: area.top, bottom: area.top, columns: new Map() };
      }
      stretch.bottom = area.top;
      stretch.columns.set(columnsKey(area), area);
    }
    end();
  }
  return found;
}

/** The prints of rows, as an anchor keeps them. */
export const printsOf = (rows: readonly (readonly unknown[])[]): string => rows.map(printOf).join("");

const readPrints = (prints: string): Print[] =>
  Array.from({ length: prints.length / PRINT_LENGTH }, (_, i) =>
    prints.slice(i * PRINT_LENGTH, (i + 1) * PRINT_LENGTH),
  );

/**
 * Where areas of the time of freezing are today.
 * @param nowOf what has become of an anchor
 */
export function follow(
  anchors: readonly Anchor[],
  nowOf: (anchor: Anchor) => AnchorNow | undefined,
): (area: Area) => Area | undefined {
  const whole = new Map<string, Anchor>();
  const rows = new Map<string, Anchor[]>();
  for (const anchor of anchors) {
    const area = areaOfAnchor(anchor);
    whole.set(keyOf(area), anchor);
    const key = columnsKey(area);
    rows.set(key, [...(rows.get(key) ?? []), anchor]);
  }
  const rowsNow = rowsTogether(anchors, nowOf);
  const placeOfRow = (area: Area): Area | undefined => {
    const anchor = (rows.get(columnsKey(area)) ?? []).find(
      ({ row, rows: count }) => row <= area.top && area.top < row + count,
    );
    const now = anchor && nowOf(anchor);
    const row = now && rowsNow.get(anchor)?.[area.top - anchor.row];
    return row === undefined ? undefined : { ...areaNow(now!), top: row, bottom: row };
  };
  return (area) => {
    if (isOneRow(area)) return placeOfRow(area);
    const anchor = whole.get(keyOf(area));
    if (anchor) {
      const now = nowOf(anchor);
      return now && areaNow(now);
    }
    const [first, last] = corners(area).map(placeOfRow);
    return first && last && { ...first, bottom: last.bottom };
  };
}

const areaOfAnchor = ({ sheet, row, column, rows, columns }: Anchor): Area => ({
  sheet,
  top: row,
  left: column,
  bottom: row + rows - 1,
  right: column + columns - 1,
});
const areaNow = ({ sheet, row, column, rows, columns }: AnchorNow): Area => ({
  sheet,
  top: row,
  left: column,
  bottom: row + rows - 1,
  right: column + columns - 1,
});

/**
 * Which row each row of an anchor is now. Anchors that stood side by side and still do are told together: where one
 * column holds many equal values, another rarely does.
 */
function rowsTogether(
  anchors: readonly Anchor[],
  nowOf: (anchor: Anchor) => AnchorNow | undefined,
): ReadonlyMap<Anchor, readonly (number | undefined)[]> {
  const beside = new Map<string, { readonly anchor: Anchor; readonly now: AnchorNow }[]>();
  for (const anchor of anchors) {
    const now = nowOf(anchor);
    if (!now) continue;
    const key = JSON.stringify([anchor.sheet, anchor.row, anchor.rows, now.sheet, now.row, now.rows]);
    beside.set(key, [...(beside.get(key) ?? []), { anchor, now }]);
  }
  const found = new Map<Anchor, readonly (number | undefined)[]>();
  for (const group of beside.values()) {
    const { anchor, now } = group[0]!;
    const printed = group.filter((one) => one.anchor.prints !== undefined);
    const before = joined(printed.map((one) => readPrints(one.anchor.prints!)));
    const after = joined(printed.map((one) => one.now.prints));
    const rows =
      before.length === anchor.rows && after.length === now.rows
        ? alignRows(before, after)
        : Array.from({ length: anchor.rows }, (_, i) => (now.rows === anchor.rows ? i : undefined));
    const places = rows.map((row) => (row === undefined ? undefined : now.row + row));
    for (const one of group) found.set(one.anchor, places);
  }
  return found;
}

const joined = (lists: readonly (readonly Print[])[]): Print[] =>
  (lists[0] ?? []).map((_, row) => lists.map((prints) => prints[row] ?? "").join(""));
