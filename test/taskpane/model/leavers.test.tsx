/** Kinds of leaver in the panel: what an exit costs by kind, from the switch to the results. */
import { screen, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { describe, expect, test } from "vitest";
// Loaded before the tests: what the panel loads when it is first opened takes long where nothing is compiled yet.
import "../../../src/taskpane/model/ModelTab";
import { bookOf } from "../../../src/modelbook";
import { register } from "../../../src/reference/store";
import { entriesOf } from "../../../src/taskpane/model/plan/entries";
import { faultsOf } from "../../../src/taskpane/model/plan/faults";
import {
  addKind,
  changeKind,
  costOtherwise,
  removeKind,
  scaleShares,
} from "../../../src/taskpane/model/plan/leavers";
import { missing, openReady, setValues, typeIn, type Plan } from "../../../src/taskpane/model/plan/plan";
import { reckon } from "../../../src/taskpane/model/plan/reckon";
import { factsFor } from "../../modelbook/facts";
import { axeFindings, fill, openPane, type OpenPane, takesFocus } from "../pane";

const { workforce } = register();
const pathsOf = (list: readonly { readonly path: readonly (string | number)[] }[]): string[] =>
  list.map(({ path }) => path.join("."));
const given = (plan: Plan, index: number, values: Readonly<Record<string, number>>): Plan =>
  setValues(
    plan,
    Object.entries(values).map(([key, value]) => ({ path: ["exits", "strata", index, key], value })),
  );

/** Central Midlands with two kinds: a quarter senior, the rest junior. */
function twoKinds(): Plan {
  const first = given(costOtherwise(openReady("central-midlands")), 0, {
    weight: 0.25,
    salary: 70_000,
    serviceYears: 20,
    age: 52,
  });
  return given(addKind(changeKind(first, 0, { label: "Senior" })), 1, { salary: 28_000, serviceYears: 6 });
}

describe("a plan by kind of leaver", () => {
  test("begins with one kind that is everybody, its pay and service still to be given", () => {
    const plan = costOtherwise(openReady("central-midlands"));
    expect(plan.scenario.exits).toMatchObject({ averageCost: null, averageMarsCost: null });
    expect(plan.scenario.exits.strata).toHaveLength(1);
    expect(plan.scenario.exits.strata[0]!.weight).toBe(1);
    expect(pathsOf(missing(plan))).toEqual(["exits.strata.0.serviceYears", "exits.strata.0.salary"]);
    expect(plan.scenario.provenance["exits.averageCost"]).toBeUndefined();
    expect(plan.scenario.provenance["exits.strata.0.weight"]!.kind).toBe("assumption");
  });

  test("is back at its average as it was, and at its kinds again as they were", () => {
    const before = openReady("central-midlands");
    const kinds = twoKinds();
    const average = costOtherwise(kinds);
    expect(average.scenario).toEqual(before.scenario);
    expect(costOtherwise(average).scenario).toEqual(kinds.scenario);
  });

  test("that was saved by kind asks for the average when it goes over to one", () => {
    const saved = { ...twoKinds(), otherCosts: undefined };
    const plan = costOtherwise(saved);
    expect(plan.scenario.exits.strata).toEqual([]);
    expect(pathsOf(missing(plan))).toEqual(["exits.averageCost"]);
  });

  test("costs an exit as the shares of the kinds say", () => {
    const worked = reckon(twoKinds().scenario, workforce);
    if (!worked.ok) throw new Error(worked.issues[0]!.message);
    // Old terms: a month's pay for each year.
    const paid = 0.25 * ((70_000 / 12) * 20) + 0.75 * ((28_000 / 12) * 6);
    expect(worked.value.results.units[0]!.averagePayment).toBeCloseTo(paid, 6);
  });

  test("gives a new kind what the others leave, and asks for its share where they leave nothing", () => {
    const plan = twoKinds();
    expect(plan.scenario.exits.strata[1]!.weight).toBe(0.75);
    const third = addKind(plan);
    expect(third.scenario.exits.strata[2]!.weight).toBeNaN();
    expect(pathsOf(missing(third))).toEqual([
      "exits.strata.2.weight",
      "exits.strata.2.serviceYears",
      "exits.strata.2.salary",
    ]);
  });

  test("without a kind in the middle keeps what is said, typed and asked of the others", () => {
    const salary = (plan: Plan, s: number) =>
      entriesOf(plan.scenario).find(({ key }) => key === `exits.strata.${s}.salary`)!;
    const three = addKind(twoKinds());
    const typed = typeIn(typeIn(three, salary(three, 1), "29k"), salary(three, 2), "41k");
    const plan = removeKind(typed, 1);
    expect(plan.scenario.exits.strata.map((one) => one.label)).toEqual(["Senior", ""]);
    expect(plan.scenario.exits.strata[1]!.salary).toBe(41_000);
    expect(plan.typed).toEqual({ "exits.strata.1.salary": "41k" });
    expect(pathsOf(missing(plan))).toEqual(["exits.strata.1.weight", "exits.strata.1.serviceYears"]);
    expect(Object.keys(plan.scenario.provenance).filter((key) => key.startsWith("exits.strata.1."))).toEqual([
      "exits.strata.1.salary",
    ]);
    expect(plan.scenario.provenance["exits.strata.0.salary"]!.kind).toBe("user");
  });

  test.each([
    [0.25, "These shares sum to 50%: add 50% to one of them."],
    [0.9, "These shares sum to 115%: take 15% off one of them."],
    [0.74999, "These shares sum to 99.999%: add 0.001% to one of them."],
  ])(
    "says under the last share by how much a share of %d misses the whole, and scales it",
    (weight, said) => {
      const plan = given(twoKinds(), 1, { weight });
      const worked = reckon(plan.scenario, workforce);
      if (worked.ok) throw new Error("Shares that do not sum to 1 are refused");
      const faults = faultsOf(worked.issues, entriesOf(plan.scenario), plan);
      expect([...faults.byEntry]).toEqual([["exits.strata.1.weight", said]]);
      expect(faults.rest).toEqual([]);
      const scaled = scaleShares(plan);
      expect(reckon(scaled.scenario, workforce).ok).toBe(true);
      expect(scaled.scenario.exits.strata[0]!.weight).toBeCloseTo(0.25 / (0.25 + weight), 12);
    },
  );

  test("is written into the workbook with a part for each kind, by its name", () => {
    const worked = reckon(twoKinds().scenario, workforce);
    if (!worked.ok) throw new Error(worked.issues[0]!.message);
    const { scenario, inputs } = worked.value;
    const book = bookOf(scenario, inputs, factsFor(scenario));
    const labels = book.inputs.map(({ label }) => label);
    expect(labels).toContain("Senior: Full-time salary");
    expect(labels).toContain("Leavers, kind 2: Share of leavers");
  });
});

describe("in the panel", () => {
  const group = (name: string): HTMLElement => screen.getByRole("group", { name });
  const typeAt = (user: UserEvent, kind: string, label: RegExp, text: string): Promise<void> =>
    fill(user, within(group(kind)).getByLabelText(label, { selector: "input" }), text);
  const oneOff = (): string =>
    within(screen.getByRole("region", { name: "Results" })).getByText("One-off cost").nextElementSibling!
      .textContent;

  async function openExits(): Promise<OpenPane> {
    const pane = openPane();
    await pane.user.click(screen.getByRole("tab", { name: "Model" }));
    await pane.user.click(await screen.findByRole("button", { name: /^Central Midlands merges/ }));
    await pane.user.click(await screen.findByRole("button", { name: /^Exits/ }));
    return pane;
  }

  test("kinds are added, named, given and taken out with the keyboard, and the results follow", async () => {
    const { user, container } = await openExits();
    const way = screen.getByRole("combobox", { name: "What an exit costs" });
    expect(way).toHaveDisplayValue("on average");
    await user.selectOptions(way, "by kind of leaver");
    expect(screen.getByRole("region", { name: "Results" })).toHaveTextContent("2 figures still to be given");
    expect(screen.queryByRole("button", { name: "Remove Kind of leaver 1" })).toBeNull();
    await typeAt(user, "Kind of leaver 1", /^Name/, "Senior managers");
    await typeAt(user, "Senior managers", /^Years of service/, "20");
    await typeAt(user, "Senior managers", /^Full-time salary/, "70000");
    expect(oneOff()).toBe("£5.48m");

    screen.getByRole("button", { name: "Add a kind of leaver" }).focus();
    await user.keyboard("{Enter}");
    await takesFocus(() => within(group("Kind of leaver 2")).getByRole("textbox", { name: "Name" }));
    await user.keyboard("Others");
    await typeAt(user, "Others", /^Share of leavers/, "60");
    await typeAt(user, "Others", /^Years of service/, "6");
    await typeAt(user, "Others", /^Full-time salary/, "28000");
    const share = within(group("Others")).getByRole("textbox", { name: /^Share of leavers/ });
    expect(share).toBeInvalid();
    expect(share).toHaveAccessibleDescription("These shares sum to 160%: take 60% off one of them.");
    expect(screen.getByText("Shares together: 160%")).toHaveAttribute("role", "status");
    expect(await axeFindings(container)).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Scale them to 100%" }));
    expect(share).toHaveValue("37.5");
    expect(oneOff()).toBe("£3.67m");

    screen.getByRole("button", { name: "Remove Others" }).focus();
    await user.keyboard("{Enter}");
    expect(screen.queryByRole("group", { name: "Others" })).toBeNull();
    await takesFocus(() => screen.getByRole("button", { name: "Add a kind of leaver" }));
    await typeAt(user, "Senior managers", /^Share of leavers/, "100");
    expect(oneOff()).toBe("£5.48m");
    await user.selectOptions(way, "on average");
    expect(oneOff()).toBe("£2.03m");
  });

  test("why an exit costs what it does leads to the kind by its name", async () => {
    const { user } = await openExits();
    await user.selectOptions(
      screen.getByRole("combobox", { name: "What an exit costs" }),
      "by kind of leaver",
    );
    await typeAt(user, "Kind of leaver 1", /^Name/, "Senior managers");
    await typeAt(user, "Senior managers", /^Years of service/, "20");
    await typeAt(user, "Senior managers", /^Full-time salary/, "70000");
    await user.click(screen.getByRole("button", { name: /^One-off cost: £5.48m. Why/ }));
    const why = await screen.findByRole("dialog");
    for (const step of [
      /^Exit/,
      /^Exit/,
      /^Average cost/,
      /^Redundancy payment, on average/,
      /^Redundancy payment, Senior managers: £116,667/,
    ])
      await user.click(within(why).getAllByRole("button", { name: step })[0]!);
    expect(why).toHaveTextContent("Redundancy payment by contract, Senior managers: £116,667");
  });

  test("an unreduced pension brings its cost into sight, and notice may be left to the law", async () => {
    const { user } = await openExits();
    await user.selectOptions(
      screen.getByRole("combobox", { name: "What an exit costs" }),
      "by kind of leaver",
    );
    const kind = group("Kind of leaver 1");
    expect(within(kind).queryByRole("textbox", { name: /^Capitalised cost/ })).toBeNull();
    await user.selectOptions(
      within(kind).getByRole("combobox", { name: "Takes an unreduced pension" }),
      "yes",
    );
    expect(within(kind).getByRole("textbox", { name: /^Capitalised cost/ })).toBeVisible();
    await user.click(within(kind).getByRole("button", { name: "Show 2 more" }));
    expect(within(kind).getByRole("textbox", { name: /^Weeks of notice/ })).toHaveAttribute(
      "placeholder",
      "by the model",
    );
  });
});
