import { OfficeError } from "../objects/errors";

/** Objects that the add-in keeps hold of from one batch to the next. */
export class References {
  private readonly kept = new Map<string, object>();
  private readonly ids = new WeakMap<object, string>();
  private lastId = 0;

  /** Keeps an object; asking again gives the same id. */
  keep(object: object): string {
    const id = this.ids.get(object) ?? `reference-${++this.lastId}`;
    this.ids.set(object, id);
    this.kept.set(id, object);
    return id;
  }

  /** The id of an object that is kept. */
  idOf(object: object): string | undefined {
    const id = this.ids.get(object);
    return id !== undefined && this.kept.has(id) ? id : undefined;
  }

  /** @throws {@link OfficeError} `InvalidReference` when the object was let go. */
  find(id: string): object {
    const object = this.kept.get(id);
    if (!object)
      throw new OfficeError("InvalidReference", "This reference is not valid for the current operation.");
    return object;
  }

  release(id: string): void {
    this.kept.delete(id);
  }

  objects(): Iterable<object> {
    return this.kept.values();
  }
}
