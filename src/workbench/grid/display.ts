import { InterceptorEffectEnum } from "@univerjs/core";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";
import type { Grid } from "./boot";
import type { GridEngine } from "./engine";
import { PENDING } from "./operands";

/** After spilled values are laid over the cells (100), before number formats are applied (10). */
const PRIORITY = 50;

/**
 * Shows what the engine's own drawing leaves out: a waiting cell as `#BUSY!`, and the number format that
 * a function gave to a value which spilled into a cell without a format of its own.
 */
export function showResults(grid: Grid, engine: GridEngine): void {
  grid.injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    priority: PRIORITY,
    effect: InterceptorEffectEnum.Value | InterceptorEffectEnum.Style,
    handler: (cell, location, next) => {
      if (cell?.v === PENDING) return next({ ...cell, v: "#BUSY!" });
      if (typeof cell?.v !== "number") return next(cell);
      const spilled = engine.spilled(location.subUnitId)?.[location.row]?.[location.col]?.s;
      if (typeof spilled !== "object" || !spilled?.n) return next(cell);
      const own = location.workbook.getStyles().get(cell.s);
      return next(own?.n ? cell : { ...cell, s: { ...own, n: spilled.n } });
    },
  });
}
