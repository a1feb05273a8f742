import type { Block } from '../model/course.ts';
import { type Html, escapeHtml, write, trusted } from './html.ts';
import { prose } from './prose.ts';
import type { Writing } from './writing.ts';

/** A data table under its caption; a wide one scrolls by itself, by keyboard too. */
export function table(writing: Writing, { caption, content }: Extract<Block, { type: 'table' }>): Html {
  const { markup } = prose(writing, content, { terms: true });
  const titled = trusted(markup.replace('<table>', () => `<table><caption>${escapeHtml(caption)}</caption>`));
  const columns = (/<thead>.*?<\/thead>/s.exec(markup)?.[0].match(/<th/g) ?? []).length;
  return columns > 4
    ? write`<div class="wide" role="region" aria-label="${caption}" tabindex="0">${titled}</div>`
    : titled;
}
