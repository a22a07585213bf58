/** A wish from another tab that Look up opens a page. */
import type { View } from "./lookup/navigation";
import { wishes } from "./wish";

/** The panel that listens opens the tab, and the tab takes the request. */
export const { ask: requestPage, take: takePageRequest, watch: watchPageRequests } = wishes<View>();
