/** Draws from distributions. One stream of chance for each driver, so that a new one changes no other's draws. */
import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import type { JumpableRandomGenerator } from "pure-rand/types/JumpableRandomGenerator";
import { skipN } from "pure-rand/utils/skipN";
import type { Distribution } from "./distribution";

/** The first values of neighbouring seeds are alike until the state has been stirred. */
const STIRRED = 64;

/** Streams that never meet: each a jump of 2^64 values further on. */
export function streamsOf(seed: number, count: number): readonly JumpableRandomGenerator[] {
  const generator = xoroshiro128plus(seed);
  skipN(generator, STIRRED);
  return Array.from({ length: count }, () => {
    const stream = generator.clone();
    generator.jump();
    return stream;
  });
}

export type Sampler = () => number;

/** Draws within the bounds; whole numbers, each as likely as its share of the distribution, where asked for. */
export function samplerOf(
  given: Distribution,
  bounds: { readonly least: number; readonly most: number; readonly whole: boolean },
  stream: JumpableRandomGenerator,
): Sampler {
  const draw = drawOf(given, bounds, stream);
  if (!bounds.whole) return draw;
  return () => Math.min(Math.max(Math.round(draw()), bounds.least), bounds.most);
}

function drawOf(
  given: Distribution,
  bounds: { readonly least: number; readonly most: number; readonly whole: boolean },
  stream: JumpableRandomGenerator,
): Sampler {
  switch (given.kind) {
    case "fixed":
      return () => given.value;
    case "uniform": {
      const { low, high } = given;
      // Half a step further at both ends, so that the first and the last whole number are as likely as the others.
      const [from, to] = bounds.whole ? [low - 0.5, high + 0.5] : [low, high];
      return bounds.whole
        ? () => Math.min(Math.max(from + (to - from) * uniformFloat64(stream), low), high)
        : () => from + (to - from) * uniformFloat64(stream);
    }
    case "triangular":
      return triangular(given.low, given.mode, given.high, stream);
    case "normal":
      return truncatedNormal(given.mean, given.sd, bounds, stream);
  }
}

/** By the inverse of the distribution function: one number of chance a draw. */
function triangular(low: number, mode: number, high: number, stream: JumpableRandomGenerator): Sampler {
  const width = high - low;
  if (width === 0) return () => low;
  const left = (mode - low) / width;
  return () => {
    const u = uniformFloat64(stream);
    return u < left
      ? low + Math.sqrt(u * width * (mode - low))
      : high - Math.sqrt((1 - u) * width * (high - mode));
  };
}

/** Bounds nearer than this many standard deviations apart are hit more often by even draws than by a bell curve. */
const NARROW = 2.5;

/** By rejection: exact within any bounds that hold the mean, and about two tries a draw at worst. */
function truncatedNormal(
  mean: number,
  sd: number,
  { least, most }: { readonly least: number; readonly most: number },
  stream: JumpableRandomGenerator,
): Sampler {
  if (most - least < NARROW * sd)
    return () => {
      for (;;) {
        const x = least + (most - least) * uniformFloat64(stream);
        const z = (x - mean) / sd;
        if (uniformFloat64(stream) < Math.exp(-0.5 * z * z)) return x;
      }
    };
  return () => {
    for (;;) {
      const x = mean + sd * standardNormal(stream);
      if (x >= least && x <= most) return x;
    }
  };
}

/** Marsaglia's polar method; its second value is left, so that draws depend on nothing kept between them. */
function standardNormal(stream: JumpableRandomGenerator): number {
  for (;;) {
    const a = 2 * uniformFloat64(stream) - 1;
    const b = 2 * uniformFloat64(stream) - 1;
    const s = a * a + b * b;
    if (s > 0 && s < 1) return a * Math.sqrt((-2 * Math.log(s)) / s);
  }
}
