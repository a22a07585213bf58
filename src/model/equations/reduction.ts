/** How a smaller workforce is reached: equations M1 to M8, in WTE. */

/** Posts to remove and the five ways in which they go. */
export interface Reduction {
  /** M1: people in post. */
  readonly inPost: number;
  /** M2: posts to remove. */
  readonly posts: number;
  /** M3: vacancies deleted. */
  readonly vacancies: number;
  /** M4: people who must leave their posts. */
  readonly mustLeave: number;
  /** M5: met by people who leave anyway. */
  readonly turnover: number;
  /** M6: found another post. */
  readonly redeployed: number;
  /** M6: leave under a mutually agreed resignation scheme. */
  readonly mars: number;
  /** M6: made redundant. */
  readonly redundancies: number;
}

export interface ReductionDrivers {
  /** Share of staff who leave in a year. */
  readonly turnover: number;
  /** Share of leavers whose post can go. */
  readonly capture: number;
  /** Share of those still to go who find another post. */
  readonly redeploy: number;
  /** Share of the remainder who take an agreed resignation. */
  readonly mars: number;
  /** Quarters from the decision to the target. */
  readonly quarters: number;
}

/** M5: the most that turnover can take up in so many quarters. */
export const turnoverCapacity = (
  inPost: number,
  drivers: Pick<ReductionDrivers, "turnover" | "capture">,
  quarters: number,
): number => drivers.capture * inPost * (1 - (1 - drivers.turnover) ** (quarters / 4));

/** A difference that is a smaller share than this of what it was taken from is one of binary fractions, not of posts. */
const ROUNDING = 1e-12;

/** What there is beyond a part; 0 where the part is as much, or less only by rounding. */
const beyond = (whole: number, part: number): number => (whole - part > whole * ROUNDING ? whole - part : 0);

/**
 * M1 to M7. `duplicates` are posts that a merger makes superfluous (G2), on top of what is not affordable. What is
 * removed never exceeds the establishment, and posts = vacancies + turnover + redeployed + MARS + redundancies.
 */
export function reduction(
  establishment: number,
  vacancyRate: number,
  affordable: number,
  drivers: ReductionDrivers,
  duplicates = 0,
): Reduction {
  const inPost = establishment * (1 - vacancyRate);
  const posts = Math.min(establishment, beyond(establishment, affordable) + duplicates);
  const vacancies = Math.min(establishment - inPost, posts);
  const mustLeave = Math.max(0, posts - vacancies);
  const turnover = Math.min(mustLeave, turnoverCapacity(inPost, drivers, drivers.quarters));
  const redeployed = drivers.redeploy * (mustLeave - turnover);
  const mars = drivers.mars * (mustLeave - turnover - redeployed);
  const redundancies = mustLeave - turnover - redeployed - mars;
  return { inPost, posts, vacancies, mustLeave, turnover, redeployed, mars, redundancies };
}
