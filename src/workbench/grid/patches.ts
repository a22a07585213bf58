import {
  type ArrayValueObject,
  CELL_INVERTED_INDEX_CACHE,
  FUNCTION_NAMES_LOOKUP,
  functionLookup,
} from "@univerjs/engine-formula";

/**
 * Two faults of @univerjs/engine-formula 0.25.1, mended while the page runs. Both are guarded by tests
 * that first show the fault; when those no longer fail on an unpatched engine, remove the patch.
 */
export function patchEngine(): void {
  patchSort();
  patchInvertedIndex(CELL_INVERTED_INDEX_CACHE as unknown as InvertedIndex);
}

interface SortFunction {
  _getResult(array: ArrayValueObject, ...rest: unknown[]): unknown;
}

const patched = new WeakSet<object>();

/**
 * `SORT` sorts the engine's cached copy of the range it reads, so that every later formula of the same
 * pass reads sorted data. It gets a copy of its own to sort.
 */
export function patchSort(): void {
  const entry = functionLookup.find(([, name]) => name === FUNCTION_NAMES_LOOKUP.SORT);
  const prototype = (entry?.[0] as { prototype: unknown } | undefined)?.prototype as SortFunction | undefined;
  if (!prototype || patched.has(prototype)) return;
  patched.add(prototype);
  const original = prototype._getResult;
  prototype._getResult = function (array, ...rest) {
    const copy = Object.create(array, {
      getArrayValue: { value: () => array.getArrayValue().slice() },
    }) as ArrayValueObject;
    return original.call(this, copy, ...rest);
  };
}

type IndexKey = string | number | boolean | symbol;
type IndexMaps = Map<string, Map<string, Map<number, Map<IndexKey, Set<number>>>>>;

/** The part of the engine's index of cell values by column that the patch touches. */
export interface InvertedIndex {
  _cache: IndexMaps;
  set(
    unitId: string,
    sheetId: string,
    column: number,
    value: string | number | boolean | null | undefined,
    row: number,
    isForceUpdate?: boolean,
  ): void;
  shouldContinueBuildingCache(unitId: string, sheetId: string, column: number, row: number): boolean;
}

/**
 * The index of one column. The engine looks for a row's old value by walking over all values of the
 * column; this map remembers where each row is and shows only that entry while a row is replaced.
 */
class ColumnIndex extends Map<IndexKey, Set<number>> {
  private readonly keyOfRow = new Map<number, IndexKey>();
  private lastKey: IndexKey | undefined;
  private replacing: number | null = null;

  override get(key: IndexKey): Set<number> | undefined {
    this.lastKey = key;
    return super.get(key);
  }

  override *[Symbol.iterator](): MapIterator<[IndexKey, Set<number>]> {
    if (this.replacing === null) return yield* super[Symbol.iterator]();
    const key = this.keyOfRow.get(this.replacing);
    const rows = key === undefined ? undefined : super.get(key);
    if (key !== undefined && rows) yield [key, rows];
  }

  /** Runs the engine's own insertion of a row and remembers which entry it chose. */
  place(row: number, insert: () => void): void {
    this.lastKey = undefined;
    this.replacing = row;
    try {
      insert();
    } finally {
      this.replacing = null;
    }
    if (this.lastKey !== undefined) this.keyOfRow.set(row, this.lastKey);
  }
}

/** Makes replacing a row's value take the same time however many values the column has. */
export function patchInvertedIndex(index: InvertedIndex): void {
  if (patched.has(index)) return;
  patched.add(index);
  const original = index.set;
  index.set = function (unitId, sheetId, column, value, row, isForceUpdate = false) {
    if (!isForceUpdate && !this.shouldContinueBuildingCache(unitId, sheetId, column, row)) return;
    const insert = () => original.call(this, unitId, sheetId, column, value, row, isForceUpdate);
    columnOf(this._cache, unitId, sheetId, column).place(row, insert);
  };
}

function columnOf(cache: IndexMaps, unitId: string, sheetId: string, column: number): ColumnIndex {
  const unit = cache.get(unitId) ?? new Map<string, Map<number, Map<IndexKey, Set<number>>>>();
  cache.set(unitId, unit);
  const sheet = unit.get(sheetId) ?? new Map<number, Map<IndexKey, Set<number>>>();
  unit.set(sheetId, sheet);
  const existing = sheet.get(column);
  if (existing instanceof ColumnIndex) return existing;
  const created = new ColumnIndex(existing ?? []);
  sheet.set(column, created);
  return created;
}
