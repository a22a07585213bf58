/** Words of the page of commissioning support in all of England. */

export const sectorTexts = {
  rates: {
    caption: "National running cost rates and totals by year",
    year: "Year",
    perHead: "A head",
    total: "Total",
    rate: (type: string, year: string, status: string) => `${type} running cost rate, ${year}, ${status}`,
    value: (value: string, preferred: boolean) => `${value}${preferred ? ", preferred" : ""}`,
    totalOf: (rate: string) => `${rate}, total`,
  },
  framework: {
    bidAs: (name: string) => `bid as ${name}`,
    namedInJune: (names: string) => `named in June 2014: ${names}`,
    lot1: (outcome: string) => `Lot 1: ${outcome}`,
    lot2a: (outcome: string) => `Lot 2A: ${outcome}`,
    lot2b: (outcome: string) => `Lot 2B: ${outcome}`,
  },
  article: (title: string) => `Article ${title}`,
} as const;
