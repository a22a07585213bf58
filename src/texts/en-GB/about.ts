/** Words of the view “Help and about the data”. */
import { sayCount } from "./counts";

export const aboutTexts = {
  heading: "Help and about the data",
  howTo:
    "Type a code, a name, a former name, a person or a programme. Use the arrow keys and Enter to open a result, Esc to clear. Every figure is a button that shows its source. A formula or a table goes to the cell selected in Excel; nothing that stands there is overwritten.",
  marks: {
    heading: "Marks",
    each: "● published · ◐ derived from published figures · ○ estimate · ◆ your own figure",
  },
  release: {
    heading: (version: string) => `Data release ${version}`,
    text: (day: string, rows: number, sources: number, checksum: string) =>
      `Facts gathered up to ${day}; ${sayCount(rows, "row")} from ${sayCount(sources, "source")}. The data are part of the add-in: nothing you look up leaves this computer. Checksum ${checksum}.`,
  },
  licences: "Licences of the sources",
  sources: "Sources",
  close: "Close",
} as const;
