/** How whole numbers stand in texts. Kept apart from the tables, which hold words alone. */
const whole = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 0 });

/** `1,450` */
export const sayWhole = (value: number): string => whole.format(value);
