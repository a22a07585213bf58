/** The messages of the object model, as the library writes them. */

/** How an object is reached. */
export const PathType = {
  root: 1,
  service: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const;

export const ActionType = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  recursiveQuery: 6,
} as const;

/** Arguments, and which of them stand for objects. */
export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  /** Same nesting as the arguments; 0 or null means a plain value. */
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
  readonly RecursiveQueryInfo?: { readonly Queries: Readonly<Record<string, QueryInfo>> };
}

/** Actions to be done in order, stopping at the first that fails. */
export interface Batch {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface BatchError {
  readonly Code: string;
  readonly Message: string;
  /** `Range.values`: where it happened. */
  readonly Location: string;
  readonly ActionIndex: number;
  readonly HttpStatusCode: number;
}

export interface BatchAnswer {
  readonly Results: { ActionId: number; Value: unknown }[];
  readonly TraceIds: number[];
  readonly Error?: BatchError;
}

/** `NumberFormat` on the wire is `numberFormat` in the types; names that begin with `_` stay as they are. */
export const memberName = (wire: string): string =>
  wire.startsWith("_") ? wire : wire.charAt(0).toLowerCase() + wire.slice(1);

/** Two properties of Office.js that keep their small letter on the wire. */
const IRREGULAR: ReadonlySet<string> = new Set(["Image.format", "Line.connectorType"]);

/** The reverse of {@link memberName}. */
export const wireName = (className: string, member: string): string =>
  member.startsWith("_") || IRREGULAR.has(`${className}.${member}`)
    ? member
    : member.charAt(0).toUpperCase() + member.slice(1);
