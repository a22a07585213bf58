/** What the comparison with the Organisation Data Service tells. */

export const organisationCheckTexts = {
  types: {
    board: "integrated care board",
    location: "sub-ICB location",
    unit: "commissioning support unit",
  },
  notOpenHere: (name: string, code: string, type: string, day: string) =>
    `${name} (${code}) is an active ${type} there, and is not open here on ${day}.`,
  notActiveThere: (body: string, day: string, type: string) =>
    `${body} is open here on ${day}, and is not an active ${type} there.`,
  calledThere: (body: string, name: string) => `${body} is called ${name} there.`,
  followedThere: (body: string, successor: string, when: string) =>
    `${body} is followed by ${successor} there${when}, and not here.`,
  fromDay: (day: string) => ` from ${day}`,
  followedOtherDay: (body: string, successor: string, there: string, here: string) =>
    `${body} is followed by ${successor} from ${there} there, from ${here} here.`,
  followedHere: (body: string, successor: string) =>
    `${body} is followed by ${successor} here, and not there.`,
} as const;
