import type { IStyleData } from "@univerjs/core";
import type { Range } from "./range";
import { uniform } from "./range";
import { RangeFill, RangeFont } from "./range-format";
import { FormatProtection } from "./protection";
import { officeShape, type OfficeShape } from "./shape";

type Blocks = readonly Range[];

/** What all blocks share, or `null` where they differ. */
const shared = <T>(blocks: Blocks, read: (range: Range) => T | null): T | null =>
  uniform(blocks.length, (i) => read(blocks[i]!));

/** Gives all cells of all blocks a piece of style, in one change of the grid. */
function paint(blocks: Blocks, style: IStyleData): void {
  blocks[0]?.cells.writeStyles(
    blocks.map(({ block }) => block),
    style,
  );
}

/** How the cells of several blocks look, as far as colours, bold letters and locks go. */
export class AreasFormat {
  static readonly shape: OfficeShape = officeShape<Excel.RangeFormat, AreasFormat>({
    className: "RangeFormat",
    objects: ["fill", "font", "protection"],
  });

  constructor(private readonly blocks: Blocks) {}

  get fill(): AreasFill {
    return new AreasFill(this.blocks);
  }
  get font(): AreasFont {
    return new AreasFont(this.blocks);
  }
  get protection(): AreasProtection {
    return new AreasProtection(this.blocks);
  }
}

/** The background of several blocks. */
class AreasFill {
  static readonly shape: OfficeShape = officeShape<Excel.RangeFill, AreasFill>({
    className: "RangeFill",
    scalars: ["color"],
  });

  constructor(private readonly blocks: Blocks) {}

  get color(): string | null {
    return shared(this.blocks, (range) => new RangeFill(range).color);
  }
  set color(rgb: unknown) {
    paint(this.blocks, { bg: { rgb: String(rgb) } });
  }
}

/** The letters of several blocks. */
class AreasFont {
  static readonly shape: OfficeShape = officeShape<Excel.RangeFont, AreasFont>({
    className: "RangeFont",
    scalars: ["bold", "color"],
  });

  constructor(private readonly blocks: Blocks) {}

  get bold(): boolean | null {
    return shared(this.blocks, (range) => new RangeFont(range).bold);
  }
  set bold(bold: unknown) {
    paint(this.blocks, { bl: bold ? 1 : 0 });
  }
  get color(): string | null {
    return shared(this.blocks, (range) => new RangeFont(range).color);
  }
  set color(rgb: unknown) {
    paint(this.blocks, { cl: { rgb: String(rgb) } });
  }
}

/** Whether the cells of several blocks may be changed while their sheet is protected. */
class AreasProtection {
  static readonly shape: OfficeShape = officeShape<Excel.FormatProtection, AreasProtection>({
    className: "FormatProtection",
    scalars: ["locked"],
  });

  constructor(private readonly blocks: Blocks) {}

  get locked(): boolean | null {
    return shared(this.blocks, (range) => new FormatProtection(range).locked);
  }
  set locked(locked: unknown) {
    for (const range of this.blocks) new FormatProtection(range).locked = locked;
  }
}
