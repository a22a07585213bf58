import { describe, expect, it } from "vitest";
import type { BodyType } from "../../src/reference/schema";
import { miniRegister, type Rows } from "./mini";

const body = (
  id: string,
  opened: string,
  closed = "",
  type: BodyType = "CSU",
): NonNullable<Rows["bodies"]>[number] => ({
  id,
  type,
  name: `${id} name`,
  opened,
  closed,
  sources: "S",
});
const step = (predecessor: string, successor: string, date: string, kind = "merger", weight = 1) =>
  ({ predecessor, successor, date, kind, weight, sources: "S" }) as NonNullable<Rows["successions"]>[number];

describe("the one rule for imprecise dates", () => {
  const register = miniRegister({
    bodies: [
      body("CSU-A", "2013-04-01", "2014"),
      body("CSU-B", "2013-04-01", "2014"),
      body("CSU-AB", "2014-07/2014-12"),
      body("CSU-C", "2013-04-01", "2013-12"),
      body("CSU-D", "2013-04-01", "2014-09"),
    ],
    successions: [
      step("CSU-A", "CSU-AB", "2014-07/2014-12"),
      step("CSU-B", "CSU-AB", "2014-07/2014-12"),
      step("CSU-D", "CSU-AB", "2014-07/2014-12", "part"),
    ],
  });
  const life = (id: string) => {
    const held = register.bodies.get(id)!;
    return [held.opened, held.closed];
  };

  it("a predecessor closes the day before the first possible day of its successor", () => {
    expect(life("CSU-AB")).toEqual(["2014-07-01", undefined]);
    expect(life("CSU-A")).toEqual(["2013-04-01", "2014-06-30"]);
  });
  it("a closure without a successor happens on the last possible day", () =>
    expect(life("CSU-C")).toEqual(["2013-04-01", "2013-12-31"]));
  it("handing on a part does not end a body: it closes on its own last possible day", () =>
    expect(life("CSU-D")).toEqual(["2013-04-01", "2014-09-30"]));
  it("lines neither overlap nor break on the day of change", () => {
    const { lines, bodies } = register;
    expect(lines.status(bodies.get("CSU-A")!, "2014-06-30")).toBe("open");
    expect(lines.heirs(bodies.get("CSU-A")!, "2014-07-01")).toMatchObject({
      ok: true,
      value: [{ body: { id: "CSU-AB" } }],
    });
  });
});

describe("heirs", () => {
  const register = miniRegister({
    bodies: ["CCG-1", "CCG-2", "CCG-3", "CCG-4", "CCG-5"].map((id, i) =>
      body(id, `201${3 + i}-04-01`, "", "CCG"),
    ),
    successions: [
      step("CCG-1", "CCG-2", "2014-04-01"),
      step("CCG-2", "CCG-3", "2015-04-01", "split", 0.25),
      step("CCG-2", "CCG-4", "2016-04-01", "split", 0.75),
      step("CCG-4", "CCG-5", "2017-04-01"),
    ],
  });
  const heirs = (id: string, day: string) => {
    const found = register.lines.heirs(register.bodies.get(id)!, day);
    return found.ok ? found.value.map((heir) => [heir.body.id, heir.weight]) : found.fault.code;
  };
  it("are the body itself while it is open", () =>
    expect(heirs("CCG-1", "2013-06-01")).toEqual([["CCG-1", 1]]));
  it("are followed step by step up to the day, splits with their weights", () => {
    expect(heirs("CCG-1", "2014-04-01")).toEqual([["CCG-2", 1]]);
    expect(heirs("CCG-1", "2017-04-01")).toEqual([
      ["CCG-3", 0.25],
      ["CCG-5", 0.75],
    ]);
  });
  it("are none before the body opened", () => expect(heirs("CCG-1", "2012-01-01")).toBe("not_yet_open"));
});
