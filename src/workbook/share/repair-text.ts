/** Formulas that Excel saved or changed while it did not know our functions, said plainly again. */

/**
 * Our function called in any of the ways Excel writes it without the add-in: behind the name of a file or its number,
 * behind `_xldudf_` or other marks of functions it does not know, and behind the at sign that keeps a block from
 * spilling. The dot may have become an underscore behind `_xldudf_`.
 */
const CALL =
  /(?<![\p{L}\p{N}_.\\'!\]@])(@?)((?:'(?:[^']|'')+'!|\[\d+\]!|[\p{L}\p{N}_.-]+\.xla[mx]?!)?)((?:_xlfn\.|_xlws\.|_{1,2}xludf\.)*)(_xldudf_)?CSU([._])(\p{L}[\p{L}\p{N}]*)(?=\s*\()/giu;
const TEXT_IN_QUOTES = /("(?:[^"]|"")*")/;

/**
 * The formula with each of our functions called plainly, `CSU.NAME(`; undefined where nothing is to be repaired. Words
 * in quotes are left alone.
 */
export function repairFormula(formula: string): string | undefined {
  if (!formula.startsWith("=")) return undefined;
  const repaired = formula
    .split(TEXT_IN_QUOTES)
    // Every second piece is a text in quotes.
    .map((piece, i) => (i % 2 ? piece : piece.replaceAll(CALL, plainly)))
    .join("");
  return repaired === formula ? undefined : repaired;
}

function plainly(
  whole: string,
  _at: string,
  _file: string,
  _marks: string,
  unknown: string | undefined,
  joint: string,
  name: string,
): string {
  // `CSU_NAME(` without the mark is a function of the user's own.
  return joint === "_" && !unknown ? whole : `CSU.${name.toUpperCase()}`;
}
