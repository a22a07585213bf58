/** Worked examples beside live formulas: what anyone can check with a calculator, and every spreadsheet has to get right. */
import { addTitle } from "./axis";
import { letters, type At, type Layout } from "./layout";
import { WORKED, type WorkedLine } from "./worked";

const SHEET = "tests";
/** Columns on this sheet, counted from the first after the gap: what is expected, how near, and the numbers used. */
const FIRST_NUMBER = 3;

const MOST_NUMBERS = Math.max(...WORKED.flatMap(({ lines }) => lines.map((line) => line.numbers.length)));

/** Writes the examples. Keys begin with `t.`. */
export function writeTests(layout: Layout): void {
  addTitle(layout, SHEET, "Worked examples with their own numbers: nothing here depends on the plan.");
  layout.add(SHEET, {
    role: "heading",
    label: "Example",
    unit: "Unit",
    one: "Worked out",
    source: "Source",
    total: "Agrees",
    axis: [
      "Expected",
      "Tolerance",
      ...Array.from({ length: MOST_NUMBERS }, (_, i) => `Number ${letters(i).toLowerCase()}`),
    ],
  });
  const agreed: string[] = [];
  layout.add(SHEET, {
    key: "t.failed",
    label: "Examples that do not agree",
    unit: "examples",
    role: "check",
    // Only examples have a number in the first column of numbers; blanks are not FALSE.
    one: (at) => {
      const [first, last] = [agreed[0]!, agreed.at(-1)!];
      const expected = `${at.quarter(first, 1)}:${at.quarter(last, 1)}`;
      return `COUNT(${expected})-SUMPRODUCT((${at.total(first)}:${at.total(last)}=TRUE)*1)`;
    },
  });
  for (const { title, lines } of WORKED) {
    layout.section(SHEET, title);
    for (const line of lines) {
      if (line.kind === "example") agreed.push(`t.${line.id}`);
      writeLine(layout, line);
    }
  }
}

function writeLine(layout: Layout, line: WorkedLine): void {
  const key = `t.${line.id}`;
  const told = { key, label: wordsOf(line), unit: line.unit, source: line.sources };
  if (line.kind === "given") layout.add(SHEET, { ...told, role: "data", one: line.numbers[0]! });
  else if (line.kind === "along")
    layout.add(SHEET, { ...told, role: "data", axis: [null, null, ...line.numbers] });
  else if (line.kind === "across")
    layout.add(SHEET, {
      ...told,
      role: "calculation",
      axis: [null, null, ...alongOf("mix").numbers.map(() => (at: At) => formulaOf(line, at))],
    });
  else
    layout.add(SHEET, {
      ...told,
      role: "calculation",
      axisRole: "data",
      one: (at) => formulaOf(line, at),
      total: (at) =>
        `IFERROR(ABS(${at.one(key)}-${at.quarter(key, 1)})<=${at.quarter(key, 2)}+${at.one("data.almost")}*ABS(${at.quarter(key, 1)}),FALSE)`,
      axis: [line.expected, line.tolerance, ...line.numbers],
    });
}

/** `E01: Staff left after 47 go`. */
const wordsOf = ({ id, words, kind }: WorkedLine): string =>
  kind === "example" ? `${id.slice(0, id.indexOf("."))}: ${words}` : words;

const alongOf = (id: string): WorkedLine =>
  WORKED.flatMap(({ lines }) => lines).find((line) => line.id === id)!;

/** The formula of a line with cells in the place of names. */
function formulaOf({ id, formula }: WorkedLine, at: At): string {
  const all = (name: string): string => {
    const last = FIRST_NUMBER + alongOf("mix").numbers.length - 1;
    return `${at.quarter(`t.${name}`, FIRST_NUMBER)}:${at.quarter(`t.${name}`, last)}`;
  };
  return formula.replace(
    /\{([\w.]+)\}|\[(\w+)\]|<(\w+)>|\b([a-k])\b/g,
    (_, one?: string, here?: string, along?: string, number?: string) => {
      if (one) return at.one(`t.${one}`);
      if (here) return at.here(`t.${here}`);
      return along ? all(along) : at.quarter(`t.${id}`, FIRST_NUMBER + number!.charCodeAt(0) - 97);
    },
  );
}
