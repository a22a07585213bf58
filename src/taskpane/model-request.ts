/** A wish from another tab that the Model tab sets out a question with these organisations. */
import { wishes } from "./wish";

export interface ModelRequest {
  readonly question: "merger";
  /** The organisations that merge, by id. */
  readonly bodies: readonly string[];
  /** The financial year in which they do, `2015/16`. */
  readonly year: string;
}

/** The panel that listens opens the tab, and the tab takes the request. */
export const {
  ask: requestModel,
  take: takeModelRequest,
  watch: watchModelRequests,
  isHeard: canModel,
} = wishes<ModelRequest>();
