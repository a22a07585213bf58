/** Words of what several views share: choosing organisations, and waiting for Excel. */

export const sharedTexts = {
  allPlans: "All plans",
  bodies: {
    noChoice: (name: string, type: string) => `${name} is no choice here: ${type}.`,
    find: (label: string) => `Find: ${label}`,
    chosen: (label: string) => `Chosen: ${label}`,
    takeOut: (name: string) => `Take out ${name}`,
  },
  waitingForExcel: "Waiting for Excel. If you are typing in a cell, press Enter there.",
} as const;
