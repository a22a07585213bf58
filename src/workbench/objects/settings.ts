import type { Book } from "./book";
import { itemNotFound } from "./errors";
import { officeShape, type OfficeShape } from "./shape";

/** What an add-in keeps in the workbook, by key. */
export class SettingCollection {
  static readonly shape: OfficeShape = officeShape<Excel.SettingCollection, SettingCollection>({
    className: "SettingCollection",
    collection: true,
    methods: ["add", "getCount", "getItem", "getItemOrNullObject"],
  });

  constructor(private readonly book: Book) {}

  get items(): Setting[] {
    return [...this.book.settings.keys()].map((key) => new Setting(this.book, key));
  }
  getCount(): number {
    return this.book.settings.size;
  }
  /** Adds a setting, or replaces its value. */
  add(key: string, value: unknown): Setting {
    this.book.guard();
    this.book.settings.set(key, value);
    return new Setting(this.book, key);
  }
  getItemOrNullObject(key: string): Setting | null {
    return this.book.settings.has(key) ? new Setting(this.book, key) : null;
  }
  getItem(key: string): Setting {
    const setting = this.getItemOrNullObject(key);
    if (!setting) throw itemNotFound();
    return setting;
  }
}

/** One setting. */
export class Setting {
  static readonly shape: OfficeShape = officeShape<Excel.Setting, Setting>({
    className: "Setting",
    identity: "_Id",
    scalars: ["key", "value"],
    methods: ["delete"],
  });

  constructor(
    private readonly book: Book,
    readonly key: string,
  ) {}

  get _id(): string {
    return this.key;
  }
  get value(): unknown {
    if (!this.book.settings.has(this.key)) throw itemNotFound();
    return this.book.settings.get(this.key);
  }
  set value(value: unknown) {
    this.book.guard();
    this.book.settings.set(this.key, value);
  }
  delete(): void {
    this.book.guard();
    this.book.settings.delete(this.key);
  }
}
