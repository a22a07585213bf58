/** Inputs of one's own to turn drivers on: whoever gave them keeps theirs as they were. */
import type { Inputs } from "../inputs";

export const copyOf = (inputs: Inputs): Inputs => structuredClone(inputs);
