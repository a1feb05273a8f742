import type { Edge } from './graph.ts';
import { type Grid, sizes } from './layout.ts';

/**
 * How a line runs: `beside` straight to the next box, `over` the boxes of its own row, `down` into the row below,
 * `round` along the margin past other rows. Free space between two rows is parted into lanes, one for each line.
 */
export interface Route {
  readonly edge: Edge;
  readonly kind: 'beside' | 'over' | 'down' | 'round';
  /** Lane in the space where the line leaves its row. */
  readonly out: number;
  /** Lane above the row it comes to, where it runs round; and its place along the margin. */
  readonly into: number;
  readonly side: number;
  /** Which of the lines it is that leave its box below, and that come to its goal from above. */
  readonly leaves: number;
  readonly comes: number;
}

export interface Routes {
  readonly routes: readonly Route[];
  /** How many lanes there are below each row; the first is above all rows. */
  readonly lanes: readonly number[];
}

export function routesOf(edges: readonly Edge[], { spots, barRow, rowCount }: Grid): Routes {
  const lanes = Array.from({ length: rowCount + 1 }, () => 0);
  const below = (row: number): number => lanes[row + 1]!++;
  const counts = new Map<string, number>();
  const next = (key: string): number => {
    const count = counts.get(key) ?? 0;
    counts.set(key, count + 1);
    return count;
  };
  const routes = edges.map((edge): Route => {
    const from = spots[edge.from]!;
    const to = edge.to === 'rules' ? { x: from.x, row: barRow } : spots[edge.to]!;
    const plain = { edge, out: 0, into: 0, side: 0, leaves: 0, comes: 0 };
    if (to.row === from.row && to.x - from.x === sizes.box.width + sizes.gap) return { ...plain, kind: 'beside' };
    const comes = next(`to ${edge.to}`);
    if (to.row === from.row) {
      return { ...plain, kind: 'over', out: below(from.row - 1), leaves: next(`over ${edge.from}`), comes };
    }
    const leaves = next(`from ${edge.from}`);
    if (to.row === from.row + 1) return { ...plain, kind: 'down', out: below(from.row), leaves, comes };
    return {
      ...plain,
      kind: 'round',
      out: below(from.row),
      into: below(to.row - 1),
      side: next('side'),
      leaves,
      comes,
    };
  });
  return { routes, lanes };
}
