/** Numbers that the scenario holds under the name the engine has for them. */
import type { ExitInputs, StratumInputs, UnitInputs } from "../inputs";
import type { FieldName } from "../scenario/fields";
import type { Chain } from "./chain";
import type { InputTerm } from "./node";

/** Fields of the scenario that are plain numbers of `T` by the same name. */
type NumbersOf<T> = {
  [K in Extract<keyof T, FieldName>]: T[K] extends number ? K : never;
}[Extract<keyof T, FieldName>];

export const ofUnit = (x: Chain, u: number, key: NumbersOf<UnitInputs>): InputTerm =>
  x.given(key, { u }, { path: ["units", u, key], value: x.inputs.units[u]![key], field: key });

export const ofExits = (x: Chain, key: NumbersOf<ExitInputs>): InputTerm =>
  x.given(key, {}, { path: ["exits", key], value: x.inputs.exits[key], field: key });

export const ofStratum = (
  x: Chain,
  s: number,
  key: Exclude<NumbersOf<StratumInputs>, "noticeWeeks">,
): InputTerm =>
  x.given(
    key,
    { s },
    { path: ["exits", "strata", s, key], value: x.inputs.exits.strata[s]![key], field: key },
  );
