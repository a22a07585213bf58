import { sayDate, firstDayOfYear, financialYear } from "../../src/reference/dates";
import { precisionWord } from "../../src/reference/figures";
import type { Register } from "../../src/reference/register";
import { CONFIDENCES, type Row, type TableName } from "../../src/reference/schema";
import { groupBy } from "../../src/reference/tables";
import { count, page, plain, table } from "./markdown";
import { TABLE_NOTES } from "./table-notes";
import { deflatorVintages, payByYear } from "./workforce-tables";

/** The page that says what the release holds, what it lacks and where sources differ. */
export function dataPage(register: Register): Promise<string> {
  const { facts } = register;
  return page([
    "<!-- Written by `npm run docs` from the reference tables. -->",
    "# What is held",
    `Data release ${facts.version} of ${sayDate(facts.date)}: ${count(facts.rows)} rows. [How to change a fact](data.md); [functions](functions/README.md).`,
    "## Tables",
    tables(register),
    "## How complete coverage is",
    "No list of which CSU served which CCG was ever found: the map is put together from statements about names, counts and areas. A CCG counts once, under the best confidence of its rows. Otherwise: its own staff or another supplier.",
    coverage(register),
    "High: a source names the customer, or states area and number of customers together. Medium: mostly the footprint of the unit. Low: mostly carried forward from an earlier unit, a guess to be confirmed.",
    "## Allowances by year",
    allowances(register),
    "Derived allowances are the national rate times the population; they may be out by a percent or two for one CCG. For all other years see the gaps below.",
    "## Populations by date",
    populations(register),
    "Registered patients are about four in a hundred more than residents: never mix the two kinds.",
    "## Staff in post",
    staff(register),
    "Zero in the series means staff who are hosted, shared or paid elsewhere. No CSU is in it.",
    "## Pay, on-costs and terms of exit",
    "Points are the bottom, middle and top of bands 2 to 9, 33 a year. A derived point is worked out from a published one and the award of a year, or is a midpoint; its tolerance stands beside it. Pay and legal terms were gathered from public pages: check them against the handbook before a decision rests on them.",
    payByYear(register),
    "## Where sources differ",
    "Nothing is averaged and nothing is dropped: figures that differ stand side by side.",
    "### National rates and totals",
    "`CSU.PERHEAD(year, type, variant)` takes the variant; without one it gives the preferred rate.",
    rates(register),
    "### Deflators",
    "The price level (2023 = 100) in two forecasts of the Office for Budget Responsibility, the preferred one first. Earlier years agree.",
    deflatorVintages(register),
    "### Other figures",
    "Different values of one figure, body and date. `CSU.FIGURE` gives one of them; `CSU.PROFILE` lists all with their sources.",
    figures(register),
    "## What is missing",
    gaps(register),
    "## Sources",
    sources(register),
    "## Licences",
    LICENCES,
    licences(register),
  ]);
}

const YEARS = [2013, 2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021];

function tables(register: Register): string {
  return table(
    ["Table", "Rows", "A row is"],
    Object.entries(TABLE_NOTES).map(([name, note]) => [
      `\`${name}\``,
      register.tables.rows(name as TableName).length,
      note,
    ]),
  );
}

function coverage({ bodies, support }: Register): string {
  return table(
    ["Date", "CCGs open", "By a CSU", "Otherwise", "Not mapped", "High", "Medium", "Low"],
    YEARS.map((year) => {
      const day = firstDayOfYear(financialYear(year));
      const open = bodies.openOn("CCG", day).map((ccg) => support.suppliersOf(ccg, day));
      const mapped = open.filter((services) => services.length > 0);
      const byCsu = mapped.filter((services) => services.some((service) => service.csu.type === "CSU"));
      const best = mapped.map((services) =>
        CONFIDENCES.find((confidence) => services.some((service) => service.confidence === confidence)),
      );
      return [
        sayDate(day),
        open.length,
        byCsu.length,
        mapped.length - byCsu.length,
        open.length - mapped.length,
        ...CONFIDENCES.map((confidence) => best.filter((found) => found === confidence).length),
      ];
    }),
  );
}

function allowances(register: Register): string {
  const rows = register.tables.rows("allowances");
  const groups = groupBy(rows, (row) =>
    [row.year, row.kind, row.basis, kindOf(register, row.body)].join("|"),
  );
  return table(
    ["Year", "What", "Of", "Basis", "Organisations", "Sum, pounds"],
    [...groups.keys()].sort().map((key) => {
      const [year, kind, basis, of] = key.split("|");
      const group = groups.get(key)!;
      return [
        year!,
        kind!,
        of!,
        basis!,
        group.length,
        Math.round(group.reduce((sum, row) => sum + row.amount, 0)),
      ];
    }),
  );
}

const kindOf = (register: Register, body: string): string => register.bodies.get(body)!.type;
const MEASURE_NAMES = {
  allowance: "for allowances",
  registered: "registered",
  ons: "residents (ONS)",
} as const;

function populations(register: Register): string {
  const rows = register.tables.rows("populations");
  const groups = groupBy(rows, (row) =>
    [row.measure, row.as_at, row.period, row.geography, row.basis].join("|"),
  );
  return table(
    ["Kind", "Period", "Boundaries of", "Basis", "Organisations"],
    [...groups.keys()].sort().map((key) => {
      const group = groups.get(key)!;
      const row: Row<"populations"> = group[0]!;
      return [MEASURE_NAMES[row.measure], row.period, row.geography, row.basis, group.length];
    }),
  );
}

function staff(register: Register): string {
  const september = register.tables
    .rows("staff_coverage")
    .filter((row) => row.month_end.slice(5, 7) === "09");
  return table(
    ["Month end", "Of", "Open", "With staff", "Zero", "Not in the series", "FTE"],
    september.map((row) => [
      sayDate(row.month_end),
      row.type,
      row.bodies_open,
      row.with_staff,
      row.zero,
      row.absent,
      Math.round(row.fte),
    ]),
  );
}

function rates(register: Register): string {
  const stated = register.money.rates.filter((rate) => rate.perHead !== null || rate.total !== null);
  const groups = [...groupBy(stated, (rate) => `${rate.year} ${rate.type}`).values()];
  return table(
    ["Year", "Of", "Variant", "Pounds a head", "Total, pounds", "Scope", "Source"],
    groups
      .filter((group) => group.length > 1)
      .flat()
      .map((rate) => [
        rate.year,
        rate.type,
        `\`${rate.variant}\`${rate.preferred ? " (preferred)" : ""}`,
        rate.perHead === null ? "" : rate.perHead.toFixed(2),
        rate.total === null ? "" : count(rate.total),
        plain(rate.scope),
        plain(register.citations.brief(rate.sources)),
      ]),
  );
}

function figures(register: Register): string {
  const groups = groupBy(register.figures.all, (figure) =>
    [figure.bodies.join(";"), figure.metric, figure.asAt].join("|"),
  );
  const differing = [...groups.values()].filter(
    (group) => new Set(group.map((figure) => figure.value)).size > 1,
  );
  return table(
    ["Of", "Figure", "Date", "Value", "Unit", "Source"],
    differing
      .flat()
      .map((figure) => [
        figure.bodies.map((id) => register.bodies.get(id)!.shortName).join(" and "),
        `\`${figure.metric}\``,
        sayDate(figure.asAt),
        `${precisionWord(figure.precision)} ${count(figure.value)}`.trim(),
        figure.unit,
        plain(register.citations.brief(figure.sources)),
      ]),
  );
}

/** Gaps that differ only in the body they concern are told once. */
function gaps(register: Register): string {
  const topics = groupBy(register.tables.rows("gaps"), (row) => row.topic);
  const nameOf = (id: string): string => {
    const body = register.bodies.get(id)!;
    return body.ods ? `${body.shortName} (${body.ods})` : body.shortName;
  };
  return [...topics]
    .map(([topic, rows]) => {
      const told = groupBy(rows, (row) => [row.from, row.to, row.what, row.note].join("|"));
      const lines = [...told.values()].map((same) => {
        const row = same[0]!;
        const who = same.flatMap((gap) => (gap.body ? [nameOf(gap.body)] : []));
        const about = [who.join(", "), when(row.from, row.to)].filter(Boolean).join(", ");
        return `- ${plain([about && `**${about}.**`, sentence(row.what), sentence(row.note)].filter(Boolean).join(" ")).replaceAll("\\*\\*", "**")}`;
      });
      return `### ${topic[0]!.toUpperCase()}${topic.slice(1).replaceAll("_", " ")}\n\n${lines.join("\n")}`;
    })
    .join("\n\n");
}

const sentence = (text: string): string => (!text || /[.!?]$/.test(text) ? text : `${text}.`);

function when(from: string, to: string): string {
  if (!from && !to) return "";
  if (!to) return `from ${sayDate(from)}`;
  return from === to ? sayDate(from) : `${sayDate(from)} to ${sayDate(to)}`;
}

/** Groups by falling size, then by name. */
const bySize = (rows: readonly Row<"sources">[], key: (row: Row<"sources">) => string): [string, number][] =>
  [...groupBy(rows, key)]
    .map(([name, group]): [string, number] => [name, group.length])
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));

function sources(register: Register): string {
  const rows = register.tables.rows("sources");
  const publishers = bySize(rows, (row) => row.publisher || "not named");
  const several = publishers.filter(([, number]) => number > 1);
  const single = publishers.filter(([, number]) => number === 1).map(([name]) => plain(name));
  return [
    `${rows.length} sources of ${publishers.length} publishers. \`CSU.SOURCE\` cites them with title, date and address.`,
    table(
      ["Publisher", "Sources"],
      several.map(([name, number]) => [plain(name), number]),
    ),
    `One each: ${single.join("; ")}.`,
  ].join("\n\n");
}

const LICENCES = [
  "> Contains public sector information licensed under the Open Government Licence v3.0.",
  "> Source: Office for National Statistics licensed under the Open Government Licence v3.0.",
  "> Contains OS data © Crown copyright and database right.",
  "",
  "From the press and from all sources without an open licence only facts are taken, each with its citation. What the sources say of their licence:",
].join("\n");

function licences(register: Register): string {
  const rows = register.tables.rows("sources");
  return table(
    ["Licence", "Sources"],
    bySize(rows, (row) => row.licence || "nothing said").map(([name, number]) => [plain(name), number]),
  );
}
