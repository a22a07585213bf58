/** A small set of made-up tables that keeps every rule: tests break one thing in it at a time. */
import { TABLES, type TableName } from "../../../src/reference/schema";

export type Files = ReadonlyMap<string, string>;

/** Rows as written in the files, without the header. */
const ROWS: Partial<Record<TableName, readonly string[]>> = {
  sources: [
    "T01,Ministry,Opening of the units,2013-04,https://example.org/opening,,",
    "T02,Press,Merger,2015-03,,,",
  ],
  bodies: [
    "CSU-EAST,CSU,East Commissioning Support Unit,East CSU,2013-04-01,,2015-03-31,merged,,T01",
    "CSU-WEST,CSU,West Commissioning Support Unit,West CSU,2013-04-01,,2015-03-31,merged,,T01",
    "CSU-BOTH,CSU,East and West Commissioning Support Unit,,2015-04/2015-06,,,,,T02",
    "CCG-01A,CCG,NHS Ayton CCG,Ayton CCG,2013-04-01,,2022-06-30,,,T01",
    "CCG-01B,CCG,NHS Beeton CCG,Beeton CCG,2013-04-01,,2022-06-30,,,T01",
    "ICB-QAA,ICB,NHS Ayton Integrated Care Board,Ayton ICB,2022-07-01,,2026-03-31,,,T01",
    "ICB-QBB,ICB,NHS North Ayton Integrated Care Board,,2026-04-01,,,,,T01",
    "ICB-QCC,ICB,NHS South Ayton Integrated Care Board,,2026-04-01,,,,,T01",
  ],
  names: ["CCG-01A,NHS Old Ayton CCG,former,,,T01"],
  codes: ["CCG-01A,ods,01A,2013-04-01,2022-06-30,T01", "CCG-01B,ods,01B,2013-04-01,2022-06-30,T01"],
  fields: ["CCG-01A,icb,NHS Ayton Integrated Care Board,ICB-QAA,2022-07-01,T01"],
  successions: [
    "CSU-EAST,CSU-BOTH,2015-04/2015-06,,merger,1,,E01,T02",
    "CSU-WEST,CSU-BOTH,2015-04/2015-06,,merger,1,,E01,T02",
    "CCG-01A,ICB-QAA,2022-07-01,,statutory,1,,,T01",
    "CCG-01B,ICB-QAA,2022-07-01,,statutory,1,,,T01",
    "ICB-QAA,ICB-QBB,2026-04-01,,split,0.4,,,T01",
    "ICB-QAA,ICB-QCC,2026-04-01,,split,0.6,,,T01",
  ],
  events: ["E01,G01,merger,completed,2015-04,month,,2015-04,,2,,,,,,,,East and West merged,,T02"],
  event_members: ["E01,CSU-EAST,,predecessor", "E01,CSU-BOTH,,successor"],
  coverage: [
    "CCG-01A,CSU-EAST,2013-04-01,2015,named_customer,high,,,T01",
    "CCG-01A,CSU-BOTH,2015-04/2015-06,,carried_forward,low,,,T02",
    "CCG-01B,CSU-WEST,2013-04-01,2015-03-31,named_customer,high,,,T01",
  ],
  populations: ["CCG-01A,allowance,rca,2013-04/2014-03,2013/14,1000,Apr 2013,published,,T01"],
  allowances: ["CCG-01A,2013/14,allowance,25000,published,1000,,,T01"],
  rates: [
    "2014/15,CCG,announcement,yes,24.73,,,,published,,T01",
    "2014/15,CCG,reply,,24.78,,,,published,,T01",
    "2016/17,CCG,not_found,,,,,,not_found,No table was found,",
  ],
  staff: ["CCG-01A,2014-09-30,10,9.5,T01"],
  figures: ["SECTOR,staff,8500,people,2013,about,,published,,T01"],
  people: ["Ann Other,Managing director,CSU-EAST,,2014-11,,T02"],
  article_facts: [
    "1,1,organisation,East CSU,bodies:CSU-EAST,,T02",
    "1,2,person,Ann Other,people:Ann Other,,T02",
  ],
  boundary_moves: [],
  pay_points: [
    "2014/15,7,min,30764,0,published,,,T01",
    "2014/15,7,mid,35536,1,derived,median spine point,,T01",
    "2014/15,7,max,,,not_found,,The top point was not found,",
  ],
  spine_points: ["2014/15,26,30764,0,published,,,T01", "2014/15,27,31768,0,published,,,T01"],
  pay_awards: ["2014/15,0.01,yes,all points,,T01"],
  on_costs: [
    "2014/15,0.138,7956,111,770,0.034,0.14,0.14,0,,T01",
    "2019/20,0.138,8632,,,0,0.2068,0.1438,0.005,,T01",
  ],
  high_cost_areas: ["2014/15,inner,0.2,4076,6279,2,derived,2016/17 / 1.01^2,,T01"],
  deflators: [
    "2014/15,Spring,yes,77.75,outturn,,T01",
    "2015/16,Spring,yes,78.275,outturn,,T01",
    "2016/17,Spring,yes,79.825,outturn,,T01",
    "2014/15,Autumn,,77.5,outturn,,T02",
  ],
  exit_terms: [
    "X01,section_16_old,months_per_year,,2015-03-31,,1,months,,published,,T01",
    "X02,section_16_old,max_months,,2015-03-31,,24,months,,published,,T01",
    "X03,section_16_old,min_service_weeks,,2015-03-31,,104,weeks,,published,,T01",
    "X04,section_16_old,employer_meets_strain,,2015-03-31,,1,yes or no,,inferred,,T01",
    "X05,section_16_new,months_per_year,2015-04-01,,,1,months,,published,,T01",
    "X06,section_16_new,max_months,2015-04-01,,,24,months,,published,,T01",
    "X07,section_16_new,min_service_weeks,2015-04-01,,,104,weeks,,published,,T01",
    "X08,section_16_new,employer_meets_strain,2015-04-01,,,0,yes or no,,published,,T01",
    "X09,section_16_new,trigger,2015-04-01,,,,,start of consultation,published,,T01",
    "X10,section_16,weeks_per_month,,,,4.35,weeks,,published,,T01",
    "X11,section_16,pension_age,,,,55,years,,published,,T01",
    "X12,section_16,return_weeks,,,,4,weeks,,published,,T01",
    "X13,mars,months_per_year,,,,0.5,months,,published,,T01",
    "X14,mars,min_months,,,,3,months,,published,,T01",
    "X15,mars,max_months,,,,12,months,,published,,T01",
    "X16,mars,max_payment,,,,80000,pounds,,published,,T01",
    "X17,mars,min_service_months,,,,12,months,,published,,T01",
    "X18,statutory,max_years,,,,20,years,,published,,T01",
    "X19,statutory,min_years,,,,2,years,,published,,T01",
    "X20,class_1a,threshold,2020-04-06,,,30000,pounds,,published,,T01",
    "X21,notice,weeks_per_year,,,2,1,weeks,,published,,T01",
    "X24,notice,weeks,,,0,1,weeks,,published,,T01",
    "X25,notice,weeks,,,12,12,weeks,,published,,T01",
    "X26,consultation,days,,,20,30,days,,published,,T01",
    "X27,consultation,days,,,100,45,days,,published,,T01",
    "X28,statutory,weeks_per_year,,,0,0.5,weeks,,published,,T01",
    "X29,statutory,weeks_per_year,,,22,1,weeks,,published,,T01",
    "X30,statutory,weeks_per_year,,,41,1.5,weeks,,published,,T01",
    "X22,statutory,week_limit,2013-02-01,2014-04-05,,,pounds,,not_found,The limit was not found,",
    "X23,statutory,week_limit,2014-04-06,2015-04-05,,464,pounds,,published,,T01",
  ],
  benchmarks: ["X31,Vacancy rate,0.09,share,2013,published,,T01"],
  gaps: ["coverage,CCG-01B,2015-04-01,,No source says who served it,,"],
};

/** The made-up tables as files, with the label of the release. */
export function miniFiles(): Map<string, string> {
  const files = (Object.keys(TABLES) as TableName[]).map((table) => {
    const lines = [Object.keys(TABLES[table].shape).join(","), ...(ROWS[table] ?? [])];
    return [`${table}.csv`, `${lines.join("\n")}\n`] as const;
  });
  return new Map([...files, ["release.json", '{ "version": "0.0.1", "date": "2020-01-31" }']]);
}

/** The made-up tables with one text of one file replaced. Throws when the text is not there. */
export function changed(file: string, from: string | RegExp, to: string): Map<string, string> {
  const files = miniFiles();
  const before = files.get(file)!;
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${file} does not hold ${String(from)}`);
  return files.set(file, after);
}
