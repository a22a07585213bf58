import type { Band } from "../../reference/workforce/scale";

/**
 * Staff of a support unit by band: an illustration nobody published (assumption A1), shown as an unsourced default
 * until the user confirms or replaces it. The health press says that commissioners are unusually senior.
 */
export const USUAL_BAND_MIX: readonly { readonly band: Band; readonly share: number }[] = [
  { band: "2", share: 0.03 },
  { band: "3", share: 0.09 },
  { band: "4", share: 0.13 },
  { band: "5", share: 0.14 },
  { band: "6", share: 0.16 },
  { band: "7", share: 0.18 },
  { band: "8a", share: 0.13 },
  { band: "8b", share: 0.08 },
  { band: "8c", share: 0.04 },
  { band: "8d", share: 0.015 },
  { band: "9", share: 0.005 },
];
