/** What a formula speaks of, and the same formula said anew after its cells have moved. */
import {
  isFunction,
  isOperator,
  isRange,
  isWhitespace,
  parseA1Ref,
  stringifyA1Ref,
  stringifyTokens,
  tokenize,
  type RangeA1,
  type Token,
} from "@borgar/fx";

/** Cells of one sheet; rows and columns count from 0 and both ends belong to it. */
export interface Area {
  /** Name of the sheet. */
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;

/**
 * The areas of this workbook that a formula refers to by address, each once. References to several sheets at once, to
 * other workbooks and by name are not among them: Excel keeps names itself, and the others stay as written.
 * @param home the sheet the formula stands on
 */
export function areasOf(formula: string, home: string): readonly Area[] {
  const areas = new Map<string, Area>();
  for (const token of tokenize(formula)) {
    const read = readReference(token);
    if (!read) continue;
    const area = areaOf(read, home);
    areas.set(JSON.stringify(area), area);
  }
  return [...areas.values()];
}

/**
 * The formula with every reference said anew.
 * @param home the sheet the formula stood on
 * @param homeNow the sheet it stands on now
 * @param placeOf where an area is now; undefined where it is gone
 * @returns undefined where something it refers to is gone
 */
export function moveFormula(
  formula: string,
  home: string,
  homeNow: string,
  placeOf: (area: Area) => Area | undefined,
): string | undefined {
  const tokens: Token[] = [];
  for (const token of tokenize(formula)) {
    const read = readReference(token);
    if (!read) {
      tokens.push(token);
      continue;
    }
    const place = placeOf(areaOf(read, home));
    if (!place) return undefined;
    const named = read.sheet !== undefined || place.sheet !== homeNow;
    const cells = stringifyA1Ref({ context: [], range: rangeAt(read.range, place) });
    tokens.push({ ...token, value: named ? `${saySheet(place.sheet)}!${cells}` : cells });
  }
  return stringifyTokens(tokens);
}

/** A name that stands in a formula as it is. */
const PLAIN_NAME = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
/** A name that Excel would take for cells. */
const LIKE_CELLS = /^(?:[A-Z]{1,3}\d+|R\d*(?:C\d*)?|C\d*)$/i;

/** The name of a sheet as a formula writes it. */
const saySheet = (name: string): string =>
  PLAIN_NAME.test(name) && !LIKE_CELLS.test(name) ? name : `'${name.replaceAll("'", "''")}'`;

/** Functions that ask for the formula of a cell, or for the block it has spilled. */
const ASKS_FOR_FORMULA = /^(?:_xlfn\.)*(?:ANCHORARRAY|FORMULATEXT|ISFORMULA)$/i;

/**
 * The cells of which a formula uses more than the value: the block they have spilled, as in `SUM(A2#)`, or the text of
 * their formula. Once such a cell holds a value the formula has no answer any more.
 */
export function leansOn(formula: string, home: string): readonly Area[] {
  if (!/#|ANCHORARRAY|FORMULATEXT|ISFORMULA/i.test(formula)) return [];
  const tokens = tokenize(formula).filter((token) => !isWhitespace(token));
  return tokens.flatMap((token, i) => {
    const read = readReference(token);
    if (!read) return [];
    const [asking, opening, after] = [tokens[i - 2], tokens[i - 1], tokens[i + 1]];
    const marked = after !== undefined && isOperator(after) && after.value === "#";
    const asked =
      asking !== undefined &&
      isFunction(asking) &&
      ASKS_FOR_FORMULA.test(asking.value) &&
      opening?.value === "(";
    return marked || asked ? [areaOf(read, home)] : [];
  });
}

/** A reference to cells of one sheet of this workbook. */
interface Reference {
  /** The sheet, where it is named. */
  readonly sheet: string | undefined;
  readonly range: RangeA1;
}

function readReference(token: Token): Reference | undefined {
  if (!isRange(token)) return undefined;
  const read = parseA1Ref(token.value);
  if (!read || !("range" in read)) return undefined;
  const [sheet, ...more] = read.context ?? [];
  return more.length || /[:[\]]/.test(sheet ?? "") ? undefined : { sheet, range: read.range };
}

const areaOf = ({ sheet, range }: Reference, home: string): Area => ({
  sheet: sheet ?? home,
  top: range.top ?? 0,
  left: range.left ?? 0,
  bottom: range.bottom ?? LAST_ROW,
  right: range.right ?? LAST_COLUMN,
});

/** The range at its new place: entire columns and rows stay entire, dollar signs stay. */
const rangeAt = (range: RangeA1, { top, left, bottom, right }: Area): RangeA1 => ({
  ...range,
  ...(range.top !== null && { top }),
  ...(range.bottom !== null && { bottom }),
  ...(range.left !== null && { left }),
  ...(range.right !== null && { right }),
});
