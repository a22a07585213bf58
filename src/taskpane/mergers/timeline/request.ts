import { yearOf } from "../../../reference/dates";
import type { ModelRequest } from "../../model-request";
import type { Item } from "./history";

/** The question for the model that goes with a merger, told of or done; none where fewer than two units merge. */
export function requestFor(item: Item): ModelRequest | undefined {
  const merging =
    item.kind === "change"
      ? item.steps
          .filter(({ kind }) => kind === "merger" || kind === "takeover")
          .map((step) => step.predecessor)
      : item.kind === "notice" && item.event.type === "merger"
        ? item.bodies
        : [];
  // In a takeover the one that takes over stood before.
  const partners = item.kind === "change" && item.successor.opened! < item.day ? [item.successor] : [];
  const bodies = [...merging, ...(merging.length ? partners : [])].filter(({ type }) => type === "CSU");
  if (item.kind === "unit" || bodies.length < 2) return undefined;
  return { question: "merger", bodies: bodies.map(({ id }) => id), year: yearOf(item.day) };
}
