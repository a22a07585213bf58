import type { Book } from "./book";
import { officeShape, type OfficeShape } from "./shape";

/** Title and author of the workbook. */
export class DocumentProperties {
  static readonly shape: OfficeShape = officeShape<Excel.DocumentProperties, DocumentProperties>({
    className: "DocumentProperties",
    scalars: ["author", "comments", "subject", "title"],
  });

  constructor(private readonly book: Book) {}

  get title(): string {
    return this.book.properties.get("title") ?? "";
  }
  set title(text: unknown) {
    this.book.properties.set("title", String(text));
  }
  get subject(): string {
    return this.book.properties.get("subject") ?? "";
  }
  set subject(text: unknown) {
    this.book.properties.set("subject", String(text));
  }
  get comments(): string {
    return this.book.properties.get("comments") ?? "";
  }
  set comments(text: unknown) {
    this.book.properties.set("comments", String(text));
  }
  get author(): string {
    return this.book.properties.get("author") ?? "";
  }
  set author(text: unknown) {
    this.book.properties.set("author", String(text));
  }
}
