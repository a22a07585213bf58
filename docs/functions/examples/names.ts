import { day, type Family, notKnown, notUnderstood, spill } from "./example";

export const names: Family = {
  title: "Names, codes and lists",
  pages: {
    NAME: {
      task: "turn codes into official names",
      examples: [
        {
          formula: '=CSU.NAME({"00T";"00F";"13T"})',
          answer: spill(3, 1, [["NHS Bolton CCG"], ["NHS Gateshead CCG"], ["NHS Newcastle Gateshead CCG"]]),
          says: "A column of codes gives a column of names; a body that has closed keeps its last name.",
        },
        {
          formula: '=CSU.NAME("Arden CSU","2014-01-01")',
          answer: "NHS Arden Commissioning Support Unit",
          says: "A short name, a former name or a code will do, and a date asks for the name on that day.",
        },
        {
          formula: '=CSU.NAME("13T","2014-01-01")',
          answer: notKnown(
            "Newcastle Gateshead CCG (13T) is not yet open: it opens on 1 April 2015: leave as_at out for its last name.",
          ),
          says: "With a date, the body has to be open on it.",
        },
        {
          formula: '=CSU.NAME("Bristl CCG")',
          answer: notKnown(
            '"Bristl CCG" is not an organisation held: write an ODS code such as 00T, or a name. Nearest: Bristol CCG (11H).',
          ),
          says: "Names are matched exactly, never guessed; the message names the nearest ones.",
        },
      ],
      related: ["CODE", "FIND", "STATUS"],
    },
    CARD: {
      task: "show an organisation as a card",
      examples: [
        {
          formula: '=CSU.CARD("Arden CSU","2014-06-01")',
          answer: "NHS Arden Commissioning Support Unit",
          says: "Where Excel shows cards the cell holds one to press, with codes, dates, successor, figures and sources; elsewhere the name, as here.",
        },
        {
          formula: "=CSU.CARD()",
          answer: notUnderstood('organisation is missing: write an ODS code such as "00T", or a name.'),
          says: "One organisation has to be named; for a column of names use CSU.NAME.",
        },
      ],
      related: ["PROFILE", "NAME", "STATUS"],
    },
    CODE: {
      task: "turn names into codes",
      examples: [
        {
          formula: '=CSU.CODE({"NHS Bolton CCG";"gmcsu";"QHM"})',
          answer: spill(3, 1, [["00T"], ["0AJ"], ["QHM"]]),
          says: "Official names, aliases and codes are taken in any case.",
        },
        {
          formula: '=CSU.CODE("Bolton","ons")',
          answer: "E38000016",
          says: "The ONS code, which boundaries and population estimates go by.",
        },
        {
          formula: '=CSU.CODE("Arden CSU")',
          answer: notKnown("No ODS code of Arden CSU was found: use its id CSU-ARDEN."),
          says: "Some units that closed early have no ODS code in any source read.",
        },
        {
          formula: '=CSU.CODE("Arden CSU","id")',
          answer: "CSU-ARDEN",
          says: "Every body has an id that never changes, and every function takes it.",
        },
      ],
      related: ["NAME", "FIND"],
    },
    FIND: {
      task: "search by part of a name",
      examples: [
        {
          formula: '=CSU.FIND("arden","CSU")',
          answer: spill(3, 8, [
            ["id", "ODS code", "name", "type", "opened"],
            [
              "CSU-ARDEN",
              "",
              "NHS Arden Commissioning Support Unit",
              "Commissioning support unit",
              day("2013-04-01"),
            ],
            [
              "CSU-AGEM",
              "0DE",
              "NHS Arden and Greater East Midlands Commissioning Support Unit",
              "Commissioning support unit",
              day("2015-04-01"),
            ],
          ]),
          says: "Best match first.",
        },
        {
          formula: '=CSU.FIND("bristl","CCG","2014-01-01",FALSE)',
          answer: spill(1, 8, [
            [
              "CCG-11H",
              "11H",
              "NHS Bristol CCG",
              "Clinical commissioning group",
              day("2013-04-01"),
              day("2018-03-31"),
              "15C",
              "spelling: bristol",
            ],
          ]),
          says: "One typing error is forgiven and said; only those open on a date, without the header row.",
        },
        {
          formula: '=CSU.FIND("qqqqqq")',
          answer: notKnown('Nothing held fits "qqqqqq": try fewer letters, or leave type and as_at out.'),
          says: "Nothing fits.",
        },
      ],
      related: ["NAME", "CODE", "LIST"],
    },
    LIST: {
      task: "list all organisations of a type at a date",
      examples: [
        {
          formula: '=CSU.LIST("CSU","2013-04-01")',
          answer: spill(20, 5, [
            ["id", "ODS code", "name", "opened"],
            ["CSU-ANGLIA", "0AP", "NHS Anglia Commissioning Support Unit", day("2013-04-01")],
            ["CSU-ARDEN", "", "NHS Arden Commissioning Support Unit", day("2013-04-01")],
          ]),
          says: "The 19 units that opened on 1 April 2013, under a header row.",
        },
        {
          formula: '=CSU.LIST("CCG","2013-04-01",FALSE)',
          answer: spill(211, 5, [["CCG-00C", "00C", "NHS Darlington CCG", day("2013-04-01")]]),
          says: "Without headers, `ROWS` counts them: 211.",
        },
        {
          formula: '=CSU.LIST("CCG","2023-04-01")',
          answer: notKnown(
            "No CCG was open on 2023-04-01: CSUs stood from April 2013, CCGs from April 2013 to June 2022, ICBs from July 2022.",
          ),
          says: "A date on which none stood.",
        },
        {
          formula: '=CSU.LIST("HOSPITAL")',
          answer: notUnderstood(
            'type "HOSPITAL" is not known: write "CSU", "CCG", "SUBICB", "ICB", "REGION", "AREATEAM", "STP", "ALLIANCE", "LPF".',
          ),
          says: "A type that is not held.",
        },
      ],
      related: ["FIND", "STATUS", "MARKET"],
    },
    STATUS: {
      task: "see whether organisations were open, merged or closed",
      examples: [
        {
          formula: '=CSU.STATUS("Arden CSU","2015-04-01")',
          answer: "merged into Arden and GEM CSU (0DE) on 1 April 2015",
          says: "What became of a body, on the first day of its successor.",
        },
        {
          formula: '=CSU.STATUS({"00F";"13T";"QHM"},"2014-01-01")',
          answer: spill(3, 1, [["open"], ["not yet open"], ["not yet open"]]),
          says: "A range of bodies at one date.",
        },
        {
          formula: '=CSU.STATUS("Manchester CSU")',
          answer: notKnown(
            '"Manchester CSU" is not an organisation held: write an ODS code such as 00T, or a name. Nearest: Manchester CCG (14L), Central Manchester CCG (00W), North Manchester CCG (01M).',
          ),
          says: "No unit bore this name: it was Greater Manchester CSU.",
        },
      ],
      related: ["SUCCESSOR", "HISTORY", "LIST"],
    },
  },
};
