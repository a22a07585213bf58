/**
 * Distributions as people write them:
 * - `5 to 8`, `5% to 8%`, `between 5 and 8`: anything from one to the other alike;
 * - `5 to 8, most likely 6`: a triangle;
 * - `about 47`, `around 10%`, `c. 47`: a triangle of a twentieth either side, so that about 10% is 9.5% to 10.5%;
 * - `47 give or take 3`, `47 ± 3`: a bell curve with a standard deviation of 3;
 * - `47`: that and nothing else.
 * Numbers may have thousands separators, a pound sign, a percent sign, and end in k or m.
 */
import { tidy } from "../analysis/driver";
import type { Driver } from "../analysis/drivers";
import { failed, passed, type Checked } from "../issue";
import { distributionIssues, type Distribution } from "./distribution";

/** How far "about" reaches, as a share of the number. */
const ABOUT = 0.05;

const NUMBER = String.raw`(?:£\s*)?([-−+]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?)\s*(%|k|m)?`;
const form = (pattern: string): RegExp => new RegExp(`^${pattern.replaceAll("#", NUMBER)}$`, "i");
const RANGE = form(String.raw`(?:from\s+)?#\s*(?:to|–|—|-)\s*#`);
const BETWEEN = form(String.raw`between\s+#\s+and\s+#`);
const LIKELY = form(
  String.raw`(?:from\s+)?#\s*(?:to|–|—|-)\s*#\s*[,;]?\s*(?:most\s+likely|mostly|likely|mode)\s+#`,
);
const ABOUT_ONE = form(String.raw`(?:about|around|roughly|approximately|approx\.?|circa|c\.|ca\.?|~)\s*#`);
const GIVE_OR_TAKE = form(String.raw`#\s*(?:±|\+/-|\+-|give\s+or\s+take|sd)\s*#`);
const ONE = form("#");

interface Read {
  readonly value: number;
  readonly percent: boolean;
}

const SCALE: Readonly<Record<string, number>> = { "%": 0.01, k: 1e3, m: 1e6 };

function readNumber(digits: string | undefined, mark: string | undefined): Read | null {
  const text = (digits ?? "").replaceAll(",", "").replace("−", "-");
  if (!/\d/.test(text)) return null;
  const sign = mark?.toLowerCase() ?? "";
  return { value: tidy(Number(text) * (SCALE[sign] ?? 1)), percent: sign === "%" };
}

/** The numbers of a form; a percent sign on the last counts for those before: 5 to 8% is 5% to 8%. */
function numbersOf(pattern: RegExp, text: string): readonly number[] | null {
  const match = pattern.exec(text);
  if (!match) return null;
  const read: (Read | null)[] = [];
  for (let group = 1; group < match.length; group += 2) read.push(readNumber(match[group], match[group + 1]));
  if (read.some((one) => one === null)) return null;
  const held = read as Read[];
  const percent = held.at(-1)!.percent;
  return held.map((one) => (percent && !one.percent ? tidy(one.value * 0.01) : one.value));
}

function shapeOf(text: string): Distribution | null {
  const range = numbersOf(RANGE, text) ?? numbersOf(BETWEEN, text);
  if (range) return { kind: "uniform", low: range[0]!, high: range[1]! };
  const likely = numbersOf(LIKELY, text);
  if (likely) return { kind: "triangular", low: likely[0]!, mode: likely[2]!, high: likely[1]! };
  const about = numbersOf(ABOUT_ONE, text);
  if (about) {
    const [mode] = about as [number];
    const reach = Math.abs(mode) * ABOUT;
    return { kind: "triangular", low: tidy(mode - reach), mode, high: tidy(mode + reach) };
  }
  const taken = numbersOf(GIVE_OR_TAKE, text);
  if (taken) return { kind: "normal", mean: taken[0]!, sd: taken[1]! };
  const one = numbersOf(ONE, text);
  return one ? { kind: "fixed", value: one[0]! } : null;
}

/** Longer texts are no distribution; matching them would only cost time. */
const LONGEST = 100;

/** Reads what somebody typed for a driver. */
export function parseDistribution(text: string, driver: Driver): Checked<Distribution> {
  const trimmed = text.trim().replaceAll(/\s+/g, " ");
  const shape = trimmed.length <= LONGEST ? shapeOf(trimmed) : null;
  if (!shape) {
    const example = driver.unit === "ratio" ? '"5% to 8%" or "about 10%"' : '"5 to 8" or "about 47"';
    return failed([
      {
        code: "not_a_number",
        path: [],
        value: text,
        allowed: example,
        message: `${driver.label}: "${trimmed.slice(0, LONGEST)}" cannot be read as a range: write ${example}.`,
      },
    ]);
  }
  const within = shape.kind === "triangular" && ABOUT_ONE.test(trimmed) ? withinBounds(shape, driver) : shape;
  const issues = distributionIssues(within, driver);
  return issues.length ? failed(issues) : passed(within);
}

/** "About 98%" reaches to 100% and no further: nobody wrote the ends, so they are cut at the bounds. */
const withinBounds = (
  { low, mode, high }: Extract<Distribution, { kind: "triangular" }>,
  { least, most }: Driver,
): Distribution =>
  mode < least || mode > most
    ? { kind: "triangular", low, mode, high }
    : { kind: "triangular", low: Math.max(low, least), mode, high: Math.min(high, most) };
