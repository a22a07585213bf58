import { day, type Family, notKnown, notUnderstood, spill } from "./example";

export const mergers: Family = {
  title: "Mergers and restated figures",
  pages: {
    SUCCESSOR: {
      task: "find the code responsible at a date, through every merger",
      examples: [
        {
          formula: '=CSU.SUCCESSOR("00F","2016-03-31")',
          answer: "13T",
          says: "Gateshead CCG had become Newcastle Gateshead CCG.",
        },
        {
          formula: '=CSU.SUCCESSOR({"00F";"03V";"Arden CSU"},"2021-04-01")',
          answer: spill(3, 1, [["13T"], ["78H"], ["0DE"]]),
          says: "A column of old codes on the bodies of one date.",
        },
        {
          formula: '=CSU.SUCCESSOR("CSS-CUMLANCS","2013-04-01")',
          answer: "0CH; 0AR",
          says: "A body that was split has several heirs; CSU.RESTATE holds their weights.",
        },
        {
          formula: '=CSU.SUCCESSOR("CSU-SURSUS","2016-01-01")',
          answer: notKnown(
            "Surrey and Sussex CSU (0CC) closed on 31 December 2013, without a successor held.",
          ),
          says: "It closed and no source says where its services went.",
        },
      ],
      related: ["PREDECESSORS", "HISTORY", "RESTATE", "STATUS"],
    },
    PREDECESSORS: {
      task: "find what an organisation was made from",
      examples: [
        {
          formula: '=CSU.PREDECESSORS("13T")',
          answer: spill(4, 6, [
            ["code", "name", "opened", "closed", "became"],
            [
              "00F",
              "NHS Gateshead CCG",
              day("2013-04-01"),
              day("2015-03-31"),
              "became Newcastle Gateshead CCG (13T)",
            ],
            [
              "00G",
              "NHS Newcastle North and East CCG",
              day("2013-04-01"),
              day("2015-03-31"),
              "became Newcastle Gateshead CCG (13T)",
            ],
          ]),
          says: "Without a date: those that became it directly.",
        },
        {
          formula: '=CSU.PREDECESSORS("QHM","2013-04-01",FALSE)',
          answer: spill(13, 6, [
            [
              "00C",
              "NHS Darlington CCG",
              day("2013-04-01"),
              day("2020-03-31"),
              "became Tees Valley CCG (16C)",
            ],
          ]),
          says: "With a date: all that led to the ICB, as they stood on that day.",
        },
        {
          formula: '=CSU.PREDECESSORS("00T")',
          answer: notKnown("No predecessor of Bolton CCG (00T) is held."),
          says: "Bolton was never made from other CCGs.",
        },
      ],
      related: ["SUCCESSOR", "HISTORY", "MERGERS"],
    },
    HISTORY: {
      task: "see the whole line of an organisation",
      examples: [
        {
          formula: '=CSU.HISTORY("00F")',
          answer: spill(3, 7, [
            ["date", "as stated", "event", "predecessors", "successor"],
            [
              day("2015-04-01"),
              "exact",
              "merger",
              "Gateshead CCG (00F); Newcastle North and East CCG (00G); Newcastle West CCG (00H)",
              "Newcastle Gateshead CCG (13T)",
            ],
            [
              day("2022-07-01"),
              "exact",
              "statutory",
              "Northumberland CCG (00L); South Tyneside CCG (00N); Sunderland CCG (00P); Cumbria CCG (01H); Newcastle Gateshead CCG (13T); Tees Valley CCG (16C); County Durham CCG (84H); North Tyneside CCG (99C)",
              "North East and North Cumbria ICB (QHM)",
            ],
          ]),
          says: "Event by event, up to the ICB.",
        },
        {
          formula: '=CSU.HISTORY("CSU-GM",FALSE)',
          answer: spill(1, 7, [
            [
              day("2014-07-01"),
              "July 2014 to December 2014",
              "merger",
              "Cheshire and Merseyside CSU (0CE); Greater Manchester CSU (0AJ)",
              "North West CSU (CSU-NWEST)",
            ],
          ]),
          says: "A date known only as a window counts from its first day, and the second column says so.",
        },
        {
          formula: '=CSU.HISTORY("Y60")',
          answer: notKnown("Midlands (Y60) came from no other body and became none, as far as is held."),
          says: "Lines of regions are not held.",
        },
      ],
      related: ["SUCCESSOR", "PREDECESSORS", "MERGERS"],
    },
    MERGERS: {
      task: "list mergers, takeovers, splits and closures",
      examples: [
        {
          formula: '=CSU.MERGERS("2015-04-01","2015-04-01","CCG","completed")',
          answer: spill(2, 9, [
            ["date", "status", "predecessors", "successor", "CCGs", "staff"],
            [
              day("2015-04-01"),
              "completed",
              "Gateshead CCG; Newcastle North and East CCG; Newcastle West CCG",
              "Newcastle Gateshead CCG",
              3,
              notKnown("No source gives the staff."),
            ],
          ]),
          says: "Numbers that no source gives are #N/A, in their own cell.",
        },
        {
          formula: '=CSU.MERGERS("2020-04-01","2020-04-01","CCG","completed",FALSE)',
          answer: spill(18, 9, [
            [
              day("2020-04-01"),
              "completed",
              "Darlington CCG; Hartlepool and Stockton-on-Tees CCG; South Tees CCG",
              "Tees Valley CCG",
              3,
            ],
          ]),
          says: "The 18 mergers of CCGs of one day.",
        },
        {
          formula: '=CSU.MERGERS("2012-01-01","2012-01-02")',
          answer: notKnown(
            "No merger, takeover, split or closure is held for these dates, type and status: widen them.",
          ),
          says: "Nothing happened, or nothing is held.",
        },
        {
          formula: '=CSU.MERGERS("spring")',
          answer: notUnderstood(
            'from "spring" is not a date: write a date cell, "2015-04-01", or a financial year such as "2014/15".',
          ),
          says: "What a date may look like.",
        },
      ],
      related: ["HISTORY", "PREDECESSORS", "SUCCESSOR"],
    },
    RESTATE: {
      task: "put figures of old bodies on the bodies of another date",
      examples: [
        {
          formula: '=CSU.RESTATE({"00F";"00G";"00H"},{100;200;300},"2016-03-31")',
          answer: spill(2, 5, [
            ["code", "name", "value", "from", "note"],
            ["13T", "NHS Newcastle Gateshead CCG", 600, "00F; 00G; 00H", ""],
          ]),
          says: "Three CCGs that merged become one row.",
        },
        {
          formula: '=CSU.RESTATE({"00F";"00T";"ZZZ"},{100.5;200;300},"2016-03-31",,FALSE)',
          answer: spill(3, 5, [
            ["00T", "NHS Bolton CCG", 200, "00T", ""],
            ["13T", "NHS Newcastle Gateshead CCG", 100.5, "00F", ""],
            [
              "",
              "Not placed: ZZZ",
              300,
              "ZZZ",
              '"ZZZ" is not an organisation held: write an ODS code such as 00T, or a name.',
            ],
          ]),
          says: "The total is kept: what has no place follows in a row of its own, with the reason.",
        },
        {
          formula: '=CSU.RESTATE({"13T"},{600},"2014-03-31",,FALSE)',
          answer: spill(3, 5, [
            ["00F", "NHS Gateshead CCG", 255.790174, "13T (42.6%)", ""],
            ["00G", "NHS Newcastle North and East CCG", 184.222875, "13T (30.7%)", ""],
            ["00H", "NHS Newcastle West CCG", 159.986952, "13T (26.7%)", ""],
          ]),
          says: "Back to an earlier date the figure is shared out by population, with the weights shown.",
        },
        {
          formula: '=CSU.RESTATE({"CSS-CUMLANCS"},{1000},"2013-04-01","largest",FALSE)',
          answer: spill(1, 5, [
            ["0CH", "NHS Staffordshire and Lancashire Commissioning Support Unit", 1000, "CSS-CUMLANCS", ""],
          ]),
          says: 'With "largest" the whole goes to the largest part.',
        },
        {
          formula: '=CSU.RESTATE({100;200},{"00F";"00G"},"2016-03-31")',
          answer: notUnderstood(
            'values has "00F" in place 1, which is no number: give codes first, then the figures.',
          ),
          says: "Arguments the wrong way round.",
        },
      ],
      related: ["SUCCESSOR", "PREDECESSORS", "POPULATION"],
    },
  },
};
