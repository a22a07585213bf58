import { day, type Family, notUnderstood } from "./example";

export const sources: Family = {
  title: "Where it comes from",
  pages: {
    SOURCE: {
      task: "cite the source of a figure or fact",
      examples: [
        {
          formula: '=CSU.SOURCE("03V","allowance","2014-03-31")',
          answer:
            "NHS Commissioning Board, final-ccg-rca (CCG running cost allowances 2013/14, revised November 2012; original http://www.england.nhs.uk/wp-content/uploads/2012/11/final-ccg-rca.xls) (2012-11-09), https://github.com/MastodonC/kixi.health-data/blob/e1c068d1d128786ecea1ab0ee90b0a1c3cf8342b/resources/reference/final-ccg-rca.csv",
          says: "Publisher, title, date and address, for the year the date lies in.",
        },
        {
          formula: '=CSU.SOURCE("00T","weather")',
          answer: notUnderstood(
            'item "weather" is not held for Bolton CCG (00T): write "name", "opened", "closed", "successor", "coverage", "allowance", "population", "staff".',
          ),
          says: "The message lists the items that can be cited for this body.",
        },
      ],
      related: ["PROFILE", "RELEASE"],
    },
    RELEASE: {
      task: "note which data a workbook was worked out with",
      examples: [
        { formula: "=CSU.RELEASE()", answer: "1.1.0", says: "The version of the data." },
        {
          formula: '=CSU.RELEASE("date")',
          answer: day("2026-11-22"),
          says: "The day up to which facts were gathered, and the date of every question that gives none.",
        },
        {
          formula: '=CSU.RELEASE("author")',
          answer: notUnderstood('field "author" is not known: write "version", "date", "checksum", "rows".'),
          says: "A field there is not.",
        },
      ],
      related: ["SOURCE"],
    },
  },
};
