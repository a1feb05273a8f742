import type { Block, Figure } from '../model/course.ts';
import { displayOf } from './figure-display.ts';
import { type Html, empty, write, joinHtml } from './html.ts';
import { inlineProse } from './prose.ts';
import { sourceReference } from './source-reference.ts';
import { quoteFigure, say, type Writing } from './writing.ts';

/** One figure set large on land; scope, year and source under it. */
export function keyFigure(writing: Writing, block: Extract<Block, { type: 'key-figure' }>): Html {
  const figure = writing.course.figures.get(block.figure);
  if (!figure) return empty;
  quoteFigure(writing, figure.id);
  const shown = displayOf(figure);
  const text = inlineProse(writing, block.text, { terms: true });
  const words = text.markup === '' ? write`${figure.label}` : text;
  return write`<div class="key${shown.length > 14 && ' long'}">
    <strong>${sounding(shown)}</strong>
    <p>${words}</p>
    <p class="s">${underline(writing, figure)}</p>
  </div>`;
}

/** Decimals sit lower, as soundings on a chart; a unit of several letters is set smaller. */
function sounding(shown: string): Html {
  const [, before = '', decimals = '', gap = '', unit = ''] =
    /^([^\d,]*[\d\u00a0\u202f]*\d)([.,]\d+)?([\u00a0\u202f ]?)(.*)$/s.exec(shown) ?? [];
  if (before === '') return write`${shown}`;
  const lowered = decimals === '' ? empty : write`<small>${decimals}</small>`;
  return write`${before}${lowered}${gap}${unit.length > 2 ? write`<i>${unit}</i>` : unit}`;
}

const remarks = new Set<Figure['confidence']>(['calculated', 'fictional', 'contradictory']);

/** What the figure counts, when, how sure, and from where. */
export function underline(writing: Writing, figure: Figure): Html {
  const { scope, year, confidence, source } = figure;
  const remark = remarks.has(confidence) ? say(writing, confidence) : '';
  const facts = [capital(scope), scope.includes(year) ? '' : year, remark].filter((fact) => fact !== '');
  const before = facts.length > 0 ? write`${facts.join('. ')}. ` : empty;
  return joinHtml([before, sourceReference(writing, source)]);
}

export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
