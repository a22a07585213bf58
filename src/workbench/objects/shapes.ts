import type { Book } from "./book";
import { invalidArgument, itemNotFound } from "./errors";
import type { PictureData } from "./extras";
import { officeShape, type OfficeShape } from "./shape";

/** Begins every PNG and every JPEG in base64. */
const IMAGE = /^(iVBORw0KGgo|\/9j\/)/;

/** What lies over the cells of a sheet: pictures, as far as the workbench knows any. */
export class ShapeCollection {
  static readonly shape: OfficeShape = officeShape<Excel.ShapeCollection, ShapeCollection>({
    className: "ShapeCollection",
    collection: true,
    methods: ["addImage", "getCount", "getItem"],
  });

  constructor(
    private readonly book: Book,
    private readonly sheetId: string,
  ) {}

  get items(): Shape[] {
    return this.book.extrasOf(this.sheetId).pictures.map(({ id }) => new Shape(this.book, this.sheetId, id));
  }
  getCount(): number {
    return this.items.length;
  }
  /** By name in any case, or by id. */
  getItem(key: string): Shape {
    const wanted = key.toLowerCase();
    const found = this.items.find(({ id, name }) => id === key || name.toLowerCase() === wanted);
    if (!found) throw itemNotFound();
    return found;
  }
  /** Adds a picture in the top left corner of the sheet. */
  addImage(image: string): Shape {
    this.book.guard(this.sheetId);
    if (!IMAGE.test(image)) throw invalidArgument();
    const { pictures } = this.book.extrasOf(this.sheetId);
    const id = `{${crypto.randomUUID()}}`;
    const name = `Picture ${pictures.length + 1}`;
    const added = { id, name, image, description: "", left: 0, top: 0, width: 96, height: 96 };
    this.book.setExtras(this.sheetId, { pictures: [...pictures, added] });
    return new Shape(this.book, this.sheetId, id);
  }
}

/** A picture over cells; measured in points. */
class Shape {
  static readonly shape: OfficeShape = officeShape<Excel.Shape, Shape>({
    className: "Shape",
    identity: "Id",
    scalars: [
      "altTextDescription",
      "height",
      "id",
      "left",
      "lockAspectRatio",
      "name",
      "top",
      "type",
      "width",
    ],
    methods: ["delete"],
  });
  readonly type = "Image";
  /** Sizes are set one by one. */
  lockAspectRatio = false;

  constructor(
    private readonly book: Book,
    private readonly sheetId: string,
    readonly id: string,
  ) {}

  get name(): string {
    return this.data.name;
  }
  set name(name: unknown) {
    this.change({ name: String(name) });
  }
  get altTextDescription(): string {
    return this.data.description;
  }
  set altTextDescription(description: unknown) {
    this.change({ description: String(description) });
  }
  get left(): number {
    return this.data.left;
  }
  set left(left: unknown) {
    this.change({ left: Number(left) });
  }
  get top(): number {
    return this.data.top;
  }
  set top(top: unknown) {
    this.change({ top: Number(top) });
  }
  get width(): number {
    return this.data.width;
  }
  set width(width: unknown) {
    this.change({ width: Number(width) });
  }
  get height(): number {
    return this.data.height;
  }
  set height(height: unknown) {
    this.change({ height: Number(height) });
  }
  delete(): void {
    this.book.guard(this.sheetId);
    this.write(this.pictures.filter(({ id }) => id !== this.id));
  }

  private get pictures(): readonly PictureData[] {
    return this.book.extrasOf(this.sheetId).pictures;
  }
  private get data(): PictureData {
    const picture = this.pictures.find(({ id }) => id === this.id);
    if (!picture) throw itemNotFound();
    return picture;
  }
  private change(change: Partial<PictureData>): void {
    this.book.guard(this.sheetId);
    const changed = { ...this.data, ...change };
    this.write(this.pictures.map((picture) => (picture.id === this.id ? changed : picture)));
  }
  private write(pictures: readonly PictureData[]): void {
    this.book.setExtras(this.sheetId, { pictures });
  }
}
