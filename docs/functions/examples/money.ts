import { type Family, notKnown, notUnderstood, spill } from "./example";

export const money: Family = {
  title: "Allowances and populations",
  pages: {
    ALLOWANCE: {
      task: "look up running cost allowances",
      examples: [
        {
          formula: '=CSU.ALLOWANCE({"03V";"ZZZ";"00T"},"2013/14")',
          answer: spill(3, 1, [
            [1663800],
            [notKnown('"ZZZ" is not an organisation held: write an ODS code such as 00T, or a name.')],
            [6997475],
          ]),
          says: "Unrounded pounds; a code that is not held spoils only its own cell.",
        },
        {
          formula: '=CSU.ALLOWANCE("03V","2013/14","published")',
          answer: 1660000,
          says: "As it was printed, £1.66m; the unrounded figure above is 25.00 a head and rounds to it.",
        },
        {
          formula: '=CSU.ALLOWANCE("Greater Manchester CSU","2013/14")',
          answer: 68780500,
          says: "For a CSU, the sum over the CCGs it served.",
        },
        {
          formula: '=CSU.ALLOWANCE("00T","2017/18")',
          answer: notKnown(
            "NHS England's figure for Bolton CCG (00T) in 2017/18 is not in this data. Held for it: 2013/14, 2014/15, 2015/16.",
          ),
          says: "What was not found is said, never filled in.",
        },
      ],
      related: ["PERHEAD", "POPULATION", "SOURCE"],
    },
    POPULATION: {
      task: "look up the people an organisation was responsible for",
      examples: [
        {
          formula: '=CSU.POPULATION("03V","2013/14")',
          answer: 66552,
          says: "The population on which the allowance was set.",
        },
        {
          formula: '=CSU.POPULATION("03V","2014/15","registered")',
          answer: 72457,
          says: "Patients registered with GPs, about four in a hundred more than residents over England: never mix the two.",
        },
        {
          formula: '=CSU.POPULATION({"00T";"";"ZZZ"},2013)',
          answer: spill(3, 1, [
            [279899],
            [""],
            [notKnown('"ZZZ" is not an organisation held: write an ODS code such as 00T, or a name.')],
          ]),
          says: "A blank cell stays blank; 2013 is the year that starts in April 2013.",
        },
        {
          formula: '=CSU.POPULATION("13T","2013/14")',
          answer: notKnown(
            "Newcastle Gateshead CCG (13T) opened on 1 April 2015: it has no figure for 2013/14.",
          ),
          says: "It did not exist yet.",
        },
      ],
      related: ["ALLOWANCE", "PERHEAD", "SHARE"],
    },
    PERHEAD: {
      task: "look up the national rate a head",
      examples: [
        { formula: '=CSU.PERHEAD("2014/15")', answer: 24.73, says: "Pounds a head for CCGs." },
        {
          formula: '=CSU.PERHEAD("2014/15","CCG","reply")',
          answer: 24.78,
          says: "Two figures were published for the year: the other one by its variant.",
        },
        { formula: '=CSU.PERHEAD("2025/26","ICB")', answer: 13.69, says: "The rate for ICBs." },
        {
          formula: '=CSU.PERHEAD("2013/15")',
          answer: notUnderstood(
            'year "2013/15" is not a financial year: write "2015/16", "2015-16" or 2015.',
          ),
          says: "How a financial year is written.",
        },
      ],
      related: ["ALLOWANCE", "POPULATION"],
    },
  },
};
