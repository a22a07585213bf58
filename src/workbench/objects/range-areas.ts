import { AreasFormat } from "./areas-format";
import type { Book } from "./book";
import type { Range } from "./range";
import { officeShape, type OfficeShape } from "./shape";
import { Worksheet } from "./worksheet";

/** Several blocks of one sheet, as far as merged cells and colours need them. */
export class RangeAreas {
  static readonly shape: OfficeShape = officeShape<Excel.RangeAreas, RangeAreas>({
    className: "RangeAreas",
    scalars: ["address", "areaCount", "cellCount"],
    objects: ["format", "worksheet"],
  });

  constructor(
    private readonly book: Book,
    private readonly sheetId: string,
    private readonly blocks: readonly Range[],
  ) {}

  get address(): string {
    return this.blocks.map((range) => range.address).join(",");
  }
  get areaCount(): number {
    return this.blocks.length;
  }
  get cellCount(): number {
    return this.blocks.reduce((sum, range) => sum + range.cellCount, 0);
  }
  get format(): AreasFormat {
    return new AreasFormat(this.blocks);
  }
  get worksheet(): Worksheet {
    return new Worksheet(this.book, this.sheetId);
  }
}
