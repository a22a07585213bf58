/** Values that strangers send: for every border that takes JSON, and a look at whether they left a mark. */
import fc from "fast-check";

/** Keys by which careless copying reaches what all objects share. */
const KEYS = ["__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "valueOf"] as const;

/** JSON texts of any shape, with such keys anywhere. */
export const hostileJson: fc.Arbitrary<string> = fc.letrec<{ value: string; object: string; list: string }>(
  (tie) => ({
    value: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      fc.constantFrom("null", "true", "-1", "1e999", "0", '""', '"=1+1"', '"\\u0000"', '"2015-04-01"'),
      fc.json({ maxDepth: 1 }),
      tie("object"),
      tie("list"),
    ),
    list: fc.array(tie("value"), { maxLength: 4 }).map((all) => `[${all.join(",")}]`),
    object: fc
      .array(fc.tuple(fc.oneof(fc.constantFrom(...KEYS), fc.string({ maxLength: 8 })), tie("value")), {
        maxLength: 5,
      })
      .map((all) => `{${all.map(([key, value]) => `${JSON.stringify(key)}:${value}`).join(",")}}`),
  }),
).object;

/** A JSON value with hostile members put into it, at its top and one level down. */
export function poisoned(value: unknown): string[] {
  const text = JSON.stringify(value);
  if (!text.startsWith("{")) return [];
  const rest = text === "{}" ? "}" : `,${text.slice(1)}`;
  return [
    `{"__proto__":{"polluted":true}${rest}`,
    `{"constructor":{"prototype":{"polluted":true}}${rest}`,
    `{"__proto__":null${rest}`,
    `{"__proto__":[1]${rest}`,
    text.replace(/(:\{)/, ':{"__proto__":{"polluted":true},').replaceAll(",}", "}"),
  ];
}

const before = new Map(
  [Object.prototype, Array.prototype, Function.prototype, String.prototype].map((shared) => [
    shared,
    JSON.stringify(Reflect.ownKeys(shared).map(String)),
  ]),
);

/** What all objects share and has changed since the start; empty where nothing has. */
export const marksLeft = (): readonly string[] =>
  [...before].flatMap(([shared, keys]) => {
    const now = JSON.stringify(Reflect.ownKeys(shared).map(String));
    return now === keys && !("polluted" in {}) ? [] : [now];
  });
