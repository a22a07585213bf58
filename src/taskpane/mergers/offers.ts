/** What can be put in the sheet from the Mergers tab. */
import { sayDate, type Day } from "../../reference/dates";
import type { Register } from "../../reference/register";
import { formulaOf } from "../../workbook/formula";
import { answerQuery } from "../../workbook/tables/queries";
import { mergersTexts } from "../../texts/en-GB/mergers";
import type { Offer } from "../lookup/offers";
import type { Item } from "./timeline/history";

/** Columns of the block that CSU.MERGERS spills. */
const MERGERS_COLUMNS = 9;

/** All mergers, and who served whom on the day of the map. */
export function dayOffers({ events }: Register, day: Day): readonly Offer[] {
  return [
    {
      id: "mergers",
      label: mergersTexts.offers.all,
      block: answerQuery({ block: "mergers", type: "CSU", stage: "all" }),
      formula: {
        formula: formulaOf("MERGERS", undefined, undefined, "CSU"),
        rows: events.mergers(undefined, undefined, "CSU").length + 1,
        columns: MERGERS_COLUMNS,
      },
    },
    {
      id: "served",
      label: mergersTexts.offers.coverage(sayDate(day)),
      block: answerQuery({ block: "served", asAt: { rule: "fixed", day } }),
    },
    {
      id: "market",
      label: mergersTexts.offers.shares(sayDate(day)),
      block: answerQuery({ block: "market", measure: "ccgs", asAt: { rule: "fixed", day } }),
    },
  ];
}

/** The lines of descent of what is chosen in the picture. */
export function descentOffers(item: Item): readonly Offer[] {
  const bodies = item.kind === "unit" ? [item.body] : item.kind === "change" ? [item.successor] : item.bodies;
  return bodies.flatMap((body): Offer[] => {
    const block = answerQuery({ block: "descent", body: body.id });
    return block.rows.length
      ? [{ id: `descent ${body.id}`, label: mergersTexts.offers.descent(body.shortName), block }]
      : [];
  });
}
