/** The functions of the catalogue by the name a cell calls them, for what asks them outside a cell. */
import * as about from "./catalogue/about";
import * as card from "./catalogue/card";
import * as changes from "./catalogue/changes";
import * as market from "./catalogue/market";
import * as merge from "./catalogue/merge";
import * as modelExits from "./catalogue/model-exits";
import * as modelResource from "./catalogue/model-resource";
import * as money from "./catalogue/money";
import * as organisations from "./catalogue/organisations";
import * as registerFunctions from "./catalogue/register";
import * as scenario from "./catalogue/scenario";
import * as support from "./catalogue/support";

/** A custom function; what it throws is an error of a cell. */
export type Implementation = (...args: unknown[]) => unknown;

/** What the generator of function metadata takes for a function is in small letters; helpers beside them are not. */
const FUNCTION = /^[a-z]+$/;

/** Every custom function, by its name in capitals and without the namespace: `PERHEAD`. */
export const FUNCTIONS: ReadonlyMap<string, Implementation> = new Map(
  [
    about,
    card,
    changes,
    market,
    merge,
    modelExits,
    modelResource,
    money,
    organisations,
    registerFunctions,
    scenario,
    support,
  ].flatMap((module) =>
    Object.entries(module)
      .filter(([name]) => FUNCTION.test(name))
      .map(([name, run]) => [name.toUpperCase(), run as Implementation] as const),
  ),
);
