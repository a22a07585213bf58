import { contains } from "./address";
import { type Book, STRUCTURE } from "./book";
import { accessDenied } from "./errors";
import type { Range } from "./range";
import { officeShape, type OfficeShape } from "./shape";

/** Whether cells may be changed while their sheet is protected. */
export class FormatProtection {
  static readonly shape: OfficeShape = officeShape<Excel.FormatProtection, FormatProtection>({
    className: "FormatProtection",
    scalars: ["locked"],
  });
  constructor(private readonly range: Range) {}

  get locked(): boolean {
    return !this.range.book.isUnlocked(this.range.sheetId, this.range.block);
  }
  set locked(locked: unknown) {
    const { book, sheetId, block } = this.range;
    book.guard(sheetId);
    const others = book.extrasOf(sheetId).locks.filter((lock) => !contains(block, lock.block));
    book.setExtras(sheetId, { locks: [...others, { block, locked: Boolean(locked) }] });
  }
}

/** Puts protection on and takes it away. */
class Lock {
  constructor(
    protected readonly book: Book,
    private readonly id: string,
  ) {}

  get protected(): boolean {
    return this.book.protection.has(this.id);
  }

  /** @throws OfficeError `AccessDenied` when it is protected already */
  protected put(password: string | undefined): void {
    this.book.guard();
    if (this.protected) throw accessDenied("It is protected already.");
    this.book.protection.set(this.id, password ?? "");
  }

  /** @throws OfficeError `AccessDenied` when the password is another */
  protected take(password: string | undefined): void {
    this.book.guard();
    const own = this.book.protection.get(this.id);
    if (own !== undefined && own !== (password ?? "")) throw accessDenied("The password is wrong.");
    this.book.protection.delete(this.id);
  }
}

/** Protection of the cells of a sheet. */
export class WorksheetProtection extends Lock {
  static readonly shape: OfficeShape = officeShape<Excel.WorksheetProtection, WorksheetProtection>({
    className: "WorksheetProtection",
    scalars: ["protected"],
    methods: ["protect", "unprotect"],
  });

  protect(_options?: object, password?: string): void {
    this.put(password);
  }
  unprotect(password?: string): void {
    this.take(password);
  }
}

/** Protection of which sheets there are, their order and their names. */
export class WorkbookProtection extends Lock {
  static readonly shape: OfficeShape = officeShape<Excel.WorkbookProtection, WorkbookProtection>({
    className: "WorkbookProtection",
    scalars: ["protected"],
    methods: ["protect", "unprotect"],
  });

  constructor(book: Book) {
    super(book, STRUCTURE);
  }
  protect(password?: string): void {
    this.put(password);
  }
  unprotect(password?: string): void {
    this.take(password);
  }
}
