import type { Body } from "../../../reference/bodies";
import { register } from "../../../reference/store";
import { WorkbookFault } from "../../errors";
import { dayOf, type Query, type QueryBlock } from "../query";
import { allowancesBlock, bodiesBlock, marketBlock, mergersBlock, populationsBlock } from "./lists";
import {
  coverageBlock,
  descentBlock,
  figuresBlock,
  moneyBlock,
  staffBlock,
  suppliersBlock,
} from "./organisation";
import { servedBlock } from "./served";

/**
 * What the data in use answer to a query, on the day its rule gives.
 * @throws {@link WorkbookFault} `no_answer` where the organisation it is about is not in the data
 */
export function answerQuery(query: Query): QueryBlock {
  const day = dayOf(query) ?? "";
  switch (query.block) {
    case "bodies":
      return bodiesBlock(query, day);
    case "served":
      return servedBlock(query, day);
    case "market":
      return marketBlock(query, day);
    case "allowances":
      return allowancesBlock(query, day);
    case "populations":
      return populationsBlock(query, day);
    case "mergers":
      return mergersBlock(query);
    case "coverage":
      return coverageBlock(organisation(query.body), day, query.asAt);
    case "money":
      return moneyBlock(organisation(query.body));
    case "suppliers":
      return suppliersBlock(organisation(query.body));
    case "descent":
      return descentBlock(organisation(query.body));
    case "staff":
      return staffBlock(organisation(query.body));
    case "figures":
      return figuresBlock(organisation(query.body));
  }
}

function organisation(id: string): Body {
  const body = register().bodies.get(id);
  if (!body)
    throw new WorkbookFault(
      "no_answer",
      `The data in use no longer hold the organisation ${id}: this table stays as it is, or insert another one from Look up.`,
    );
  return body;
}
