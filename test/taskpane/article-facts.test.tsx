/**
 * Every one of the 52 facts of the two merger articles of 2013-14 can be found: this table names the function that
 * gives it, or the page of the panel that shows it.
 */
import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { register } from "../../src/reference/store";
import { call } from "../functions/call";
import { lookUp, openPane } from "./pane";

type Where =
  | { readonly fn: string; readonly args: readonly unknown[] }
  /** What is typed in the search field; the page it opens shows the fact. */
  | { readonly page: string };
const fn = (name: string, ...args: unknown[]): Where => ({ fn: name, args });
const page = (search: string): Where => ({ page: search });
const mergers = (from: string, to: string, status: string): Where =>
  fn("MERGERS", from, to, "CSU", status, false);
const talks = mergers("2013-12-01", "2014-01-31", "talks");
const approved = mergers("2014-11-01", "2014-11-30", "approved");
const yorkshire = mergers("2014-10-01", "2014-10-31", "completed");

const FACTS: readonly (readonly [article: 1 | 2, fact: number, where: Where, shows: RegExp])[] = [
  [1, 1, fn("FIND", "Greater East Midlands Commissioning Support Unit"), /CSU-GEM/],
  [1, 2, fn("FIND", "NHS Arden CSU"), /CSU-ARDEN/],
  [1, 3, approved, /approved by NHS England/],
  [1, 4, fn("CODE", "West and South Yorkshire and Bassetlaw CSU"), /^0CF$/],
  [1, 5, fn("CODE", "North Yorkshire and Humber CSU", "id"), /^CSU-NYH$/],
  [1, 6, fn("FIND", "Department of Health"), /ORG-DH/],
  [1, 7, fn("FIND", "Clinical commissioning groups"), /ORG-CCGS/],
  [1, 8, fn("FIND", "EHI"), /ORG-EHI/],
  [1, 9, fn("FIND", "John Parkes"), /Managing director, GEM CSU/],
  [1, 10, fn("FIND", "Rachel Pearce"), /Managing director, Arden CSU/],
  [1, 11, approved, /announced and approved.*Arden CSU; GEM CSU/],
  [1, 12, fn("STATUS", "Arden CSU", "2015-04-01"), /merged into Arden and GEM CSU .* on 1 April 2015/],
  [1, 13, approved, /approved by NHS England/],
  [1, 14, approved, /,37,/],
  [1, 15, page("CSU-ARDEN"), /Lincolnshire \(north\), Worcestershire \(west\) and Essex \(south and east\)/],
  [1, 16, fn("LIST", "CSU", "2013-04-01", false), /^(?:[^\n]*,41365,[^\n]*\n?){19}$/],
  [
    1,
    17,
    yorkshire,
    /West and South Yorkshire and Bassetlaw CSU; North Yorkshire and Humber CSU,Yorkshire and Humber CSU/,
  ],
  [1, 18, yorkshire, /,90000000,/],
  [1, 19, page("SECTOR"), /CSUs had formed nine groups through partnerships and mergers/],
  [1, 20, fn("LIST", "ALLIANCE", null, false), /partnership[^]*merged[^]*9,Central Southern/],
  [1, 21, fn("LIST", "LPF", null, false), /Nine CSU groups bid/],
  [1, 22, fn("FIND", "lead provider framework"), /call off support services/],
  [1, 23, fn("FIND", "Nine CSU alliances"), /PRG-ALL/],
  [1, 24, page("SECTOR"), /at least 25/i],
  [1, 25, page("SECTOR"), /at most 35/i],
  [1, 26, page("SECTOR"), /Number of CSUs.*41.*19/is],
  [1, 27, fn("SOURCE", "Central Midlands CSU", "successor"), /nine-csu-alliances-created-for-future/],
  [2, 1, fn("CODE", "Central Midlands CSU"), /^0AD$/],
  [2, 2, fn("CODE", "Staffordshire and Lancashire CSU"), /^0CH$/],
  [2, 3, fn("CODE", "South London CSU"), /^0AX$/],
  [2, 4, fn("CODE", "North West London CSU"), /^0AT$/],
  [2, 5, fn("CODE", "Kent and Medway CSU"), /^0AM$/],
  [2, 6, page("CSU-CMID"), /funded by NHS England/],
  [2, 7, fn("FIND", "Health Service Journal"), /ORG-HSJ/],
  [2, 8, fn("FIND", "Clinical commissioning groups"), /ORG-CCGS/],
  [2, 9, fn("FIND", "Rob Bacon"), /Managing director, Central Midlands CSU/],
  [2, 10, fn("FIND", "Derek Kitchen"), /Managing director, Staffordshire and Lancashire CSU/],
  [2, 11, page("CSU-CMID"), /Birmingham and the Black Country/],
  [2, 12, talks, /talks,Central Midlands CSU; Staffordshire and Lancashire CSU,Midlands and Lancashire CSU/],
  [2, 13, page("CSU-CMID"), /December 2013 to January 2014/],
  [2, 14, page("CSU-CMID"), /Planned redundancies.*47/is],
  [2, 15, page("CSU-CMID"), /about 10 ?(%|per cent)/i],
  [2, 16, talks, /,1000,/],
  [2, 17, page("CSU-CMID"), /combined unit would be the largest in England/],
  [2, 18, talks, /,23,/],
  [2, 19, fn("FIND", "lead provider framework"), /PRG-LPF/],
  [2, 20, talks, /under consideration,South London CSU; North West London CSU; Kent and Medway CSU/],
  [2, 21, talks, /South London CSU; North West London CSU; Kent and Medway CSU/],
  [2, 22, page("SECTOR"), /Expected cut in running cost allowance.*10 ?(%|per cent)/is],
  [2, 23, fn("FIND", "CCG running cost allowance"), /PRG-RCA/],
  [2, 24, page("CSU-CMID"), /funded by NHS England/],
  [2, 25, page("SECTOR"), /would not comment/],
];

const pages = new Map<string, string>();

/** All text of a page with every part unfolded. */
async function textOf(search: string): Promise<string> {
  const known = pages.get(search);
  if (known !== undefined) return known;
  const { user, container } = openPane();
  await lookUp(user, search);
  for (const header of screen.getAllByRole("button", { expanded: false })) await user.click(header);
  const text = container.textContent;
  pages.set(search, text);
  return text;
}

describe("the facts of the two articles", () => {
  it("are all in this table, each once", () => {
    const held = register().tables.rows("article_facts");
    expect(held).toHaveLength(52);
    expect(FACTS.map(([article, fact]) => `${article}.${fact}`)).toEqual(
      held.map((row) => `${row.article}.${row.number}`).sort((a, b) => compare(a, b)),
    );
  });

  it.each(FACTS)("article %i, fact %i is found", async (_article, _fact, where, shows) => {
    const text = "page" in where ? await textOf(where.page) : flat(call(where.fn, ...where.args));
    expect(text).toMatch(shows);
  });
});

const flat = (value: unknown): string =>
  Array.isArray(value) ? (value as unknown[][]).map((row) => row.join(",")).join("\n") : String(value);

function compare(a: string, b: string): number {
  const [x, y] = [a.split(".").map(Number), b.split(".").map(Number)];
  return x[0]! - y[0]! || x[1]! - y[1]!;
}
