import { useMemo } from "react";
import type { Body } from "../../reference/bodies";
import type { Day } from "../../reference/dates";
import { useRegister } from "../use-register";
import { Actions } from "./Actions";
import { offersFor } from "./offers";

/** What can be put in the sheet from an organisation's page. */
export function Insert({ body, day }: { readonly body: Body; readonly day: Day }) {
  const held = useRegister();
  const offers = useMemo(() => offersFor(held, body, day), [held, body, day]);
  // A new list of offers starts with its first one chosen.
  return offers.length ? <Actions key={body.id} offers={offers} /> : null;
}
