import { apiNotFound, itemNotFound, OfficeError } from "../objects/errors";
import { shapeOf, type OfficeShape } from "../objects/shape";
import type { MemberKind } from "../types";
import type { CoverageRecord } from "./coverage";
import { Reader } from "./query";
import type { References } from "./references";
import {
  type Action,
  ActionType,
  type ArgumentInfo,
  type Batch,
  type BatchAnswer,
  type BatchError,
  memberName,
  PathType,
} from "./wire";

export interface ExecutorOptions {
  /** The workbook. */
  readonly root: object;
  /** A service by its full type name. */
  service(name: string): object | undefined;
  readonly references: References;
  readonly coverage: CoverageRecord;
}

/** An object, or `null` for the null object that `...OrNullObject` methods give. */
type Target = object | null;

/**
 * Runs batches of the object model on plain objects. Knows nothing of Excel: paths become property reads,
 * calls and indexers, actions become reads and writes, and a class's shape says what may be reached.
 */
export class Executor {
  private readonly reader: Reader;

  constructor(private readonly options: ExecutorOptions) {
    this.reader = new Reader(options.references, options.coverage);
  }

  /**
   * Does the actions in order and stops at the first that fails; what was done before it stays done.
   *
   * @param failure fails the batch on purpose once some of its actions are done
   */
  async run(
    batch: Batch,
    failure?: { readonly after: number; readonly error: OfficeError },
  ): Promise<BatchAnswer> {
    const run = new Run(batch, this.options, this.reader);
    const answer: BatchAnswer = { Results: [], TraceIds: [] };
    for (const [index, action] of batch.Actions.entries()) {
      try {
        if (failure && index >= failure.after) throw failure.error;
        answer.Results.push({ ActionId: action.Id, Value: await run.perform(action) });
        if (action.ActionType === ActionType.trace) answer.TraceIds.push(action.Id);
      } catch (error) {
        return { ...answer, Error: batchError(error, index, run.location(action)) };
      }
    }
    if (!failure) return answer;
    return { ...answer, Error: batchError(failure.error, batch.Actions.length - 1, "") };
  }
}

/** One batch under way. Paths are opened when first needed, and once. */
class Run {
  private readonly opened = new Map<number, Target>();
  private readonly failed = new Map<number, unknown>();

  constructor(
    private readonly batch: Batch,
    private readonly options: ExecutorOptions,
    private readonly reader: Reader,
  ) {}

  async perform(action: Action): Promise<unknown> {
    if (action.ActionType === ActionType.trace) return null;
    const target = await this.open(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.instantiate:
        return target && this.reader.identity(target);
      case ActionType.query:
        return this.reader.read(target, action.QueryInfo);
      case ActionType.recursiveQuery:
        return this.reader.read(target, Object.values(action.RecursiveQueryInfo?.Queries ?? {})[0]);
      case ActionType.method:
        return this.call(target, action);
      case ActionType.setProperty:
        return this.set(target, action);
      default:
        throw apiNotFound(`Action type ${action.ActionType}`);
    }
  }

  /** `Class.member` of an action, or of the object it could not reach. */
  location(action: Action): string {
    const target = this.opened.get(action.ObjectPathId);
    if (target === undefined) {
      const path = this.batch.ObjectPaths[action.ObjectPathId];
      const parent = path && this.opened.get(path.ParentObjectPathId);
      const owner = (parent && shapeOf(parent)?.className) ?? "";
      return [owner, path?.Name && memberName(path.Name)].filter(Boolean).join(".");
    }
    const owner = (target && shapeOf(target)?.className) ?? "";
    return [owner, action.Name && memberName(action.Name)].filter(Boolean).join(".");
  }

  private async call(target: Target, action: Action): Promise<unknown> {
    const [argument] = action.ArgumentInfo?.Arguments ?? [];
    if (action.Name === "_KeepReference") {
      if (target) this.options.references.keep(target);
      return null;
    }
    if (action.Name === "_RemoveReference") {
      this.options.references.release(String(argument));
      return null;
    }
    return (await this.invoke(target, action.Name, action.ArgumentInfo)) ?? null;
  }

  private async set(target: Target, action: Action): Promise<null> {
    if (target === null) throw itemNotFound();
    const member = this.member(target, action.Name, "property");
    const raw = action.ArgumentInfo?.Arguments?.[0];
    const [value] = await this.arguments(action.ArgumentInfo);
    const set = target as Record<string, unknown>;
    set[member] = raw === null ? null : value;
    return null;
  }

  private async invoke(target: Target, wire: string, info: ArgumentInfo | undefined): Promise<unknown> {
    if (target === null) throw itemNotFound();
    const member = this.member(target, wire, "method");
    const method = (target as Record<string, (...values: unknown[]) => unknown>)[member];
    return method?.apply(target, await this.arguments(info));
  }

  /** @throws OfficeError `ApiNotFound` when the class does not answer to the name; noted either way. */
  private member(target: object, wire: string, kind: MemberKind): string {
    const shape = shapeOf(target);
    const member = memberName(wire);
    const className = shape?.className ?? target.constructor.name;
    const known = shape !== undefined && namesOf(shape, kind).includes(member);
    this.options.coverage.note(className, member, kind, known);
    if (!known) throw apiNotFound(`${className}.${member}`);
    return member;
  }

  private async open(id: number): Promise<Target> {
    const known = this.opened.get(id);
    if (known !== undefined) return known;
    if (this.failed.has(id)) throw this.failed.get(id);
    try {
      const target = await this.follow(id);
      this.opened.set(id, target);
      return target;
    } catch (error) {
      this.failed.set(id, error);
      throw error;
    }
  }

  private async follow(id: number): Promise<Target> {
    const path = this.batch.ObjectPaths[id];
    if (!path) throw new OfficeError("InvalidObjectPath", `The batch has no object path ${id}.`);
    const { references, coverage, root, service } = this.options;
    switch (path.ObjectPathType) {
      case PathType.root:
        return root;
      case PathType.service: {
        const found = service(path.Name);
        if (!found) {
          coverage.note(path.Name, "", "service", false);
          throw apiNotFound(path.Name);
        }
        return found;
      }
      case PathType.reference:
        return references.find(path.Name);
      case PathType.nullObject:
        return null;
    }
    const parent = await this.open(path.ParentObjectPathId);
    if (parent === null) return null;
    switch (path.ObjectPathType) {
      case PathType.property: {
        const member = this.member(parent, path.Name, "property");
        return ((parent as Record<string, unknown>)[member] ?? null) as Target;
      }
      case PathType.method:
        return ((await this.invoke(parent, path.Name, path.ArgumentInfo)) ?? null) as Target;
      case PathType.indexer:
        return ((await this.invoke(parent, "GetItem", path.ArgumentInfo)) ?? null) as Target;
      default:
        throw new OfficeError("InvalidObjectPath", `Object path type ${path.ObjectPathType} is unknown.`);
    }
  }

  /** Arguments with objects in their places. One left out arrives as null and becomes undefined. */
  private async arguments(info: ArgumentInfo | undefined): Promise<unknown[]> {
    const values: unknown[] = [];
    for (const [i, value] of (info?.Arguments ?? []).entries()) {
      const resolved = await this.substitute(value, info?.ReferencedObjectPathIds?.[i]);
      values.push(resolved === null && value === null ? undefined : resolved);
    }
    return values;
  }

  private async substitute(value: unknown, reference: unknown): Promise<unknown> {
    if (typeof reference === "number" && reference !== 0) return this.open(reference);
    if (Array.isArray(value)) {
      const references: readonly unknown[] = Array.isArray(reference) ? reference : [];
      // Matrices of cells are by far the largest payloads: rows of plain values are not walked.
      if (references.length === 0 && !holdsObjects(value)) return value;
      const items: unknown[] = [];
      for (const [i, item] of value.entries()) items.push(await this.substitute(item, references[i]));
      return items;
    }
    if (typeof value !== "object" || value === null) return value;
    const { _ObjectPathId } = value as { readonly _ObjectPathId?: unknown };
    if (typeof _ObjectPathId === "number") return this.open(_ObjectPathId);
    const entries: [string, unknown][] = [];
    for (const [key, item] of Object.entries(value))
      entries.push([key, await this.substitute(item, undefined)]);
    return Object.fromEntries(entries);
  }
}

function namesOf(shape: OfficeShape, kind: MemberKind): readonly string[] {
  if (kind === "method") return shape.collection ? [...shape.methods, "getItemAt"] : shape.methods;
  return [...shape.scalars, ...shape.objects];
}

/** Whether a list holds an object, itself or in one of its rows. */
function holdsObjects(values: readonly unknown[]): boolean {
  return values.some((value) =>
    Array.isArray(value) ? holdsObjects(value) : typeof value === "object" && value !== null,
  );
}

function batchError(error: unknown, index: number, location: string): BatchError {
  const { code, message, httpStatus } = officeError(error);
  return { Code: code, Message: message, Location: location, ActionIndex: index, HttpStatusCode: httpStatus };
}

function officeError(error: unknown): OfficeError {
  if (error instanceof OfficeError) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new OfficeError("GeneralException", `The workbench failed: ${message}`, 500);
}
