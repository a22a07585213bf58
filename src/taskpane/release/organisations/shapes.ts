/**
 * What the Organisation Data Service answers (its ORD interface), as far as it is read here. The service leaves
 * missing sections out and may write a list of one as the thing itself; everything else is refused.
 */
import { z } from "zod";

const text = z.string().max(500);
/** A list, or the one thing a list of one may be written as. */
const list = <T extends z.ZodType>(item: T) =>
  z.union([z.array(item).max(5000), item.transform((one) => [one])]).default([]);

const date = z.object({ Type: text, Start: text.optional(), End: text.optional() });

/** One page of a search. */
export const searchPage = z.object({
  Organisations: list(z.object({ Name: text, OrgId: text, Status: text })),
});

/** The full record of one organisation. */
export const fullRecord = z.object({
  Organisation: z.object({
    Name: text,
    OrgId: z.object({ extension: text }),
    Status: text,
    Succs: z
      .object({
        Succ: list(
          z.object({
            Type: text,
            Date: list(date),
            Target: z.object({ OrgId: z.object({ extension: text }) }),
          }),
        ),
      })
      .optional(),
  }),
});
