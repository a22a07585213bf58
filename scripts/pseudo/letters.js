/** Texts as another language might have them: longer by two fifths, with accents above and below the line, still readable. */
const ACCENTED = {
  a: "á", b: "ƀ", c: "ç", d: "ð", e: "é", f: "ƒ", g: "ğ", h: "ħ", i: "î", j: "ĵ", k: "ķ", l: "ļ", m: "ɱ",
  n: "ñ", o: "ö", p: "þ", q: "ǫ", r: "ŕ", s: "š", t: "ţ", u: "ü", v: "ṽ", w: "ŵ", x: "ẋ", y: "ý", z: "ž",
  A: "Å", B: "Ɓ", C: "Ç", D: "Ð", E: "É", F: "Ƒ", G: "Ğ", H: "Ħ", I: "Î", J: "Ĵ", K: "Ķ", L: "Ļ", M: "Ṁ",
  N: "Ñ", O: "Ö", P: "Þ", Q: "Ǫ", R: "Ŕ", S: "Š", T: "Ţ", U: "Ü", V: "Ṽ", W: "Ŵ", X: "Ẋ", Y: "Ý", Z: "Ž",
}; // prettier-ignore
const LONGER = 0.4;
/** Filling in short words, so that long texts break where words do. */
const FILLING = "one two three four five six seven eight nine ten ";

/** The same letters with accents. @param {string} text @returns {string} */
export const accented = (text) => [...text].map((letter) => ACCENTED[letter] ?? letter).join("");

/** With accents, and longer. @param {string} text @returns {string} */
export function pseudo(text) {
  const letters = [...text].filter((letter) => letter in ACCENTED).length;
  if (letters < 2) return text;
  const more = Math.ceil(letters * LONGER);
  const filling = FILLING.repeat(Math.ceil(more / FILLING.length))
    .slice(0, more)
    .trim();
  const [, body, end] = /^([\s\S]*?)(\s*)$/.exec(accented(text));
  return `${body} ${filling}${end}`;
}
