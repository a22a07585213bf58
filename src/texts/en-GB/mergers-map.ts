/** Words of the map of who served which CCGs. */
import { sayCount } from "./counts";

export const mergersMapTexts = {
  area: {
    label: "The chosen tile",
    served: (unit: string, group: string) => `${unit} served ${group}`,
    notTold: (day: string) => `No source says who served it on ${day}.`,
  },
  map: {
    title: (day: string) => `CCGs by support unit, ${day}`,
    description: (day: string, groups: string) =>
      `Map of England, one tile for each CCG, by who served it on ${day}: ${groups}.`,
    lead: (tileDay: string, lastDay: string, several: string) =>
      `One tile for each CCG of ${tileDay}, as large for a small one as for a large one, near where it lies; CCGs that merged keep the tiles they had. CCGs stood until ${lastDay}.${several}`,
    several: (tiles: number) =>
      ` ${sayCount(tiles, "tile")} with a + had more than one supplier: the one known best is shown.`,
    suppliers: (day: string) => `Who served which CCGs on ${day}`,
    tiles: (day: string) => `CCGs by who served them on ${day}`,
  },
  slider: {
    before: "Change before",
    mapOf: (period: string) => `Map of ${period}`,
    next: "Next change",
  },
  words: {
    unmapped: "Not mapped: no source says who served them",
    group: (supplier: string, groups: number) => `${supplier}: ${sayCount(groups, "CCG")}`,
    mergedInto: (own: string, name: string, code: string) => `${own}, since merged into ${name} (${code})`,
    served: (unit: string, how: string) => `${unit}, ${how} confidence`,
    notTold: "no source says who served it",
    period: (first: string, last: string) => `${first} to ${last}`,
  },
} as const;
