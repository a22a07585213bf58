import type { DateSystem } from "../reference/date-system";

/** The number of 1 January 1904 where days are counted from that day. */
const FIRST_OF_1904 = 0;

/**
 * Asks Excel how the workbook counts days. No property says so: the number Excel itself gives 1 January 1904 does,
 * 0 where it is the first day and 1462 elsewhere. Reads only; an Excel that does not answer counts from 1900.
 */
export async function readDateSystem(context: Excel.RequestContext): Promise<DateSystem> {
  try {
    const probe = context.workbook.functions.date(1904, 1, 1);
    probe.load("value");
    await context.sync();
    return probe.value === FIRST_OF_1904 ? 1904 : 1900;
  } catch {
    return 1900;
  }
}
