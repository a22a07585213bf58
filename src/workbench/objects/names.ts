import type { FWorkbook } from "@univerjs/preset-sheets-core";
import { formatBlock, parseAddress, quoteSheet } from "./address";
import type { Book } from "./book";
import { itemNotFound } from "./errors";
import { newName } from "./name-rules";
import { Range } from "./range";
import { officeShape, type OfficeShape } from "./shape";
import { Worksheet, WorksheetCollection } from "./worksheet";

type GridName = NonNullable<ReturnType<FWorkbook["getDefinedName"]>>;

/** Scope of a name that holds in the whole workbook, as the grid writes it. */
const EVERYWHERE = "AllDefaultWorkbook";

/** Names of one sheet, or of the workbook. */
export class NamedItemCollection {
  static readonly shape: OfficeShape = officeShape<Excel.NamedItemCollection, NamedItemCollection>({
    className: "NamedItemCollection",
    collection: true,
    methods: ["add", "getCount", "getItem", "getItemOrNullObject"],
  });

  constructor(
    private readonly book: Book,
    private readonly sheetId: string | null = null,
  ) {}

  get items(): NamedItem[] {
    return this.gridNames()
      .filter((name) =>
        this.sheetId === null ? name.isWorkbookScope() : name.getLocalSheetId() === this.sheetId,
      )
      .map((name) => new NamedItem(this.book, name));
  }
  getCount(): number {
    return this.items.length;
  }
  getItemOrNullObject(name: string): NamedItem | null {
    const wanted = name.toLowerCase();
    return this.items.find((item) => item.name.toLowerCase() === wanted) ?? null;
  }
  getItem(name: string): NamedItem {
    const item = this.getItemOrNullObject(name);
    if (!item) throw itemNotFound();
    return item;
  }

  /**
   * Adds a name.
   *
   * @param reference cells, or a formula with its equals sign
   */
  add(name: string, reference: Range | string, comment?: string): NamedItem {
    const tables = this.book.deps.fworkbook.getTableList().map((table) => table.name);
    this.book.guard();
    const checked = newName(name, [...tables, ...this.items.map((item) => item.name)]);
    const cells = reference instanceof Range ? fixedAddress(reference) : cellsOf(reference);
    // Written straight into the grid: its own builder refuses names of functions, which Excel allows.
    this.book.deps.fworkbook.insertDefinedNameBuilder({
      unitId: this.book.id,
      id: crypto.randomUUID(),
      name: checked,
      formulaOrRefString: cells ?? `=${String(reference).replace(/^=/, "")}`,
      localSheetId: this.sheetId ?? EVERYWHERE,
      ...(comment && { comment }),
    });
    return this.getItem(checked);
  }

  private gridNames(): GridName[] {
    return this.book.deps.fworkbook.getDefinedNames();
  }
}

/** A name for cells, a value or a formula. */
export class NamedItem {
  static readonly shape: OfficeShape = officeShape<Excel.NamedItem, NamedItem>({
    className: "NamedItem",
    identity: "_Id",
    scalars: ["comment", "formula", "name", "scope", "type", "value", "visible"],
    objects: ["worksheet", "worksheetOrNullObject"],
    methods: ["delete", "getRange", "getRangeOrNullObject"],
  });

  constructor(
    private readonly book: Book,
    private readonly item: GridName,
  ) {}

  get _id(): string {
    return this.name;
  }
  get name(): string {
    return this.item.getName();
  }
  get comment(): string {
    return this.item.getComment() ?? "";
  }
  set comment(comment: unknown) {
    this.book.guard();
    this.item.setComment(String(comment));
  }
  /** With its equals sign. */
  get formula(): string {
    const text = this.item.getFormulaOrRefString();
    return text.startsWith("=") ? text : `=${text}`;
  }
  set formula(value: unknown) {
    const formula = String(value);
    const cells = cellsOf(formula);
    this.book.guard();
    if (cells !== null) this.item.setRef(cells);
    else this.item.setFormula(formula.replace(/^=/, ""));
  }
  get visible(): boolean {
    return this.book.hiddenNames.get(this.name) !== true;
  }
  set visible(visible: unknown) {
    this.book.guard();
    this.book.hiddenNames.set(this.name, !visible);
    this.item.setHidden(!visible);
  }
  get scope(): string {
    return this.item.isWorkbookScope() ? "Workbook" : "Worksheet";
  }
  get type(): string {
    if (cellsOf(this.formula) !== null) return "Range";
    const constant = this.constant();
    if (typeof constant === "number") return Number.isInteger(constant) ? "Integer" : "Double";
    if (typeof constant === "boolean") return "Boolean";
    return "String";
  }
  /** The address of a range, the value of a constant, else the formula. */
  get value(): string | number | boolean {
    return this.getRangeOrNullObject()?.address ?? this.constant() ?? this.formula;
  }
  get worksheet(): Worksheet {
    const sheet = this.worksheetOrNullObject;
    if (!sheet) throw itemNotFound();
    return sheet;
  }
  get worksheetOrNullObject(): Worksheet | null {
    const sheetId = this.item.getLocalSheetId();
    return sheetId === undefined || sheetId === EVERYWHERE ? null : new Worksheet(this.book, sheetId);
  }
  getRangeOrNullObject(): Range | null {
    const cells = cellsOf(this.formula);
    if (cells === null) return null;
    const { sheet, block } = parseAddress(cells);
    const found = sheet === null ? null : new WorksheetCollection(this.book).getItemOrNullObject(sheet);
    return found && new Range(this.book, found.id, block);
  }
  getRange(): Range {
    const range = this.getRangeOrNullObject();
    if (!range) throw itemNotFound();
    return range;
  }
  delete(): void {
    this.book.guard();
    this.item.delete();
  }

  private constant(): string | number | boolean | undefined {
    const text = this.formula.slice(1).trim();
    if (/^(TRUE|FALSE)$/i.test(text)) return text.toUpperCase() === "TRUE";
    if (text !== "" && !Number.isNaN(Number(text))) return Number(text);
    const quoted = /^"((?:[^"]|"")*)"$/.exec(text);
    return quoted?.[1]?.replaceAll('""', '"');
  }
}

/** `Sheet1!$A$1:$B$2`, as names hold their cells. */
const fixedAddress = (range: Range): string =>
  `${quoteSheet(range.worksheet.name)}!${formatBlock(range.block, true)}`;

/** The cells a formula consists of, `null` when it is more than an address with its sheet. */
function cellsOf(formula: string): string | null {
  const text = formula.replace(/^=/, "").trim();
  if (!text.includes("!")) return null;
  try {
    const { sheet, block } = parseAddress(text);
    return sheet === null ? null : `${quoteSheet(sheet)}!${formatBlock(block, true)}`;
  } catch {
    return null;
  }
}
