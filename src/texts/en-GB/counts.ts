/** How many there are of a thing. */
import { sayWhole } from "../numbers";

/** `1 row`, `12 rows` */
export const sayCount = (count: number, one: string): string =>
  `${sayWhole(count)} ${one}${count === 1 ? "" : "s"}`;
