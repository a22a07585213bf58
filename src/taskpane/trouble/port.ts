import type * as trouble from "../../workbook/trouble";

/** What the trouble page asks of Excel. */
export type TroublePort = Pick<typeof trouble, "findTroubles" | "goTo" | "hostFacts">;
