/** Words around a figure, wherever one is shown: its mark, its source, its citation. */

export const figureTexts = {
  copy: {
    byHand: "Copy with Ctrl+C",
    citationDay: (day: string) => `, as at ${day}`,
    citation: (label: string, shown: string, basis: string, day: string, sources: string, release: string) =>
      `${label}: ${shown} (${basis}${day}). ${sources}. Commissioning Costs data release ${release}.`,
    citationButton: "Copy citation",
    citationDone: "Copied",
    citationSaid: "The citation was copied.",
  },
  detail: {
    button: (label: string, shown: string, basis: string) => `${label}: ${shown}, ${basis}. Show source`,
    title: (label: string) => `Source of ${label}`,
    when: (when: string) => `As at ${when}`,
    precision: (precision: string) => `Stated as ${precision}`,
    close: "Close",
    moreSources: (count: number) => `and ${count} more sources`,
  },
  term: {
    button: (term: string) => `What “${term}” means`,
    close: "Close",
  },
  basis: {
    published: "published",
    derived: "derived from published figures",
    estimated: "estimate",
    inferred: "inferred",
    notFound: "not found",
    local: "your own figure",
  },
  amounts: {
    millionsAYear: (millions: string) => `£${millions}m a year`,
    perHead: (pounds: string) => `${pounds} a head`,
  },
  years: {
    since: (year: string) => `since ${year}`,
    until: (year: string) => `until ${year}`,
  },
} as const;
