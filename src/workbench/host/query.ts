import { apiNotFound } from "../objects/errors";
import { shapeOf, type OfficeShape } from "../objects/shape";
import type { CoverageRecord } from "./coverage";
import type { References } from "./references";
import { wireName, type QueryInfo } from "./wire";

type Bag = Record<string, unknown>;

/** What a query picks from one object. */
interface Selection {
  readonly scalars: readonly string[];
  /** Objects below, with the selection passed on to each. */
  readonly objects: ReadonlyMap<string, readonly string[]>;
}

/** Answers loads: turns objects into bags of plain values. */
export class Reader {
  constructor(
    private readonly references: References,
    private readonly coverage: CoverageRecord,
  ) {}

  /** Who an object is: the library finds it again by these values. */
  identity(object: object): Bag {
    const bag: Bag = {};
    const { identity } = shapeOf(object) ?? {};
    if (identity) bag[identity] = valueOf(object, identity === "Id" ? "id" : "_id");
    const reference = this.references.idOf(object);
    if (reference !== undefined) bag._ReferenceId = reference;
    return bag;
  }

  /**
   * The selected values of an object and of the objects below it.
   *
   * @throws OfficeError `ApiNotFound` when a selected member is not there
   */
  read(object: object | null, query: QueryInfo = {}): Bag | null {
    if (object === null) return null;
    const shape = shapeOf(object);
    if (!shape) throw new TypeError("Only objects of the model can be loaded.");
    if (shape.collection) return this.readCollection(object, shape, query);
    return { ...this.identity(object), ...this.pick(object, shape, this.select(shape, query)) };
  }

  private readCollection(collection: object, shape: OfficeShape, query: QueryInfo): Bag {
    const first = query.Skip ?? 0;
    const items = (valueOf(collection, "items") as readonly object[]).slice(
      first,
      query.Top == null ? undefined : first + query.Top,
    );
    const own = new Set(shape.scalars.map((name) => name.toLowerCase()));
    const select = query.Select ?? [];
    const ofItems: QueryInfo = {
      Select: select.filter((name) => !own.has(name.toLowerCase())),
      ...(query.Expand && { Expand: query.Expand }),
    };
    const ownNames = shape.scalars.filter(
      (name) =>
        selectsAll(select) || select.some((selected) => selected.toLowerCase() === name.toLowerCase()),
    );
    const onlyOwn = select.length > 0 && ofItems.Select?.length === 0;
    return {
      ...this.pick(collection, shape, { scalars: ownNames, objects: new Map() }),
      _Items: items.map((item, i) => ({
        _Index: first + i,
        ...(onlyOwn ? this.identity(item) : this.read(item, ofItems)),
      })),
    };
  }

  /** Sorts the names of a query into values and objects. Names come in any case. */
  private select(shape: OfficeShape, { Select = [], Expand = [] }: QueryInfo): Selection {
    const scalars = new Set<string>(selectsAll(Select) ? shape.scalars : []);
    const objects = new Map<string, string[]>();
    for (const path of [...Select, ...Expand.map((name) => `${name}/*`)]) {
      if (path === "*" || path === "") continue;
      const [head = "", ...tail] = path.split("/");
      const scalar = find(shape.scalars, head);
      const object = find(shape.objects, head);
      if (object !== undefined) {
        const below = objects.get(object) ?? [];
        if (tail.length > 0) below.push(tail.join("/"));
        objects.set(object, below);
      } else if (scalar !== undefined) {
        scalars.add(scalar);
        this.coverage.note(shape.className, scalar, "property", true);
      } else {
        this.coverage.note(shape.className, head, "property", false);
        throw apiNotFound(`${shape.className}.${head}`);
      }
    }
    return { scalars: [...scalars], objects };
  }

  private pick(object: object, shape: OfficeShape, { scalars, objects }: Selection): Bag {
    const bag: Bag = {};
    for (const name of scalars) bag[wireName(shape.className, name)] = plain(valueOf(object, name));
    for (const [name, select] of objects) {
      const below = (valueOf(object, name) ?? null) as object | null;
      bag[wireName(shape.className, name)] = this.read(below, { Select: select });
    }
    return bag;
  }
}

const selectsAll = (select: readonly string[]): boolean => select.length === 0 || select.includes("*");

const find = (names: readonly string[], name: string): string | undefined =>
  names.find((known) => known.toLowerCase() === name.toLowerCase());

const valueOf = (object: object, member: string): unknown => (object as Bag)[member];

const plain = (value: unknown): unknown => (value instanceof Date ? value.toISOString() : (value ?? null));
