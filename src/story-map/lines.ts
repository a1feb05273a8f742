import { type Grid, sizes } from './layout.ts';
import type { Route } from './routes.ts';
import type { Rows } from './rows.ts';
import { element, number } from './svg.ts';
import { idsInWords } from './words.ts';

/** The line of a route with its arrow, and the ids of its choices beside it. */
export function lineOf(route: Route, grid: Grid, rows: Rows): string {
  const { edge, kind } = route;
  const path = kind === 'beside' ? beside(route, grid, rows) : through(route, grid, rows);
  const isBack = typeof edge.to === 'number' && edge.to <= edge.from;
  const ids = idsInWords(edge.ids);
  const label = ids === '' ? '' : element('text', { ...path.label, class: 'ids' }, ids);
  const classes = ['way', ...(edge.isGoto ? ['goto'] : []), ...(isBack ? ['back'] : [])].join(' ');
  return element('path', { class: classes, d: path.d, 'marker-end': 'url(#arrow)' }) + label;
}

interface Path {
  readonly d: string;
  readonly label: Readonly<Record<string, string>>;
}

function beside({ edge }: Route, { spots }: Grid, { tops }: Rows): Path {
  const { x, row } = spots[edge.from]!;
  const left = x + sizes.box.width;
  const y = tops[row]! + sizes.box.height / 2;
  const label = { x: number(left + sizes.gap / 2 - 3), y: number(y - 6), 'text-anchor': 'middle' };
  return { d: `M${number(left)} ${number(y)}h${number(sizes.gap - 3)}`, label };
}

/** Lines leave a box side by side, and come to one side by side. */
const slot = (nth: number): number => ((nth * 37) % (sizes.box.width - 40)) + 20;

function through(route: Route, grid: Grid, { tops, laneY }: Rows): Path {
  const { edge, kind, out, into, side, leaves, comes } = route;
  const from = grid.spots[edge.from]!;
  const to = edge.to === 'rules' ? { x: from.x, row: grid.barRow } : grid.spots[edge.to]!;
  const startX = from.x + (kind === 'over' ? sizes.box.width - slot(leaves) : slot(leaves));
  const startY = tops[from.row]! + (kind === 'over' ? 0 : sizes.box.height);
  const endX =
    edge.to === 'rules' ? startX : to.x + sizes.box.width / 2 + (comes % 2 === 0 ? 1 : -1) * Math.ceil(comes / 2) * 13;
  const endY = tops[to.row]! - 3;
  const first = laneY(kind === 'over' ? from.row - 1 : from.row, out);
  const label = { x: number(startX + 4), y: number(startY + (kind === 'over' ? -5 : 12)) };
  const begin = `M${number(startX)} ${number(startY)}V${number(first)}`;
  if (kind !== 'round') return { d: `${begin}H${number(endX)}V${number(endY)}`, label };
  const margin = side % 2 === 0 ? 56 - ((side / 2) % 6) * 8 : sizes.width - 56 + (((side - 1) / 2) % 6) * 8;
  const last = laneY(to.row - 1, into);
  return { d: `${begin}H${number(margin)}V${number(last)}H${number(endX)}V${number(endY)}`, label };
}
