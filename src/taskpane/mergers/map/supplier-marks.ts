/** Letters and colours of suppliers on the map. A unit that took over most of another keeps its colour. */
import type { Body } from "../../../reference/bodies";

export interface SupplierMark {
  /** Two letters, different for all that stand on one map. */
  readonly letters: string;
  readonly colour: string;
}

/** On every colour below, in the light theme and the dark one. */
export const LETTER_COLOUR = "#000000";

/** Colours as far apart as so many can be, and furthest for those that border on each other. */
const HELD: Readonly<Record<string, readonly [letters: string, colour: string]>> = {
  "CSU-AGEM": ["AG", "#f078ff"],
  "CSU-ANGLIA": ["AN", "#c39669"],
  "CSU-ARDEN": ["AR", "#2dd2ff"],
  "CSU-CEAST": ["CE", "#b4fff0"],
  "CSU-CM": ["CM", "#ffb4a5"],
  "CSU-CMID": ["MI", "#ffb4ff"],
  "CSU-CSOUTH": ["CS", "#96a51e"],
  "CSU-GEM": ["EM", "#f078ff"],
  "CSU-GM": ["GM", "#00b487"],
  "CSU-KM": ["KM", "#c396c3"],
  "CSU-ML": ["ML", "#fff05a"],
  "CSU-NECS": ["NE", "#69a5c3"],
  "CSU-NEL": ["NL", "#00b41e"],
  "CSU-NELOLD": ["EL", "#00b41e"],
  "CSU-NWEST": ["NT", "#00b487"],
  "CSU-NWL": ["WL", "#a587ff"],
  "CSU-NYH": ["NY", "#a5e100"],
  "CSU-SCW": ["SC", "#ff6996"],
  "CSU-SEAST": ["SE", "#ffb40f"],
  "CSU-SLON": ["LS", "#ffb40f"],
  "CSU-SOUTH": ["SO", "#ff6996"],
  "CSU-STAFFLANCS": ["SL", "#fff05a"],
  "CSU-SURSUS": ["SS", "#3ce1c3"],
  "CSU-SWEST": ["SW", "#00ff96"],
  "CSU-WSYB": ["WY", "#ff7800"],
  "CSU-YH": ["YH", "#ff7800"],
  "ORG-INHOUSE": ["IH", "#b4c3ff"],
  "ORG-OPTUM": ["OP", "#c3d296"],
};

/** The mark of a supplier; one that a later release brings has its first letters and no colour of its own. */
export function supplierMark(body: Body): SupplierMark {
  const held = HELD[body.id];
  if (held) return { letters: held[0], colour: held[1] };
  const capitals = body.shortName.replace(/\b(NHS|CSU)\b/g, "").match(/\b\p{Lu}/gu) ?? [];
  return { letters: capitals.slice(0, 2).join("") || "??", colour: "#d6d6d6" };
}
