import type { Proof } from '../check/scenario/proof/prove.ts';
import { endingBox, sceneBox } from './boxes.ts';
import { edgesOf } from './graph.ts';
import { type Grid, gridOf, sizes } from './layout.ts';
import { lineOf } from './lines.ts';
import { routesOf } from './routes.ts';
import { type Rows, rowsOf } from './rows.ts';
import { element, number, text } from './svg.ts';
import { grouped } from './words.ts';

/** Height of the heading and the key. */
const heading = 118;

/** The map of a story as a drawing: what leads where, act by act, and what was proved of it. */
export function drawMap(title: string, proof: Proof): string {
  const { story } = proof.tale;
  const grid = gridOf(story);
  const routes = routesOf(edgesOf(proof), grid);
  const rows = rowsOf(grid, routes, heading);
  const scenes = story.scenes.map((_, place) => sceneBox(proof, place, grid.spots[place]!, topOf(grid, rows, place)));
  const endings = story.endings.map((_, nth) => {
    const place = story.scenes.length + nth;
    return endingBox(proof, nth, grid.spots[place]!, topOf(grid, rows, place));
  });
  const height = rows.bottom + 20;
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${sizes.width} ${number(height)}`,
    role: 'img',
    'aria-labelledby': 'map-title map-desc',
    'font-family': 'system-ui, sans-serif',
  };
  return element(
    'svg',
    attributes,
    [
      element('title', { id: 'map-title' }, text(`Map of the story: ${title}`)),
      element('desc', { id: 'map-desc' }, text(summary(proof))),
      styles,
      arrow,
      element('rect', { width: '100%', height: '100%', fill: '#fff' }),
      key(title, proof),
      ...routes.routes.map((route) => lineOf(route, grid, rows)),
      ...grid.bands.map(({ title: act }, nth) => actTitle(act, rows.titles[nth]!)),
      bar(rows.tops[grid.barRow]!),
      ...scenes,
      ...endings,
    ].join('\n'),
  );
}

const topOf = (grid: Grid, rows: Rows, place: number): number => rows.tops[grid.spots[place]!.row]!;

/** What the map shows, in two sentences: also for those who cannot see it. */
export function summary({ tale: { story }, places, isExact, states, shares }: Proof): string {
  const never = places.filter(({ is }) => is === 'never').length;
  const unproved = places.filter(({ is }) => is === 'open').length;
  const reached =
    never + unproved === 0
      ? 'All are reached.'
      : `${never} are never reached${unproved > 0 ? `, ${unproved} are not proved to be` : ''}.`;
  const how = isExact
    ? `All ${grouped(states)} states were looked at: shares of endings are exact.`
    : `There are too many states to look at all: shares of endings are those of ${grouped(shares.plays)} random plays.`;
  return `${story.scenes.length} scenes and ${story.endings.length} endings. ${reached} ${how}`;
}

const actTitle = (title: string, y: number): string =>
  title === '' ? '' : element('text', { x: number(sizes.margin), y: number(y), class: 'act' }, text(title));

function bar(y: number): string {
  const width = sizes.width - 2 * sizes.margin;
  const shape = { x: number(sizes.margin), y: number(y), width: number(width), height: number(sizes.bar), rx: '3' };
  const words = 'No scene is left: the first of these endings whose condition holds';
  const middle = { x: number(sizes.width / 2), y: number(y + 22), 'text-anchor': 'middle', class: 'name' };
  return element('g', { class: 'bar' }, element('rect', shape) + element('text', middle, words));
}

function key(title: string, proof: Proof): string {
  const at = (x: number, y: number) => ({ x: number(x), y: number(y) });
  const sample = (x: number, classes: string, radius: string): string =>
    element('g', { class: classes }, element('rect', { ...at(x, 82), width: '34', height: '20', rx: radius }));
  const words = (x: number, said: string): string => element('text', { ...at(x, 97), class: 'note' }, said);
  const line = (classes: string, x: number): string =>
    element('path', { class: classes, d: `M${x} 92h30`, 'marker-end': 'url(#arrow)' });
  return [
    element('text', { ...at(sizes.margin, 38), class: 'heading' }, text(title)),
    element('text', { ...at(sizes.margin, 62), class: 'note' }, text(summary(proof))),
    sample(70, 'scene', '3') + words(112, 'scene'),
    sample(170, 'scene conditional', '3') + words(212, 'scene with a condition'),
    sample(362, 'ending', '10') + words(404, 'ending'),
    sample(468, 'scene amiss', '3') + words(510, 'something is wrong, said in it'),
    line('way', 712) + words(752, 'choices, with their ids'),
    line('way goto', 906) + words(946, 'goto'),
    line('way goto back', 1000) + words(1040, 'goto that leads back'),
  ].join('');
}

const arrow =
  '<defs><marker id="arrow" viewBox="0 0 8 8" refX="6" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0.5L7 4L0 7.5Z" fill="#3d4852"/></marker></defs>';

const styles = `<style>
text { fill: #1c2733; font-size: 13px; paint-order: stroke; stroke: #fff; stroke-width: 3px; stroke-linejoin: round }
g text { stroke: none }
.heading { font-size: 24px; font-weight: 600 }
.act { font-size: 17px; font-weight: 600; fill: #174a63; stroke-width: 8px }
.id { font-size: 11px; fill: #4a5764; font-family: ui-monospace, monospace }
.name { font-weight: 600 }
.note { font-size: 12px; fill: #3d4852 }
.alert { font-size: 12px; font-weight: 700; fill: #8f1d14 }
.ids { font-size: 12px; font-family: ui-monospace, monospace; fill: #1c2733 }
.scene rect { fill: #eef4f8; stroke: #2b5b78; stroke-width: 1.5 }
.conditional rect { fill: #fff; stroke-dasharray: 6 4 }
.ending rect { fill: #f5f1e6; stroke: #7a5c1e; stroke-width: 1.5 }
.amiss rect { fill: #fdecea; stroke: #8f1d14; stroke-width: 3 }
.bar rect { fill: #f4f4f4; stroke: #5d6770 }
.way { fill: none; stroke: #3d4852; stroke-width: 1.3 }
.goto { stroke: #7b3f98 }
.back { stroke-dasharray: 2 3; stroke-width: 1.8 }
</style>`;
