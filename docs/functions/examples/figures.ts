import { day, type Family, notKnown, notUnderstood, spill } from "./example";

export const figures: Family = {
  title: "What is known of an organisation",
  pages: {
    FIELD: {
      task: "look up one thing: region, ICB, head office, managing director",
      examples: [
        {
          formula: '=CSU.FIELD({"00T";"00F"},"icb")',
          answer: spill(2, 1, [
            ["NHS Greater Manchester Integrated Care Board"],
            ["NHS North East and North Cumbria Integrated Care Board"],
          ]),
          says: "The ICB that took over the area of each CCG.",
        },
        {
          formula: '=CSU.FIELD("00T","region","2014-01-01")',
          answer: "North of England",
          says: "Regions were redrawn several times: the date says which.",
        },
        {
          formula: '=CSU.FIELD("00T","opened")',
          answer: day("2013-04-01"),
          says: "Dates come as serials: give the cell a date format.",
        },
        {
          formula: '=CSU.FIELD("","region")',
          answer: notUnderstood(
            'organisation is empty: give an ODS code such as "00T", a name, or a range of them.',
          ),
          says: "A blank cell on its own names nothing.",
        },
      ],
      related: ["PROFILE", "FIGURE", "NAME"],
    },
    PROFILE: {
      task: "list everything held of one organisation",
      examples: [
        {
          formula: '=CSU.PROFILE("00F","2014-03-31",FALSE)',
          answer: spill(19, 6, [
            ["id", "CCG-00F", "", "published", "exact"],
            ["type", "Clinical commissioning group", "", "published", "exact"],
            ["name", "NHS Gateshead CCG", "", "published", "exact"],
            ["ods_code", "00F", "2013-04-01 to 2015-03-31", "published", "exact"],
          ]),
          says: "One line a field, with date, basis, precision and source; every field can be asked for with CSU.FIELD.",
        },
        {
          formula: '=CSU.PROFILE("")',
          answer: notUnderstood('organisation is missing: write an ODS code such as "00T", or a name.'),
          says: "One organisation has to be named.",
        },
      ],
      related: ["FIELD", "HISTORY", "SOURCE"],
    },
    FIGURE: {
      task: "look up any figure held: income, customers, redundancies",
      examples: [
        {
          formula: '=CSU.FIGURE("CSU-YH","planned_income","2015-03-31")',
          answer: 90000000,
          says: "Pounds; the nearest figure at or before the date.",
        },
        {
          formula: '=CSU.FIGURE({"CSU-GM";"CSU-CM"},"ccg_customers","2014-03-31")',
          answer: spill(2, 1, [[12], [12]]),
          says: "CCGs served as the press told it, for two units that went on to merge.",
        },
        {
          formula: '=CSU.FIGURE("SECTOR","staff","2014-03-31")',
          answer: 8500,
          says: "`SECTOR` is all CSUs of England together.",
        },
        {
          formula: '=CSU.FIGURE("SECTOR","income","2013/14","C55")',
          answer: 808000000,
          says: "Sources differ on the income of 2013/14: the one of the source named.",
        },
        {
          formula: '=CSU.FIGURE("CSU-CM","staff","2014-03-31")',
          answer: notKnown(
            "staff of Cheshire and Merseyside CSU (0CE) is held only together with Greater Manchester CSU: 1,000.",
          ),
          says: "A combined figure is named in the message and never shared out.",
        },
      ],
      related: ["PROFILE", "HEADCOUNT", "SOURCE"],
    },
    HEADCOUNT: {
      task: "count staff in post",
      examples: [
        {
          formula: '=CSU.HEADCOUNT({"00T";"00V";"00Y"},"2018-04-30")',
          answer: spill(3, 1, [[130.14], [74.22], [422.79]]),
          says: "Full-time equivalents of the official monthly series; the third is an apparent host of its neighbours' staff.",
        },
        {
          formula: '=CSU.HEADCOUNT("00T","2015-03-31","headcount")',
          answer: 112,
          says: "People instead of full-time equivalents.",
        },
        {
          formula: '=CSU.HEADCOUNT("00C","2013-09-30")',
          answer: notKnown(
            "Darlington CCG (00C) has no staff of its own in the official series at 30 September 2013: they were hosted, shared or paid elsewhere.",
          ),
          says: "A recorded zero is not the answer nought.",
        },
        {
          formula: '=CSU.HEADCOUNT("CSU-GM","2014-03-31")',
          answer: notKnown(
            'Only a headcount is held for Greater Manchester CSU (0AJ) (550 at 2 April 2013): write "headcount" as the measure.',
          ),
          says: "No CSU is in the official series; what the press told is a headcount.",
        },
      ],
      related: ["FIGURE", "SOURCE", "PROFILE"],
    },
  },
};
