import type { TermName } from "../../help/glossary";
import type { Shown } from "./words";

/** Outputs of the model that are named by a word of the trade. */
const TERMS: Readonly<Record<string, TermName>> = {
  one_off_local: "One-off",
  one_off_system: "One-off",
  payback_local: "Payback",
  payback_system: "Payback",
  npv_local: "Net present value",
  npv_system: "Net present value",
};

/** The word of the trade that a number is named by, where it is one. */
export const termOf = ({ ref }: Shown): TermName | undefined => TERMS[ref.output];
