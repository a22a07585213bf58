/** Words of the Mergers tab around its two pictures. */

export const mergersTexts = {
  inLookUp: "In Look up:",
  title: "Mergers",
  timeline: (year: string) => `Lines of descent, 2012 to ${year}`,
  map: "Who served which CCGs",
  offers: {
    all: "All mergers and closures of CSUs",
    coverage: (day: string) => `Who served each CCG on ${day}`,
    shares: (day: string) => `Shares of England on ${day}`,
    descent: (name: string) => `Line of descent of ${name}`,
  },
} as const;
