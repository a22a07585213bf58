import { CoverageRecord } from "../../../src/workbench/host/coverage";
import { Executor } from "../../../src/workbench/host/executor";
import { References } from "../../../src/workbench/host/references";
import type { Action, Batch, ObjectPath } from "../../../src/workbench/host/wire";
import { itemNotFound } from "../../../src/workbench/objects/errors";
import type { OfficeShape } from "../../../src/workbench/objects/shape";

/** A pile of things, as small an object model as has everything: items, values, links, methods, a null object. */
export class Thing {
  static readonly shape: OfficeShape = {
    className: "Thing",
    identity: "Id",
    scalars: ["id", "name", "cells"],
    objects: ["pile", "next"],
    methods: ["shout", "fail", "later", "joinWith", "take"],
  };
  readonly secret = "not for Office.js";
  cells: unknown = null;
  taken: unknown[] = [];
  constructor(
    readonly id: string,
    public name: string,
    readonly pile: Pile,
  ) {}
  get next(): Thing | null {
    return this.pile.items[this.pile.items.indexOf(this) + 1] ?? null;
  }
  shout(): string {
    return this.name.toUpperCase();
  }
  fail(): void {
    throw new RangeError("out of range");
  }
  later(): Promise<string> {
    return Promise.resolve("later");
  }
  joinWith(...others: readonly (Thing | undefined)[]): string {
    return [this, ...others].map((thing) => thing?.name ?? "-").join("+");
  }
  take(...values: unknown[]): void {
    this.taken = values;
  }
}

class Pile {
  static readonly shape: OfficeShape = {
    className: "Pile",
    collection: true,
    scalars: ["count"],
    objects: [],
    methods: ["add", "getItem", "getItemOrNullObject"],
  };
  readonly items: Thing[] = [];
  get count(): number {
    return this.items.length;
  }
  add(name: string): Promise<Thing> {
    const thing = new Thing(`t${this.items.length + 1}`, name, this);
    this.items.push(thing);
    return Promise.resolve(thing);
  }
  getItemOrNullObject(id: string): Thing | null {
    return this.items.find((thing) => thing.id === id) ?? null;
  }
  getItem(id: string): Thing {
    const thing = this.getItemOrNullObject(id);
    if (!thing) throw itemNotFound();
    return thing;
  }
}

class Root {
  static readonly shape: OfficeShape = { className: "Root", scalars: [], objects: ["pile"], methods: [] };
  readonly pile = new Pile();
}

/** An executor on a pile of two things, with what it keeps and records. */
export async function setUp() {
  const root = new Root();
  await root.pile.add("one");
  await root.pile.add("two");
  const references = new References();
  const coverage = new CoverageRecord();
  const executor = new Executor({ root, service: () => undefined, references, coverage });
  return { root, references, coverage, executor, run: (b: Batch) => executor.run(b) };
}

type PathInput = Partial<ObjectPath> & Pick<ObjectPath, "ObjectPathType">;

/** Builds a batch: paths are numbered from 1, actions from 100. */
export function batch(
  paths: readonly PathInput[],
  actions: readonly (Partial<Action> & Pick<Action, "ActionType">)[],
): Batch {
  return {
    ObjectPaths: Object.fromEntries(
      paths.map((path, i) => [i + 1, { Id: i + 1, Name: "", ParentObjectPathId: 0, ...path }]),
    ),
    Actions: actions.map((action, i) => ({ Id: 100 + i, Name: "", ObjectPathId: 1, ...action })),
  };
}

/** Root, its pile, and the thing with an id: paths 1 to 3. */
export const toThing = (id: string): PathInput[] => [
  { ObjectPathType: 1 },
  { ObjectPathType: 4, Name: "Pile", ParentObjectPathId: 1 },
  { ObjectPathType: 5, ParentObjectPathId: 2, ArgumentInfo: { Arguments: [id] } },
];
