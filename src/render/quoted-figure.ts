import { type Html, empty, write } from './html.ts';
import { quoteFigure, quoteSource, say, type Writing } from './writing.ts';

/** A figure's value in a cell, followed by the small numbered link to its source. */
export function figureWithSource(writing: Writing, id: string, shown: string): Html {
  const figure = writing.course.figures.get(id);
  if (!figure) return write`${shown}`;
  quoteFigure(writing, id);
  return write`${shown}${sourceMark(writing, figure.source)}`;
}

function sourceMark(writing: Writing, id: string): Html {
  if (!writing.course.sources.has(id)) return empty;
  const n = quoteSource(writing, id);
  return write`<a class="r" href="#s-${id}" aria-label="${say(writing, 'sourceNumber', { n })}">${n}</a>`;
}
