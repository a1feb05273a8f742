import { type Html, empty, write } from '../html.ts';

/** Fills of series after the first: a colour and a pattern, so that no series is told by its colour alone. */
const strokes = ['', 'M0 0V8', 'M0 0V8M0 0H8', 'M2 2h2v2h-2z', 'M0 4H8', 'M0 0L8 8'];

/** How many series can be told apart. */
export const mostSeries = strokes.length;

/** Class of a series' shapes: `b1` is plain. */
export const seriesClass = (index: number): string => `b${(index % mostSeries) + 1}`;

/** The fill of a series: plain by its class, or a pattern of the chart's own. */
export const seriesFill = (index: number, prefix: string): Html =>
  index % mostSeries === 0 ? write` class="b1"` : write` fill="url(#${prefix}${seriesClass(index)})"`;

export function patterns(count: number, prefix: string): Html {
  if (count < 2) return empty;
  const list = Array.from({ length: Math.min(count, mostSeries) - 1 }, (_, i) => {
    const name = seriesClass(i + 1);
    return write`<pattern id="${prefix}${name}" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="${name}" d="M0 0H8V8H0z"/><path class="bp" d="${strokes[i + 1]}"/></pattern>`;
  });
  return write`<defs>${list}</defs>`;
}
