import { contains, intersection } from "./address";
import { invalidArgument, itemNotFound } from "./errors";
import type { ConditionData } from "./extras";
import type { Range } from "./range";
import { officeShape, type OfficeShape } from "./shape";

/** The rules by which cells of a range change their look. Kept and told; the grid does not draw them. */
export class ConditionalFormatCollection {
  static readonly shape: OfficeShape = officeShape<
    Excel.ConditionalFormatCollection,
    ConditionalFormatCollection
  >({
    className: "ConditionalFormatCollection",
    collection: true,
    methods: ["add", "clearAll", "getCount", "getItem"],
  });

  constructor(private readonly range: Range) {}

  get items(): ConditionalFormat[] {
    const { book, sheetId, block } = this.range;
    return book
      .extrasOf(sheetId)
      .conditions.filter((one) => intersection(one.block, block) !== null)
      .map(({ id }) => new ConditionalFormat(this.range, id));
  }
  getCount(): number {
    return this.items.length;
  }
  getItem(id: string): ConditionalFormat {
    const found = this.items.find((item) => item.id === id);
    if (!found) throw itemNotFound();
    return found;
  }
  /** Only rules with a formula are known. */
  add(type: string): ConditionalFormat {
    if (type !== "Custom") throw invalidArgument();
    const { book, sheetId, block } = this.range;
    book.guard(sheetId);
    const id = crypto.randomUUID();
    const { conditions } = book.extrasOf(sheetId);
    const added = { id, block, formula: "", fill: "", color: "", bold: false };
    book.setExtras(sheetId, { conditions: [...conditions, added] });
    return new ConditionalFormat(this.range, id);
  }
  clearAll(): void {
    const { book, sheetId, block } = this.range;
    book.guard(sheetId);
    const { conditions } = book.extrasOf(sheetId);
    book.setExtras(sheetId, { conditions: conditions.filter((one) => !contains(block, one.block)) });
  }
}

/** One rule. */
class ConditionalFormat {
  static readonly shape: OfficeShape = officeShape<Excel.ConditionalFormat, ConditionalFormat>({
    className: "ConditionalFormat",
    identity: "Id",
    scalars: ["id", "type"],
    objects: ["custom"],
    methods: ["delete", "getRange"],
  });
  readonly type = "Custom";

  constructor(
    private readonly range: Range,
    readonly id: string,
  ) {}

  get custom(): CustomConditionalFormat {
    return new CustomConditionalFormat(this);
  }
  get data(): ConditionData {
    const { conditions } = this.range.book.extrasOf(this.range.sheetId);
    const found = conditions.find(({ id }) => id === this.id);
    if (!found) throw itemNotFound();
    return found;
  }
  change(change: Partial<ConditionData>): void {
    const { book, sheetId } = this.range;
    book.guard(sheetId);
    const { conditions } = book.extrasOf(sheetId);
    const changed = { ...this.data, ...change };
    book.setExtras(sheetId, { conditions: conditions.map((one) => (one.id === this.id ? changed : one)) });
  }
  getRange(): Range {
    return this.range.worksheet.getRangeByIndexes(
      this.data.block.row,
      this.data.block.column,
      this.data.block.rows,
      this.data.block.columns,
    );
  }
  delete(): void {
    const { book, sheetId } = this.range;
    book.guard(sheetId);
    const { conditions } = book.extrasOf(sheetId);
    book.setExtras(sheetId, { conditions: conditions.filter(({ id }) => id !== this.id) });
  }
}

/** A rule with a formula, and the look it gives. */
class CustomConditionalFormat {
  static readonly shape: OfficeShape = officeShape<Excel.CustomConditionalFormat, CustomConditionalFormat>({
    className: "CustomConditionalFormat",
    objects: ["format", "rule"],
  });
  constructor(private readonly owner: ConditionalFormat) {}
  get rule(): ConditionalFormatRule {
    return new ConditionalFormatRule(this.owner);
  }
  get format(): ConditionalRangeFormat {
    return new ConditionalRangeFormat(this.owner);
  }
}

class ConditionalFormatRule {
  static readonly shape: OfficeShape = officeShape<Excel.ConditionalFormatRule, ConditionalFormatRule>({
    className: "ConditionalFormatRule",
    scalars: ["formula"],
  });
  constructor(private readonly owner: ConditionalFormat) {}
  get formula(): string {
    return this.owner.data.formula;
  }
  set formula(formula: unknown) {
    this.owner.change({ formula: String(formula) });
  }
}

class ConditionalRangeFormat {
  static readonly shape: OfficeShape = officeShape<Excel.ConditionalRangeFormat, ConditionalRangeFormat>({
    className: "ConditionalRangeFormat",
    objects: ["fill", "font"],
  });
  constructor(private readonly owner: ConditionalFormat) {}
  get fill(): ConditionalRangeFill {
    return new ConditionalRangeFill(this.owner);
  }
  get font(): ConditionalRangeFont {
    return new ConditionalRangeFont(this.owner);
  }
}

class ConditionalRangeFill {
  static readonly shape: OfficeShape = officeShape<Excel.ConditionalRangeFill, ConditionalRangeFill>({
    className: "ConditionalRangeFill",
    scalars: ["color"],
  });
  constructor(private readonly owner: ConditionalFormat) {}
  get color(): string {
    return this.owner.data.fill;
  }
  set color(fill: unknown) {
    this.owner.change({ fill: String(fill) });
  }
}

class ConditionalRangeFont {
  static readonly shape: OfficeShape = officeShape<Excel.ConditionalRangeFont, ConditionalRangeFont>({
    className: "ConditionalRangeFont",
    scalars: ["bold", "color"],
  });
  constructor(private readonly owner: ConditionalFormat) {}
  get color(): string {
    return this.owner.data.color;
  }
  set color(color: unknown) {
    this.owner.change({ color: String(color) });
  }
  get bold(): boolean {
    return this.owner.data.bold;
  }
  set bold(bold: unknown) {
    this.owner.change({ bold: Boolean(bold) });
  }
}
