/** Finding functions and terms by the words people use. Pure. */
import { GLOSSARY, type Term } from "./glossary";
import { FAMILIES, type FunctionEntry } from "./reference";

export interface Found {
  readonly families: readonly { readonly title: string; readonly functions: readonly FunctionEntry[] }[];
  readonly terms: readonly Term[];
}

/** What holds every word of the text, in any case; everything where there is none. */
export function find(text: string): Found {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const holds = (...held: readonly (string | undefined)[]): boolean => {
    const all = held.join(" ").toLowerCase();
    return words.every((word) => all.includes(word));
  };
  return {
    families: FAMILIES.map(({ title, functions }) => ({
      title,
      functions: functions.filter(({ id, task, description, parameters }) =>
        holds(`CSU.${id}`, title, task, description, ...parameters.map(({ name }) => name)),
      ),
    })).filter(({ functions }) => functions.length),
    terms: GLOSSARY.filter(({ term, inFull, meaning }) => holds(term, inFull, meaning)),
  };
}
