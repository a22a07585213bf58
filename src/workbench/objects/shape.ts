/** What Office.js may ask of a class. Names are those of the public types; the wire writes a capital first. */
export interface OfficeShape {
  readonly className: string;
  /** Properties that hold plain values. */
  readonly scalars: readonly string[];
  /** Properties that lead to other objects. */
  readonly objects: readonly string[];
  readonly methods: readonly string[];
  /** Under which name objects of the class tell who they are; the library addresses them by it afterwards. */
  readonly identity?: "Id" | "_Id";
  /** The class lists others, in its property `items`. */
  readonly collection?: true;
}

type Members<Office, Own> = readonly (keyof Office & keyof Own & string)[];

/** A shape whose members exist both in the public type and in the class at hand, so that a slip does not compile. */
interface CheckedShape<Office, Own> {
  readonly className: string;
  readonly scalars?: Members<Office, Own>;
  readonly objects?: Members<Office, Own>;
  readonly methods?: Members<Office, Own>;
  /** Methods the library calls without showing them to people. */
  readonly internal?: readonly (keyof Own & `_${string}`)[];
  /** Properties the library knows but the published types do not. */
  readonly unpublished?: readonly (keyof Own & string)[];
  readonly identity?: "Id" | "_Id";
  readonly collection?: true;
}

/** Declares what a class answers to, checked against the published type and the class itself. */
export function officeShape<Office, Own>(checked: CheckedShape<Office, Own>): OfficeShape {
  const { className, scalars = [], objects = [], methods = [], internal = [], unpublished = [] } = checked;
  return {
    className,
    scalars: [...scalars, ...unpublished],
    objects,
    methods: [...methods, ...internal],
    ...(checked.identity && { identity: checked.identity }),
    ...(checked.collection && { collection: checked.collection }),
  };
}

/** The shape of an object's class. */
export function shapeOf(object: object): OfficeShape | undefined {
  return (object.constructor as { readonly shape?: OfficeShape }).shape;
}
