import { describe, expect, it } from "vitest";
import { batch, setUp, type Thing, toThing } from "./fakes";

const INSTANTIATE = 1;
const QUERY = 2;
const METHOD = 3;
const SET = 4;
const TRACE = 5;

describe("reading", () => {
  it("tells who an object is and loads what was asked for", async () => {
    const { run } = await setUp();
    const answer = await run(
      batch(toThing("t1"), [
        { ActionType: INSTANTIATE, ObjectPathId: 3 },
        { ActionType: QUERY, ObjectPathId: 3, QueryInfo: { Select: ["NAME", "next/name"] } },
      ]),
    );
    expect(answer.Error).toBeUndefined();
    expect(answer.Results.map(({ Value }) => Value)).toEqual([
      { Id: "t1" },
      { Id: "t1", Name: "one", Next: { Id: "t2", Name: "two" } },
    ]);
  });

  it("loads a collection with the place and identity of its items", async () => {
    const { run } = await setUp();
    const [all, second, count] = (
      await run(
        batch(toThing("t1").slice(0, 2), [
          { ActionType: QUERY, ObjectPathId: 2, QueryInfo: { Select: ["name"] } },
          { ActionType: QUERY, ObjectPathId: 2, QueryInfo: { Select: ["name"], Skip: 1, Top: 5 } },
          { ActionType: QUERY, ObjectPathId: 2, QueryInfo: { Select: ["count"] } },
        ]),
      )
    ).Results.map(({ Value }) => Value);
    expect(all).toEqual({
      _Items: [
        { _Index: 0, Id: "t1", Name: "one" },
        { _Index: 1, Id: "t2", Name: "two" },
      ],
    });
    expect(second).toEqual({ _Items: [{ _Index: 1, Id: "t2", Name: "two" }] });
    expect(count).toMatchObject({ Count: 2, _Items: [{ Id: "t1" }, { Id: "t2" }] });
  });

  it("loads all plain values when nothing is selected", async () => {
    const { run } = await setUp();
    const answer = await run(batch(toThing("t2"), [{ ActionType: QUERY, ObjectPathId: 3, QueryInfo: {} }]));
    expect(answer.Results[0]?.Value).toEqual({ Id: "t2", Name: "two", Cells: null });
  });
});

describe("null objects", () => {
  const nothing = [
    ...toThing("t1").slice(0, 2),
    {
      ObjectPathType: 3,
      Name: "GetItemOrNullObject",
      ParentObjectPathId: 2,
      ArgumentInfo: { Arguments: ["none"] },
    },
    { ObjectPathType: 4, Name: "Next", ParentObjectPathId: 3 },
  ];

  it("are null, and so is everything below them", async () => {
    const { run } = await setUp();
    const answer = await run(
      batch(nothing, [
        { ActionType: INSTANTIATE, ObjectPathId: 3 },
        { ActionType: QUERY, ObjectPathId: 3, QueryInfo: { Select: ["name"] } },
        { ActionType: INSTANTIATE, ObjectPathId: 4 },
      ]),
    );
    expect(answer.Results.map(({ Value }) => Value)).toEqual([null, null, null]);
  });

  it.each([
    ["called", { ActionType: METHOD, ObjectPathId: 3, Name: "Shout" }],
    ["written to", { ActionType: SET, ObjectPathId: 3, Name: "Name", ArgumentInfo: { Arguments: ["x"] } }],
  ])("cannot be %s", async (_, action) => {
    const { run } = await setUp();
    expect((await run(batch(nothing, [action]))).Error).toMatchObject({ Code: "ItemNotFound" });
  });
});

describe("calling and writing", () => {
  it("calls methods, waits for them and sets properties", async () => {
    const { run, root } = await setUp();
    const answer = await run(
      batch(toThing("t1"), [
        { ActionType: METHOD, ObjectPathId: 3, Name: "Shout" },
        { ActionType: METHOD, ObjectPathId: 3, Name: "Later" },
        { ActionType: SET, ObjectPathId: 3, Name: "Name", ArgumentInfo: { Arguments: ["uno"] } },
        { ActionType: SET, ObjectPathId: 3, Name: "Cells", ArgumentInfo: { Arguments: [null] } },
        { ActionType: TRACE, ObjectPathId: 0 },
      ]),
    );
    expect(answer.Results.map(({ Value }) => Value)).toEqual(["ONE", "later", null, null, null]);
    expect(answer.TraceIds).toEqual([104]);
    expect(root.pile.items[0]).toMatchObject({ name: "uno", cells: null });
  });

  it("puts objects in the place of references, in lists and in plain objects too", async () => {
    const { run, root } = await setUp();
    await run(
      batch(
        [...toThing("t1"), { ObjectPathType: 5, ParentObjectPathId: 2, ArgumentInfo: { Arguments: ["t2"] } }],
        [
          {
            ActionType: METHOD,
            ObjectPathId: 3,
            Name: "Take",
            ArgumentInfo: {
              Arguments: [4, [4, 4], { deep: { _ObjectPathId: 4 } }, [[1, null]], null],
              ReferencedObjectPathIds: [4, [0, 4], 0, 0, 0],
            },
          },
        ],
      ),
    );
    const [one, two] = root.pile.items as [Thing, Thing];
    expect(one.taken).toEqual([two, [4, two], { deep: two }, [[1, null]], undefined]);
  });

  it("runs a path that does something once, at its first use", async () => {
    const { run, root } = await setUp();
    const answer = await run(
      batch(
        [
          ...toThing("t1").slice(0, 2),
          { ObjectPathType: 3, Name: "Add", ParentObjectPathId: 2, ArgumentInfo: { Arguments: ["three"] } },
        ],
        [
          { ActionType: INSTANTIATE, ObjectPathId: 3 },
          { ActionType: QUERY, ObjectPathId: 3, QueryInfo: { Select: ["name"] } },
        ],
      ),
    );
    expect(answer.Results[0]?.Value).toEqual({ Id: "t3" });
    expect(root.pile.items.map(({ name }) => name)).toEqual(["one", "two", "three"]);
  });
});

describe("references", () => {
  it("are given when kept, lead back to the object and end when removed", async () => {
    const { run } = await setUp();
    const kept = await run(
      batch(toThing("t1"), [
        { ActionType: METHOD, ObjectPathId: 3, Name: "_KeepReference" },
        { ActionType: INSTANTIATE, ObjectPathId: 3 },
      ]),
    );
    const { _ReferenceId: id } = kept.Results[1]?.Value as { _ReferenceId: string };
    const again = batch(
      [{ ObjectPathType: 1 }, { ObjectPathType: 6, Name: id }],
      [{ ActionType: METHOD, ObjectPathId: 2, Name: "Shout" }],
    );
    expect((await run(again)).Results[0]?.Value).toBe("ONE");
    await run(
      batch(
        [{ ObjectPathType: 1 }],
        [{ ActionType: METHOD, Name: "_RemoveReference", ArgumentInfo: { Arguments: [id] } }],
      ),
    );
    expect((await run(again)).Error).toMatchObject({ Code: "InvalidReference", ActionIndex: 0 });
  });
});

describe("failures", () => {
  it("stop the batch; what was done before stays done", async () => {
    const { run, root } = await setUp();
    const answer = await run(
      batch(
        [
          ...toThing("t1"),
          { ObjectPathType: 5, ParentObjectPathId: 2, ArgumentInfo: { Arguments: ["none"] } },
        ],
        [
          { ActionType: SET, ObjectPathId: 3, Name: "Name", ArgumentInfo: { Arguments: ["uno"] } },
          { ActionType: METHOD, ObjectPathId: 4, Name: "Shout" },
          { ActionType: SET, ObjectPathId: 3, Name: "Name", ArgumentInfo: { Arguments: ["never"] } },
        ],
      ),
    );
    expect(answer.Results).toHaveLength(1);
    expect(answer.Error).toMatchObject({
      Code: "ItemNotFound",
      ActionIndex: 1,
      HttpStatusCode: 404,
      Location: "Pile",
    });
    expect(root.pile.items[0]?.name).toBe("uno");
  });

  it("inside the workbench are told as such, with their place", async () => {
    const { run } = await setUp();
    const { Error } = await run(
      batch(toThing("t1"), [{ ActionType: METHOD, ObjectPathId: 3, Name: "Fail" }]),
    );
    expect(Error).toMatchObject({ Code: "GeneralException", Location: "Thing.fail" });
    expect(Error?.Message).toContain("out of range");
  });
});

describe("coverage", () => {
  it.each([
    ["method", { ActionType: METHOD, ObjectPathId: 3, Name: "Whisper" }, "whisper"],
    [
      "property",
      { ActionType: SET, ObjectPathId: 3, Name: "Secret", ArgumentInfo: { Arguments: [1] } },
      "secret",
    ],
    ["property", { ActionType: QUERY, ObjectPathId: 3, QueryInfo: { Select: ["secret"] } }, "secret"],
  ] as const)("a missing %s answers ApiNotFound by name and is noted", async (kind, action, member) => {
    const { run, coverage } = await setUp();
    const { Error } = await run(batch(toThing("t1"), [action]));
    expect(Error).toMatchObject({
      Code: "ApiNotFound",
      Message: `Thing.${member} is not part of this workbench.`,
    });
    expect(coverage.entries()).toContainEqual({
      className: "Thing",
      member,
      kind,
      count: 1,
      implemented: false,
    });
  });

  it("a missing service answers ApiNotFound by its full name and is noted", async () => {
    const { run, coverage } = await setUp();
    const { Error } = await run(
      batch([{ ObjectPathType: 2, Name: "Microsoft.Unheard.Of" }], [{ ActionType: INSTANTIATE }]),
    );
    expect(Error).toMatchObject({ Code: "ApiNotFound" });
    expect(Error?.Message).toContain("Microsoft.Unheard.Of");
    expect(coverage.entries()).toMatchObject([{ kind: "service", implemented: false }]);
  });

  it("counts the members that are there", async () => {
    const { run, coverage } = await setUp();
    const shout = batch(toThing("t1"), [{ ActionType: METHOD, ObjectPathId: 3, Name: "Shout" }]);
    await run(shout);
    await run(shout);
    expect(coverage.entries()).toContainEqual({
      className: "Thing",
      member: "shout",
      kind: "method",
      count: 2,
      implemented: true,
    });
  });
});
