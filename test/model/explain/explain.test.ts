import { describe, expect, it } from "vitest";
import { outputOf } from "../../../src/model/analysis/outputs";
import { run } from "../../../src/model/engine";
import {
  explain,
  explainer,
  listTerms,
  sayExplanation,
  type ExplanationNode,
  type InputTerm,
  type Origin,
  type Term,
} from "../../../src/model/explain";
import type { Inputs } from "../../../src/model/inputs";
import type { Checked } from "../../../src/model/issue";
import { readScenario } from "../../../src/model/scenario/read";
import { resolve } from "../../../src/model/scenario/resolve";
import type { ScenarioDraft } from "../../../src/model/scenario/schema";
import { wideDraft } from "../analysis/plans";
import { draft, unit } from "../drafts";
import { workforce } from "../run";

function must<T>(found: Checked<T>): T {
  if (!found.ok) throw new Error(found.issues.map((issue) => issue.message).join("\n"));
  return found.value;
}

function planOf(given: ScenarioDraft, change: (inputs: Inputs) => void = () => {}) {
  const scenario = must(readScenario(given));
  const inputs = must(resolve(scenario, workforce()));
  change(inputs);
  const origin: Origin = { scenario, workforce: workforce() };
  return explainer(inputs, run(inputs), origin);
}

/** Follows terms by name. */
function down(node: ExplanationNode, ...names: readonly string[]): Term {
  let at: Term = node;
  for (const name of names) {
    if (at.kind === "input") throw new Error(`${at.id} is an input`);
    at = at.terms[name]!;
  }
  return at;
}
const input = (node: ExplanationNode, ...names: readonly string[]): InputTerm => {
  const found = down(node, ...names);
  if (found.kind !== "input") throw new Error(`${found.id} is no input`);
  return found;
};

describe("why 47?", () => {
  const explained = planOf(draft());
  const why = must(explained({ output: "redundancies" }));

  it("is said in words with the figures put in, down to what was given", () => {
    const said = sayExplanation(why, 4).map(({ level, statement, equation, sum }) =>
      `${"  ".repeat(level)}${statement} ${equation} ${sum}`.trimEnd(),
    );
    expect(said.slice(0, 9)).toEqual([
      "Redundancies, A support unit: 47 WTE. M6 47 − 0 − 0 − 0 = 47 WTE",
      "  People who must leave their posts, A support unit: 47 WTE. M4 the larger of (0, 77 − 30) = 47 WTE",
      "    Posts to remove, A support unit: 77 WTE. M2 the smaller of (500, the larger of (0, 500 − 423)) = 77 WTE",
      "      Establishment, A support unit: 500 WTE.",
      "      Affordable workforce, A support unit, 2014/15: 423 WTE. N5 £16,920,000 ÷ £40,000 = 423 WTE",
      "        Left for pay, A support unit, 2014/15: £16,920,000. N4 the larger of (0, £22,500,000 − £0 − £5,580,000) = £16,920,000",
      "        Cost of one WTE, A support unit, 2014/15: £40,000 a WTE. C6 £40,000 × 1 = £40,000 a WTE",
      "    Vacancies deleted, A support unit: 30 WTE. M3 the smaller of (500 − 470, 77) = 30 WTE",
      "      Staff in post, A support unit: 470 WTE. M1 500 × (1 − 6%) = 470 WTE",
    ]);
  });

  it("says each number once, however often it is used", () => {
    const ids = sayExplanation(why, 20).map((step) => step.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("says only as much as is asked for", () => {
    expect(sayExplanation(why, 0)).toHaveLength(1);
    expect(sayExplanation(why, 1).map((step) => step.level)).toEqual([0, 1, 1, 1, 1]);
  });

  it("rounds people up and keeps the exact figure beside them", () => {
    const parts = planOf(draft({ units: [unit({ turnover: 0.08, redeploy: 0.25, mars: 0.2 })] }));
    const heads = must(parts({ output: "redundant_heads" }));
    expect(sayExplanation(heads, 0)[0]!.statement).toBe(
      "People made redundant, A support unit: 17 people (16.92).",
    );
  });

  it("names quarters and years as people do", () => {
    const net = must(explained({ output: "net_local", at: 5 }));
    expect(net.where).toBe("2015/16 Q1");
    expect(must(explained({ output: "resource", at: 0 })).where).toBe("A support unit, 2013/14");
  });
});

describe("numbers of the plan and of its bodies", () => {
  it("are one number where there is one body", () => {
    const explained = planOf(draft());
    expect(must(explained({ output: "redundancies" }))).toBe(
      must(explained({ output: "redundancies", body: "unit" })),
    );
  });

  it("add up over bodies where there are several", () => {
    const all = must(planOf(wideDraft())({ output: "redundancies" }));
    expect(all.formula).toBe("sum(part1, part2, part3, part4)");
    expect(Object.values(all.terms).map((term) => term.where)).toEqual([
      "Team A",
      "Team B",
      "Support unit",
      "Partner unit",
    ]);
    expect(Object.values(all.terms).map((term) => (term as ExplanationNode).output)).toContainEqual({
      output: "redundancies",
      body: "csu",
    });
  });

  it("carry label and unit of the list of outputs", () => {
    const node = must(planOf(wideDraft())({ output: "average_exit_cost", body: "csu" }));
    expect([node.label, node.unit]).toEqual([
      outputOf("average_exit_cost")!.label,
      outputOf("average_exit_cost")!.unit,
    ]);
  });

  it("say why there is none", () => {
    const explained = planOf(draft({ cut: { byYear: [0, 0] } }));
    const reason = (output: string, at?: number): string => {
      const node = must(explained(at === undefined ? { output } : { output, at }));
      expect([node.value, node.formula]).toEqual([null, "none"]);
      return node.rule;
    };
    expect(reason("exit_quarter", 0)).toBe("Nobody must leave.");
    expect(reason("average_payment")).toBe("Nobody leaves this way.");
    expect(reason("allowance", 1)).toBe("The plan has no body that it is of.");
    const wide = planOf(wideDraft());
    expect(must(wide({ output: "cash_cut", at: 0 })).rule).toContain("no year before it");
  });

  it("are refused where they are not known or off the axis", () => {
    const explained = planOf(draft());
    expect(explained({ output: "redundencies" })).toMatchObject({
      ok: false,
      issues: [{ code: "unknown_reference" }],
    });
    expect(explained({ output: "net_local", at: 9 })).toMatchObject({
      ok: false,
      issues: [{ code: "off_axis" }],
    });
  });
});

describe("where inputs come from", () => {
  const from = (given: ScenarioDraft, output: string, ...names: string[]) =>
    input(must(planOf(given)({ output })), ...names);

  it("is the scenario's own word first, also for a part of what it speaks of", () => {
    const kept = { kind: "sourced", sources: ["C02"], date: "2014-01-07", note: "As printed." } as const;
    const given = (path: string): ScenarioDraft =>
      draft({ provenance: { [path]: { ...kept, sources: [...kept.sources] } } });
    for (const path of ["units.0.establishment", "units.0"])
      expect(from(given(path), "in_post", "establishment")).toMatchObject({
        path: ["units", 0, "establishment"],
        value: 500,
        provenance: kept,
      });
  });

  it("is the user where the number is no default", () => {
    expect(from(draft(), "in_post", "vacancy_rate").provenance).toMatchObject({ kind: "user", sources: [] });
  });

  it("is the default's source, or the mark of an assumption", () => {
    const usual = unit();
    delete usual.turnover;
    delete usual.vacancyRate;
    const given = draft({ units: [usual] });
    expect(from(given, "in_post", "vacancy_rate").provenance).toMatchObject({
      kind: "sourced",
      sources: ["W88"],
    });
    expect(from(given, "turnover_leavers", "room", "turnover").provenance).toMatchObject({
      kind: "sourced",
      sources: ["W98"],
    });
    expect(from(given, "turnover_leavers", "room", "capture").provenance!.kind).toBe("assumption");
    expect(from(given, "turnover_leavers", "room", "quarters").provenance!.kind).toBe("rule");
  });

  it("is the table that was read", () => {
    const explained = planOf(wideDraft());
    const cost = must(explained({ output: "cost_per_wte", body: "team-a", at: 1 }));
    for (const names of [["rate"], ["threshold"]]) {
      const { path, provenance } = input(cost, "cost1", "national_insurance", ...names);
      expect([path, provenance!.kind]).toEqual([[], "sourced"]);
      expect(provenance!.sources.length).toBeGreaterThan(0);
    }
    const payment = must(explained({ output: "average_payment", body: "csu" }));
    expect(input(payment, "part1", "in_law", "limit").provenance!.kind).toBe("sourced");
    expect(input(payment, "part1", "by_contract", "months", "most_months").value).toBe(24);
    expect(input(payment, "part1", "by_contract", "months", "most_months").provenance!.sources).not.toEqual(
      [],
    );
  });

  it("says which year a figure that is held is of", () => {
    const held = workforce().years().deflators.at(-1)!;
    const first = +held.slice(0, 4);
    const explained = planOf(
      draft({
        firstYear: `${first}/${String((first + 1) % 100).padStart(2, "0")}`,
        prices: { year: held },
        beyondTables: "hold",
        exits: { ...draft().exits, announced: `${first}-04-01` },
      }),
    );
    const npv = must(explained({ output: "npv_local" }));
    expect(input(npv, "present2", "prices").provenance).toMatchObject({
      kind: "sourced",
      note: `The figure of ${held}, the last year held.`,
    });
  });

  it("says that an analysis changed it", () => {
    const explained = planOf(draft(), (inputs) => {
      inputs.units[0]!.vacancyRate = 0.1;
    });
    const rate = input(must(explained({ output: "in_post" })), "vacancy_rate");
    expect(rate.value).toBe(0.1);
    expect(rate.provenance!.note).toContain("Changed for this analysis");
  });

  it("is left open where the scenario is not known", () => {
    const inputs = must(resolve(must(readScenario(draft())), workforce()));
    const node = must(explain(inputs, run(inputs), { output: "in_post" }));
    expect(input(node, "establishment").provenance).toBeNull();
    expect(sayExplanation(node)[1]!.reason).toBe("An input of the plan.");
  });
});

describe("without the scenario", () => {
  const inputs = must(resolve(must(readScenario(wideDraft())), workforce()));
  const explained = explainer(inputs, run(inputs));

  it("kinds of leaver and bands go by number, and nothing is said of where inputs come from", () => {
    const payment = must(explained({ output: "average_payment", body: "csu" }));
    expect(down(payment, "part2").where).toBe("kind of leaver 2");
    const cost = must(explained({ output: "cost_per_wte", body: "team-a", at: 1 }));
    expect(down(cost, "cost1").where).toBe("Team A, line 1 of the band mix, 2014/15");
    for (const names of [
      ["share1"],
      ["cost1", "national_insurance", "rate"],
      ["cost1", "pay", "supplement", "least"],
    ])
      expect(input(cost, ...names).provenance).toBeNull();
    const npv = must(explained({ output: "npv_local" }));
    expect(input(npv, "present1", "base_prices").provenance).toBeNull();
  });

  it("what is reclaimed is one number", () => {
    const reclaimed = input(must(explained({ output: "average_payment", body: "csu" })), "reclaimed");
    expect(reclaimed).toMatchObject({ value: 0.05, path: ["exits", "clawback"] });
  });
});

describe("numbers that are outputs themselves", () => {
  const explained = planOf(wideDraft());

  it("say how to ask for them", () => {
    const net = must(explained({ output: "cumulative_local", at: 5 }));
    expect(net.output).toEqual({ output: "cumulative_local", at: 5 });
    expect((down(net, "before") as ExplanationNode).output).toEqual({ output: "cumulative_local", at: 4 });
    const spend = must(explained({ output: "in_house_spend", at: 2, body: "B" }));
    expect((down(spend, "support_units") as ExplanationNode).output).toEqual({
      output: "csu_spend",
      at: 2,
      body: "B",
    });
    expect(must(explained({ output: "npv_local" })).output).toEqual({ output: "npv_local" });
  });

  it("cannot be asked for where they are of another cut than the plan's, and say which", () => {
    const edge = must(explained({ output: "break_even_cut" }));
    const beyond = down(edge, "beyond") as ExplanationNode;
    expect(beyond).toMatchObject({
      id: "slightly beyond this cut/redundancies",
      where: "slightly beyond this cut",
      output: null,
    });
    expect(down(beyond, "part1")).toMatchObject({ where: "Team A, slightly beyond this cut", output: null });
  });
});

describe("an average that an analysis turns", () => {
  it("is the number that was turned, not what the plan says of its parts", () => {
    const turned = planOf(wideDraft(), (inputs) => {
      inputs.exits.clawback = 0.2;
    });
    const reclaimed = input(must(turned({ output: "average_payment", body: "csu" })), "reclaimed");
    expect(reclaimed).toMatchObject({ value: 0.2, path: ["exits", "clawback"] });
  });

  it("has no parts where one cost is given for the whole, and that cost itself", () => {
    const explained = planOf(draft({ units: [unit({ id: "a", name: "A" }), unit({ id: "b", name: "B" })] }));
    expect(must(explained({ output: "average_payment" }))).toMatchObject({ value: null, formula: "none" });
    expect(must(explained({ output: "average_exit_cost" })).value).toBeCloseTo(43_095, 9);
  });
});

describe("an explanation as data", () => {
  const node = must(planOf(wideDraft())({ output: "npv_local" }));

  it("lists every number once, and keeps what JSON keeps", () => {
    const list = listTerms(node);
    const ids = [...list.nodes, ...list.inputs].map((one) => one.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(JSON.parse(JSON.stringify(list))).toEqual(list);
    const known = new Set(ids);
    for (const one of list.nodes)
      for (const id of Object.values(one.terms)) expect(known.has(id), `${id} of ${one.id}`).toBe(true);
  });

  it("stops at the depth asked for", () => {
    const list = listTerms(node, 1);
    expect(list.nodes.map((one) => one.id)).toEqual([list.root]);
    expect(listTerms(node, 2).nodes.length).toBeGreaterThan(3);
  });

  it("works nothing out before it is asked for", () => {
    const inputs = must(resolve(must(readScenario(draft())), workforce()));
    const results = run(inputs);
    const first = must(explain(inputs, results, { output: "cumulative_local", at: 8 }));
    // Whatever is read of the results now would fail: the explanation itself has read its own number only.
    const { units } = results;
    Object.defineProperty(results, "units", {
      get: () => {
        throw new Error("read too early");
      },
    });
    expect(first.value).toBeCloseTo(794_535, 6);
    expect(() => must(explain(inputs, results, { output: "cumulative_local", at: 8 }))).not.toThrow();
    expect(units).toHaveLength(1);
  });
});
