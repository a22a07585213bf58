import { FAMILIES } from "../../docs/functions/examples";
import type { Cell, Example, FunctionPage, Spill } from "../../docs/functions/examples/example";
import { sayDate } from "../../src/reference/dates";
import { describeFunctions, type Description } from "./descriptions";
import { count, page, plain, table } from "./markdown";

const WRITTEN = "<!-- Written by `npm run docs` from the functions and docs/functions/examples. -->";

/** The page of every function and their index, by file name. */
export async function functionPages(): Promise<ReadonlyMap<string, string>> {
  const described = describeFunctions();
  const pages = new Map<string, string>([["README.md", await indexPage(described)]]);
  for (const family of FAMILIES)
    for (const [id, extra] of Object.entries(family.pages)) {
      const description = described.get(id);
      if (!description)
        throw new Error(`docs/functions/examples has ${id}, which is no function: take it out.`);
      pages.set(`${id}.md`, await functionPage(description, extra));
    }
  return pages;
}

const signature = ({ id, parameters }: Description): string =>
  `CSU.${id}(${parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)).join(", ")})`;

function functionPage(of: Description, extra: FunctionPage): Promise<string> {
  return page([
    WRITTEN,
    `# CSU.${of.id}`,
    plain(of.description),
    `\`=${signature(of)}\``,
    of.parameters.length
      ? table(
          ["Argument", "Given", "Meaning"],
          of.parameters.map((parameter) => [
            `\`${parameter.name}\``,
            [parameter.optional ? "may be left out" : "always", parameter.range ? "cell or range" : ""]
              .filter(Boolean)
              .join("; "),
            plain(parameter.description),
          ]),
        )
      : "It takes no arguments.",
    `**Answer.** ${plain(of.returns)}${of.spills ? " The block spills: the cells below and beside the formula have to be empty." : ""}`,
    "## Examples",
    ...extra.examples.flatMap(exampleParts),
    "## See also",
    [
      ...extra.related.map((id) => `[CSU.${id}](${id}.md)`),
      "[all functions](README.md)",
      "[differences from plain Excel](../differences-from-excel.md)",
    ].join(", "),
  ]);
}

function exampleParts(example: Example): string[] {
  return ["```\n" + example.formula + "\n```", example.says, ...answerParts(example.answer)];
}

function answerParts(answer: Cell | Spill): string[] {
  if (isSpill(answer)) return spillParts(answer);
  const message = messageOf(answer);
  return [`Answer: \`${cellText(answer)}\`${message ? `. The message: ${plain(message)}` : ""}`];
}

function spillParts(spill: Spill): string[] {
  const shown = spill.first[0]!.length;
  const letters = Array.from({ length: shown }, (_, i) => String.fromCharCode(65 + i));
  const messages = [
    ...new Set([...spill.first, ...spill.last].flat().flatMap((cell) => messageOf(cell) ?? [])),
  ];
  const rest = [
    spill.rows > spill.first.length + spill.last.length ? `${spill.rows} rows` : "",
    spill.columns > shown ? `${spill.columns} columns` : "",
  ].filter(Boolean);
  const words = (rows: Spill["first"]): string[][] =>
    rows.map((row) => row.map((cell) => plain(cellText(cell))));
  const between = spill.last.length ? [letters.map(() => "...")] : [];
  return [
    table(letters, [...words(spill.first), ...between, ...words(spill.last)]),
    ...(rest.length ? [`${rest.join(" and ")} in all.`] : []),
    ...messages.map((message) => `The message of \`#N/A\`: ${plain(message)}`),
  ];
}

/** What a spill is, told from the other answers. */
export const isSpill = (answer: Cell | Spill): answer is Spill =>
  typeof answer === "object" && "first" in answer;

const messageOf = (cell: Cell): string | undefined =>
  typeof cell === "object" && "error" in cell ? cell.message : undefined;

/** A cell in words: dates as dates, numbers to six decimals, errors by their code. */
export function cellText(cell: Cell): string {
  if (typeof cell === "number") return count(cell);
  if (typeof cell === "string") return cell;
  return "day" in cell ? sayDate(cell.day) : cell.error;
}

function indexPage(described: ReadonlyMap<string, Description>): Promise<string> {
  return page([
    WRITTEN,
    "# Functions",
    "Every example on these pages is worked out by the tests; dates are answered as serials and shown here as dates.",
    ...FAMILIES.flatMap((family) => [
      `## ${family.title}`,
      table(
        ["To ...", "Write"],
        Object.entries(family.pages).map(([id, { task }]) => {
          const of = described.get(id);
          return [task, of ? `[\`${signature(of)}\`](${id}.md)` : id];
        }),
      ),
    ]),
    "## What all of them understand",
    ARGUMENTS.map((line) => `- ${line}`).join("\n"),
    "## When there is no answer",
    ERRORS.map((line) => `- ${line}`).join("\n"),
    "See also [what is held and what is missing](../what-is-held.md) and [differences from plain Excel](../differences-from-excel.md).",
  ]);
}

export const ARGUMENTS = [
  "**organisation, csu, ccg**: an ODS code, an id such as `CSU-GM`, or an official, short or former name or alias, in any case. Where a range is taken, the answer has its shape.",
  '**as_at**: a date cell, `"2015-04-01"`, or a financial year such as `"2014/15"`, which means its last day. Left out, it is the date pinned in the workbook, else the date of the data. Never today.',
  '**year**: `"2015/16"`, `"2015-16"`, or 2015 for the year that starts in April 2015.',
  "**headers**: `TRUE` puts the names of the columns in the first row, `FALSE` leaves them out.",
  "A blank cell, empty text and a zero that means nothing count as left out.",
];
export const ERRORS = [
  "`#N/A`: not known, not open on that date, or not published. The message says which, and what is held instead.",
  "`#VALUE!`: an argument was not understood. The message names it and shows how to write it.",
  "One bad cell of a range spoils only its own cell. Other errors come from Excel itself.",
];
