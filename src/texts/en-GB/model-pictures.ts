/** Words of the pictures of a plan, of how sure its results are, and of solving for a target. */
import { sayWhole } from "../numbers";

export const modelPicturesTexts = {
  cumulative: {
    title: "Running total of savings less costs",
    summary: (lowest: string, end: string, never: boolean, payback: string) =>
      `${lowest}${end} at the end; payback ${never ? "" : "in "}${payback}.`,
    lowest: (amount: string) => `At its lowest ${amount}, `,
    caption: "Running total of savings less costs, by quarter",
    quarter: "Quarter",
    total: "Running total",
  },
  spread: {
    notStarted: "The simulation could not be started: try it again.",
    title: "How sure the results are",
    means: (draws: number) =>
      `Works the plan out ${sayWhole(draws)} times, each input below drawn between its low and its high value, most often near the plan’s own.`,
    work: "Work out the spread",
    progress: "Progress of the simulation",
    cancel: "Cancel",
    summary: (label: string, plan: string, low: string, high: string, middle: string, never: string) =>
      `${label}: ${plan} in the plan. Eight times in ten between ${low} and ${high}, in the middle ${middle}.${never}`,
    never: (share: string) => ` In ${share} of draws not within the plan.`,
    caption: (label: string, draws: number) => `${label} over ${draws} draws`,
    measure: "Measure",
    plan: "The plan",
    mean: "Mean of draws",
    atMost: (percent: number) => `${percent}% of draws are at most`,
    result: "Result",
    planMark: "plan",
    drawn: (driver: string, low: string, high: string) => `${driver}: ${low} to ${high}`,
  },
  insert: {
    from: (cell: string, sheet: string) => `from ${cell} on ${sheet}`,
    fromSelected: "from the selected cell",
    inserted: (sheet: string, cell: string) =>
      `The picture lies over ${sheet} from ${cell}. It does not follow the plan.`,
    taken: "The picture was taken away again.",
    gone: "The picture is no longer there.",
    will: (where: string) =>
      `Inserted, it lies over the sheet ${where}, with its description; no cell is changed.`,
    button: "Insert picture",
    takeAway: "Take it away",
  },
  picture: {
    copied: "The picture was copied.",
    notCopied: "The picture cannot be copied from here: save it as a file.",
    points: (title: string) => `${title}, point by point`,
    asPicture: "Show as picture",
    asTable: "Show as table",
    copy: "Copy picture",
    save: "Save picture",
  },
  posts: {
    establishment: "Establishment",
    staying: "Posts that stay",
    title: "From today's posts to those that stay",
    summary: (establishment: string, going: string, staying: string) =>
      `Of ${establishment} WTE posts ${going} go and ${staying} stay.`,
    caption: "From today's posts to those that stay, whole-time equivalents",
    step: "Step",
    wte: "WTE",
  },
  solve: {
    atMost: "at most",
    atLeast: "at least",
    exactly: "exactly",
    title: "Solve for a target",
    bring: "Bring",
    to: "to",
    target: "Target",
    targetHint: "Type a number.",
    changing: "by changing",
    find: "Find it",
    use: "Use this cut",
    none: (why: string) => `There is no such value. ${why}`,
    also: (values: string) => ` So do ${values}.`,
    found: (driver: string, value: string, target: string, reached: string, also: string) =>
      `${driver}: ${value} brings ${target} to ${reached}.${also}`,
  },
  drivers: {
    range: (low: string, high: string) => `${low} to ${high}`,
    title: "What matters most",
    summary: (target: string, base: string, input: string, low: string, high: string) =>
      `${target}: ${base}. ${input} moves it most, from ${low} to ${high}.`,
    noneMoves: (target: string, base: string) => `${target}: ${base}. None of the inputs tried moves it.`,
    caption: (target: string) => `What each input does to: ${target}`,
    input: "Input, low to high",
    atLow: "At low",
    atHigh: "At high",
    effectOn: "Effect on",
    lowKey: "at its low value",
    highKey: "at its high value",
  },
  copying: {
    noPictures: "This browser draws no pictures.",
    noPicture: "No picture came of it.",
    unreadable: "The picture cannot be read.",
    noCopying: "Nothing can be copied here.",
  },
  targets: {
    redundancies: "Redundancies",
    postsToGo: "Posts to go",
    oneOffCost: "One-off cost",
    saving: "Full-year saving",
    npv: "Net present value",
  },
} as const;
