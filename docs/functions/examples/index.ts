import { customers } from "./customers";
import type { Family } from "./example";
import { figures } from "./figures";
import { mergers } from "./mergers";
import { model } from "./model";
import { money } from "./money";
import { names } from "./names";
import { sources } from "./sources";

export const FAMILIES: readonly Family[] = [names, figures, mergers, customers, money, model, sources];
