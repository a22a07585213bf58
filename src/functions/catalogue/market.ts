import { codeOf, sayBody } from "../../reference/bodies";
import { sayDate, type Day } from "../../reference/dates";
import { refuse } from "../../reference/fault";
import { MARKET_MEASURES, marketOn, type Market } from "../../reference/market";
import { restate as restateFigures, RESTATE_WAYS, type Stated } from "../../reference/restate";
import { registerForCells as register } from "../../reference/store";
import {
  absent,
  badArgument,
  block,
  type Block,
  type Cell,
  dateCell,
  isBlank,
  orThrow,
  overCells,
  plain,
  readAsAt,
  readCells,
  readChoice,
  readDay,
} from "../edge";
import { ofType, openOn, organisation } from "../subject";

/** Markets of a register are asked for again by every cell of a column. */
const markets = new WeakMap<object, Map<string, Market>>();

function marketAt(day: Day, measure: (typeof MARKET_MEASURES)[number]): Market {
  const held = register();
  let known = markets.get(held);
  if (!known) markets.set(held, (known = new Map()));
  const key = `${day} ${measure}`;
  let found = known.get(key);
  if (!found) known.set(key, (found = marketOn(held, day, measure)));
  return found;
}

/**
 * Share of England that a commissioning support unit served at a date, by CCGs, population or allowance. Takes a range.
 * @customfunction SHARE SHARE
 * @param csu Code or name of a CSU, or a range of them.
 * @param [as_at] Date, or financial year such as "2014/15" (its last day). Left out: the pinned date.
 * @param [measure] "ccgs" (default), "population" or "allowance".
 * @returns A ratio of all open CCGs; the part that no source maps is a row of CSU.MARKET.
 */
export function share(csu: any[][], as_at?: any, measure?: any): any[][] {
  const day = readAsAt(as_at);
  const wanted = readChoice(measure, "measure", MARKET_MEASURES, "ccgs");
  return overCells(csu, "csu", (text) => {
    const unit = orThrow(
      ofType(
        organisation(text, ["CSU"]),
        ["CSU", "SHARED", "OTHER"],
        "CSU.SERVEDBY gives the CSU that served it",
      ),
    );
    orThrow(openOn(unit, day));
    const found = marketAt(day, wanted).shares.find((row) => row.supplier === unit);
    return orThrow(
      found
        ? { ok: true, value: found.share }
        : refuse(
            "not_mapped",
            `No source names a CCG that ${sayBody(unit)} served on ${sayDate(day)}, or its ${wanted} is not held.`,
          ),
    );
  });
}

/**
 * Every CSU's share of England at a date, the part that no source maps, and the Herfindahl-Hirschman index. Takes several dates.
 * @customfunction MARKET MARKET
 * @param [as_at] Date, or a range of dates for a series. Left out: the pinned date.
 * @param [measure] "ccgs" (default), "population" or "allowance".
 * @param [headers] TRUE (default) puts the column names in the first row.
 * @returns A block: code, name, CCGs, amount, share, source; with a date column first for several dates.
 */
export function market(as_at?: any[][], measure?: any, headers?: any): any[][] {
  const wanted = readChoice(measure, "measure", MARKET_MEASURES, "ccgs");
  const given = as_at
    ? readCells(as_at, "as_at")
        .flat()
        .filter((cell) => !isBlank(cell))
    : [];
  const days = given.length ? given.map((cell) => readDay(cell, "as_at")!) : [readAsAt(undefined)];
  const rows = days.flatMap((day) => {
    const lines = linesOf(marketAt(day, wanted));
    return days.length > 1 ? lines.map((line) => [dateCell(day), ...line]) : lines;
  });
  const names = ["code", "name", "CCGs", "amount", "share", "source"];
  return block(
    days.length > 1 ? ["date", ...names] : names,
    rows,
    headers,
    "No CCG was open on these dates: CCGs stood from 1 April 2013 to 30 June 2022.",
  );
}

function linesOf(of: Market): Block {
  const { citations } = register();
  const total = of.shares.reduce((sum, row) => sum + row.ccgs, 0);
  if (!total && !of.missing.length) return [];
  const lines: Block = of.shares.map((row) => [
    row.supplier ? codeOf(row.supplier) : "",
    row.supplier ? row.supplier.shortName : "Not mapped",
    row.ccgs,
    row.amount,
    row.share,
    citations.brief(row.sources),
  ]);
  if (of.missing.length)
    lines.push(["", `No ${of.measure} held`, of.missing.length, 0, 0, of.missing.join("; ")]);
  const hhi: Cell = of.hhi ?? absent("No CSU is mapped on this date.");
  const mapped = of.shares.filter((row) => row.supplier?.type === "CSU");
  lines.push([
    "HHI",
    "Herfindahl-Hirschman index of the CSUs, 0 to 10,000",
    mapped.reduce((sum, row) => sum + row.ccgs, 0),
    hhi,
    "",
    "",
  ]);
  return lines;
}

/**
 * Figures on old organisations restated on those of another date: merged, split by population, total conserved.
 * @customfunction RESTATE RESTATE
 * @param codes Codes or names of the organisations the figures are on: one column or row.
 * @param values The figures, as many as codes.
 * @param [as_at] Date on whose organisations to restate. Left out: the pinned date.
 * @param [how] "population" (default) splits by population; "largest" gives the whole to the largest part.
 * @param [headers] TRUE (default) puts the column names in the first row.
 * @returns A block: code, name, value, from, note; what could not be placed follows in rows of its own.
 */
export function restate(codes: any[][], values: any[][], as_at?: any, how?: any, headers?: any): any[][] {
  const day = readAsAt(as_at);
  const way = readChoice(how, "how", RESTATE_WAYS, "population");
  const { bodies } = register();
  const { rows, remainder } = restateFigures(register(), pairsOf(codes, values), day, way);
  const placed = rows.map((row): Cell[] => [
    codeOf(row.body),
    bodies.nameOn(row.body, day),
    row.value,
    row.from
      .map(({ body, weight }) => codeOf(body) + (weight < 1 ? ` (${(100 * weight).toFixed(1)}%)` : ""))
      .join("; "),
    row.note,
  ]);
  const left = remainder.map((row): Cell[] => ["", `Not placed: ${row.text}`, row.value, row.text, row.why]);
  return block(
    ["code", "name", "value", "from", "note"],
    [...placed, ...left],
    headers,
    "codes and values are blank: give a column of codes and a column of figures.",
  );
}

function pairsOf(codes: unknown, values: unknown): readonly Stated[] {
  const texts = readCells(codes, "codes").flat();
  const amounts = readCells(values, "values").flat();
  if (texts.length !== amounts.length)
    throw badArgument(
      `codes has ${texts.length} cells and values ${amounts.length}: give as many values as codes.`,
    );
  return texts.flatMap((text, i) => {
    const amount = amounts[i];
    if (isBlank(text) && isBlank(amount)) return [];
    const value = isBlank(amount) ? 0 : plain(amount);
    if (typeof value !== "number")
      throw badArgument(
        `values has "${String(value)}" in place ${i + 1}, which is no number: give codes first, then the figures.`,
      );
    return [{ text: isBlank(text) ? "(blank)" : String(plain(text)).trim(), value }];
  });
}
