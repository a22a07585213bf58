/** A honeycomb of tiles with flat sides left and right: columns and rows, odd rows half a tile to the right. */

export interface Cell {
  readonly column: number;
  readonly row: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** How far rows lie apart, in widths of a tile. */
const ROW_HEIGHT = Math.sqrt(3) / 2;

export const keyOf = ({ column, row }: Cell): string => `${column} ${row}`;

/** The middle of a cell, in widths of a tile; y grows downwards. */
export const middleOf = ({ column, row }: Cell): Point => ({
  x: column + (Math.abs(row) % 2) / 2,
  y: row * ROW_HEIGHT,
});

/** The six cells that touch a cell. */
export function around({ column, row }: Cell): Cell[] {
  const right = Math.abs(row) % 2;
  return [
    { column: column - 1, row },
    { column: column + 1, row },
    { column: column - 1 + right, row: row - 1 },
    { column: column + right, row: row - 1 },
    { column: column - 1 + right, row: row + 1 },
    { column: column + right, row: row + 1 },
  ];
}

/** The cell whose middle is next to a point. */
export function cellAt({ x, y }: Point): Cell {
  const row = Math.round(y / ROW_HEIGHT);
  const near = [row - 1, row, row + 1].map((at) => ({
    column: Math.round(x - (Math.abs(at) % 2) / 2),
    row: at,
  }));
  const far = (cell: Cell): number => {
    const middle = middleOf(cell);
    return (middle.x - x) ** 2 + (middle.y - y) ** 2;
  };
  return near.reduce((best, cell) => (far(cell) < far(best) ? cell : best));
}

/** Steps from tile to tile between two cells. */
export function stepsBetween(a: Cell, b: Cell): number {
  const slant = ({ column, row }: Cell): number => column - (row - (Math.abs(row) % 2)) / 2;
  const dx = slant(a) - slant(b);
  const dy = a.row - b.row;
  return Math.max(Math.abs(dx), Math.abs(dy), Math.abs(dx + dy));
}
