import { day, type Family, notKnown, notUnderstood, spill } from "./example";

export const customers: Family = {
  title: "Who served whom",
  pages: {
    COVERAGE: {
      task: "list the CCGs that a CSU served",
      examples: [
        {
          formula: '=CSU.COVERAGE("Greater Manchester CSU","2013-06-01")',
          answer: spill(13, 9, [
            ["code", "name", "from", "to", "basis", "confidence", "population", "allowance"],
            [
              "00T",
              "NHS Bolton CCG",
              day("2013-04-01"),
              day("2014-06-30"),
              "named_customer",
              "high",
              279899,
              6997475,
            ],
            [
              "00V",
              "NHS Bury CCG",
              day("2013-04-01"),
              day("2014-06-30"),
              "named_customer",
              "high",
              186926,
              4673150,
            ],
          ]),
          says: "Twelve CCGs, each with how it is known and how sure that is.",
        },
        {
          formula: '=CSU.COVERAGE("Arden CSU","2013-06-01")',
          answer: notKnown("No source names the CCGs that Arden CSU (CSU-ARDEN) served on 1 June 2013."),
          says: "Not mapped is not the same as none.",
        },
        {
          formula: '=CSU.COVERAGE("00T","2014-01-01")',
          answer: notUnderstood(
            "Bolton CCG (00T) is a clinical commissioning group: CSU.SERVEDBY gives the CSU that served it.",
          ),
          says: "The question the other way round is another function.",
        },
      ],
      related: ["SERVEDBY", "SHARE", "MARKET"],
    },
    SERVEDBY: {
      task: "find the CSU that served a CCG",
      examples: [
        {
          formula: '=CSU.SERVEDBY({"00T";"00C";"11J"},"2013-06-01")',
          answer: spill(3, 1, [
            ["Greater Manchester CSU"],
            ["NECS"],
            [notKnown("No source says who served Dorset CCG (11J) on 1 June 2013.")],
          ]),
          says: "One CCG that no source maps spoils only its own cell.",
        },
        {
          formula: '=CSU.SERVEDBY("00F","2016-01-01")',
          answer: notKnown(
            'Gateshead CCG (00F) merged into Newcastle Gateshead CCG (13T) on 1 April 2015: give an as_at date on which it was open, such as "2015-03-31".',
          ),
          says: "The CCG had closed by then.",
        },
      ],
      related: ["COVERAGE", "MARKET"],
    },
    SHARE: {
      task: "work out a CSU's share of England",
      examples: [
        {
          formula: '=CSU.SHARE("Greater Manchester CSU","2013-06-01")',
          answer: 0.056872,
          says: "12 of 211 CCGs.",
        },
        {
          formula: '=CSU.SHARE({"CSU-GM";"CSU-CM"},"2014-04-01","population")',
          answer: spill(2, 1, [[0.051433], [0.045159]]),
          says: "By population, for two units that went on to merge.",
        },
        {
          formula: '=CSU.SHARE("00T","2014-04-01")',
          answer: notUnderstood(
            "Bolton CCG (00T) is a clinical commissioning group: CSU.SERVEDBY gives the CSU that served it.",
          ),
          says: "Only suppliers have a share.",
        },
      ],
      related: ["MARKET", "COVERAGE"],
    },
    MARKET: {
      task: "compare all CSUs at one or several dates",
      examples: [
        {
          formula: '=CSU.MARKET("2014-04-01","population")',
          answer: spill(
            20,
            6,
            [
              ["code", "name", "CCGs", "amount", "share"],
              ["CSU-GEM", "GEM CSU", 19, 4614702, 0.081745],
              ["0AQ", "North and East London CSU", 17, 4470317, 0.079187],
            ],
            [
              ["", "Not mapped", 25, 7906676, 0.140059],
              ["HHI", "Herfindahl-Hirschman index of the CSUs, 0 to 10,000", 185, 683.95771, ""],
            ],
          ),
          says: "Persons and shares, largest first; the part that no source maps and the Herfindahl-Hirschman index come last, always.",
        },
        {
          formula: '=CSU.MARKET({"2014-04-01";"2016-04-01"},"population",FALSE)',
          answer: spill(30, 7, [[day("2014-04-01"), "CSU-GEM", "GEM CSU", 19, 4614702, 0.081745]]),
          says: "Several dates give a series, with the date in front.",
        },
        {
          formula: '=CSU.MARKET("2023-04-01")',
          answer: notKnown("No CCG was open on these dates: CCGs stood from 1 April 2013 to 30 June 2022."),
          says: "There was nothing to share.",
        },
        {
          formula: '=CSU.MARKET("2014-04-01","income")',
          answer: notUnderstood('measure "income" is not known: write "ccgs", "population", "allowance".'),
          says: "Income by unit was never published in full.",
        },
      ],
      related: ["SHARE", "COVERAGE", "LIST"],
    },
  },
};
