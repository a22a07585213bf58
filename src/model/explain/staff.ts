/** How many posts go and how the reduction is met: M1 to M8, G1 and G2. */
import { duplicatePosts, turnoverCapacity } from "../equations";
import type { Chain } from "./chain";
import { ofExits, ofUnit } from "./given";
import { numbered, partsText, sumText, type ExplanationNode, type Terms } from "./node";
import { totalOf } from "./totals";
import { affordable } from "./units";

const establishment = (x: Chain, u: number): ExplanationNode =>
  x.output("establishment", { u }, () => ({
    equation: "M1",
    rule: "Posts as given, filled or not.",
    formula: "posts",
    terms: () => ({ posts: ofUnit(x, u, "establishment") }),
  }));

export const inPost = (x: Chain, u: number): ExplanationNode =>
  x.output("in_post", { u }, () => ({
    equation: "M1",
    rule: "Posts that are filled.",
    formula: "establishment * (1 - vacancy_rate)",
    terms: () => ({
      establishment: ofUnit(x, u, "establishment"),
      vacancy_rate: ofUnit(x, u, "vacancyRate"),
    }),
  }));

/** The unit merges with others. */
export const merges = (x: Chain, u: number): boolean => x.inputs.merger?.units.includes(u) ?? false;

/** G1: posts held twice by the merging units together. */
function duplicatesOfMerger(x: Chain): ExplanationNode {
  const { merger, units } = x.inputs;
  const { units: merging, duplicates, duplicateRate } = merger!;
  const counted = !Number.isNaN(duplicates);
  return x.node("duplicates", {}, () => ({
    equation: "G1",
    label: "Posts held twice by the merging units",
    unit: "WTE",
    value: counted
      ? duplicates
      : duplicatePosts(
          merging.map((u) => units[u]!.establishment),
          duplicateRate,
        ),
    rule: counted ? "Posts held twice, as counted." : "A share of the posts of all but the largest unit.",
    formula: counted
      ? "posts"
      : `rate * (${sumText(merging.length, posts)} - max(${partsText(merging.length, posts)}))`,
    terms: () =>
      counted
        ? {
            posts: x.given(
              "duplicate_posts",
              {},
              { path: ["merger", "duplicates", "posts"], value: duplicates, field: "duplicatePosts" },
            ),
          }
        : {
            rate: x.given(
              "duplicate_rate",
              {},
              { path: ["merger", "duplicates", "rate"], value: duplicateRate, field: "duplicateRate" },
            ),
            ...postsOfMerger(x),
          },
  }));
}
const posts = (n: number): string => `posts${n}`;
const postsOfMerger = (x: Chain): Terms =>
  numbered(
    "posts",
    x.inputs.merger!.units.map((u) => ofUnit(x, u, "establishment")),
  );

const duplicates = (x: Chain, u: number): ExplanationNode =>
  x.output("duplicate_posts", { u }, () => {
    const { merger, units } = x.inputs;
    const none = !merges(x, u) || merger!.units.every((one) => units[one]!.establishment === 0);
    return {
      equation: "G2",
      rule: none
        ? "The unit merges with no other, or there are no posts."
        : "Posts held twice, shared among the merging units by their posts.",
      formula: none ? "0" : `duplicates * own / ${sumText(merger!.units.length, posts)}`,
      terms: (): Terms =>
        none
          ? {}
          : {
              duplicates: duplicatesOfMerger(x),
              own: ofUnit(x, u, "establishment"),
              ...postsOfMerger(x),
            },
    };
  });

const postsToRemove = (x: Chain, u: number): ExplanationNode =>
  x.output("posts_to_remove", { u }, () => {
    const merging = merges(x, u);
    return {
      equation: "M2",
      rule: `Posts beyond what the money carries${merging ? ", and posts held twice" : ""}.`,
      formula: merging
        ? "min(establishment, max(0, establishment - affordable) + duplicates)"
        : "min(establishment, max(0, establishment - affordable))",
      terms: () => ({
        establishment: ofUnit(x, u, "establishment"),
        affordable: affordable(x, u, x.inputs.targetYear),
        ...(merging ? { duplicates: duplicates(x, u) } : {}),
      }),
    };
  });

export const vacanciesDeleted = (x: Chain, u: number): ExplanationNode =>
  x.output("vacancies_deleted", { u }, () => ({
    equation: "M3",
    rule: "Empty posts go first.",
    formula: "min(establishment - in_post, posts)",
    terms: () => ({
      establishment: ofUnit(x, u, "establishment"),
      in_post: inPost(x, u),
      posts: postsToRemove(x, u),
    }),
  }));

export const mustLeave = (x: Chain, u: number): ExplanationNode =>
  x.output("must_leave", { u }, () => ({
    equation: "M4",
    rule: "Posts to remove that are filled.",
    formula: "max(0, posts - vacancies)",
    terms: () => ({ posts: postsToRemove(x, u), vacancies: vacanciesDeleted(x, u) }),
  }));

/** M5: the most that turnover can take up; the part of the break-even cut as well. */
export const turnoverRoom = (x: Chain, u: number): ExplanationNode =>
  x.node("turnover_room", { u }, () => ({
    equation: "M5",
    label: "Posts that can go as people leave anyway",
    unit: "WTE",
    value: turnoverCapacity(x.results.units[u]!.inPost, x.inputs.units[u]!, x.inputs.exits.leadQuarters),
    rule: "Staff who leave between decision and target, as far as their posts can go.",
    formula: "capture * in_post * (1 - (1 - turnover) ^ (quarters / 4))",
    terms: () => ({
      capture: ofUnit(x, u, "capture"),
      in_post: inPost(x, u),
      turnover: ofUnit(x, u, "turnover"),
      quarters: ofExits(x, "leadQuarters"),
    }),
  }));

export const turnoverLeavers = (x: Chain, u: number): ExplanationNode =>
  x.output("turnover_leavers", { u }, () => ({
    equation: "M5",
    rule: "People who leave of themselves, as far as posts must go.",
    formula: "min(must_leave, room)",
    terms: () => ({ must_leave: mustLeave(x, u), room: turnoverRoom(x, u) }),
  }));

export const redeployed = (x: Chain, u: number): ExplanationNode =>
  x.output("redeployed", { u }, () => ({
    equation: "M6",
    rule: "A share of those still to go finds another post.",
    formula: "share * (must_leave - leave_anyway)",
    terms: () => ({
      share: ofUnit(x, u, "redeploy"),
      must_leave: mustLeave(x, u),
      leave_anyway: turnoverLeavers(x, u),
    }),
  }));

export const marsLeavers = (x: Chain, u: number): ExplanationNode =>
  x.output("mars_leavers", { u }, () => ({
    equation: "M6",
    rule: "A share of the remainder takes an agreed resignation.",
    formula: "share * (must_leave - leave_anyway - redeployed)",
    terms: () => ({
      share: ofUnit(x, u, "mars"),
      must_leave: mustLeave(x, u),
      leave_anyway: turnoverLeavers(x, u),
      redeployed: redeployed(x, u),
    }),
  }));

export const redundancies = (x: Chain, u: number): ExplanationNode =>
  x.output("redundancies", { u }, () => ({
    equation: "M6",
    rule: "Whoever must still go when the other ways are used up.",
    formula: "must_leave - leave_anyway - redeployed - agreed_resignations",
    terms: () => ({
      must_leave: mustLeave(x, u),
      leave_anyway: turnoverLeavers(x, u),
      redeployed: redeployed(x, u),
      agreed_resignations: marsLeavers(x, u),
    }),
  }));

type ByUnit = (x: Chain, u: number) => ExplanationNode;

const inHeads =
  (id: string, of: ByUnit): ByUnit =>
  (x, u) =>
    x.output(id, { u }, () => ({
      equation: "M8",
      rule: "WTE turned into people: payments and consultation go by people.",
      formula: "wte * heads_per_wte",
      terms: () => ({ wte: of(x, u), heads_per_wte: ofUnit(x, u, "headsPerWte") }),
    }));

export const redundantHeads = inHeads("redundant_heads", redundancies);
export const marsHeads = inHeads("mars_heads", marsLeavers);

export const consultationCount: ByUnit = (x, u) =>
  x.output("consultation_count", { u }, () => ({
    equation: "M8",
    rule: "Redeployed people and those who agree to go count too, which is the prudent reading.",
    formula: "(redeployed + agreed_resignations + redundancies) * heads_per_wte",
    terms: () => ({
      redeployed: redeployed(x, u),
      agreed_resignations: marsLeavers(x, u),
      redundancies: redundancies(x, u),
      heads_per_wte: ofUnit(x, u, "headsPerWte"),
    }),
  }));

/** The plan's number: the sum over units. */
export const overUnits =
  (id: string, equation: string, body: ByUnit) =>
  (x: Chain): ExplanationNode =>
    totalOf(x, id, {}, equation, "All units together.", x.inputs.units.length, (u) => body(x, u));

const total = (id: string, equation: string, body: ByUnit) => ({
  body,
  plan: overUnits(id, equation, body),
});

export const STAFF = {
  establishment: total("establishment", "M1", establishment),
  in_post: total("in_post", "M1", inPost),
  duplicate_posts: total("duplicate_posts", "G2", duplicates),
  posts_to_remove: total("posts_to_remove", "M2", postsToRemove),
  vacancies_deleted: total("vacancies_deleted", "M3", vacanciesDeleted),
  must_leave: total("must_leave", "M4", mustLeave),
  turnover_leavers: total("turnover_leavers", "M5", turnoverLeavers),
  redeployed: total("redeployed", "M6", redeployed),
  mars_leavers: total("mars_leavers", "M6", marsLeavers),
  redundancies: total("redundancies", "M6", redundancies),
  redundant_heads: total("redundant_heads", "M8", redundantHeads),
  mars_heads: total("mars_heads", "M8", marsHeads),
  consultation_count: total("consultation_count", "M8", consultationCount),
} as const;
