import type { Book, XmlPart } from "./book";
import { invalidArgument, invalidOperation, itemNotFound } from "./errors";
import { officeShape, type OfficeShape } from "./shape";

/** XML documents kept in the workbook. */
export class CustomXmlPartCollection {
  static readonly shape: OfficeShape = officeShape<Excel.CustomXmlPartCollection, CustomXmlPartCollection>({
    className: "CustomXmlPartCollection",
    collection: true,
    methods: ["add", "getByNamespace", "getCount", "getItem", "getItemOrNullObject"],
  });

  constructor(private readonly book: Book) {}

  get items(): CustomXmlPart[] {
    return [...this.book.parts.values()].map((part) => new CustomXmlPart(this.book, part));
  }
  getCount(): number {
    return this.items.length;
  }
  getItemOrNullObject(id: string): CustomXmlPart | null {
    return this.items.find((part) => part.id === id) ?? null;
  }
  getItem(id: string): CustomXmlPart {
    const part = this.getItemOrNullObject(id);
    if (!part) throw itemNotFound();
    return part;
  }
  /** @throws OfficeError `InvalidArgument` when the text is not well-formed XML */
  add(xml: string): CustomXmlPart {
    const part = { id: `{${crypto.randomUUID().toUpperCase()}}`, xml, namespaceUri: namespaceOf(xml) };
    this.book.guard();
    this.book.parts.set(part.id, part);
    return new CustomXmlPart(this.book, part);
  }
  getByNamespace(namespaceUri: string): CustomXmlPartScopedCollection {
    return new CustomXmlPartScopedCollection(this.book, namespaceUri);
  }
}

/** The parts of one namespace. */
class CustomXmlPartScopedCollection {
  static readonly shape: OfficeShape = officeShape<
    Excel.CustomXmlPartScopedCollection,
    CustomXmlPartScopedCollection
  >({
    className: "CustomXmlPartScopedCollection",
    collection: true,
    methods: ["getCount", "getItem", "getItemOrNullObject", "getOnlyItem", "getOnlyItemOrNullObject"],
  });

  constructor(
    private readonly book: Book,
    private readonly namespaceUri: string,
  ) {}

  get items(): CustomXmlPart[] {
    return new CustomXmlPartCollection(this.book).items.filter(
      (part) => part.namespaceUri === this.namespaceUri,
    );
  }
  getCount(): number {
    return this.items.length;
  }
  getItemOrNullObject(id: string): CustomXmlPart | null {
    return this.items.find((part) => part.id === id) ?? null;
  }
  getItem(id: string): CustomXmlPart {
    return found(this.getItemOrNullObject(id));
  }
  getOnlyItemOrNullObject(): CustomXmlPart | null {
    const { items } = this;
    return items.length === 1 ? (items[0] ?? null) : null;
  }
  /** @throws OfficeError when there is not exactly one */
  getOnlyItem(): CustomXmlPart {
    if (this.items.length > 1) throw invalidOperation("There is more than one part of this namespace.");
    return found(this.getOnlyItemOrNullObject());
  }
}

/** One XML document. */
class CustomXmlPart {
  static readonly shape: OfficeShape = officeShape<Excel.CustomXmlPart, CustomXmlPart>({
    className: "CustomXmlPart",
    identity: "Id",
    scalars: ["id", "namespaceUri"],
    methods: ["delete", "getXml", "setXml"],
  });

  constructor(
    private readonly book: Book,
    private readonly part: XmlPart,
  ) {}

  get id(): string {
    return this.part.id;
  }
  get namespaceUri(): string {
    return this.part.namespaceUri;
  }
  getXml(): string {
    return this.part.xml;
  }
  setXml(xml: string): void {
    this.book.guard();
    this.part.namespaceUri = namespaceOf(xml);
    this.part.xml = xml;
  }
  delete(): void {
    this.book.guard();
    this.book.parts.delete(this.part.id);
  }
}

function namespaceOf(xml: string): string {
  const document = new DOMParser().parseFromString(xml, "application/xml");
  if (document.getElementsByTagName("parsererror").length > 0)
    throw invalidArgument("The text is not well-formed XML.");
  return document.documentElement.namespaceURI ?? "";
}

function found(part: CustomXmlPart | null): CustomXmlPart {
  if (!part) throw itemNotFound();
  return part;
}
