/** Words of the trade, as this add-in uses them. Sources are those of the data release, by id. */

export interface Term {
  readonly term: string;
  /** What the letters stand for, where the term is an abbreviation. */
  readonly inFull?: string;
  readonly meaning: string;
  /** Ids of sources of the data; none where the meaning is this add-in's own. */
  readonly sources: readonly string[];
}

const TERMS = [
  {
    term: "Agenda for Change",
    meaning: "The national pay system of most NHS staff: bands, spine points, and terms for leaving.",
    sources: ["W47"],
  },
  {
    term: "Allowance",
    meaning:
      "Short for running cost allowance: the most a commissioner may spend on administration in a year, set by a rate a head of population.",
    sources: ["B20", "B21"],
  },
  {
    term: "As at",
    meaning:
      "The day a question is about. Left out, it is the day pinned in the workbook, else the day of the data release; never today.",
    sources: [],
  },
  {
    term: "Basis",
    meaning:
      "What a figure rests on: published, derived from published figures, an estimate, or a figure of your own. A mark beside each figure says which.",
    sources: [],
  },
  {
    term: "Capitalised cost",
    meaning:
      "What an employer pays so that a member made redundant at or after minimum pension age gets an unreduced pension. Also called pension strain.",
    sources: ["W06", "W07"],
  },
  {
    term: "CCG",
    inFull: "Clinical commissioning group",
    meaning:
      "The statutory body that bought most local NHS care from 1 April 2013 until integrated care boards took over on 1 July 2022.",
    sources: ["B21", "B40"],
  },
  {
    term: "Class 1A",
    meaning:
      "National Insurance that the employer alone pays on what a termination payment has above £30,000, since 6 April 2020.",
    sources: ["W31"],
  },
  {
    term: "Confidence",
    meaning:
      "How sure it is that a unit served a CCG: high where a source names the customer or states area and number together, medium where it follows from the unit's footprint, low where it is carried forward or a guess to be confirmed.",
    sources: [],
  },
  {
    term: "Coverage",
    meaning:
      "Which CCGs a commissioning support unit served at a date. Known in part; what no source maps stays unmapped.",
    sources: [],
  },
  {
    term: "CSU",
    inFull: "Commissioning support unit",
    meaning:
      "A unit that sells support such as contracting, finance, analysis and IT to commissioners. Hosted by NHS England, without a board of its own.",
    sources: ["C42", "C44"],
  },
  {
    term: "Data release",
    meaning:
      "All facts in use, with a version, a day and a checksum. A workbook can be kept to one, so that it gives the same numbers next year.",
    sources: [],
  },
  {
    term: "GDP deflator",
    meaning: "The index that puts amounts of one year in the prices of another. Later years are forecasts.",
    sources: ["W70", "W72"],
  },
  {
    term: "ICB",
    inFull: "Integrated care board",
    meaning: "The statutory body that has planned and paid for NHS care in an area since 1 July 2022.",
    sources: ["B40", "B29"],
  },
  {
    term: "Lead provider framework",
    meaning:
      "The list of accredited suppliers of commissioning support that NHS England opened in 2015. Units that were not on it could not bid.",
    sources: ["C57", "C63"],
  },
  {
    term: "Line of descent",
    meaning: "What an organisation was made from and what became of it, through every merger and split.",
    sources: [],
  },
  {
    term: "MARS",
    inFull: "Mutually agreed resignation scheme",
    meaning:
      "A scheme under which somebody resigns for a payment, typically half a month's pay for each year of service. It is no redundancy.",
    sources: ["W13", "W14"],
  },
  {
    term: "Net present value",
    meaning:
      "Later pounds counted for less, at the Green Book's 3.5% a year. Here the first four quarters are not discounted.",
    sources: ["W73"],
  },
  {
    term: "ODS code",
    inFull: "Organisation Data Service code",
    meaning:
      "The code that NHS systems know an organisation by, such as 00T. Codes of former organisations are kept.",
    sources: ["B29"],
  },
  {
    term: "On-costs",
    meaning:
      "What the employer pays on top of salary: National Insurance, pension contributions and the apprenticeship levy.",
    sources: ["W36", "W42", "W43"],
  },
  {
    term: "One-off",
    meaning: "Money that is paid once, such as the cost of exits. Recurrent money comes or goes every year.",
    sources: [],
  },
  {
    term: "Payback",
    meaning: "The months until what is saved each year has met a one-off cost.",
    sources: [],
  },
  {
    term: "PILON",
    inFull: "Pay in lieu of notice",
    meaning:
      "Pay for a notice period that is not worked. Notice is a week for each year of service, up to twelve, unless a contract gives more.",
    sources: ["W21"],
  },
  {
    term: "Pinned",
    meaning:
      "Kept in this workbook: the day, or the data release, that its formulas answer for until somebody unpins it.",
    sources: [],
  },
  {
    term: "Population",
    meaning:
      "The people a commissioner was responsible for: as used to set allowances, as registered with GPs, or as resident. The three differ; never mix them.",
    sources: ["B20"],
  },
  {
    term: "RCA",
    inFull: "Running cost allowance",
    meaning: "See Allowance.",
    sources: ["B20", "B21"],
  },
  {
    term: "Reckonable service",
    meaning: "NHS service that counts for redundancy pay: complete years, without a long break.",
    sources: ["W01", "W08"],
  },
  {
    term: "Recurrent",
    meaning: "Money that comes or goes every year, as pay does.",
    sources: [],
  },
  {
    term: "Section 16",
    meaning:
      "The part of the NHS handbook on redundancy pay: a month's pay for each complete year, at most 24. Since 1 April 2015 the salary counts from £23,000 to £80,000.",
    sources: ["W01", "W02", "W05"],
  },
  {
    term: "SICBL",
    inFull: "Sub-ICB location",
    meaning:
      "The area of a former CCG within an integrated care board, still used for data. It is no organisation of its own.",
    sources: ["B29"],
  },
  {
    term: "STP",
    inFull: "Sustainability and transformation partnership",
    meaning:
      "A partnership of NHS bodies and councils from 2016, the forerunner of the integrated care board of its area.",
    sources: ["B29"],
  },
  {
    term: "Turnover",
    meaning:
      "The share of staff who leave in a year. Part of the posts they leave can go without a redundancy.",
    sources: ["W98"],
  },
  {
    term: "WTE",
    inFull: "Whole-time equivalent",
    meaning:
      "Staff counted by hours: two people at half time are one WTE. Also called full-time equivalent, FTE.",
    sources: [],
  },
] as const satisfies readonly Term[];

/** A term that is explained. */
export type TermName = (typeof TERMS)[number]["term"];

export const GLOSSARY: readonly Term[] = TERMS;

/** What a term means. */
export const termNamed = (name: TermName): Term => GLOSSARY.find(({ term }) => term === name)!;
