/** The words in which pay is asked for. Apart from the table schemas, so that cells need no zod for them. */

/** Agenda for Change bands from 2 up; nobody in commissioning is in band 1. */
export const BANDS = ["2", "3", "4", "5", "6", "7", "8a", "8b", "8c", "8d", "9"] as const;
/** Places in a band. The middle is the median spine point, or halfway where no inner points are held. */
export const PAY_POINTS = ["min", "mid", "max"] as const;
/** High cost areas in and round London; `none` is the rest of England. */
export const ZONES = ["none", "inner", "outer", "fringe"] as const;

export type Band = (typeof BANDS)[number];
export type PayPoint = (typeof PAY_POINTS)[number];
export type Zone = (typeof ZONES)[number];
